import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


async def child():
    await asyncio.sleep(1)
    raise Boom("child")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise Boom("body, interrupted")
    except ExceptionGroup as eg:
        print(f"{now()} {', '.join(str(e) for e in eg.exceptions)}")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child())
            raise Boom("body at once")
    except ExceptionGroup as eg:
        print(f"{now()} {', '.join(str(e) for e in eg.exceptions)}")
    print(f"requests {asyncio.current_task().cancelling()}")


asyncio.run(main())
