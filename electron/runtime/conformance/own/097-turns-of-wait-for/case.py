import asyncio


log: list[str] = []


async def ticker(n: int):
    for i in range(n):
        log.append(str(i))
        await asyncio.sleep(0)


async def job():
    return 1


async def main():
    ticks = asyncio.create_task(ticker(20))
    await asyncio.sleep(0)
    log.append("wait_for")
    await asyncio.wait_for(job(), 5)
    log.append("gather")
    await asyncio.gather(job(), job())
    log.append("shield")
    await asyncio.shield(job())
    log.append("none")
    await asyncio.wait_for(job(), None)
    log.append("nested")
    await asyncio.wait_for(asyncio.wait_for(job(), 3), 4)
    log.append("end")
    await ticks
    print(" ".join(log))


asyncio.run(main())
