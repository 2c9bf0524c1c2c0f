import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job(name: str, cleanup: float):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(cleanup)
        raise asyncio.CancelledError(f"{name} says no")


async def main():
    a = asyncio.create_task(job("a", 2))
    b = asyncio.create_task(job("b", 1))
    g = asyncio.gather(a, b, return_exceptions=True)
    await asyncio.sleep(1)
    g.cancel("stop")
    try:
        await g
    except asyncio.CancelledError as e:
        print(f"{now()} [{e}]")
    for t in (a, b):
        try:
            t.result()
        except asyncio.CancelledError as e:
            print(f"[{e}]")
    print(f"{low(g.cancelled())} {low(g.done())}")


asyncio.run(main())
