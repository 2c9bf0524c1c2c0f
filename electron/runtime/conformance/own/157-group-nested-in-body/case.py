import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


async def say(name: str, delay: float):
    try:
        await asyncio.sleep(delay)
        print(f"{now()} {name}")
    except asyncio.CancelledError:
        print(f"{now()} {name} cancelled")
        raise


async def bad():
    await asyncio.sleep(2)
    raise Boom("outer child")


async def main():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(say("outer", 3))
        async with asyncio.TaskGroup() as inner:
            inner.create_task(say("inner", 1))
        print(f"{now()} inner over")
    print(f"{now()} outer over")
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(bad())
            async with asyncio.TaskGroup() as inner:
                inner.create_task(say("victim", 5))
            print("never")
    except ExceptionGroup as eg:
        print(f"{now()} {len(eg.exceptions)} {eg.exceptions[0]}")
    print(f"requests {asyncio.current_task().cancelling()}")


asyncio.run(main())
