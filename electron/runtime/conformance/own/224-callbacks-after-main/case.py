import asyncio


async def leftover():
    try:
        await asyncio.sleep(5)
    finally:
        print("leftover stops")


async def main():
    loop = asyncio.get_running_loop()
    asyncio.create_task(leftover())
    await asyncio.sleep(1)
    loop.call_soon(print, "ready")
    loop.call_soon(lambda: loop.call_soon(print, "ready after that"))
    loop.call_later(1, print, "never")
    print("main returns")


asyncio.run(main())
