"""Updates in hand: stored before Telegram is told that they arrived, ticked off once they are handled."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import UpdateRow

_TRIES = 3  # an update whose handling had begun when the process died, and again as often as this, is what kills it
_KEPT = timedelta(days=2)  # Telegram offers an update again for a day at most


async def keep(tx: AsyncSession, updates: Mapping[int, str], now: datetime) -> frozenset[int]:
    """Stores updates (JSON by update id), and says which ones were not here before.

    The number alone does not make it the same update: after a week without any, Telegram begins to count anew.
    """
    digests = {id_: hashlib.sha256(payload.encode()).hexdigest() for id_, payload in updates.items()}
    rows = await tx.exec(select(UpdateRow.id, UpdateRow.digest).where(col(UpdateRow.id).in_(updates)))
    stored = dict(rows.all())
    new = [id_ for id_ in sorted(updates) if stored.get(id_) != digests[id_]]
    if replaced := stored.keys() & new:
        await tx.exec(delete(UpdateRow).where(col(UpdateRow.id).in_(replaced)))
    tx.add_all(UpdateRow(id=id_, received=now, digest=digests[id_], payload=updates[id_]) for id_ in new)
    return frozenset(new)


async def tick_off(tx: AsyncSession, ids: Collection[int]) -> None:
    """Marks updates as handled, and forgets what they said."""
    await tx.exec(update(UpdateRow).where(col(UpdateRow.id).in_(ids)).values(done=True, payload=""))


async def in_hand(tx: AsyncSession) -> tuple[tuple[int, str], ...]:
    """The updates that a process before this one did not finish, by number, as JSON; not those that it died of."""
    poison = col(UpdateRow.tries) >= _TRIES
    await tx.exec(update(UpdateRow).where(poison, ~col(UpdateRow.done)).values(done=True, payload=""))
    query = select(UpdateRow.id, UpdateRow.payload).where(~col(UpdateRow.done)).order_by(col(UpdateRow.id))
    return tuple((await tx.exec(query)).all())


async def count_try(tx: AsyncSession, update_id: int) -> None:
    """Counts that what an earlier process did not finish is begun again."""
    await tx.exec(update(UpdateRow).where(col(UpdateRow.id) == update_id).values(tries=UpdateRow.tries + 1))


async def purge(tx: AsyncSession, now: datetime) -> None:
    """Forgets the updates that cannot come again."""
    await tx.exec(delete(UpdateRow).where(col(UpdateRow.done), col(UpdateRow.received) < now - _KEPT))
