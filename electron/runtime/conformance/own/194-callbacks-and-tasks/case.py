import asyncio


log: list[str] = []


async def job(name: str):
    log.append(f"{name}1")
    await asyncio.sleep(0)
    log.append(f"{name}2")


async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    fut.add_done_callback(lambda f: log.append("future callback"))
    loop.call_soon(log.append, "soon1")
    a = asyncio.create_task(job("a"))
    fut.set_result(None)
    b = asyncio.create_task(job("b"))
    loop.call_soon(log.append, "soon2")
    a.add_done_callback(lambda t: log.append("a done"))
    await b
    log.append("main")
    print(" ".join(log).replace("future callback", "callback"))


asyncio.run(main())
