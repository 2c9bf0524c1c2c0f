import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job():
    me = asyncio.current_task()
    print(f"cancel {low(me.cancel('by itself'))} requests {me.cancelling()}")
    print("still running")
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print(f"{now()} interrupted: {e}")
        raise


async def main():
    task = asyncio.create_task(job())
    await asyncio.wait([task])
    print(f"cancelled {low(task.cancelled())}")


asyncio.run(main())
