import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def main():
    try:
        async with asyncio.timeout(1) as scope:
            await asyncio.wait_for(asyncio.sleep(5), 3)
    except asyncio.TimeoutError:
        print(f"{now()} scope {low(scope.expired())}")
    try:
        async with asyncio.timeout(3) as scope:
            await asyncio.wait_for(asyncio.sleep(5), 1)
    except asyncio.TimeoutError:
        print(f"{now()} scope {low(scope.expired())}")

    async def scoped(limit: float):
        async with asyncio.timeout(limit):
            await asyncio.sleep(9)

    for limit in (1, 3):
        try:
            await asyncio.wait_for(scoped(limit), 2)
        except asyncio.TimeoutError:
            print(f"{now()} limit {limit}")


asyncio.run(main())
