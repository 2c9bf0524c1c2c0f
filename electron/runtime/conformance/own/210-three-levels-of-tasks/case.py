import asyncio


log: list[str] = []


async def node(name: str, depth: int):
    log.append(name)
    if depth > 0:
        kids = [asyncio.create_task(node(f"{name}{i}", depth - 1)) for i in (1, 2)]
        for kid in kids:
            await kid
    log.append(f"/{name}")


async def main():
    await asyncio.create_task(node("n", 2))
    print(" ".join(log))
    log.clear()
    await asyncio.gather(node("x", 1), node("y", 1))
    print(" ".join(log))


asyncio.run(main())
