import asyncio


log: list[str] = []


async def waiter(fut: asyncio.Future[int]):
    log.append(f"got {await fut}")


async def job():
    log.append("job")
    return 5


async def main():
    fut: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    w = asyncio.create_task(waiter(fut))
    t = asyncio.create_task(job())
    t.add_done_callback(lambda task: fut.set_result(task.result() * 2))
    for n in range(5):
        log.append(f"turn{n}")
        await asyncio.sleep(0)
    await w
    print(" ".join(log))


asyncio.run(main())
