import asyncio


def low(value: object) -> str:
    return str(value).lower()


log: list[str] = []


async def waiter(lock: asyncio.Lock):
    async with lock:
        log.append("waiter")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(waiter(lock))
    await asyncio.sleep(0)
    lock.release()
    log.append(f"locked {low(lock.locked())}")
    async with lock:
        log.append("newcomer")
    await task
    print(", ".join(log))
    results = await asyncio.gather(*[lock.acquire() for _ in range(1)])
    print(f"{low(results[0])} {low(lock.locked())}")


asyncio.run(main())
