import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job(name: str, cleanup: float):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        await asyncio.sleep(cleanup)
        print(f"{now()} {name} clean: {e}")
        raise


async def outer():
    try:
        await asyncio.gather(job("a", 2), job("b", 1))
    except asyncio.CancelledError as e:
        print(f"{now()} outer: {e}")
        raise


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(1)
    task.cancel("stop it")
    await asyncio.wait([task])
    print(f"{now()} cancelled {low(task.cancelled())}")


asyncio.run(main())
