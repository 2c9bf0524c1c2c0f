import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def waiter(name: str, ev: asyncio.Event):
    await ev.wait()
    print(f"{now()} {name} woken, set {low(ev.is_set())}")


async def main():
    ev = asyncio.Event()
    a = asyncio.create_task(waiter("a", ev))
    await asyncio.sleep(1)
    ev.set()
    ev.clear()
    b = asyncio.create_task(waiter("b", ev))
    await asyncio.sleep(1)
    print(f"a {low(a.done())} b {low(b.done())}")
    ev.clear()
    ev.set()
    ev.set()
    await b
    print(low(ev.is_set()))


asyncio.run(main())
