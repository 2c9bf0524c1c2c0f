import asyncio


async def main():
    fut = asyncio.get_running_loop().create_future()
    fut.cancel("words")
    for attempt in range(3):
        try:
            if attempt == 0:
                fut.result()
            elif attempt == 1:
                fut.exception()
            else:
                await fut
        except asyncio.CancelledError as e:
            print(f"attempt {attempt} [{e}]")
    print(f"main requests {asyncio.current_task().cancelling()}")


asyncio.run(main())
