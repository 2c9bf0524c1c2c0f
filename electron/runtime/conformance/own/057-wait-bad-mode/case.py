import asyncio
from typing import Any


async def job():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(job())
    mode: Any = "SOMETIMES"
    try:
        await asyncio.wait([task], return_when=mode)
        print("accepted")
    except ValueError:
        print("refused")
    print(f"{asyncio.FIRST_COMPLETED} {asyncio.FIRST_EXCEPTION} {asyncio.ALL_COMPLETED}")
    await task


asyncio.run(main())
