import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job():
    caught = 0
    for _ in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            caught += 1
            print(f"{now()} caught {e}")
    return caught


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.5)
    print(f"{low(task.cancel('one'))} {low(task.cancel('two'))} requests {task.cancelling()}")
    print(f"caught {await task} requests {task.cancelling()} at {now()}")


asyncio.run(main())
