import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def timed(name: str, q: asyncio.Queue[int]):
    n = await q.get()
    print(f"{now()} {name} got {n}")


async def main():
    q: asyncio.Queue[int] = asyncio.Queue()
    a = asyncio.create_task(timed("a", q))
    b = asyncio.create_task(timed("b", q))
    await asyncio.sleep(1)
    q.put_nowait(1)
    print(f"taken {q.get_nowait()}")
    await asyncio.sleep(1)
    print(f"{low(a.done())} {low(b.done())}")
    q.put_nowait(2)
    await asyncio.sleep(1)
    print(f"{low(a.done())} {low(b.done())}")
    q.put_nowait(3)
    await asyncio.gather(a, b)


asyncio.run(main())
