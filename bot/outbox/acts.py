"""The administrators' acts that concern no article: who, when, what. The corpus keeps those that do."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import ActRow
from corpus import Value


class Act(Value):
    """One act."""

    at: datetime
    by: int
    what: str
    subject: str
    before: str = ""
    after: str = ""


async def add(tx: AsyncSession, act: Act) -> None:
    """Writes an act down, for ever."""
    tx.add(ActRow(**act.model_dump()))


async def latest(tx: AsyncSession, n: int) -> tuple[Act, ...]:
    """The last acts, the last one first."""
    rows = await tx.exec(select(ActRow).order_by(col(ActRow.id).desc()).limit(n))
    return tuple(Act(**row.model_dump(exclude={"id"})) for row in rows)
