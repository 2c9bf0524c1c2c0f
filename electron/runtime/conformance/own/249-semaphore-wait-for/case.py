import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def user(name: str, sem: asyncio.Semaphore, patience: float):
    try:
        await asyncio.wait_for(sem.acquire(), patience)
    except asyncio.TimeoutError:
        print(f"{now()} {name} gives up")
        return
    print(f"{now()} {name} in")
    await asyncio.sleep(2)
    sem.release()


async def main():
    sem = asyncio.Semaphore(1)
    await asyncio.gather(user("a", sem, 5), user("b", sem, 1), user("c", sem, 5), user("d", sem, 2.5))
    print(f"{now()} locked {low(sem.locked())}")


asyncio.run(main())
