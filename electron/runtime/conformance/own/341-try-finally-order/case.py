import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


async def step(name: str, fails: bool = False) -> str:
    await asyncio.sleep(0.1)
    if fails:
        raise Boom(name)
    return name


async def returns() -> str:
    try:
        return await step("value")
    finally:
        print(f"{now()} finally after return")
        await step("in finally")
        print(f"{now()} finally over")


async def replaces() -> str:
    try:
        await step("first", True)
    except Boom as e:
        print(f"{now()} caught {e}")
        return "from except"
    finally:
        print("finally")
    return "never"


async def fails_in_finally():
    try:
        await step("inner", True)
    finally:
        await step("in finally", True)


async def loops() -> int:
    n = 0
    while True:
        n += 1
        try:
            if n == 2:
                continue
            if n == 4:
                break
            await step("loop", n == 3)
        except Boom:
            print(f"{now()} round {n} failed")
        finally:
            print(f"round {n}")
    return n


async def main():
    print(f"{await returns()} at {now()}")
    print(await replaces())
    try:
        await fails_in_finally()
    except Boom as e:
        print(f"{now()} {e}")
    print(await loops())
    try:
        await step("ok")
    except Boom:
        print("never")
    else:
        print("else")
    finally:
        print("the end")


asyncio.run(main())
