import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def pair(a: int, b: int) -> tuple[int, int]:
    await asyncio.sleep(0.1)
    return a, b


async def options() -> dict[str, int]:
    await asyncio.sleep(0.1)
    return {"retries": 3, "limit": 8}


async def total(first: int, *rest: int, scale: int = 2) -> int:
    await asyncio.sleep(0)
    return (first + sum(rest)) * scale


async def main():
    a, b = await pair(1, 2)
    a, b = b, a
    print(f"{a} {b}")
    [(c, d), (e, f)] = await asyncio.gather(pair(a, 3), pair(4, b))
    print(f"{c} {d} {e} {f}")
    found = await options()
    retries = found["retries"]
    limit = found.get("limit", 1)
    delay = found.get("delay", 5)
    print(f"{retries} {limit} {delay}")
    numbers = [1, 2, 3]
    print(await total(*numbers))
    print(await total(10, scale=1))
    head, *tail = await asyncio.gather(*[total(n) for n in numbers])
    print(f"{head} then {' '.join(map(str, tail))} at {now()}")


asyncio.run(main())
