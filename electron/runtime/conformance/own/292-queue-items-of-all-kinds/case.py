import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def job():
    return "from the queue"


async def main():
    q: asyncio.Queue = asyncio.Queue()
    coro = job()
    for item in (None, False, 0, "", coro):
        q.put_nowait(item)
    print(q.qsize())
    print(low(await q.get() is None))
    print(low(await q.get()))
    print(q.get_nowait())
    print(f"[{await q.get()}]")
    got = await q.get()
    print(f"{low(got is coro)} {await got}")


asyncio.run(main())
