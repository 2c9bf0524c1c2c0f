import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


async def bad(name: str, fut: asyncio.Future):
    await fut
    raise Boom(name)


async def main():
    fut = asyncio.get_running_loop().create_future()
    try:
        async with asyncio.TaskGroup() as tg:
            for name in ("a", "b", "c"):
                tg.create_task(bad(name, fut))
            await asyncio.sleep(1)
            fut.set_result(None)
    except ExceptionGroup as eg:
        print(f"{now()} {len(eg.exceptions)}: {', '.join(str(e) for e in eg.exceptions)}")


asyncio.run(main())
