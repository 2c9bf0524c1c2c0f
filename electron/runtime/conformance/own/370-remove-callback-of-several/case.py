import asyncio


async def main():
    fut = asyncio.get_running_loop().create_future()
    log: list[str] = []

    def a(f: asyncio.Future) -> None:
        log.append("a")

    def b(f: asyncio.Future) -> None:
        log.append("b")

    def c(f: asyncio.Future) -> None:
        log.append("c")

    for fn in (a, b, c, b, a, b):
        fut.add_done_callback(fn)
    print(f"{fut.remove_done_callback(b)} {fut.remove_done_callback(b)} {fut.remove_done_callback(lambda f: None)}")
    fut.add_done_callback(b)
    fut.set_result(1)
    await asyncio.sleep(0)
    print(" ".join(log))


asyncio.run(main())
