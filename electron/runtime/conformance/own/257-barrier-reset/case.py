import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def runner(name: str, barrier: asyncio.Barrier):
    try:
        await barrier.wait()
        print(f"{now()} {name} passed")
    except asyncio.BrokenBarrierError:
        print(f"{now()} {name} sent away, broken {low(barrier.broken)}")


async def main():
    barrier = asyncio.Barrier(3)
    early = [asyncio.create_task(runner(n, barrier)) for n in ("a", "b")]
    await asyncio.sleep(1)
    print(f"waiting {barrier.n_waiting}")
    await barrier.reset()
    await asyncio.wait(early)
    print(f"waiting {barrier.n_waiting} broken {low(barrier.broken)}")
    await asyncio.gather(*[runner(n, barrier) for n in ("c", "d", "e")])
    await barrier.reset()
    print(f"empty reset, broken {low(barrier.broken)} parties {barrier.parties}")


asyncio.run(main())
