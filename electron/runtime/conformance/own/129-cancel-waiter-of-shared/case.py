import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def shared():
    await asyncio.sleep(10)


async def waiter(name: str, task: asyncio.Task):
    try:
        await task
    except asyncio.CancelledError as e:
        print(f"{name} [{e}] requests {asyncio.current_task().cancelling()}")
        raise


async def main():
    task = asyncio.create_task(shared())
    a = asyncio.create_task(waiter("a", task))
    b = asyncio.create_task(waiter("b", task))
    await asyncio.sleep(1)
    b.cancel("b only")
    await asyncio.wait([a, b])
    print(f"{low(task.cancelled())} {low(a.cancelled())} {low(b.cancelled())}")


asyncio.run(main())
