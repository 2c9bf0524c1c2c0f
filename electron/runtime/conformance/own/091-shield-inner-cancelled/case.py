import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def main():
    inner = asyncio.create_task(asyncio.sleep(10))
    outer = asyncio.shield(inner)
    await asyncio.sleep(1)
    inner.cancel("inner only")
    try:
        await outer
    except asyncio.CancelledError as e:
        print(f"{now()} cancelled [{e}]")
    print(f"{low(inner.cancelled())} {low(outer.cancelled())}")


asyncio.run(main())
