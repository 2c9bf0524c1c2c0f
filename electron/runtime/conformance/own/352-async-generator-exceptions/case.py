import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


async def numbers(fail_at: int):
    for n in range(5):
        await asyncio.sleep(0.1)
        if n == fail_at:
            raise Boom(f"at {n}")
        try:
            yield n
        except Boom as e:
            print(f"inside: {e}")
            yield -1


async def main():
    try:
        async for n in numbers(2):
            print(n)
    except Boom as e:
        print(f"{now()} {e}")
    gen = numbers(9)
    print(await gen.__anext__())
    print(await gen.athrow(Boom("thrown in")))
    print(await gen.__anext__())
    await gen.aclose()
    try:
        await gen.__anext__()
    except StopAsyncIteration:
        print(f"{now()} closed")
    try:
        async for n in numbers(9):
            if n == 1:
                raise Boom("body")
    except Boom as e:
        print(f"{now()} {e}")


asyncio.run(main())
