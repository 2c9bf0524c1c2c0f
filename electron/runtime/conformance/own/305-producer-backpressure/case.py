import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def producer(q: asyncio.Queue[int], n: int):
    for i in range(n):
        await q.put(i)
        print(f"{now()} produced {i}, queue {q.qsize()}")
        await asyncio.sleep(0.1)
    await q.put(-1)


async def consumer(q: asyncio.Queue[int]) -> int:
    total = 0
    while True:
        item = await q.get()
        if item < 0:
            return total
        await asyncio.sleep(0.35)
        total += item


async def main():
    q: asyncio.Queue[int] = asyncio.Queue(3)
    _, total = await asyncio.gather(producer(q, 8), consumer(q))
    print(f"{now()} total {total}")


asyncio.run(main())
