import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


class Later(Exception):
    pass


async def first():
    await asyncio.sleep(1)
    raise Boom("first")


async def second():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.5)
        raise Later("in clean-up")


async def third():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(f"{now()} third swallows")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(first())
            tg.create_task(second())
            tg.create_task(third())
    except ExceptionGroup as eg:
        for e in eg.exceptions:
            print(f"{now()} {low(isinstance(e, Later))} {e}")
    print(f"requests {asyncio.current_task().cancelling()}")


asyncio.run(main())
