import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def producer(name: str, q: asyncio.Queue[str]):
    try:
        await q.put(name)
        print(f"{now()} {name} is in")
    except asyncio.CancelledError:
        print(f"{now()} {name} cancelled")
        raise


async def main():
    q: asyncio.Queue[str] = asyncio.Queue(1)
    await q.put("first")
    tasks = [asyncio.create_task(producer(n, q)) for n in "abc"]
    await asyncio.sleep(1)
    tasks[0].cancel()
    await asyncio.sleep(1)
    print(await q.get())
    tasks[1].cancel()
    await asyncio.sleep(1)
    print(f"b {low(tasks[1].cancelled())} c {low(tasks[2].done())} size {q.qsize()}")
    print(await q.get())


asyncio.run(main())
