import asyncio
from typing import Any


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def main():
    number: Any = 42
    for attempt in (lambda: asyncio.ensure_future(number), lambda: asyncio.gather(number), lambda: asyncio.shield(number)):
        try:
            attempt()
            print("accepted")
        except TypeError:
            print("TypeError")
    try:
        await asyncio.wait_for(number, 1)
    except TypeError:
        print("TypeError")
    print(now())


asyncio.run(main())
