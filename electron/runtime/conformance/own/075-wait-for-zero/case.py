import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job():
    print("never")


async def main():
    for limit in (0, -1):
        try:
            await asyncio.wait_for(job(), limit)
        except asyncio.TimeoutError:
            print(f"{now()} timeout")
    task = asyncio.create_task(asyncio.sleep(0, "ready"))
    await task
    print(await asyncio.wait_for(task, 0))
    late = asyncio.create_task(asyncio.sleep(1))
    try:
        await asyncio.wait_for(late, 0)
    except asyncio.TimeoutError:
        print(f"{now()} late cancelled {low(late.cancelled())}")


asyncio.run(main())
