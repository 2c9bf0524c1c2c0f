import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Step:
    async def run(self) -> str:
        await self.before()
        result = await self.work()
        await self.after(result)
        return result

    async def before(self) -> None:
        await asyncio.sleep(len(self.name()) / 100)
        print(f"{now()} {self.name()} begins")

    async def work(self) -> str:
        raise NotImplementedError

    async def after(self, result: str) -> None:
        print(f"{now()} {self.name()} gave {result}")

    def name(self) -> str:
        return type(self).__name__


class Compile(Step):
    async def work(self) -> str:
        await asyncio.sleep(0.3)
        return "object"


class Optimised(Compile):
    async def before(self) -> None:
        await super().before()
        print("with optimisation")

    async def work(self) -> str:
        plain = await super().work()
        await asyncio.sleep(0.25)
        return f"fast {plain}"


async def main():
    for step in (Compile(), Optimised()):
        await step.run()
    results = await asyncio.gather(Compile().run(), Optimised().run())
    print(" / ".join(results))
    try:
        await Step().run()
    except NotImplementedError:
        print("abstract")


asyncio.run(main())
