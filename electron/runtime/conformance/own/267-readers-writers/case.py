import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class RwLock:
    def __init__(self) -> None:
        self.cond = asyncio.Condition()
        self.readers = 0
        self.writing = False

    async def read(self, name: str, delay: float) -> None:
        async with self.cond:
            await self.cond.wait_for(lambda: not self.writing)
            self.readers += 1
        print(f"{now()} {name} reads with {self.readers}")
        await asyncio.sleep(delay)
        async with self.cond:
            self.readers -= 1
            self.cond.notify_all()

    async def write(self, name: str, delay: float) -> None:
        async with self.cond:
            await self.cond.wait_for(lambda: not self.writing and self.readers == 0)
            self.writing = True
        print(f"{now()} {name} writes")
        await asyncio.sleep(delay)
        async with self.cond:
            self.writing = False
            self.cond.notify_all()


async def main():
    rw = RwLock()
    await asyncio.gather(rw.read("r1", 1), rw.read("r2", 1.5), rw.write("w1", 1), rw.read("r3", 0.2), rw.write("w2", 0.5))
    print(f"{now()} end")


asyncio.run(main())
