import asyncio


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


async def job():
    asyncio.current_task().cancel("too late to return")
    return "value"


async def failing():
    asyncio.current_task().cancel()
    raise Boom("own error")


async def main():
    task = asyncio.create_task(job())
    try:
        print(await task)
    except asyncio.CancelledError as e:
        print(f"cancelled {low(task.cancelled())} [{e}]")
    other = asyncio.create_task(failing())
    try:
        await other
    except Boom as e:
        print(f"failed {e}, cancelled {low(other.cancelled())} requests {other.cancelling()}")


asyncio.run(main())
