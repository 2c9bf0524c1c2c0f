import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def waiter(fut: asyncio.Future):
    try:
        await fut
    except asyncio.CancelledError as e:
        print(f"waiter [{e}]")
        raise


async def main():
    fut = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(fut))
    await asyncio.sleep(0)
    fut.set_exception(asyncio.CancelledError("set"))
    await asyncio.wait([task])
    print(f"future cancelled {low(fut.cancelled())} done {low(fut.done())} task cancelled {low(task.cancelled())}")


asyncio.run(main())
