import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job(name: str):
    try:
        await asyncio.sleep(10)
    finally:
        print(f"{now()} {name} stops")


async def main():
    g = asyncio.gather(job("a"), job("b"), return_exceptions=True)
    await asyncio.sleep(1)
    print(f"cancel {low(g.cancel())} done {low(g.done())}")
    try:
        await g
    except asyncio.CancelledError:
        print(f"{now()} CancelledError, cancelled {low(g.cancelled())} again {low(g.cancel())}")


asyncio.run(main())
