import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


class Saga:
    def __init__(self, name: str) -> None:
        self.name = name
        self.undo: list[str] = []

    async def step(self, what: str, delay: float, fails: bool = False) -> None:
        await asyncio.sleep(delay)
        if fails:
            raise Boom(what)
        print(f"{now()} {self.name} did {what}")
        self.undo.append(what)

    async def rollback(self) -> None:
        while self.undo:
            await asyncio.sleep(0.1)
            print(f"{now()} {self.name} undid {self.undo.pop()}")


async def book(name: str, steps: list[tuple[str, float, bool]], limit: float) -> bool:
    saga = Saga(name)
    try:
        async with asyncio.timeout(limit):
            for what, delay, fails in steps:
                await saga.step(what, delay, fails)
        return True
    except (Boom, asyncio.TimeoutError) as e:
        print(f"{now()} {name} {'timeout' if isinstance(e, asyncio.TimeoutError) else f'failed at {e}'}")
        await saga.rollback()
        return False


async def main():
    results = await asyncio.gather(
        book("trip", [("flight", 0.3, False), ("hotel", 0.4, False), ("car", 0.2, True)], 5),
        book("slow", [("flight", 0.5, False), ("hotel", 3, False)], 1.5),
        book("fine", [("train", 0.05, False)], 1),
    )
    print(" ".join(low(r) for r in results))


asyncio.run(main())
