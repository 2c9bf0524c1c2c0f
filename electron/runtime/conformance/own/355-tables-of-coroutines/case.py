import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Unknown(Exception):
    pass


class Machine:
    def __init__(self) -> None:
        self.value = 0
        self.commands = {"add": self.add, "double": self.double, "wait": self.wait}

    async def add(self, n: float) -> None:
        self.value += n

    async def double(self, n: float) -> None:
        for _ in range(int(n)):
            await asyncio.sleep(0.1)
            self.value *= 2

    async def wait(self, n: float) -> None:
        await asyncio.sleep(n)

    async def execute(self, script: str) -> None:
        for line in script.split(";"):
            name, _, arg = line.strip().partition(" ")
            if name not in self.commands:
                raise Unknown(name)
            await self.commands[name](float(arg or "1"))
            print(f"{now()} {line.strip()} -> {self.value:.1f}")


async def main():
    m = Machine()
    await m.execute("add 3; double 2; wait 0.5; add -1.5; double")
    try:
        await m.execute("add 1; explode; add 2")
    except Unknown as e:
        print(f"unknown {e} at {m.value:.1f}")


asyncio.run(main())
