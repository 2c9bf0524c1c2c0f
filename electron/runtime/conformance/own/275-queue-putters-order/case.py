import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def producer(n: int, q: asyncio.Queue[int]):
    await q.put(n)
    print(f"{now()} {n} is in")


async def main():
    q: asyncio.Queue[int] = asyncio.Queue(1)
    tasks = [asyncio.create_task(producer(n, q)) for n in range(4)]
    for _ in range(4):
        await asyncio.sleep(1)
        print(f"{now()} got {await q.get()}, full {low(q.full())}")
    await asyncio.wait(tasks)
    print(q.qsize())


asyncio.run(main())
