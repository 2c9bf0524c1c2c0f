import asyncio
import contextvars


user: contextvars.ContextVar[str] = contextvars.ContextVar("user")


async def job():
    user.set("task")
    await asyncio.sleep(1)


def show(t: asyncio.Task) -> None:
    print(f"callback sees {user.get('nobody')}")
    user.set("callback")


async def main():
    task = asyncio.create_task(job())
    task.add_done_callback(show)
    user.set("anna")
    task.add_done_callback(show)
    given = contextvars.copy_context()
    given.run(user.set, "bert")
    task.add_done_callback(show, context=given)
    user.set("carl")
    await task
    await asyncio.sleep(0)
    print(f"main sees {user.get()}, given context {given.run(user.get)}")


asyncio.run(main())
