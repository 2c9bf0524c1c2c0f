import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def consumer(name: str, q: asyncio.LifoQueue[int]):
    n = await q.get()
    print(f"{name} got {n}")


async def main():
    q: asyncio.LifoQueue[int] = asyncio.LifoQueue(3)
    tasks = [asyncio.create_task(consumer(n, q)) for n in "ab"]
    await asyncio.sleep(1)
    for n in (1, 2, 3):
        q.put_nowait(n)
    print(f"full {low(q.full())}")
    await asyncio.gather(*tasks)
    print(f"left {q.get_nowait()} empty {low(q.empty())}")
    blocked = asyncio.create_task(q.put(9))
    await blocked
    print(await q.get())


asyncio.run(main())
