import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Buffer:
    def __init__(self, size: int) -> None:
        lock = asyncio.Lock()
        self.not_full = asyncio.Condition(lock)
        self.not_empty = asyncio.Condition(lock)
        self.items: list[int] = []
        self.size = size

    async def put(self, n: int) -> None:
        async with self.not_full:
            await self.not_full.wait_for(lambda: len(self.items) < self.size)
            self.items.append(n)
            print(f"{now()} put {n}, locked {low(self.not_empty.locked())}")
            self.not_empty.notify()

    async def take(self) -> int:
        async with self.not_empty:
            await self.not_empty.wait_for(lambda: len(self.items) > 0)
            n = self.items.pop(0)
            self.not_full.notify()
            return n


async def producer(buffer: Buffer):
    for n in range(5):
        await buffer.put(n)


async def main():
    buffer = Buffer(2)
    task = asyncio.create_task(producer(buffer))
    for _ in range(5):
        await asyncio.sleep(0.5)
        n = await buffer.take()
        print(f"{now()} took {n}")
    await task


asyncio.run(main())
