import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def periodic(name: str, period: float, end: float):
    loop = asyncio.get_running_loop()
    nxt = loop.time()
    while nxt < end:
        print(f"{now()} {name}")
        nxt += period
        await asyncio.sleep(nxt - loop.time())


async def main():
    await asyncio.gather(periodic("fast", 0.375, 1.6), periodic("slow", 1.25, 3))
    print(f"{now()} end")


asyncio.run(main())
