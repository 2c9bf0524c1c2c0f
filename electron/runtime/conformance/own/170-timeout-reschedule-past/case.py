import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(10) as scope:
            await asyncio.sleep(1)
            scope.reschedule(loop.time() - 0.5)
            print(f"{now()} still here, expired {low(scope.expired())}")
            await asyncio.sleep(5)
            print("never")
    except asyncio.TimeoutError:
        print(f"{now()} timeout, when {scope.when():.3f}")
    async with asyncio.timeout(1) as scope:
        scope.reschedule(None)
        await asyncio.sleep(5)
    print(f"{now()} no limit, expired {low(scope.expired())}")


asyncio.run(main())
