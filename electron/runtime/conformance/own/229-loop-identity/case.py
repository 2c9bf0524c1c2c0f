import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def coroutine() -> asyncio.AbstractEventLoop:
    return asyncio.get_running_loop()


async def main():
    loop = asyncio.get_running_loop()
    print(low(await coroutine() is loop))
    print(low(await asyncio.create_task(coroutine()) is loop))
    seen: list[asyncio.AbstractEventLoop] = []
    loop.call_soon(lambda: seen.append(asyncio.get_running_loop()))
    await asyncio.sleep(0)
    print(low(seen[0] is loop))
    print(low(asyncio.current_task().get_loop() is loop))
    print(f"{loop.time():.3f}")


asyncio.run(main())
