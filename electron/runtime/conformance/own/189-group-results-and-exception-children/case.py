import asyncio


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


async def job(name: str, delay: float, fails: bool) -> str:
    await asyncio.sleep(delay)
    if fails:
        raise Boom(name)
    return name


async def main():
    tasks: list[asyncio.Task[str]] = []
    try:
        async with asyncio.TaskGroup() as tg:
            for name, delay, fails in (("quick", 1, False), ("bad", 2, True), ("slow", 3, False)):
                tasks.append(tg.create_task(job(name, delay, fails), name=name))
    except ExceptionGroup as eg:
        print(f"same object {low(eg.exceptions[0] is tasks[1].exception())}")
    for t in tasks:
        if t.cancelled():
            print(f"{t.get_name()} cancelled")
        elif t.exception() is not None:
            print(f"{t.get_name()} failed {t.exception()}")
        else:
            print(f"{t.get_name()} gave {t.result()}")


asyncio.run(main())
