import asyncio


log: list[str] = []


async def ticker(n: int):
    for i in range(n):
        log.append(str(i))
        await asyncio.sleep(0)


async def main():
    ticks = asyncio.create_task(ticker(8))
    q: asyncio.Queue[int] = asyncio.Queue(2)
    for n in range(2):
        await q.put(n)
        log.append(f"put{n}")
    for _ in range(2):
        log.append(f"get{await q.get()}")
    getter = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    log.append("slept")
    await q.put(7)
    log.append("put7")
    log.append(f"task{await getter}")
    await ticks
    print(" ".join(log))


asyncio.run(main())
