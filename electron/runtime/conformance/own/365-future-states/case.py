import asyncio


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


def state(name: str, fut: asyncio.Future) -> None:
    try:
        result = str(fut.result())
    except asyncio.InvalidStateError:
        result = "InvalidStateError"
    except asyncio.CancelledError:
        result = "CancelledError"
    except Boom as e:
        result = f"Boom {e}"
    try:
        error = fut.exception()
        exception = "null" if error is None else f"is {error}"
    except asyncio.InvalidStateError:
        exception = "InvalidStateError"
    except asyncio.CancelledError:
        exception = "CancelledError"
    print(f"{name}: {low(fut.done())} {low(fut.cancelled())} {result}, {exception}")


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(4)]
    futures[1].set_result("value")
    futures[2].set_exception(Boom("error"))
    futures[3].cancel()
    for name, fut in zip(("pending", "result", "exception", "cancelled"), futures):
        state(name, fut)
    print(f"cancel {' '.join(low(f.cancel()) for f in futures)}")


asyncio.run(main())
