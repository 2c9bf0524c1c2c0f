import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Job:
    made = 0

    def __init__(self, name: str) -> None:
        Job.made += 1
        self.__secret = f"{name}-{Job.made}"

    @staticmethod
    async def create(name: str) -> "Job":
        await asyncio.sleep(0.1)
        return Job(name)

    @classmethod
    async def many(cls, *names: str) -> "list[Job]":
        return [await cls.create(n) for n in names]

    @property
    def label(self) -> str:
        return f"<{self.__secret}>"

    async def __hidden(self) -> str:
        await asyncio.sleep(0.2)
        return self.__secret.upper()

    async def run(self) -> str:
        return await self.__hidden()


async def main():
    a = await Job.create("a")
    others = await Job.many("b", "c")
    print(f"{a.label} {' '.join(j.label for j in others)} made {Job.made}")
    print(" ".join(await asyncio.gather(*[j.run() for j in [a, *others]])))
    print(now())


asyncio.run(main())
