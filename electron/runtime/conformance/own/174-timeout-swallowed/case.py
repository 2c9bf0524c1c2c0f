import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


async def main():
    async with asyncio.timeout(1) as scope:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print(f"{now()} swallowed, expired {low(scope.expired())}")
        await asyncio.sleep(1)
    print(f"{now()} expired {low(scope.expired())} requests {asyncio.current_task().cancelling()}")
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise Boom("instead")
    except Boom as e:
        print(f"{now()} {e} requests {asyncio.current_task().cancelling()}")


asyncio.run(main())
