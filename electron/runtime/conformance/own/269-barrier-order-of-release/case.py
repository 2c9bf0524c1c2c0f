import asyncio


log: list[str] = []


async def runner(name: str, barrier: asyncio.Barrier):
    for r in range(3):
        index = await barrier.wait()
        log.append(f"{name}{index}")


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*[runner(n, barrier) for n in "abc"])
    print(" ".join(log))


asyncio.run(main())
