import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Box:
    def __init__(self) -> None:
        self.n = 1


box = Box()


async def bump(by: int) -> int:
    await asyncio.sleep(0.1)
    box.n += by
    return box.n


def three(a: int, b: int, c: int) -> str:
    return f"{a} {b} {c}"


async def main():
    print(box.n + await bump(10))
    box.n += await bump(100)
    print(box.n)
    print(three(box.n, await bump(1000), box.n))
    print([box.n, await bump(1), box.n][0])
    print(await bump(1) - box.n)
    tasks = [asyncio.create_task(bump(1)) for _ in range(3)]
    box.n += sum([await t for t in tasks])
    print(box.n)
    print(now())


asyncio.run(main())
