import asyncio


async def main():
    q: asyncio.PriorityQueue[tuple[int, str]] = asyncio.PriorityQueue()
    for item in ((2, "b"), (1, "z"), (2, "a"), (10, "x"), (1, "y"), (-1, "m")):
        q.put_nowait(item)
    got = []
    while not q.empty():
        priority, name = q.get_nowait()
        got.append(f"{priority}{name}")
    print(" ".join(got))
    words: asyncio.PriorityQueue[str] = asyncio.PriorityQueue()
    for word in ("pear", "Apple", "fig", "apple", "figs", "Z"):
        words.put_nowait(word)
    print(" ".join([await words.get() for _ in range(words.qsize())]))
    mixed: asyncio.PriorityQueue[float] = asyncio.PriorityQueue()
    for number in (2.5, 10, -3, 2, 1e3, 0.1):
        mixed.put_nowait(number)
    print(" ".join([f"{await mixed.get():.1f}" for _ in range(6)]))


asyncio.run(main())
