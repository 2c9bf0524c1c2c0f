import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def job():
    return "done"


async def main():
    coro = job()
    task = asyncio.create_task(coro)
    print(f"{low(task.get_coro() is coro)} {low(asyncio.iscoroutine(task.get_coro()))}")
    print(await task)
    print(low(task.get_loop() is asyncio.get_running_loop()))


asyncio.run(main())
