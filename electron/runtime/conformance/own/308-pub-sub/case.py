import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Broker:
    def __init__(self) -> None:
        self.queues: dict[str, asyncio.Queue[str]] = {}

    def subscribe(self, name: str) -> asyncio.Queue[str]:
        self.queues[name] = asyncio.Queue()
        return self.queues[name]

    def unsubscribe(self, name: str) -> None:
        del self.queues[name]

    def publish(self, text: str) -> None:
        for q in self.queues.values():
            q.put_nowait(text)


async def subscriber(broker: Broker, name: str, pause: float, limit: int):
    q = broker.subscribe(name)
    try:
        for _ in range(limit):
            text = await q.get()
            await asyncio.sleep(pause)
            print(f"{now()} {name} handled {text}, {q.qsize()} left")
    finally:
        broker.unsubscribe(name)
        print(f"{now()} {name} leaves")


async def main():
    broker = Broker()
    tasks = [
        asyncio.create_task(subscriber(broker, "quick", 0.01, 2)),
        asyncio.create_task(subscriber(broker, "slow", 0.45, 10)),
    ]
    for n in range(4):
        await asyncio.sleep(0.2)
        broker.publish(f"news{n}")
    await asyncio.sleep(0.5)
    tasks[1].cancel()
    await asyncio.wait(tasks)
    print(f"{now()} {len(broker.queues)} queues")


asyncio.run(main())
