import asyncio


log: list[str] = []


async def worker(n: int, sem: asyncio.Semaphore):
    async with sem:
        log.append(f"in{n}")
        await asyncio.sleep(0)
        log.append(f"out{n}")


async def main():
    sem = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(worker(n, sem)) for n in range(6)]
    await asyncio.sleep(1)
    for _ in range(3):
        sem.release()
    log.append("released")
    await asyncio.wait(tasks)
    print(" ".join(log))
    count = 0
    while not sem.locked():
        await sem.acquire()
        count += 1
    print(f"permits {count}")


asyncio.run(main())
