import asyncio
import contextvars


request: contextvars.ContextVar[str] = contextvars.ContextVar("request", default="-")


async def log_line(text: str):
    await asyncio.sleep(0)
    print(f"[{request.get()}] {text}")


async def handle(name: str):
    request.set(name)
    await log_line("awaited")
    await asyncio.create_task(log_line("task"))
    await asyncio.gather(log_line("gathered"))
    await asyncio.wait_for(log_line("waited for"), 1)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(log_line("group"))


def change(name: str) -> str:
    before = request.get()
    request.set(name)
    return before


async def main():
    await asyncio.create_task(handle("r1"))
    context = contextvars.copy_context()
    print(f"{context.run(change, 'inside')} {context.run(change, 'again')} {context.run(request.get)} {request.get()}")


asyncio.run(main())
