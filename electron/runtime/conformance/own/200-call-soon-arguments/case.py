import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Counter:
    def __init__(self, name: str) -> None:
        self.name = name
        self.n = 0

    def add(self, by: int, label: str) -> None:
        self.n += by
        print(f"{self.name} {label} {self.n}")


async def main():
    loop = asyncio.get_running_loop()
    a = Counter("a")
    b = Counter("b")
    loop.call_soon(a.add, 1, "soon")
    loop.call_soon(b.add, 10, "soon")
    loop.call_later(2, a.add, 2, "later")
    loop.call_at(1, b.add, 20, "at")
    for i in range(3):
        loop.call_later(3 + i / 10, lambda i=i: print(f"closure {i} at {now()}"))
    await asyncio.sleep(4)


asyncio.run(main())
