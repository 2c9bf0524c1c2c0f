import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def caller(fut: asyncio.Future[str]) -> str:
    value = await asyncio.wait_for(fut, 5)
    me = asyncio.current_task()
    return f"{value}, requests {me.cancelling()}"


async def main():
    fut: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(caller(fut))
    await asyncio.sleep(1)
    fut.set_result("there")
    task.cancel()
    print(await task)
    print(f"cancelled {low(task.cancelled())} at {now()}")


asyncio.run(main())
