import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


async def helper(name: str, cleanup: float):
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(cleanup)
        print(f"{now()} {name} clean")


async def main():
    asyncio.create_task(helper("a", 2))
    asyncio.create_task(helper("b", 1))
    await asyncio.sleep(1)
    raise Boom("main failed")


try:
    asyncio.run(main())
except Boom as e:
    print(f"raised {e}")
