import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


class Boom(Exception):
    pass


class Skipped(Exception):
    pass


class Build:
    def __init__(self, graph: dict[str, tuple[float, list[str]]]) -> None:
        self.graph = graph
        self.tasks: dict[str, asyncio.Task[str]] = {}

    def start(self, name: str) -> asyncio.Task[str]:
        if name not in self.tasks:
            for dep in self.graph[name][1]:
                self.start(dep)
            self.tasks[name] = asyncio.create_task(self.job(name), name=name)
        return self.tasks[name]

    async def job(self, name: str) -> str:
        cost, deps = self.graph[name]
        for dep in deps:
            try:
                await self.tasks[dep]
            except Exception as e:
                raise Skipped(f"{name} needs {dep}") from e
        print(f"{now()} {name} starts")
        await asyncio.sleep(cost)
        if cost == 0.7:
            raise Boom(f"{name} broke")
        return name


async def main():
    build = Build({
        "app": (1, ["ui", "core"]), "ui": (0.5, ["core"]), "core": (0.4, []),
        "docs": (0.7, ["core"]), "site": (0.3, ["docs"]), "all": (0, ["app", "site"]),
    })
    build.start("all")
    await asyncio.wait(build.tasks.values())
    for name in sorted(build.tasks):
        error = build.tasks[name].exception()
        print(f"{name}: {error if error is not None else 'built'}")
    print(now())


asyncio.run(main())
