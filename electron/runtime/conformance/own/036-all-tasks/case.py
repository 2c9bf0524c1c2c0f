import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job(delay: float):
    await asyncio.sleep(delay)
    if delay == 3:
        print(f"{now()} {names()}")


def names() -> str:
    return ", ".join(sorted(t.get_name() for t in asyncio.all_tasks()))


async def main():
    asyncio.current_task().set_name("main")
    print(names())
    for n in (1, 2, 3):
        asyncio.create_task(job(n), name=f"job{n}")
    print(names())
    await asyncio.sleep(1.5)
    print(f"{now()} {names()}")
    await asyncio.sleep(3)
    print(f"{now()} {names()} current {low(asyncio.current_task() in asyncio.all_tasks())}")


asyncio.run(main())
