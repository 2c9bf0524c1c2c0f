import asyncio


class Boom(Exception):
    pass


async def child():
    await asyncio.sleep(0)


async def late(tg: asyncio.TaskGroup):
    try:
        await asyncio.sleep(9)
    finally:
        coro = child()
        try:
            tg.create_task(coro)
            print("accepted")
        except RuntimeError:
            print("refused while shutting down")
        coro.close()


async def bad():
    await asyncio.sleep(1)
    raise Boom("bad")


async def main():
    groups: list[asyncio.TaskGroup] = []
    async with asyncio.TaskGroup() as tg:
        groups.append(tg)
        tg.create_task(child())
    coro = child()
    try:
        groups[0].create_task(coro)
        print("accepted")
    except RuntimeError:
        print("refused after the end")
    coro.close()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(late(tg))
            tg.create_task(bad())
    except ExceptionGroup as eg:
        print(f"{len(eg.exceptions)} {eg.exceptions[0]}")


asyncio.run(main())
