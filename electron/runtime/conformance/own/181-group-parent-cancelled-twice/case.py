import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(2)
        print(f"{now()} child clean")


async def parent():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child())
    except asyncio.CancelledError as e:
        print(f"{now()} parent [{e}] requests {asyncio.current_task().cancelling()}")
        raise


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel("one")
    await asyncio.sleep(1)
    task.cancel("two")
    await asyncio.wait([task])
    print(f"{now()} {low(task.cancelled())}")


asyncio.run(main())
