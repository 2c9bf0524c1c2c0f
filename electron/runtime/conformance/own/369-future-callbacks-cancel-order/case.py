import asyncio


log: list[str] = []


async def waiter(name: str, fut: asyncio.Future):
    try:
        await fut
    except asyncio.CancelledError:
        log.append(name)


async def main():
    fut = asyncio.get_running_loop().create_future()
    fut.add_done_callback(lambda f: log.append("cb1"))
    a = asyncio.create_task(waiter("a", fut))
    await asyncio.sleep(0)
    fut.add_done_callback(lambda f: log.append("cb2"))
    b = asyncio.create_task(waiter("b", fut))
    await asyncio.sleep(0)
    fut.add_done_callback(lambda f: log.append("cb3"))
    fut.cancel()
    log.append("cancelled")
    await asyncio.wait([a, b])
    print(" ".join(log))


asyncio.run(main())
