import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def stubborn(n: int) -> int:
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(f"{n} swallows")
    return n


async def main():
    g = asyncio.gather(stubborn(1), stubborn(2))
    await asyncio.sleep(1)
    g.cancel()
    try:
        print(await g)
    except asyncio.CancelledError:
        print(f"{now()} CancelledError")
    print(f"done {low(g.done())} cancelled {low(g.cancelled())}")


asyncio.run(main())
