import asyncio
from typing import Any


async def job():
    return 1


async def main():
    things: list[Any] = [42, "text", None, job, asyncio.create_task(job()), asyncio.get_running_loop().create_future()]
    for thing in things:
        try:
            asyncio.create_task(thing)
            print("accepted")
        except TypeError:
            print("TypeError")
    print(await things[4])


asyncio.run(main())
