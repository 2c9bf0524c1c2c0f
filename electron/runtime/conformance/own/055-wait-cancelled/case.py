import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job(name: str, delay: float):
    await asyncio.sleep(delay)
    print(f"{now()} {name} over")


async def waiter(tasks: list[asyncio.Task]):
    try:
        await asyncio.wait(tasks, timeout=10)
    except asyncio.CancelledError as e:
        print(f"{now()} waiter cancelled: {e}")
        raise


async def main():
    tasks = [asyncio.create_task(job("a", 2)), asyncio.create_task(job("b", 3))]
    task = asyncio.create_task(waiter(tasks))
    await asyncio.sleep(1)
    task.cancel("no more")
    await asyncio.wait([task])
    print(f"cancelled {low(task.cancelled())} a {low(tasks[0].done())}")
    await asyncio.wait(tasks)
    print(now())


asyncio.run(main())
