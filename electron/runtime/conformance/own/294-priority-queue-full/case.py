import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def put(n: int, q: asyncio.PriorityQueue[int]):
    await q.put(n)
    print(f"{n} is in")


async def main():
    q: asyncio.PriorityQueue[int] = asyncio.PriorityQueue(2)
    tasks = [asyncio.create_task(put(n, q)) for n in (5, 9, 7, 1)]
    await asyncio.sleep(1)
    try:
        q.put_nowait(0)
    except asyncio.QueueFull:
        print("full")
    for _ in range(4):
        print(f"got {await q.get()}")
        await asyncio.sleep(1)
    await asyncio.wait(tasks)
    print(low(q.empty()))


asyncio.run(main())
