import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


async def job(delay: float, fails: bool):
    await asyncio.sleep(delay)
    if fails:
        raise Boom("failed")


async def main():
    a = asyncio.create_task(job(5, False), name="a")
    b = asyncio.create_task(job(3, True), name="b")
    c = asyncio.create_task(job(4, False), name="c")
    asyncio.get_running_loop().call_later(1, a.cancel)
    done, pending = await asyncio.wait([a, b, c], return_when=asyncio.FIRST_EXCEPTION)
    print(f"{now()} done {', '.join(sorted(t.get_name() for t in done))}")
    print(f"a cancelled {low(a.cancelled())} b {b.exception()}")
    print(f"pending {', '.join(t.get_name() for t in pending)}")
    done, pending = await asyncio.wait([a, c], return_when=asyncio.FIRST_EXCEPTION)
    print(f"{now()} none fails: done {len(done)} pending {len(pending)}")


asyncio.run(main())
