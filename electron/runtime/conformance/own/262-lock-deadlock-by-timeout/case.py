import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def worker(name: str, first: asyncio.Lock, second: asyncio.Lock, patience: float):
    async with first:
        print(f"{now()} {name} has one")
        await asyncio.sleep(0.1)
        try:
            await asyncio.wait_for(second.acquire(), patience)
        except asyncio.TimeoutError:
            print(f"{now()} {name} gives way")
            return
        try:
            print(f"{now()} {name} has both")
            await asyncio.sleep(0.3)
        finally:
            second.release()
    print(f"{now()} {name} done")


async def main():
    a = asyncio.Lock()
    b = asyncio.Lock()
    await asyncio.gather(worker("x", a, b, 2), worker("y", b, a, 1))
    print(f"{low(a.locked())} {low(b.locked())}")


asyncio.run(main())
