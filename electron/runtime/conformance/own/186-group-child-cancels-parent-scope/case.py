import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def saboteur(target: asyncio.Task):
    await asyncio.sleep(1)
    target.cancel("by a child")


async def sibling():
    try:
        await asyncio.sleep(9)
    finally:
        print(f"{now()} sibling stops")


async def parent():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(saboteur(asyncio.current_task()))
        tg.create_task(sibling())


async def main():
    try:
        await asyncio.create_task(parent())
    except asyncio.CancelledError as e:
        print(f"{now()} [{e}]")


asyncio.run(main())
