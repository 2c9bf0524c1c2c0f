import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job():
    try:
        await asyncio.sleep(10)
    finally:
        return "from finally"


async def loops():
    for n in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            continue
        finally:
            print(f"{now()} round {n}")
    return "three rounds"


async def main():
    a = asyncio.create_task(job())
    b = asyncio.create_task(loops())
    for _ in range(3):
        await asyncio.sleep(1)
        print(f"{low(a.cancel())} {low(b.cancel())}")
    print(f"{await a}, {await b}")


asyncio.run(main())
