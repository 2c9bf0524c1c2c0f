import asyncio
import contextvars


var: contextvars.ContextVar[int] = contextvars.ContextVar("var", default=0)


def show(what: str) -> None:
    print(f"{what} {var.get()}")
    var.set(99)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(show, "soon")
    var.set(1)
    loop.call_soon(show, "soon")
    loop.call_later(1, show, "later")
    var.set(2)
    await asyncio.sleep(2)
    show("main")
    print(var.get())


asyncio.run(main())
