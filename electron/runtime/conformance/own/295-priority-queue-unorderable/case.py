import asyncio
from typing import Any


async def main():
    q: Any = asyncio.PriorityQueue()
    q.put_nowait(1)
    for item in ("text", None, {"a": 1}):
        try:
            await q.put(item)
            print("accepted")
        except TypeError:
            print("TypeError")
    pairs: Any = asyncio.PriorityQueue()
    pairs.put_nowait((1, {"a": 1}))
    pairs.put_nowait((2, {"b": 1}))
    try:
        pairs.put_nowait((1, {"c": 1}))
        print("accepted")
    except TypeError:
        print("TypeError for a tie")
    print(pairs.get_nowait()[0])


asyncio.run(main())
