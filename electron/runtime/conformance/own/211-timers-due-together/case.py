import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log: list[str] = []
    await asyncio.sleep(1)
    loop.call_at(0.9, log.append, "0.9")
    loop.call_at(0.2, log.append, "0.2")
    loop.call_at(0.5, log.append, "0.5")
    loop.call_soon(log.append, "soon")
    loop.call_later(-1, log.append, "minus")
    await asyncio.sleep(0)
    log.append("turn1")
    await asyncio.sleep(0)
    log.append("turn2")
    print(" ".join(log))


asyncio.run(main())
