import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(3)
    deadline = loop.time() + 2
    try:
        async with asyncio.timeout_at(deadline) as scope:
            print(f"until {scope.when():.3f}")
            await asyncio.sleep(1)
            async with asyncio.timeout_at(deadline) as same:
                print(f"until {same.when():.3f}")
                await asyncio.sleep(0.5)
            await asyncio.sleep(9)
    except asyncio.TimeoutError:
        print(f"{now()} timeout, expired {low(scope.expired())} {low(same.expired())}")
    async with asyncio.timeout_at(None) as scope:
        await asyncio.sleep(1)
    print(f"{low(scope.when() is None)} {low(scope.expired())}")


asyncio.run(main())
