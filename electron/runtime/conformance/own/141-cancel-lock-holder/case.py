import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def worker(name: str, lock: asyncio.Lock):
    try:
        async with lock:
            print(f"{now()} {name} holds")
            await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(f"{now()} {name} cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    a, b, c = [asyncio.create_task(worker(n, lock)) for n in "abc"]
    await asyncio.sleep(1)
    a.cancel()
    await asyncio.sleep(0)
    b.cancel()
    await asyncio.sleep(1)
    print(f"{low(a.cancelled())} {low(b.cancelled())} {low(c.done())}")
    await c
    print(f"locked {low(lock.locked())}")


asyncio.run(main())
