import asyncio


async def job():
    me = asyncio.current_task()
    print(f"starts as {me.get_name()}")
    me.set_name("own choice")
    await asyncio.sleep(1)
    print(f"goes on as {me.get_name()}")


async def main():
    task = asyncio.create_task(job())
    task.set_name("before")
    await asyncio.sleep(0.5)
    print(f"is {task.get_name()}")
    task.set_name("during")
    await task
    task.set_name("after")
    print(f"is {task.get_name()}")


asyncio.run(main())
