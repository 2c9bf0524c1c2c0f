import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job():
    try:
        await asyncio.sleep(10)
    finally:
        print(f"{now()} cleaning")
        try:
            await asyncio.sleep(5)
            print("never")
        finally:
            print(f"{now()} cleaning was cut short")


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(1)
    task.cancel("first")
    await asyncio.sleep(1)
    print(f"done {low(task.done())}")
    task.cancel("second")
    try:
        await task
    except asyncio.CancelledError as e:
        print(f"{now()} {e}, requests {task.cancelling()}")


asyncio.run(main())
