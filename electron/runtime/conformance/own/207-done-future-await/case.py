import asyncio


async def job():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    fut.set_result("future")
    task = asyncio.create_task(job())
    g = asyncio.gather(task)
    await g
    log: list[str] = []
    loop.call_soon(log.append, "turn")
    log.append(await fut)
    log.append(str(await task))
    log.append(str((await g)[0]))
    log.append(str(len(await asyncio.gather())))
    await asyncio.sleep(0)
    print(" ".join(log))


asyncio.run(main())
