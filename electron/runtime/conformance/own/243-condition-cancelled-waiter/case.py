import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def waiter(name: str, cond: asyncio.Condition):
    try:
        async with cond:
            await cond.wait()
            print(f"{now()} {name} notified")
    except asyncio.CancelledError:
        print(f"{now()} {name} cancelled")
        raise


async def main():
    cond = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(n, cond)) for n in "abcd"]
    await asyncio.sleep(1)
    tasks[0].cancel()
    async with cond:
        cond.notify()
    await asyncio.sleep(1)
    async with cond:
        cond.notify()
        tasks[2].cancel()
    await asyncio.sleep(1)
    print(f"d {low(tasks[3].done())}")
    async with cond:
        cond.notify_all()
    await asyncio.wait(tasks)
    print(" ".join(low(t.cancelled()) for t in tasks))


asyncio.run(main())
