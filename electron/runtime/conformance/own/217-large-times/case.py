import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(86400 * 365, print, "a year")
    loop.call_later(86400, print, "a day")
    loop.call_later(0.000001, print, "a microsecond")
    await asyncio.sleep(86400 * 400)
    print(f"{loop.time():.0f}")
    for _ in range(3):
        await asyncio.sleep(0.25)
    print(f"{loop.time():.2f}")
    await asyncio.sleep(1e9)
    start = loop.time()
    await asyncio.sleep(0.5)
    print(f"{loop.time() - start:.1f}")


asyncio.run(main())
