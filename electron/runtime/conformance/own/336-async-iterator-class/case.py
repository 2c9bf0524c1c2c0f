import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Countdown:
    def __init__(self, start: int) -> None:
        self.n = start

    def __aiter__(self):
        return self

    async def __anext__(self) -> int:
        await asyncio.sleep(0.25)
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def worker(name: str, pause: float, source: Countdown):
    await asyncio.sleep(pause)
    async for n in source:
        print(f"{now()} {name} {n}")
    print(f"{now()} {name} ends")


async def main():
    source = Countdown(5)
    await asyncio.gather(worker("a", 0.1, source), worker("b", 0.2, source))


asyncio.run(main())
