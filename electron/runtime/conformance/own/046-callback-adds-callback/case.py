import asyncio


async def main():
    fut = asyncio.get_running_loop().create_future()

    def third(f: asyncio.Future) -> None:
        print("third")

    def second(f: asyncio.Future) -> None:
        print("second")

    def first(f: asyncio.Future) -> None:
        print(f"first, removed {f.remove_done_callback(second)}")
        f.add_done_callback(third)

    fut.add_done_callback(first)
    fut.add_done_callback(second)
    fut.set_result(None)
    print(f"set, removed {fut.remove_done_callback(second)}")
    await asyncio.sleep(0)
    print("turn one")
    await asyncio.sleep(0)
    print("turn two")


asyncio.run(main())
