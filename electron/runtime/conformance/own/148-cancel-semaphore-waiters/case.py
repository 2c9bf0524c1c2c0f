import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def worker(name: str, sem: asyncio.Semaphore):
    try:
        async with sem:
            print(f"{now()} {name} in")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(f"{now()} {name} cancelled")
        raise


async def main():
    sem = asyncio.Semaphore(1)
    await sem.acquire()
    tasks = {n: asyncio.create_task(worker(n, sem)) for n in "abcd"}
    await asyncio.sleep(1)
    tasks["b"].cancel()
    sem.release()
    tasks["a"].cancel()
    print(f"locked {low(sem.locked())}")
    await asyncio.wait(tasks.values())
    print(f"{now()} locked {low(sem.locked())}")


asyncio.run(main())
