import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def source() -> list[int]:
    await asyncio.sleep(1)
    return [1, 2, 3]


async def reader(name: str, task: asyncio.Task[list[int]], delay: float) -> list[int]:
    await asyncio.sleep(delay)
    value = await task
    print(f"{now()} {name} {len(value)}")
    return value


async def main():
    task = asyncio.create_task(source())
    readers = [reader("a", task, 0.3), reader("b", task, 0.1), reader("c", task, 2), reader("d", task, 0.2)]
    values = await asyncio.gather(*readers)
    print(low(all(v is values[0] for v in values)))


asyncio.run(main())
