import asyncio


def low(value: object) -> str:
    return str(value).lower()


log: list[str] = []


async def take(name: str, sem: asyncio.Semaphore):
    await sem.acquire()
    log.append(name)


async def main():
    sem = asyncio.Semaphore(0)
    a = asyncio.create_task(take("a", sem))
    b = asyncio.create_task(take("b", sem))
    await asyncio.sleep(0)
    sem.release()
    print(f"locked {low(sem.locked())}")
    c = asyncio.create_task(take("c", sem))
    await asyncio.sleep(1)
    print(" ".join(log))
    sem.release()
    sem.release()
    sem.release()
    await asyncio.gather(a, b, c)
    print(f"{' '.join(log)} locked {low(sem.locked())}")
    await sem.acquire()
    print(f"locked {low(sem.locked())}")


asyncio.run(main())
