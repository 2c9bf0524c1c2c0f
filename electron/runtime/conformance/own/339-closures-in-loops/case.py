import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def make_counter(name: str):
    n = 0

    async def tick() -> str:
        nonlocal n
        n += 1
        await asyncio.sleep(0.1)
        return f"{name}{n}"

    return tick


async def main():
    a = make_counter("a")
    b = make_counter("b")
    print(" ".join(await asyncio.gather(a(), b(), a(), a(), b())))
    tasks = []
    for i in range(3):
        async def job(i: int = i) -> int:
            await asyncio.sleep(0.3 - i / 10)
            return i * i
        tasks.append(asyncio.create_task(job()))
    print(" ".join([str(await t) for t in tasks]))
    print(f"{await a()} {now()}")


asyncio.run(main())
