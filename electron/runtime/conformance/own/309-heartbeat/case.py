import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def worker(generation: int, beats: asyncio.Queue[str]):
    for n in range(6):
        await asyncio.sleep(0.3)
        if generation < 2 and n == 2 + generation:
            await asyncio.sleep(100)
        await beats.put(f"g{generation}b{n}")
    await beats.put("done")


async def main():
    beats: asyncio.Queue[str] = asyncio.Queue()
    generation = 0
    task = asyncio.create_task(worker(generation, beats))
    while True:
        try:
            beat = await asyncio.wait_for(beats.get(), 0.5)
        except asyncio.TimeoutError:
            task.cancel()
            await asyncio.wait([task])
            generation += 1
            print(f"{now()} silent, cancelled {low(task.cancelled())}, starting {generation}")
            task = asyncio.create_task(worker(generation, beats))
            continue
        if beat == "done":
            break
        print(f"{now()} {beat}")
    print(f"{now()} over")


asyncio.run(main())
