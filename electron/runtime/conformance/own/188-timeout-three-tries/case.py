import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def attempt(n: int) -> str:
    await asyncio.sleep(3 - n)
    return f"answer {n}"


async def main():
    for n in range(3):
        try:
            async with asyncio.timeout(1.5):
                print(f"{now()} {await attempt(n)}")
                break
        except asyncio.TimeoutError:
            print(f"{now()} try {n} timed out")
            continue
        finally:
            print(f"finally {n}")
    else:
        print("gave up")
    print(now())


asyncio.run(main())
