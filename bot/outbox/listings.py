"""Lists that people page through: what each one lists."""

from __future__ import annotations

import json
import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import ListingRow
from corpus import Value

_KEPT = timedelta(days=30)


class Listing(Value):
    """A list: what kind, of what, and who asked for it."""

    token: str
    user_id: int
    kind: str
    query: dict[str, str]
    made: datetime


def new(kind: str, query: dict[str, str], user_id: int, now: datetime) -> Listing:
    """A list under a new name."""
    return Listing(token=secrets.token_urlsafe(9), user_id=user_id, kind=kind, query=query, made=now)


async def add(tx: AsyncSession, listing: Listing) -> None:
    """Remembers a list."""
    tx.add(ListingRow(**listing.model_dump(exclude={"query"}), query=json.dumps(listing.query, ensure_ascii=False)))


async def named(tx: AsyncSession, token: str) -> Listing | None:
    """The list with this name."""
    row = await tx.get(ListingRow, token)
    return Listing(**row.model_dump(exclude={"query"}), query=json.loads(row.query)) if row else None


async def purge(tx: AsyncSession, now: datetime) -> None:
    """Forgets lists that are old."""
    await tx.exec(delete(ListingRow).where(col(ListingRow.made) < now - _KEPT))


async def erase(tx: AsyncSession, user_id: int) -> None:
    """Forgets somebody's lists."""
    await tx.exec(delete(ListingRow).where(col(ListingRow.user_id) == user_id))
