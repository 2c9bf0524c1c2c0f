import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def inner():
    await asyncio.sleep(1)
    return "inner value"


async def outer(task: asyncio.Task[str]):
    try:
        print(f"outer got {await task}")
    except asyncio.CancelledError as e:
        print(f"outer cancelled {e}")
        raise


async def main():
    for early in (True, False):
        a = asyncio.create_task(inner())
        box: list[asyncio.Task] = []
        if early:
            a.add_done_callback(lambda t: print(f"callback cancels {low(box[0].cancel('by callback'))}"))
        box.append(asyncio.create_task(outer(a)))
        await asyncio.sleep(0)
        if not early:
            a.add_done_callback(lambda t: print(f"callback cancels {low(box[0].cancel('by callback'))}"))
        await asyncio.wait(box)
        print(f"{now()} cancelled {low(box[0].cancelled())}")


asyncio.run(main())
