import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def waiter(cond: asyncio.Condition):
    async with cond:
        try:
            await cond.wait()
        except asyncio.CancelledError as e:
            print(f"{now()} cancelled [{e}], locked {low(cond.locked())}")
            raise


async def main():
    cond = asyncio.Condition()
    task = asyncio.create_task(waiter(cond))
    await asyncio.sleep(1)
    async with cond:
        task.cancel("wait over")
        await asyncio.sleep(2)
        print(f"{now()} releasing, done {low(task.done())}")
    await asyncio.wait([task])
    print(f"{low(task.cancelled())} locked {low(cond.locked())}")
    again = asyncio.create_task(waiter(cond))
    await asyncio.sleep(1)
    await cond.acquire()
    again.cancel("one")
    await asyncio.sleep(1)
    again.cancel("two")
    await asyncio.sleep(1)
    cond.release()
    await asyncio.wait([again])
    print(f"{now()} {low(again.cancelled())}")


asyncio.run(main())
