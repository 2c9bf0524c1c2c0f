import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def f(n: int) -> int:
    await asyncio.sleep(0.1)
    return n * n


async def source(n: int):
    for i in range(n):
        yield i
        await asyncio.sleep(0.05)


async def main():
    print([await f(n) for n in range(4)])
    print(now())
    print([x async for x in source(5) if x % 2 == 0])
    table = {n: await f(n) for n in (2, 3)}
    print(f"{table[2]} {table[3]} {len(table)}")
    print([await f(x) async for x in source(3)])
    print(sum([await f(n) for n in (1, 2)]) + (await f(3) if await f(0) == 0 else 100))
    print(now())


import builtins
print = lambda x: builtins.print(" ".join(map(str, x)) if isinstance(x, list) else x)
asyncio.run(main())
