import asyncio
import contextvars


a: contextvars.ContextVar[str] = contextvars.ContextVar("a", default="none")
b: contextvars.ContextVar[str] = contextvars.ContextVar("b")


async def main():
    first = a.set("one")
    second = a.set("two")
    print(a.get())
    a.reset(second)
    print(a.get())
    a.reset(first)
    print(a.get())
    try:
        a.reset(first)
    except RuntimeError:
        print("used already")
    try:
        b.reset(a.set("x"))
    except ValueError:
        print("another variable's")
    try:
        b.get()
    except LookupError:
        print("no value")
    print(f"{b.get('fallback')} {a.name} {b.name}")
    token = b.set("in main")

    async def other():
        try:
            b.reset(token)
        except ValueError:
            print("another context's")

    await asyncio.create_task(other())
    b.reset(token)
    print(b.get("none again"))


asyncio.run(main())
