import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job(n: int) -> int:
    await asyncio.sleep(n)
    return n


async def main():
    a = asyncio.create_task(job(2))
    b = asyncio.create_task(job(4))
    c = asyncio.create_task(job(3))
    asyncio.get_running_loop().call_later(1, b.cancel)
    rounds = 0
    for nxt in asyncio.as_completed([a, b, a, c, c]):
        rounds += 1
        try:
            print(f"{await nxt} at {now()}")
        except asyncio.CancelledError:
            print(f"cancelled at {now()}")
    print(f"rounds {rounds}")


asyncio.run(main())
