import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Server:
    def __init__(self) -> None:
        self.inbox: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        self.clients: dict[str, asyncio.Queue[str]] = {}

    async def run(self) -> None:
        while True:
            sender, text = await self.inbox.get()
            for name, q in self.clients.items():
                if name != sender:
                    await q.put(f"{sender}: {text}")


async def client(name: str, server: Server, lines: list[tuple[float, str]]):
    server.clients[name] = asyncio.Queue()

    async def reader() -> None:
        while True:
            line = await server.clients[name].get()
            print(f"{now()} {name} reads {line}")

    reading = asyncio.create_task(reader())
    try:
        for pause, text in lines:
            await asyncio.sleep(pause)
            await server.inbox.put((name, text))
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(f"{now()} {name} kicked")
        raise
    finally:
        reading.cancel()
        del server.clients[name]


async def main():
    server = Server()
    serving = asyncio.create_task(server.run())
    a = asyncio.create_task(client("a", server, [(0.5, "hi"), (1.0, "all")]))
    b = asyncio.create_task(client("b", server, [(0.7, "spam"), (0.1, "spam"), (5.0, "spam")]))
    c = asyncio.create_task(client("c", server, [(1.2, "hello")]))
    await asyncio.sleep(1)
    b.cancel()
    await asyncio.wait([a, b, c])
    serving.cancel()
    await asyncio.wait([serving])
    print(f"{now()} {len(server.clients)} left")


asyncio.run(main())
