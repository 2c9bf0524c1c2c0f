import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


async def job() -> str:
    try:
        await asyncio.sleep(10)
        return "in time"
    except asyncio.CancelledError:
        await asyncio.sleep(0.5)
        return "better late"


async def failing():
    try:
        await asyncio.sleep(10)
    finally:
        raise Boom("while cancelling")


async def main():
    print(f"{await asyncio.wait_for(job(), 1)} at {now()}")
    try:
        await asyncio.wait_for(failing(), 1)
    except Boom as e:
        print(f"{e} at {now()}")


asyncio.run(main())
