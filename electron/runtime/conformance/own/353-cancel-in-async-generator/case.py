import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def endless():
    n = 0
    try:
        while True:
            await asyncio.sleep(0.4)
            n += 1
            yield n
    except asyncio.CancelledError as e:
        print(f"{now()} generator saw {e}")
        raise
    finally:
        print(f"{now()} generator over")


async def consumer():
    try:
        async for n in endless():
            print(f"{now()} {n}")
    finally:
        print(f"{now()} consumer over")


async def main():
    task = asyncio.create_task(consumer())
    await asyncio.sleep(1)
    task.cancel("enough")
    await asyncio.wait([task])
    print(low(task.cancelled()))
    try:
        async with asyncio.timeout(1):
            async for n in endless():
                print(f"{now()} {n}")
    except asyncio.TimeoutError:
        print(f"{now()} timeout")


asyncio.run(main())
