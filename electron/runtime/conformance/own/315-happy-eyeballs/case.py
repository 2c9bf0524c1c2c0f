import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


async def connect(name: str, delay: float, ok: bool) -> str:
    print(f"{now()} trying {name}")
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(f"{now()} {name} dropped")
        raise
    if not ok:
        raise Boom(f"{name} refused")
    return name


async def staggered(hosts: list[tuple[str, float, bool]], gap: float) -> str:
    pending: set[asyncio.Task[str]] = set()
    waiting = list(hosts)
    errors: list[str] = []
    while waiting or pending:
        if waiting:
            name, delay, ok = waiting.pop(0)
            pending.add(asyncio.create_task(connect(name, delay, ok)))
        done, pending = await asyncio.wait(pending, timeout=gap if waiting else None, return_when=asyncio.FIRST_COMPLETED)
        for t in done:
            if t.exception() is None:
                for p in pending:
                    p.cancel()
                if pending:
                    await asyncio.wait(pending)
                return t.result()
            errors.append(str(t.exception()))
            print(f"{now()} {t.exception()}")
    raise Boom(f"all {len(errors)} failed")


async def main():
    print(f"{now()} {await staggered([('a', 0.9, True), ('b', 0.2, False), ('c', 0.4, True)], 0.25)}")
    try:
        await staggered([("x", 0.5, False), ("y", 0.1, False)], 0.25)
    except Boom as e:
        print(f"{now()} {e}")


asyncio.run(main())
