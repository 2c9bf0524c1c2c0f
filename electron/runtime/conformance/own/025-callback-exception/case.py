import asyncio


class Boom(Exception):
    pass


async def job():
    return "value"


def bad(t: asyncio.Task) -> None:
    raise Boom("bad callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, context: print(f"handler got {context['exception']}"))
    task = asyncio.create_task(job())
    task.add_done_callback(lambda t: print("first"))
    task.add_done_callback(bad)
    task.add_done_callback(lambda t: print(f"third {t.result()}"))
    print(await task)
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
