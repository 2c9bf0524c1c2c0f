import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job(name: str, delay: float) -> str:
    try:
        await asyncio.sleep(delay)
        print(f"{now()} {name} over")
        return name
    except asyncio.CancelledError:
        print(f"{now()} {name} cancelled")
        raise


async def main():
    kept = asyncio.create_task(job("kept", 3))
    g = asyncio.gather(asyncio.shield(kept), job("lost", 2))
    await asyncio.sleep(1)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print(f"{now()} gather cancelled, kept done {low(kept.done())}")
    print(await kept)


asyncio.run(main())
