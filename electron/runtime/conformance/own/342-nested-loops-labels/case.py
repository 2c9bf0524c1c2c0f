import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def row(n: int) -> list[int]:
    await asyncio.sleep(0.1)
    return [n * 10 + i for i in range(4)]


async def good(x: int) -> bool:
    await asyncio.sleep(0.01)
    return x % 7 != 0


async def find(limit: int) -> str:
    seen = 0
    for n in range(1, 5):
        for x in await row(n):
            if x % 2 == 1:
                continue
            seen += 1
            if not await good(x):
                return f"{x} after {seen}"
            if seen == limit:
                return f"limit at {x}"
    return "nothing"


async def main():
    print(f"{await find(100)} at {now()}")
    print(f"{await find(3)} at {now()}")


asyncio.run(main())
