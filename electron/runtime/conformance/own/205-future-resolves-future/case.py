import asyncio


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(5)]
    log: list[str] = []

    def link(n: int) -> None:
        futures[n].add_done_callback(lambda f: (log.append(f"f{n}={f.result()}"), futures[n + 1].set_result(f.result() + 1)))

    for n in range(4):
        link(n)
    futures[0].set_result(0)
    turns = 0
    while not futures[4].done():
        turns += 1
        await asyncio.sleep(0)
    print(f"{' '.join(log)} after {turns} turns: {await futures[4]}")


asyncio.run(main())
