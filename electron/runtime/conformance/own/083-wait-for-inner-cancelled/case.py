import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    asyncio.get_running_loop().call_later(1, task.cancel, "by timer")
    try:
        await asyncio.wait_for(task, 5)
    except asyncio.TimeoutError:
        print("timeout")
    except asyncio.CancelledError as e:
        print(f"{now()} CancelledError {e}")
    print(f"main was asked {asyncio.current_task().cancelling()} times")


asyncio.run(main())
