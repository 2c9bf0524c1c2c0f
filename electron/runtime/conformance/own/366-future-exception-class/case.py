import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    fut.set_exception(Boom)
    seen = []
    for _ in range(2):
        try:
            await fut
        except Boom as e:
            seen.append(e)
    print(f"same {low(seen[0] is seen[1])} message [{seen[0]}]")
    timeout = loop.create_future()
    timeout.set_exception(asyncio.TimeoutError("own words"))
    try:
        await asyncio.wait_for(timeout, 5)
    except asyncio.TimeoutError as e:
        print(f"TimeoutError {e} at {now()}")


asyncio.run(main())
