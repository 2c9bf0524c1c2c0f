import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


async def job(n: float) -> float:
    await asyncio.sleep(n)
    if n == 2.5:
        raise Boom(f"job {n}")
    return n


async def main():
    pending = {asyncio.create_task(job(n)) for n in (3.5, 1.5, 2.5, 0.5)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for t in done:
            error = t.exception()
            print(f"{now()} {error if error is not None else t.result()}, {len(pending)} pending")


asyncio.run(main())
