import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job(name: str):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print(f"{now()} {name} {e}")
        raise


async def main():
    inner = asyncio.gather(job("a"), job("b"))
    outer = asyncio.gather(inner, job("c"))
    await asyncio.sleep(1)
    outer.cancel("all")
    results = await asyncio.gather(outer, return_exceptions=True)
    print(f"{low(isinstance(results[0], asyncio.CancelledError))} inner cancelled {low(inner.cancelled())} done {low(inner.done())}")


asyncio.run(main())
