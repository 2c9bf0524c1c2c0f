import asyncio
from collections.abc import Awaitable, Callable


class Boom(Exception):
    pass


def timed(fn: Callable[[int], Awaitable[int]]) -> Callable[[int], Awaitable[int]]:
    async def wrapper(n: int) -> int:
        start = asyncio.get_running_loop().time()
        try:
            return await fn(n)
        finally:
            print(f"took {asyncio.get_running_loop().time() - start:.3f}")
    return wrapper


def retried(times: int) -> Callable[[Callable[[int], Awaitable[int]]], Callable[[int], Awaitable[int]]]:
    def decorator(fn: Callable[[int], Awaitable[int]]) -> Callable[[int], Awaitable[int]]:
        async def wrapper(n: int) -> int:
            for attempt in range(times):
                try:
                    return await fn(n)
                except Boom as e:
                    print(f"attempt {attempt}: {e}")
            raise Boom("out of attempts")
        return wrapper
    return decorator


calls = 0


async def unstable(n: int) -> int:
    global calls
    calls += 1
    await asyncio.sleep(0.2)
    if calls % 3 != 0:
        raise Boom(f"call {calls}")
    return n * 2


async def main():
    both = timed(retried(4)(unstable))
    print(await both(21))
    few = retried(1)(timed(unstable))
    try:
        await few(1)
    except Boom as e:
        print(e)
    print(" ".join(map(str, await asyncio.gather(*map(retried(9)(unstable), [1, 2])))))


asyncio.run(main())
