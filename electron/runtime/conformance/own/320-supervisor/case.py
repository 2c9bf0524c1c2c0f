import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


class GaveUp(Exception):
    pass


async def child(name: str, life: float, attempt: int):
    await asyncio.sleep(life)
    raise Boom(f"{name}#{attempt}")


async def supervise(name: str, life: float, limit: int):
    for attempt in range(1, limit + 1):
        try:
            await child(name, life, attempt)
        except Boom as e:
            print(f"{now()} {e} died")
        await asyncio.sleep(0.05 * attempt)
    raise GaveUp(name)


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(supervise("frail", 0.3, 3))
            tg.create_task(supervise("sturdy", 0.8, 5))
    except* GaveUp as eg:
        print(f"{now()} gave up on {', '.join(str(e) for e in eg.exceptions)}")


asyncio.run(main())
