import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def v(x):
    await asyncio.sleep(0.1)
    return x


async def classify(n: int) -> str:
    kind = await v(n % 4)
    if kind == await v(0):
        return "four"
    elif kind == await v(2):
        await v(None)
        return "even"
    else:
        return "odd"


async def main():
    for n in (4, 6, 7):
        print(f"{await classify(n)} by {now()}")
    n = 0
    while True:
        n += await v(2)
        if not (await v(n) < 7):
            break
    print(f"{n} at {now()}")
    x = await v(5) if n > 100 else await v(6) if n > 7 else await v(7)
    print(x)
    items = [3, 1, 2]
    items[await v(1)] += await v(10)
    print(" ".join(map(str, items)))
    d = {"a": 1}
    d[await v("b")] = await v(2)
    print(f"{d['b']} {len(d)}")


asyncio.run(main())
