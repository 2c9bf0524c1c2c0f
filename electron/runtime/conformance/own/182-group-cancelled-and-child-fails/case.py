import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        raise Boom("clean-up failed")


async def parent():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child())
            await asyncio.sleep(10)
    except ExceptionGroup as eg:
        print(f"{now()} {eg.exceptions[0]} requests {asyncio.current_task().cancelling()}")
        await asyncio.sleep(1)
        return "went on"


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    print(f"{await task} cancelled {low(task.cancelled())} at {now()}")


asyncio.run(main())
