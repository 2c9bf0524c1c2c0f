import asyncio
from collections.abc import Generator


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def averager() -> Generator[float, float, str]:
    total = 0.0
    n = 0
    value = yield 0.0
    while value >= 0:
        total += value
        n += 1
        value = yield total / n
    return f"{n} values"


def chained() -> Generator[float, float, str]:
    first = yield from averager()
    second = yield from averager()
    return f"{first}, then {second}"


async def main():
    gen = chained()
    next(gen)
    for value in (10, 20, 60, -1, 4, 8, -1):
        await asyncio.sleep(0.25)
        try:
            print(f"{now()} {gen.send(value):.2f}")
        except StopIteration as e:
            print(f"{now()} {e.value}")

    def cleanup():
        try:
            yield 1
            yield 2
        finally:
            print("generator closed")

    for x in cleanup():
        await asyncio.sleep(0.1)
        print(x)
        break
    print(now())


asyncio.run(main())
