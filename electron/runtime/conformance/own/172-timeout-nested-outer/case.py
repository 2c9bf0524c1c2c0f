import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(10)
            except asyncio.TimeoutError:
                print("inner timeout")
            except asyncio.CancelledError:
                print(f"{now()} inner saw CancelledError, requests {asyncio.current_task().cancelling()}")
                raise
    except asyncio.TimeoutError:
        print(f"{now()} outer timeout {low(outer.expired())} {low(inner.expired())}")
    print(f"requests {asyncio.current_task().cancelling()}")


asyncio.run(main())
