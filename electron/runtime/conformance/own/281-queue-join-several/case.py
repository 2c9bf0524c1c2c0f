import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def joiner(name: str, q: asyncio.Queue[int]):
    await q.join()
    print(f"{now()} {name} joined")


async def main():
    q: asyncio.Queue[int] = asyncio.Queue()
    await q.join()
    print("nothing to join")
    q.put_nowait(1)
    q.put_nowait(2)
    a = asyncio.create_task(joiner("a", q))
    await asyncio.sleep(1)
    await q.get()
    q.task_done()
    b = asyncio.create_task(joiner("b", q))
    await asyncio.sleep(1)
    await q.get()
    print(f"empty {low(q.empty())} a {low(a.done())}")
    q.task_done()
    await asyncio.gather(a, b)
    q.put_nowait(3)
    c = asyncio.create_task(joiner("c", q))
    await asyncio.sleep(1)
    print(f"c {low(c.done())}")
    q.get_nowait()
    q.task_done()
    await c


asyncio.run(main())
