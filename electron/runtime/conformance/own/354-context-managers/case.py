import asyncio
import contextlib


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


class Resource:
    def __init__(self, name: str) -> None:
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print(f"{now()} open {self.name}")
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(0.2)
        print(f"{now()} close {self.name}")
        return False


async def use(fails: bool):
    async with Resource("a"), Resource("b") as b:
        print(f"using {b.name}")
        await asyncio.sleep(1)
        if fails:
            raise Boom("in use")


async def main():
    await use(False)
    try:
        await use(True)
    except Boom as e:
        print(f"{now()} {e}")
    task = asyncio.create_task(use(False))
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.wait([task])
    print(f"{now()} {low(task.cancelled())}")


asyncio.run(main())
