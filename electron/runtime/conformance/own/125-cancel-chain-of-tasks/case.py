import asyncio


async def link(n: int):
    try:
        if n == 0:
            await asyncio.sleep(10)
        else:
            await asyncio.create_task(link(n - 1), name=f"link{n - 1}")
    except asyncio.CancelledError as e:
        me = asyncio.current_task()
        print(f"{n} {me.get_name()} {e} requests {me.cancelling()}")
        raise


async def main():
    task = asyncio.create_task(link(3), name="link3")
    await asyncio.sleep(1)
    task.cancel("unwind")
    try:
        await task
    except asyncio.CancelledError as e:
        print(f"main {e}")
    print(f"left {len(asyncio.all_tasks())}")


asyncio.run(main())
