"""Work that shares transactions: each has its price, a millisecond or two, which many may divide among them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, TypeVar

from sqlmodel.ext.asyncio.session import AsyncSession

T = TypeVar("T")
Work = Callable[[AsyncSession], Awaitable[T]]
_Item = tuple[Work[Any], asyncio.Future[Any]]


class Shared:
    """Does each piece of work in a transaction, together with everything else that came while the last one was open."""

    def __init__(self, transaction: Callable[[], AbstractAsyncContextManager[AsyncSession]]) -> None:
        self._transaction = transaction
        self._waiting: list[_Item] = []
        self._worker: asyncio.Task[None] | None = None

    async def __call__(self, work: Work[T]) -> T:
        """What the work returns, once its transaction is over. Raises what the work raises."""
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, done))
        if self._worker is None:
            self._worker = asyncio.create_task(self._drain())
        return await done

    async def _drain(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                if not await self._do(batch):
                    for item in batch:  # one of them spoiled it for all
                        await self._do([item])
        finally:
            self._worker = None

    async def _do(self, batch: Sequence[_Item]) -> bool:
        """False if the transaction failed, and its work may be done one by one."""
        try:
            async with self._transaction() as tx:
                results = [await work(tx) for work, _ in batch]
        except Exception as error:  # noqa: BLE001 - whoever waits for the work is told
            if len(batch) > 1:
                return False
            _, done = batch[0]
            if not done.done():
                done.set_exception(error)
        else:
            for (_, done), result in zip(batch, results, strict=True):
                if not done.done():
                    done.set_result(result)
        return True
