import asyncio


async def nothing():
    await asyncio.sleep(0)


async def inner() -> str:
    return "inner value"


async def gives_coroutine():
    return inner()


async def gives_task():
    return asyncio.create_task(inner(), name="given")


async def main():
    print(await asyncio.create_task(nothing()) is None)
    coro = await asyncio.create_task(gives_coroutine())
    print(asyncio.iscoroutine(coro))
    print(await coro)
    task = await asyncio.create_task(gives_task())
    print(f"{task.get_name()} {task.done()}")
    print(await task)


import builtins
print = lambda x: builtins.print(str(x).lower())
asyncio.run(main())
