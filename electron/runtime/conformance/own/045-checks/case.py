import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def job():
    pass


def plain():
    pass


async def main():
    coro = job()
    task = asyncio.create_task(job())
    fut = asyncio.get_running_loop().create_future()
    for thing in (job, plain, coro, task, fut, 5):
        print(f"{low(asyncio.iscoroutinefunction(thing))} {low(asyncio.iscoroutine(thing))} {low(asyncio.isfuture(thing))}")
    print(f"{low(isinstance(task, asyncio.Future))} {low(isinstance(fut, asyncio.Task))}")
    print(f"gather {low(asyncio.isfuture(asyncio.gather(coro)))} sleep {low(asyncio.iscoroutine(sleeping := asyncio.sleep(0)))}")
    await sleeping


asyncio.run(main())
