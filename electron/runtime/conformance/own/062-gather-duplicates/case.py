import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


calls: list[str] = []


async def job(name: str) -> str:
    calls.append(name)
    await asyncio.sleep(1)
    return name


async def main():
    coro = job("coro")
    task = asyncio.create_task(job("task"))
    results = await asyncio.gather(coro, task, coro, task)
    print(f"{' '.join(results)} calls {len(calls)} at {now()}")


asyncio.run(main())
