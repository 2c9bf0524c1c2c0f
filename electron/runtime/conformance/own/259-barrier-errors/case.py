import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def main():
    for parties in (0, -2):
        try:
            asyncio.Barrier(parties)
            print("accepted")
        except ValueError as e:
            print(e)
    single = asyncio.Barrier(1)
    print(f"{await single.wait()} {await single.wait()} waiting {single.n_waiting}")
    await single.abort()
    try:
        await single.wait()
    except asyncio.BrokenBarrierError as e:
        print(e)
    await single.abort()
    print(f"broken {low(single.broken)}")
    await single.reset()
    print(f"{await single.wait()} broken {low(single.broken)}")


asyncio.run(main())
