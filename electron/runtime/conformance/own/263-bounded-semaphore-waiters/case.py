import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def worker(n: int, sem: asyncio.BoundedSemaphore):
    async with sem:
        print(f"{now()} {n} in")
        await asyncio.sleep(1 + n / 10)


async def main():
    sem = asyncio.BoundedSemaphore(2)
    await asyncio.gather(*[worker(n, sem) for n in range(5)])
    print(f"locked {low(sem.locked())}")
    try:
        sem.release()
    except ValueError as e:
        print(e)
    default = asyncio.BoundedSemaphore()
    await default.acquire()
    print(f"locked {low(default.locked())}")


asyncio.run(main())
