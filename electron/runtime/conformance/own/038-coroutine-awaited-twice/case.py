import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job() -> str:
    await asyncio.sleep(1)
    return "value"


async def main():
    coro = job()
    print(await coro)
    try:
        await coro
    except RuntimeError as e:
        print(e)
    other = job()
    task = asyncio.create_task(other)
    print(await task)
    try:
        await asyncio.create_task(other)
    except RuntimeError as e:
        print(e)
    print(now())


asyncio.run(main())
