import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def stats(values: list[float]) -> tuple[float, float, float]:
    await asyncio.sleep(len(values) / 100)
    mean = sum(values) / len(values)
    return min(values), max(values), mean


async def main():
    lo, hi, mean = await stats([2.5, 8.25, 1.75, 9])
    print(f"{lo:.2f}..{hi:.2f} mean {mean:.4f}")
    print("|".join(f"{n:>4}" for n in (1, 22, 333)))
    print(f"{'left':<8}|{'right':>8}|")
    big = 2 ** 53 - 1
    print(f"{big} {big % 1000} {7 // 2} {-7 // 2} {2 ** 10}")
    print(f"{10 / 4} {1e21:.0f} {0.1 + 0.2:.17f}")
    print(" ".join(sorted("the quick brown fox".split())).title())
    print(now())


asyncio.run(main())
