import asyncio


class Boom(Exception):
    pass


async def job(name: str, fut: asyncio.Future):
    await fut
    raise Boom(name)


async def main():
    fut = asyncio.get_running_loop().create_future()
    g = asyncio.gather(job("a", fut), job("b", fut), job("c", fut))
    await asyncio.sleep(1)
    fut.set_result(None)
    try:
        await g
    except Boom as e:
        print(f"raised {e}")
    results = await asyncio.gather(job("x", fut), asyncio.sleep(0, "slept"), job("y", fut), return_exceptions=True)
    for r in results:
        print(f"exception {r}" if isinstance(r, Boom) else f"value {r}")


asyncio.run(main())
