import asyncio


def where(what: str) -> None:
    task = asyncio.current_task()
    print(f"{what}: {task.get_name() if task is not None else 'none'}")


async def leaf():
    where("leaf")


async def job():
    where("job")
    await leaf()
    await asyncio.gather(leaf())


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(where, "call_soon")
    task = asyncio.create_task(job(), name="job task")
    task.add_done_callback(lambda t: where("done callback"))
    await task
    loop.call_later(1, where, "timer")
    await asyncio.sleep(2)
    where("main")


asyncio.run(main())
