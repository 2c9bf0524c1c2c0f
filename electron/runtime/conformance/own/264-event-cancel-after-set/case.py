import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def main():
    ev = asyncio.Event()
    try:
        await asyncio.wait_for(ev.wait(), 1)
    except asyncio.TimeoutError:
        print(f"{now()} not set")
    asyncio.get_running_loop().call_later(0.5, ev.set)
    print(f"{low(await asyncio.wait_for(ev.wait(), 1))} at {now()}")
    ev.clear()
    tasks = [asyncio.create_task(ev.wait()) for _ in range(3)]
    await asyncio.sleep(1)
    tasks[0].cancel()
    ev.set()
    tasks[2].cancel()
    await asyncio.wait(tasks)
    print(" ".join(low(t.cancelled()) for t in tasks))


asyncio.run(main())
