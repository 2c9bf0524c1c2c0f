import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


async def measure(text: str, limit: asyncio.Semaphore) -> dict[str, int]:
    async with limit:
        await asyncio.sleep(len(text) / 10)
        counts: dict[str, int] = {}
        for word in text.split():
            counts[word] = counts.get(word, 0) + 1
        return counts


async def main():
    limit = asyncio.Semaphore(2)
    texts = ["to be or not to be", "that is", "the question to ask", "or not"]
    totals: dict[str, int] = {}
    for part in asyncio.as_completed([asyncio.create_task(measure(t, limit)) for t in texts]):
        counts = await part
        for word, n in counts.items():
            totals[word] = totals.get(word, 0) + n
        print(f"{now()} {len(totals)} words")
    for word in sorted(totals):
        if totals[word] > 1:
            print(f"{word} {totals[word]}")


asyncio.run(main())
