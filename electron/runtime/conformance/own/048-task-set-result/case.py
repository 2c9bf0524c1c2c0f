import asyncio
from typing import Any


class Boom(Exception):
    pass


async def job():
    await asyncio.sleep(1)
    return "own result"


async def main():
    task: Any = asyncio.create_task(job())
    try:
        task.set_result("forced")
    except RuntimeError:
        print("no set_result")
    try:
        task.set_exception(Boom("forced"))
    except RuntimeError:
        print("no set_exception")
    print(await task)


asyncio.run(main())
