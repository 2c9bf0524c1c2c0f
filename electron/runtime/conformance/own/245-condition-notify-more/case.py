import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def waiter(name: str, cond: asyncio.Condition):
    async with cond:
        print(f"{name} gives {low(await cond.wait())} at {now()}")


async def main():
    cond = asyncio.Condition()
    async with cond:
        cond.notify(5)
        cond.notify_all()
    a = asyncio.create_task(waiter("a", cond))
    b = asyncio.create_task(waiter("b", cond))
    await asyncio.sleep(1)
    print(f"{low(a.done())} {low(b.done())}")
    async with cond:
        cond.notify(0)
    await asyncio.sleep(1)
    async with cond:
        cond.notify(7)
    await asyncio.gather(a, b)
    print(now())
    try:
        cond.notify_all()
    except RuntimeError as e:
        print(e)
    try:
        cond.release()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
