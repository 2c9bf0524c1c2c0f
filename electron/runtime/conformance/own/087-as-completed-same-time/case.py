import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def job(n: int) -> int:
    await asyncio.sleep(n)
    return n


async def main():
    tasks = [asyncio.create_task(job(n)) for n in (1, 2, 3)]
    await asyncio.wait(tasks)
    got = []
    for c in asyncio.as_completed(tasks):
        got.append(await c)
    print(f"{len(got)} sum {sum(got)} at {now()}")
    count = 0
    nothing: list[asyncio.Task] = []
    for c in asyncio.as_completed(nothing):
        count += 1
    print(f"nothing {count}")
    for c in asyncio.as_completed({tasks[0]}, timeout=5):
        print(f"single {await c}")
    print(now())


asyncio.run(main())
