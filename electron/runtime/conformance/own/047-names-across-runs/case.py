import asyncio


async def job():
    return asyncio.current_task().get_name()


async def main():
    print(f"main is {asyncio.current_task().get_name()}")
    print(await asyncio.create_task(job()))
    print(await asyncio.wait_for(job(), 1))
    print(await asyncio.wait_for(job(), None) == asyncio.current_task().get_name())


import builtins
print = lambda x: builtins.print(str(x).replace("True", "true"))
asyncio.run(main())
asyncio.run(main())
