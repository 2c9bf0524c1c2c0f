import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(f"{now()} no")
    await asyncio.sleep(3)
    print(f"{now()} now")


async def spawner():
    try:
        await asyncio.sleep(10)
    finally:
        asyncio.create_task(late())


async def late():
    print("late starts")
    await asyncio.sleep(50)
    print("never")


async def main():
    asyncio.create_task(stubborn())
    asyncio.create_task(spawner())
    await asyncio.sleep(1)
    return "main over"


print(asyncio.run(main()))
