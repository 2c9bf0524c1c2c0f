import asyncio


def low(value: object) -> str:
    return str(value).lower()


class Job:
    async def run(self) -> int:
        return 1

    @staticmethod
    async def make() -> "Job":
        return Job()

    def plain(self) -> int:
        return 2

    async def items(self):
        yield 1


async def main():
    job = Job()

    async def inner() -> None:
        pass

    for fn in (job.run, Job.run, Job.make, job.plain, job.items, inner, lambda: inner(), Job, print, main):
        print(low(asyncio.iscoroutinefunction(fn)))
    items = job.items()
    coro = job.run()
    print(f"{low(asyncio.iscoroutine(items))} {low(asyncio.iscoroutine(coro))} {low(asyncio.isfuture(coro))}")
    print(await coro)
    print(" ".join([str(i) async for i in items]))


asyncio.run(main())
