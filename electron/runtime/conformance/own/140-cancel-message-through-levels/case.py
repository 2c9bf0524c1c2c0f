import asyncio


async def leaf():
    await asyncio.sleep(10)


async def middle():
    try:
        await leaf()
    except asyncio.CancelledError as e:
        print(f"middle [{e}]")
        raise


async def outer(task: asyncio.Task):
    try:
        await task
    except asyncio.CancelledError as e:
        print(f"outer [{e}]")
        raise asyncio.CancelledError("new words")


async def main():
    task = asyncio.create_task(middle())
    watcher = asyncio.create_task(outer(task))
    await asyncio.sleep(1)
    task.cancel("the reason")
    for t in (task, watcher):
        try:
            await t
        except asyncio.CancelledError as e:
            print(f"main [{e}]")
    for t in (task, watcher):
        try:
            t.result()
        except asyncio.CancelledError as e:
            print(f"result [{e}]")


asyncio.run(main())
