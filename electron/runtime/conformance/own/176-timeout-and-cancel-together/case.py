import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job(log: list[str]):
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            finally:
                await asyncio.sleep(1)
    except asyncio.TimeoutError:
        log.append("timeout")
    except asyncio.CancelledError as e:
        log.append(f"cancelled [{e}]")
        raise


async def main():
    log: list[str] = []
    task = asyncio.create_task(job(log))
    await asyncio.sleep(1.5)
    task.cancel("outside")
    await asyncio.wait([task])
    print(f"{now()} {log[0]} cancelled {low(task.cancelled())} requests {task.cancelling()}")


asyncio.run(main())
