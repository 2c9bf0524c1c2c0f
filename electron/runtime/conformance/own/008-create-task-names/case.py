import asyncio


async def job():
    await asyncio.sleep(0)


async def main():
    a = asyncio.create_task(job())
    b = asyncio.create_task(job(), name="second")
    c = asyncio.create_task(job())
    print(f"{a.get_name()} {b.get_name()} {c.get_name()}")
    await asyncio.gather(a, b, c)
    print(f"{a.get_name()} {b.get_name()} {c.get_name()}")
    print(asyncio.current_task().get_name())


asyncio.run(main())
