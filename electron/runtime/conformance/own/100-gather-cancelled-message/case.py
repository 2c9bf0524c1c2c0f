import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def main():
    a = asyncio.create_task(asyncio.sleep(10))
    b = asyncio.create_task(asyncio.sleep(2, "b"))
    c = asyncio.get_running_loop().create_future()
    loop = asyncio.get_running_loop()
    loop.call_later(1, a.cancel, "a goes")
    loop.call_later(1.5, c.cancel)
    results = await asyncio.gather(a, b, c, return_exceptions=True)
    for r in results:
        print(f"CancelledError [{r}]" if isinstance(r, asyncio.CancelledError) else f"value {r}")
    print(now())


asyncio.run(main())
