import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


async def job(name: str, delay: float, fails: bool):
    await asyncio.sleep(delay)
    print(f"{now()} {name} over")
    if fails:
        raise Boom(name)


async def main():
    g = asyncio.gather(job("a", 1, True), job("b", 2, False), job("c", 3, True))
    try:
        await g
    except Boom as e:
        print(f"raised {e}")
    print(f"done {low(g.done())} cancel {low(g.cancel())} exception {g.exception()}")
    await asyncio.sleep(5)
    try:
        await g
    except Boom as e:
        print(f"still {e}")


asyncio.run(main())
