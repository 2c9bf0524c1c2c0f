import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


class Pool:
    def __init__(self, size: int) -> None:
        self.free: asyncio.Queue[int] = asyncio.Queue()
        for n in range(size):
            self.free.put_nowait(n)

    async def query(self, name: str, delay: float) -> str:
        conn = await self.free.get()
        try:
            await asyncio.sleep(delay)
            if name == "q3":
                raise Boom(f"{name} on {conn}")
            return f"{name} on {conn} at {now()}"
        finally:
            self.free.put_nowait(conn)


async def main():
    pool = Pool(2)
    delays = [0.5, 0.9, 0.3, 0.2, 0.7, 0.1]
    results = await asyncio.gather(*[pool.query(f"q{n}", d) for n, d in enumerate(delays)], return_exceptions=True)
    for r in results:
        print(f"failed {r}" if isinstance(r, Boom) else r)
    print(f"free {pool.free.qsize()}")


asyncio.run(main())
