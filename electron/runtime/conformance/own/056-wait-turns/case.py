import asyncio


log: list[str] = []


async def ticker(n: int):
    for i in range(n):
        log.append(str(i))
        await asyncio.sleep(0)


async def job():
    pass


async def main():
    a = asyncio.create_task(job())
    await a
    ticks = asyncio.create_task(ticker(12))
    log.append("wait")
    await asyncio.wait([a])
    log.append("done")
    fut = asyncio.get_running_loop().create_future()
    await asyncio.wait([fut], timeout=0)
    log.append("timeout")
    b = asyncio.create_task(job())
    await asyncio.wait([b], return_when=asyncio.FIRST_COMPLETED)
    log.append("task")
    await ticks
    print(" ".join(log))


asyncio.run(main())
