import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


class Batcher:
    def __init__(self, size: int, delay: float) -> None:
        self.size = size
        self.delay = delay
        self.waiting: list[tuple[int, asyncio.Future[int]]] = []
        self.timer: asyncio.TimerHandle | None = None

    def flush(self) -> None:
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None
        batch = self.waiting
        self.waiting = []
        print(f"{now()} batch {' '.join(str(n) for n, _ in batch)}")
        asyncio.create_task(self.process(batch))

    async def process(self, batch: list[tuple[int, asyncio.Future[int]]]) -> None:
        await asyncio.sleep(0.3)
        for n, fut in batch:
            if fut.done():
                continue
            if n == 13:
                fut.set_exception(Boom("unlucky"))
            else:
                fut.set_result(n * n)

    async def square(self, n: int) -> int:
        loop = asyncio.get_running_loop()
        fut: asyncio.Future[int] = loop.create_future()
        self.waiting.append((n, fut))
        if len(self.waiting) == self.size:
            self.flush()
        elif self.timer is None:
            self.timer = loop.call_later(self.delay, self.flush)
        return await fut


async def ask(b: Batcher, n: int, at: float):
    await asyncio.sleep(at)
    try:
        value = await asyncio.wait_for(b.square(n), 0.45)
        print(f"{now()} {n} -> {value}")
    except Boom as e:
        print(f"{now()} {n} {e}")
    except asyncio.TimeoutError:
        print(f"{now()} {n} too late")


async def main():
    b = Batcher(3, 0.2)
    await asyncio.gather(ask(b, 2, 0.01), ask(b, 3, 0.02), ask(b, 4, 0.03), ask(b, 5, 0.5), ask(b, 13, 0.55), ask(b, 7, 1.5))


asyncio.run(main())
