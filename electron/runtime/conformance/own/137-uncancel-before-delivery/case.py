import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job():
    me = asyncio.current_task()
    me.cancel()
    print(f"after uncancel {me.uncancel()}")
    try:
        await asyncio.sleep(1)
        print("not interrupted")
    except asyncio.CancelledError:
        print("interrupted")
    return me.cancelling()


async def main():
    task = asyncio.create_task(job())
    print(await task)
    sleeper = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(1)
    sleeper.cancel()
    sleeper.uncancel()
    await asyncio.wait([sleeper])
    print(f"{low(sleeper.cancelled())} {sleeper.cancelling()} at {now()}")


asyncio.run(main())
