import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


async def even(n: int) -> bool:
    if n == 0:
        return True
    await asyncio.sleep(0.01)
    return await odd(n - 1)


async def odd(n: int) -> bool:
    if n == 0:
        return False
    await asyncio.sleep(0.01)
    return await even(n - 1)


class Node:
    def __init__(self, value: int, kids: "list[Node] | None" = None) -> None:
        self.value = value
        self.kids = kids or []

    async def total(self) -> int:
        await asyncio.sleep(self.value / 100)
        return self.value + sum(await asyncio.gather(*[kid.total() for kid in self.kids]))

    async def depth(self) -> int:
        deepest = 0
        for kid in self.kids:
            deepest = max(deepest, await kid.depth())
        return deepest + 1


async def main():
    print(f"{low(await even(10))} {low(await odd(10))}")
    print(now())
    tree = Node(1, [Node(2, [Node(5), Node(7, [Node(11)])]), Node(3)])
    print(await tree.total())
    print(await tree.depth())
    print(now())


asyncio.run(main())
