import asyncio


log: list[str] = []


async def runner(name: str, barrier: asyncio.Barrier):
    index = await barrier.wait()
    log.append(f"{name}:{index}")


async def main():
    barrier = asyncio.Barrier(2)
    tasks = [asyncio.create_task(runner(n, barrier)) for n in "abcde"]
    await asyncio.sleep(1)
    print(f"{' '.join(log)} waiting {barrier.n_waiting}")
    log.clear()
    tasks.append(asyncio.create_task(runner("f", barrier)))
    await asyncio.wait(tasks)
    print(f"{' '.join(log)} waiting {barrier.n_waiting}")


asyncio.run(main())
