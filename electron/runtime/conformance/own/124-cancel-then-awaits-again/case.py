import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(f"{now()} caught")
    await asyncio.sleep(2)
    print(f"{now()} slept, requests {asyncio.current_task().cancelling()}")
    result = await asyncio.gather(asyncio.sleep(1, "a"), asyncio.sleep(0.5, "b"))
    return " ".join(result)


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(1)
    task.cancel()
    print(f"{await task} at {now()}")


asyncio.run(main())
