import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


async def party(name: str, delay: float, barrier: asyncio.Barrier):
    await asyncio.sleep(delay)
    try:
        if name == "bad":
            raise Boom("party failed")
        await barrier.wait()
        print(f"{now()} {name} passed")
    except Boom as e:
        print(f"{now()} {name}: {e}")
        await barrier.abort()
    except asyncio.BrokenBarrierError:
        print(f"{now()} {name} broken")


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(party("early", 1, barrier), party("bad", 2, barrier), party("late", 3, barrier))
    print(f"waiting {barrier.n_waiting}")


asyncio.run(main())
