import asyncio


log: list[str] = []


async def producer(q: asyncio.Queue[int], ev: asyncio.Event):
    for n in range(3):
        log.append(f"p{n}")
        await q.put(n)
        await asyncio.sleep(0)
    ev.set()
    log.append("p-set")


async def consumer(name: str, q: asyncio.Queue[int]):
    while True:
        n = await q.get()
        log.append(f"{name}{n}")
        q.task_done()


async def watcher(ev: asyncio.Event, q: asyncio.Queue[int]):
    await ev.wait()
    log.append("w-event")
    await q.join()
    log.append("w-joined")


async def main():
    q: asyncio.Queue[int] = asyncio.Queue(1)
    ev = asyncio.Event()
    consumers = [asyncio.create_task(consumer(n, q)) for n in ("x", "y")]
    w = asyncio.create_task(watcher(ev, q))
    p = asyncio.create_task(producer(q, ev))
    await w
    log.append("main")
    await p
    for c in consumers:
        c.cancel()
    await asyncio.wait(consumers)
    print(" ".join(log))


asyncio.run(main())
