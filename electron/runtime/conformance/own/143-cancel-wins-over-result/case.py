import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def taker(queue: asyncio.Queue[str], got: list[str]):
    got.append(await queue.get())


async def main():
    queue: asyncio.Queue[str] = asyncio.Queue()
    got: list[str] = []
    task = asyncio.create_task(taker(queue, got))
    await asyncio.sleep(1)
    queue.put_nowait("item")
    task.cancel()
    await asyncio.wait([task])
    print(f"cancelled {low(task.cancelled())} got {len(got)} left {queue.qsize()}")
    print(await queue.get())


asyncio.run(main())
