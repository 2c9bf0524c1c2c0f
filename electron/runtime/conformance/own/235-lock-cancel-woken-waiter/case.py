import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def worker(name: str, lock: asyncio.Lock):
    try:
        await lock.acquire()
        print(f"{now()} {name} holds")
    except asyncio.CancelledError:
        print(f"{now()} {name} cancelled, locked {low(lock.locked())}")
        raise


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(worker(n, lock)) for n in "abc"]
    await asyncio.sleep(1)
    lock.release()
    tasks[0].cancel()
    await asyncio.sleep(1)
    print(f"locked {low(lock.locked())} b {low(tasks[1].done())} c {low(tasks[2].done())}")
    tasks[2].cancel()
    lock.release()
    await asyncio.wait(tasks)
    print(f"locked {low(lock.locked())}")


asyncio.run(main())
