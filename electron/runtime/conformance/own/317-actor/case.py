import asyncio


def now() -> str:
    return f"{asyncio.get_running_loop().time():.3f}"


def low(value: object) -> str:
    return str(value).lower()


class Boom(Exception):
    pass


class Account:
    def __init__(self) -> None:
        self.balance = 0
        self.mailbox: asyncio.Queue[tuple[str, int, asyncio.Future[int]]] = asyncio.Queue()
        self.task = asyncio.create_task(self.run(), name="account")

    async def run(self) -> None:
        while True:
            kind, amount, reply = await self.mailbox.get()
            await asyncio.sleep(0.1)
            if kind == "withdraw" and amount > self.balance:
                reply.set_exception(Boom(f"only {self.balance}"))
                continue
            self.balance += amount if kind == "deposit" else -amount
            reply.set_result(self.balance)

    async def send(self, kind: str, amount: int) -> int:
        reply: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        await self.mailbox.put((kind, amount, reply))
        return await reply


async def customer(name: str, account: Account, orders: list[tuple[str, int]]):
    for kind, amount in orders:
        try:
            balance = await account.send(kind, amount)
            print(f"{now()} {name} {kind} {amount}: {balance}")
        except Boom as e:
            print(f"{now()} {name} {kind} {amount}: {e}")


async def main():
    account = Account()
    await asyncio.gather(
        customer("ann", account, [("deposit", 50), ("withdraw", 80), ("deposit", 5)]),
        customer("ben", account, [("withdraw", 10), ("withdraw", 45)]),
    )
    account.task.cancel()
    await asyncio.wait([account.task])
    print(f"{account.balance} {low(account.task.cancelled())}")


asyncio.run(main())
