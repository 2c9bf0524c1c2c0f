import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def runner(name: str, barrier: asyncio.Barrier):
    try:
        index = await barrier.wait()
        print(f"{now()} {name} passed {index}")
    except asyncio.CancelledError:
        print(f"{now()} {name} cancelled")
        raise


async def main():
    barrier = asyncio.Barrier(3)
    tasks = {n: asyncio.create_task(runner(n, barrier)) for n in ("a", "b")}
    await asyncio.sleep(1)
    tasks["a"].cancel()
    await asyncio.wait([tasks["a"]])
    print(f"waiting {barrier.n_waiting} broken {low(barrier.broken)}")
    tasks["c"] = asyncio.create_task(runner("c", barrier))
    await asyncio.sleep(1)
    print(f"b {low(tasks['b'].done())} waiting {barrier.n_waiting}")
    tasks["d"] = asyncio.create_task(runner("d", barrier))
    await asyncio.wait(tasks.values())
    print(f"waiting {barrier.n_waiting}")


asyncio.run(main())
