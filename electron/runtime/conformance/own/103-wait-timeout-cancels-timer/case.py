import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def main():
    a = asyncio.create_task(asyncio.sleep(1, "a"))
    done, pending = await asyncio.wait([a], timeout=1000)
    print(f"{now()} {len(done)}")
    print(await asyncio.wait_for(asyncio.sleep(1, "b"), 1000))
    async with asyncio.timeout(1000):
        await asyncio.sleep(1)
    await asyncio.wait_for(asyncio.shield(asyncio.sleep(1)), 1000)
    for c in asyncio.as_completed([asyncio.sleep(1, "c")], timeout=1000):
        print(await c)
    print(now())


asyncio.run(main())
asyncio.run(asyncio.sleep(0))
