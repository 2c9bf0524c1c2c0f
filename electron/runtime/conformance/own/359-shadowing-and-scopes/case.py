import asyncio


value = "module"


async def show(value: str) -> str:
    await asyncio.sleep(0.1)
    return f"<{value}>"


async def outer():
    value = "outer"

    async def inner() -> str:
        nonlocal value
        before = value
        value = "changed"
        await asyncio.sleep(0.1)
        return f"{before} {value}"

    task = asyncio.create_task(inner())
    await asyncio.sleep(0)
    print(f"outer sees {value}")
    value = "again"
    print(await task)
    return value


async def main():
    print(await show("argument"))
    print(await outer())
    print(value)
    for name in ("a", "b"):
        show_name = await show(name)
        print(show_name)
    arguments = [1, 2, 3]
    print(len(arguments))
    this = "just a name"
    print(this)


asyncio.run(main())
