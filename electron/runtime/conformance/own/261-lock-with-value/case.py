import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def under(lock: asyncio.Lock, value: str) -> str:
    async with lock:
        await asyncio.sleep(1)
        return value


async def main():
    a = asyncio.Lock()
    b = asyncio.Lock()
    print(await under(a, "value"))
    async with a:
        async with b:
            print(f"{low(a.locked())} {low(b.locked())}")
        print(f"{low(a.locked())} {low(b.locked())}")
    print(f"{low(a.locked())} {low(b.locked())}")
    results = await asyncio.gather(under(a, "one"), under(b, "other"), under(a, "two"))
    print(f"{' '.join(results)} at {now()}")


asyncio.run(main())
