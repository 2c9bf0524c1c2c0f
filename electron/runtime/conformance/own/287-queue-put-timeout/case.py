import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def main():
    q: asyncio.Queue[str] = asyncio.Queue(1)
    await q.put("in")
    for n in range(2):
        try:
            await asyncio.wait_for(q.put(f"late {n}"), 0.5)
        except asyncio.TimeoutError:
            print(f"{now()} full")
    asyncio.get_running_loop().call_later(0.2, q.get_nowait)
    await asyncio.wait_for(q.put("in time"), 0.5)
    print(f"{now()} {await q.get()}")
    print(f"size {q.qsize()} maxsize {q.maxsize}")


asyncio.run(main())
