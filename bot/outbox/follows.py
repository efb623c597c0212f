"""What people want to hear of."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import FollowRow
from corpus import Value


class Kind(StrEnum):
    """What kind of thing is followed."""

    WORD = "word"
    PERSON = "person"
    BODY = "body"
    DECISION = "decision"


class Follow(Value):
    """Something that somebody wants to hear of: at once, or (`hour`) once a day."""

    id: int = 0
    user_id: int
    kind: Kind
    what: str
    hour: int | None = None
    due: datetime | None = None
    since: int = 0


async def add(tx: AsyncSession, follow: Follow) -> int:
    """Stores it, once: its number."""
    query = select(FollowRow).where(
        FollowRow.user_id == follow.user_id, FollowRow.kind == follow.kind, FollowRow.what == follow.what
    )
    row = (await tx.exec(query)).first()
    if row is None:
        row = FollowRow(**follow.model_dump(exclude={"id"}))
        tx.add(row)
        await tx.flush()
    return row.id or 0


async def of(tx: AsyncSession, user_id: int) -> tuple[Follow, ...]:
    """What somebody follows."""
    rows = await tx.exec(select(FollowRow).where(FollowRow.user_id == user_id).order_by(col(FollowRow.id)))
    return tuple(Follow(**row.model_dump()) for row in rows)


async def at_once(tx: AsyncSession) -> tuple[Follow, ...]:
    """What is followed at once."""
    order = col(FollowRow.user_id), col(FollowRow.id)
    rows = await tx.exec(select(FollowRow).where(col(FollowRow.hour).is_(None)).order_by(*order))
    return tuple(Follow(**row.model_dump()) for row in rows)


async def due(tx: AsyncSession, now: datetime) -> tuple[Follow, ...]:
    """What is followed daily, and due."""
    query = select(FollowRow).where(col(FollowRow.hour).is_not(None), col(FollowRow.due) <= now)
    order = col(FollowRow.user_id), col(FollowRow.id)
    rows = await tx.exec(query.order_by(*order).with_for_update(skip_locked=True))
    return tuple(Follow(**row.model_dump()) for row in rows)


async def change(tx: AsyncSession, user_id: int, follow_id: int, **values: Any) -> None:  # noqa: ANN401 - columns
    """Changes when somebody hears of something, or from which article on."""
    mine = col(FollowRow.user_id) == user_id, col(FollowRow.id) == follow_id
    await tx.exec(update(FollowRow).where(*mine).values(**values))


async def end(tx: AsyncSession, user_id: int, follow_id: int | None = None) -> None:
    """Ends one, or all that somebody follows."""
    query = delete(FollowRow).where(col(FollowRow.user_id) == user_id)
    await tx.exec(query.where(col(FollowRow.id) == follow_id) if follow_id is not None else query)
