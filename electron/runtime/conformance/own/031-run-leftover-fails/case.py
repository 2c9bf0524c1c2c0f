import asyncio


class Boom(Exception):
    pass


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("asked to stop")
        await asyncio.sleep(1)
        raise Boom("on the way out")


async def tidy():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.5)
        print("tidy stops")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, context: print(f"{context['message']}: {context['exception']}"))
    asyncio.create_task(stubborn())
    asyncio.create_task(tidy())
    await asyncio.sleep(1)
    print("main returns")
    return 7


print(asyncio.run(main()))
