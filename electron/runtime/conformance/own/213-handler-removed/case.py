import asyncio


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


def bad() -> None:
    raise Boom("bad")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda lp, context: print(f"same loop {low(lp is loop)} {context['exception']}"))
    loop.call_soon(bad)
    await asyncio.sleep(0)

    def failing(_loop, context) -> None:
        print("handler fails")
        raise Boom("handler")

    loop.set_exception_handler(failing)
    loop.call_soon(bad)
    loop.call_soon(print, "next")
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_soon(bad)
    loop.call_soon(print, "last")
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
