import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def main():
    loop = asyncio.get_running_loop()
    handles: dict[str, asyncio.TimerHandle] = {}

    def note(name: str) -> None:
        print(f"{now()} {name}")
        if name == "a":
            handles["c"].cancel()
            handles["a"].cancel()

    for name, delay in (("a", 1), ("b", 2), ("c", 3), ("d", 4)):
        handles[name] = loop.call_later(delay, note, name)
    print(f"when {handles['c'].when():.3f}")
    await asyncio.sleep(5)
    handles["d"].cancel()
    print(" ".join(f"{n}:{low(h.cancelled())}" for n, h in handles.items()))


asyncio.run(main())
