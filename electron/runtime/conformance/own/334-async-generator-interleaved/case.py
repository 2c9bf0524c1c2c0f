import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def count(name: str, delay: float, n: int):
    for i in range(n):
        await asyncio.sleep(delay)
        yield f"{name}{i}"


async def both():
    async for x in count("x", 0.2, 2):
        yield x
        async for y in count(f"{x}y", 0.05, 2):
            yield y


async def consume(tag: str, source):
    async for item in source:
        print(f"{now()} {tag} {item}")


async def main():
    await asyncio.gather(consume("one", count("a", 0.33, 3)), consume("two", count("b", 0.4, 2)), consume("three", both()))
    print(" ".join([item async for item in count("z", 0, 3)]))


asyncio.run(main())
