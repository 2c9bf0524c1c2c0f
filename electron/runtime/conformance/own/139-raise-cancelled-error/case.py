import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job():
    await asyncio.sleep(1)
    raise asyncio.CancelledError("own decision")


async def main():
    task = asyncio.create_task(job())
    try:
        await task
    except asyncio.CancelledError as e:
        print(f"{now()} [{e}] cancelled {low(task.cancelled())} requests {task.cancelling()}")
    try:
        task.exception()
    except asyncio.CancelledError as e:
        print(f"exception() raises [{e}]")


asyncio.run(main())
