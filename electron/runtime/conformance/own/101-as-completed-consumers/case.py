import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job(n: int) -> int:
    await asyncio.sleep(n)
    return n


async def consume(name: str, c) -> None:
    print(f"{now()} {name} got {await c}")


async def main():
    iterator = asyncio.as_completed([job(3), job(1), job(2)])
    consumers = []
    for name, c in zip(("first", "second", "third"), iterator):
        consumers.append(asyncio.create_task(consume(name, c)))
    print("all handed out")
    await asyncio.gather(*consumers)


asyncio.run(main())
