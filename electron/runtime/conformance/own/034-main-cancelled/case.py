import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def main():
    asyncio.get_running_loop().call_later(1, asyncio.current_task().cancel, "enough")
    try:
        await asyncio.sleep(5)
    finally:
        print(f"main stops at {now()}")


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print(f"run raised CancelledError: {e}")
