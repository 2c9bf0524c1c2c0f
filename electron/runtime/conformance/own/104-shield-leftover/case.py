import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job():
    try:
        await asyncio.sleep(5)
        print("never")
    except asyncio.CancelledError:
        print(f"{now()} cancelled at the end of the run")
        raise


async def main():
    try:
        await asyncio.wait_for(asyncio.shield(job()), 1)
    except asyncio.TimeoutError:
        print(f"{now()} timeout")


asyncio.run(main())
