import asyncio


def low(value: object) -> str:
    return str(value).lower()


async def yielder():
    try:
        await asyncio.sleep(0)
        print("never")
    except asyncio.CancelledError as e:
        print(f"yielder cancelled {e}")
        raise


async def woken(fut: asyncio.Future[str]):
    try:
        print(f"never {await fut}")
    except asyncio.CancelledError as e:
        print(f"woken cancelled {e}")
        raise


async def main():
    a = asyncio.create_task(yielder())
    fut: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    b = asyncio.create_task(woken(fut))
    await asyncio.sleep(0)
    fut.set_result("too late")
    print(f"{low(a.cancel('one'))} {low(b.cancel('two'))}")
    await asyncio.wait([a, b])
    print(f"{low(a.cancelled())} {low(b.cancelled())} future {fut.result()}")


asyncio.run(main())
