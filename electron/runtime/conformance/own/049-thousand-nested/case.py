import asyncio
import sys


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


sys.setrecursionlimit(20000)
count = 0


async def down(n: int):
    global count
    if n == 0:
        await asyncio.sleep(5)
        return
    try:
        await down(n - 1)
    finally:
        count += 1


async def main():
    task = asyncio.create_task(down(1000))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(f"{now()} cancelled, {count} finally blocks")
    await down(500)
    print(f"{now()} {count}")


asyncio.run(main())
