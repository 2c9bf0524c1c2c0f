import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def child(name: str, pause: float):
    try:
        await asyncio.sleep(10)
    finally:
        print(f"{now()} {name} cleans")
        await asyncio.sleep(pause)
        print(f"{now()} {name} clean")


async def parent():
    kids = [asyncio.create_task(child("a", 0.2)), asyncio.create_task(child("b", 0.1))]
    try:
        await kids[0]
    finally:
        print(f"{now()} parent: a done {low(kids[0].done())} b done {low(kids[1].done())}")
        kids[1].cancel()
        await asyncio.wait(kids)
        print(f"{now()} parent clean")


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(f"{now()} {low(task.cancelled())}")


asyncio.run(main())
