import asyncio


log: list[str] = []


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, log.append, "later0")
    loop.call_soon(log.append, "soon1")
    loop.call_soon(lambda: loop.call_soon(log.append, "nested"))
    loop.call_soon(log.append, "soon2")
    for n in range(4):
        await asyncio.sleep(0)
        log.append(f"turn{n}")
    print(" ".join(log))


asyncio.run(main())
