import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def worker(lock: asyncio.Lock):
    try:
        async with asyncio.timeout(1):
            async with lock:
                print("never")
    except asyncio.TimeoutError:
        print(f"{now()} timeout, locked {low(lock.locked())}")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    await worker(lock)
    lock.release()
    async with lock:
        print(f"{now()} free again")
    task = asyncio.create_task(worker(lock))
    await lock.acquire()
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.wait([task])
    print(f"{now()} cancelled {low(task.cancelled())} locked {low(lock.locked())}")


asyncio.run(main())
