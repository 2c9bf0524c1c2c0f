import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


asked: list[int] = []


async def main():
    cond = asyncio.Condition()
    state = {"n": 0}

    def predicate():
        asked.append(state["n"])
        if state["n"] == 9:
            raise Boom("predicate failed")
        return "enough" if state["n"] >= 2 else ""

    async def waiter() -> str:
        async with cond:
            return await cond.wait_for(predicate)

    first = asyncio.create_task(waiter())
    for n in (1, 2):
        await asyncio.sleep(1)
        async with cond:
            state["n"] = n
            cond.notify_all()
    print(f"{await first} at {now()}, asked {' '.join(map(str, asked))}")
    state["n"] = 0
    second = asyncio.create_task(waiter())
    await asyncio.sleep(1)
    async with cond:
        state["n"] = 9
        cond.notify()
    try:
        await second
    except Boom as e:
        print(f"{e}, locked {low(cond.locked())}")


asyncio.run(main())
