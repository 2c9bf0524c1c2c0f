import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def job(delay: float):
    await asyncio.sleep(delay)


async def main():
    a = asyncio.create_task(job(5), name="a")
    b = asyncio.create_task(job(6), name="b")
    asyncio.get_running_loop().call_later(2, a.cancel)
    done, pending = await asyncio.wait([a, b], return_when=asyncio.FIRST_COMPLETED)
    print(f"{now()} done {len(done)} a {low(a in done)} cancelled {low(a.cancelled())}")
    done, pending = await asyncio.wait([a, b], return_when=asyncio.FIRST_COMPLETED)
    print(f"{now()} again done {len(done)} pending {len(pending)}")
    await b
    done, pending = await asyncio.wait([a, b], timeout=0)
    print(f"{now()} both done {len(done)} pending {len(pending)}")


asyncio.run(main())
