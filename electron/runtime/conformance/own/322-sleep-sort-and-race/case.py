import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def sleeper(n: float, out: list[float]):
    await asyncio.sleep(n)
    out.append(n)


async def racer(name: str, steps: list[float], results: list[str]):
    for step in steps:
        await asyncio.sleep(step)
    results.append(f"{name}@{now()}")


async def main():
    out: list[float] = []
    await asyncio.gather(*[sleeper(n, out) for n in (3.5, 0.25, 9, 1.125, 4)])
    print(" ".join(f"{n:.3f}" for n in out))
    results: list[str] = []
    await asyncio.gather(racer("a", [0.5, 0.5, 0.5], results), racer("b", [0.7, 0.9], results), racer("c", [1.375], results))
    print(" ".join(results))


asyncio.run(main())
