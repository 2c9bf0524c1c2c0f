import asyncio


log: list[str] = []


async def ticker(n: int):
    for i in range(n):
        log.append(str(i))
        await asyncio.sleep(0)


async def child(n: int):
    for _ in range(n):
        await asyncio.sleep(0)
    log.append("child")


async def main():
    ticks = asyncio.create_task(ticker(16))
    async with asyncio.TaskGroup() as tg:
        log.append("body")
    log.append("empty over")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child(1))
    log.append("one over")
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(child(0))
        tg.create_task(child(2))
        await a
        log.append("awaited")
    log.append("two over")
    await ticks
    print(" ".join(log))


asyncio.run(main())
