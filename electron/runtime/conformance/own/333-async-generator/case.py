import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def ticks(name: str, delay: float, n: int):
    print(f"{name} opens")
    try:
        for i in range(n):
            await asyncio.sleep(delay)
            yield i
    finally:
        print(f"{now()} {name} closes")


async def main():
    async for i in ticks("a", 0.5, 3):
        print(f"{now()} got {i}")
    total = 0
    async for i in ticks("b", 0.1, 5):
        if i == 1:
            continue
        total += i
    print(f"{now()} total {total}")
    gen = ticks("never", 1, 1)
    print("made")
    await gen.aclose()


asyncio.run(main())
