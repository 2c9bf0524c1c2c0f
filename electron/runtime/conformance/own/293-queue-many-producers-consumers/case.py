import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def producer(name: str, delay: float, q: asyncio.Queue[str]):
    for n in range(3):
        await asyncio.sleep(delay)
        await q.put(f"{name}{n}")


async def consumer(name: str, delay: float, q: asyncio.Queue[str], got: list[str]):
    while True:
        item = await q.get()
        got.append(f"{name}:{item}@{now()}")
        await asyncio.sleep(delay)
        q.task_done()


async def main():
    q: asyncio.Queue[str] = asyncio.Queue(2)
    got: list[str] = []
    consumers = [asyncio.create_task(consumer("x", 0.37, q, got)), asyncio.create_task(consumer("y", 0.53, q, got))]
    await asyncio.gather(producer("a", 0.11, q), producer("b", 0.17, q), producer("c", 0.23, q))
    await q.join()
    for c in consumers:
        c.cancel()
    for i in range(0, 9, 3):
        print(" ".join(got[i:i + 3]))
    print(now())


asyncio.run(main())
