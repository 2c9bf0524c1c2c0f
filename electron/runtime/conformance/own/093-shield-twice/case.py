import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job() -> str:
    await asyncio.sleep(3)
    return "shared"


async def caller(name: str, task: asyncio.Task[str]):
    try:
        print(f"{now()} {name} {await asyncio.shield(task)}")
    except asyncio.CancelledError:
        print(f"{now()} {name} cancelled")
        raise


async def main():
    task = asyncio.create_task(job())
    a = asyncio.create_task(caller("a", task))
    b = asyncio.create_task(caller("b", task))
    await asyncio.sleep(1)
    a.cancel()
    await asyncio.wait([a, b])
    print(f"{low(a.cancelled())} {low(b.cancelled())} same {low(asyncio.shield(task) is task)}")


asyncio.run(main())
