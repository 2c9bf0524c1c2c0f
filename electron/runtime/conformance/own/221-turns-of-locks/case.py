import asyncio


log: list[str] = []


async def ticker(n: int):
    for i in range(n):
        log.append(str(i))
        await asyncio.sleep(0)


async def second(lock: asyncio.Lock, sem: asyncio.Semaphore):
    async with lock:
        log.append("second-lock")
    async with sem:
        log.append("second-sem")


async def main():
    lock = asyncio.Lock()
    sem = asyncio.Semaphore(1)
    ev = asyncio.Event()
    q: asyncio.Queue[int] = asyncio.Queue()
    ticks = asyncio.create_task(ticker(20))
    async with lock:
        async with sem:
            log.append("held")
            task = asyncio.create_task(second(lock, sem))
            await asyncio.sleep(0)
            log.append("release")
    async with lock:
        log.append("again-lock")
    async with sem:
        log.append("again-sem")
    asyncio.get_running_loop().call_soon(ev.set)
    await ev.wait()
    log.append("event")
    await ev.wait()
    q.put_nowait(1)
    await q.get()
    log.append("queue")
    await task
    await ticks
    print(" ".join(log))


asyncio.run(main())
