import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job():
    try:
        async with asyncio.timeout(2) as scope:
            try:
                await asyncio.sleep(10)
            finally:
                try:
                    await asyncio.sleep(3)
                except asyncio.CancelledError:
                    print(f"{now()} clean-up cut short, expired {low(scope.expired())}")
                    raise
    except asyncio.TimeoutError:
        print("timeout")
    except asyncio.CancelledError:
        print(f"{now()} cancelled, expired {low(scope.expired())} requests {asyncio.current_task().cancelling()}")
        raise


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(f"{low(task.cancelled())}")


asyncio.run(main())
