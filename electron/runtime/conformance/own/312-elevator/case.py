import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Elevator:
    def __init__(self) -> None:
        self.floor = 0
        self.requests: list[int] = []
        self.news = asyncio.Condition()

    async def call(self, floor: int) -> None:
        async with self.news:
            self.requests.append(floor)
            self.news.notify()

    async def run(self) -> None:
        while True:
            async with self.news:
                await self.news.wait_for(lambda: self.requests)
                target = min(self.requests, key=lambda f: (abs(f - self.floor), f))
                self.requests.remove(target)
            step = 1 if target > self.floor else -1
            while self.floor != target:
                await asyncio.sleep(0.5)
                self.floor += step
            print(f"{now()} at {self.floor}, waiting {' '.join(map(str, self.requests)) or 'nobody'}")
            await asyncio.sleep(0.25)


async def main():
    elevator = Elevator()
    task = asyncio.create_task(elevator.run())
    for delay, floor in ((0.1, 4), (0.8, 1), (0.3, 6), (2.2, 0), (0.1, 3)):
        await asyncio.sleep(delay)
        await elevator.call(floor)
    await asyncio.sleep(12)
    task.cancel()


asyncio.run(main())
