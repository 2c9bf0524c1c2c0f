import asyncio
import contextvars


color: contextvars.ContextVar[str] = contextvars.ContextVar("color", default="none")


async def paint(new: str) -> str:
    before = color.get()
    color.set(new)
    await asyncio.sleep(0)
    return f"{before}->{color.get()}"


async def main():
    color.set("red")
    a = asyncio.create_task(paint("a"))
    color.set("green")
    b = asyncio.create_task(paint("b"))
    own = contextvars.copy_context()
    c = asyncio.create_task(paint("c"), context=own)
    color.set("blue")
    print(await a)
    print(await b)
    print(await c)
    print(f"main {color.get()}, own context {own.run(color.get)}")


asyncio.run(main())
