import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def consumer(name: str, q: asyncio.Queue[str]):
    try:
        print(f"{name} got {await q.get()}")
    except asyncio.CancelledError:
        print(f"{name} cancelled")
        raise


async def main():
    q: asyncio.Queue[str] = asyncio.Queue()
    tasks = [asyncio.create_task(consumer(n, q)) for n in "abc"]
    await asyncio.sleep(1)
    q.put_nowait("item")
    tasks[0].cancel()
    await asyncio.sleep(1)
    print(" ".join(low(t.done()) for t in tasks))
    q.put_nowait("one")
    q.put_nowait("two")
    tasks[2].cancel()
    await asyncio.sleep(1)
    print(f"size {q.qsize()}")


asyncio.run(main())
