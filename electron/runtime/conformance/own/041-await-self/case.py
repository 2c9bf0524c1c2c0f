import asyncio


async def job(box: list[asyncio.Task]):
    await asyncio.sleep(0)
    try:
        await box[0]
    except RuntimeError as e:
        print("RuntimeError")
    return "survived"


async def main():
    box: list[asyncio.Task] = []
    box.append(asyncio.create_task(job(box)))
    print(await box[0])


asyncio.run(main())
