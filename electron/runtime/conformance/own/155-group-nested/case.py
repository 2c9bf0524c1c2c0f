import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


async def bad(delay: float, name: str):
    await asyncio.sleep(delay)
    raise Boom(name)


async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad(1, "inner child"))
        tg.create_task(asyncio.sleep(9))


async def bystander():
    try:
        await asyncio.sleep(9)
    finally:
        print(f"{now()} bystander stops")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(inner())
            tg.create_task(bystander())
    except ExceptionGroup as eg:
        e = eg.exceptions[0]
        print(f"{len(eg.exceptions)} group {low(isinstance(e, ExceptionGroup))}")
        if isinstance(e, ExceptionGroup):
            print(f"{len(e.exceptions)} {e.exceptions[0]}")


asyncio.run(main())
