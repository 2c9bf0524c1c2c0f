import asyncio


log: list[str] = []


def tick(n: int) -> None:
    log.append(str(n))
    if n < 9:
        asyncio.get_running_loop().call_soon(tick, n + 1)


async def job():
    try:
        await asyncio.sleep(10)
    finally:
        log.append("finally")
        tick(0)
        await asyncio.sleep(0)
        log.append("cleaned")


async def main():
    try:
        await asyncio.wait_for(job(), 1)
    except asyncio.TimeoutError:
        log.append("timeout")
    await asyncio.sleep(1)
    print(" ".join(log))


asyncio.run(main())
