import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def main():
    for limit in (0, -1):
        try:
            async with asyncio.timeout(limit):
                print("in")
                await asyncio.sleep(1)
                print("never")
        except asyncio.TimeoutError:
            print(f"{now()} timeout")
    async with asyncio.timeout(0) as scope:
        print("no await")
    print(f"expired {low(scope.expired())}")
    loop = asyncio.get_running_loop()
    await asyncio.sleep(5)
    try:
        async with asyncio.timeout_at(loop.time() - 3):
            await asyncio.sleep(0)
            print("one turn goes by")
            await asyncio.sleep(0)
            print("never")
    except asyncio.TimeoutError:
        print(f"{now()} timeout")


asyncio.run(main())
