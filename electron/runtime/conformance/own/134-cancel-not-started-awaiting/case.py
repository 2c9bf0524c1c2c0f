import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def job():
    print("never")


async def main():
    task = asyncio.create_task(job())
    task.add_done_callback(lambda t: print(f"callback {low(t.cancelled())}"))
    print(f"{low(task.cancel('a'))} {low(task.cancel('b'))} {task.cancelling()}")
    await asyncio.sleep(0)
    print(f"done {low(task.done())}")
    await asyncio.sleep(0)
    try:
        task.result()
    except asyncio.CancelledError as e:
        print(f"[{e}]")


asyncio.run(main())
