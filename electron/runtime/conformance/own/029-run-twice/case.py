import asyncio


def low(value: object) -> str:
    return str(value).lower()


lock = asyncio.Lock()
loops: list[asyncio.AbstractEventLoop] = []


async def job(name: str):
    async with lock:
        await asyncio.sleep(1)
        print(f"{name} held the lock")


async def main(tag: str) -> str:
    loops.append(asyncio.get_running_loop())
    task = asyncio.create_task(job(tag))
    await task
    return f"run {tag}"


print(asyncio.run(main("one")))
print(asyncio.run(main("two")))
print(f"same loop {low(loops[0] is loops[1])} locked {low(lock.locked())}")
