import asyncio


ends: list[int] = []


async def spin(n: int, turns: int):
    for _ in range(turns):
        await asyncio.sleep(0)
    ends.append(n)


async def main():
    await asyncio.gather(*[spin(n, n * 37 % 11) for n in range(100)])
    for i in range(0, 100, 20):
        print(" ".join(str(n) for n in ends[i:i + 20]))


asyncio.run(main())
