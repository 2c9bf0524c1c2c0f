import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job(n: float):
    await asyncio.sleep(n)


async def main():
    a = asyncio.create_task(job(1))
    b = asyncio.create_task(job(2))
    done, pending = await asyncio.wait([a, b, a, a])
    print(f"{now()} done {len(done)}")
    done, pending = await asyncio.wait({a: 1, b: 2}.keys())
    print(f"{now()} keys: done {len(done)} pending {len(pending)}")
    done, pending = await asyncio.wait((a,))
    print(f"{now()} tuple: done {len(done)}")


asyncio.run(main())
