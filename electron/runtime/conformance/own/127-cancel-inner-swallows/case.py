import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner swallows")
    return "inner value"


async def outer():
    value = await asyncio.create_task(inner())
    await asyncio.sleep(1)
    return f"outer got {value}, requests {asyncio.current_task().cancelling()}"


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(1)
    task.cancel()
    print(f"{await task} at {now()}")
    print(f"cancelled {low(task.cancelled())}")


asyncio.run(main())
