"""Notices and their deliveries: written before anything is sent, ticked off after.

What a chat should see is the notice's state and revision; what it does see is the delivery's. Whatever differs is owed.
A delivery is `sending` from just before the request until its outcome is stored: if the process dies in between, the
chat may get it twice, and the delivery says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, update
from sqlmodel import and_, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import DeliveryRow, NoticeRow
from corpus import Value


class Notice(Value):
    """Something to be told: `content` is what is sent."""

    id: int = 0
    key: str
    kind: str
    content: dict[str, Any]
    author: int = 0
    made: datetime
    due: datetime
    state: str = "draft"
    revision: int = 1
    panel_chat: int = 0
    panel_id: int = 0


class Delivery(Value):
    """One chat's copy of a notice."""

    id: int
    notice_id: int
    chat_id: int
    thread_id: int | None
    state: str
    due: datetime
    shown: int
    message_id: int
    tries: int
    twice: bool
    note: str


class Recipient(Value):
    """Where a notice goes, and not before when."""

    chat_id: int
    thread_id: int | None = None
    due: datetime


async def add(tx: AsyncSession, notice: Notice) -> int | None:
    """Stores a notice: its number, or None if the same thing is there already."""
    if (await tx.exec(select(NoticeRow.id).where(NoticeRow.key == notice.key))).first():
        return None
    row = NoticeRow(**notice.model_dump(exclude={"id", "content"}), content=_json(notice.content))
    tx.add(row)
    await tx.flush()
    return row.id


async def get(tx: AsyncSession, notice_id: int) -> Notice | None:
    """The notice with this number."""
    row = await tx.get(NoticeRow, notice_id)
    return _notice(row) if row else None


async def move_on(tx: AsyncSession, notice_id: int, before: tuple[str, ...], after: str, **fields: Any) -> bool:  # noqa: ANN401 - columns
    """Takes a notice from one of some states to another. False if it was in none of them: somebody was faster."""
    query = update(NoticeRow).where(col(NoticeRow.id) == notice_id, col(NoticeRow.state).in_(before))
    result = await tx.exec(query.values(state=after, **fields))
    return bool(result.rowcount)


async def rewrite(tx: AsyncSession, notice_id: int, content: dict[str, Any]) -> None:
    """Gives a notice other words: chats that have it see them next."""
    values = {"content": _json(content), "revision": NoticeRow.revision + 1}
    await tx.exec(update(NoticeRow).where(col(NoticeRow.id) == notice_id).values(**values))


async def place_panel(tx: AsyncSession, notice_id: int, chat_id: int, message_id: int) -> None:
    """Remembers the message that shows the author how far it is."""
    values = {"panel_chat": chat_id, "panel_id": message_id}
    await tx.exec(update(NoticeRow).where(col(NoticeRow.id) == notice_id).values(**values))


async def scheduled(tx: AsyncSession, now: datetime) -> tuple[Notice, ...]:
    """The notices whose time has come, and whose recipients are not chosen yet."""
    query = select(NoticeRow).where(NoticeRow.state == "scheduled", col(NoticeRow.due) <= now)
    return tuple(map(_notice, await tx.exec(query.with_for_update(skip_locked=True))))


async def owe(tx: AsyncSession, notice_id: int, recipients: Iterable[Recipient]) -> None:
    """Owes a notice to chats; to each of them once."""
    query = select(DeliveryRow.chat_id).where(DeliveryRow.notice_id == notice_id)
    known = set(await tx.exec(query))
    for one in recipients:
        if one.chat_id not in known:
            known.add(one.chat_id)
            tx.add(DeliveryRow(notice_id=notice_id, **one.model_dump()))


async def claim(tx: AsyncSession, now: datetime, most: int) -> tuple[tuple[Notice, Delivery], ...]:
    """Takes some of what is owed into hand: what to send, what to edit, what to delete."""
    is_owed, is_withdrawn = col(NoticeRow.state) == "owed", col(NoticeRow.state) == "withdrawn"
    has_it = col(DeliveryRow.state) == "sent"
    todo = or_(
        and_(is_owed, col(DeliveryRow.state) == "owed"),
        and_(is_owed, has_it, col(DeliveryRow.shown) < col(NoticeRow.revision)),
        and_(is_withdrawn, has_it, col(DeliveryRow.shown) > 0),
    )
    query = (
        select(NoticeRow, DeliveryRow)
        .join(DeliveryRow, col(DeliveryRow.notice_id) == col(NoticeRow.id))
        .where(todo, col(DeliveryRow.due) <= now)
        .order_by(col(DeliveryRow.due), col(DeliveryRow.id))
        .limit(most)
        .with_for_update(skip_locked=True, of=DeliveryRow)
    )
    found = (await tx.exec(query)).all()
    claimed = tuple((_notice(notice), _delivery(delivery)) for notice, delivery in found)
    ids = [delivery.id for _, delivery in claimed]
    await tx.exec(update(DeliveryRow).where(col(DeliveryRow.id).in_(ids)).values(state="sending", claimed=now))
    return claimed


async def settle(tx: AsyncSession, delivery_id: int, **outcome: Any) -> None:  # noqa: ANN401 - columns
    """Stores what came of a delivery."""
    await tx.exec(update(DeliveryRow).where(col(DeliveryRow.id) == delivery_id).values(**outcome))


async def recover(tx: AsyncSession, claimed_before: datetime) -> None:
    """Owes again what a process that died had in hand: it may have arrived."""
    sending = DeliveryRow.state == "sending", col(DeliveryRow.claimed) <= claimed_before
    first = update(DeliveryRow).where(*sending, DeliveryRow.shown == 0)  # type: ignore[arg-type]
    await tx.exec(first.values(state="owed", twice=True))
    await tx.exec(update(DeliveryRow).where(*sending).values(state="sent"))  # type: ignore[arg-type]


async def tally(tx: AsyncSession, notice_id: int) -> dict[str, int]:
    """How many deliveries are in each state."""
    query = (
        select(DeliveryRow.state, func.count()).where(DeliveryRow.notice_id == notice_id).group_by(DeliveryRow.state)
    )
    return dict((await tx.exec(query)).all())


async def deliveries(tx: AsyncSession, notice_id: int) -> tuple[Delivery, ...]:
    """Every chat's copy."""
    query = (
        select(DeliveryRow)
        .where(DeliveryRow.notice_id == notice_id)
        .order_by(col(DeliveryRow.state).desc(), col(DeliveryRow.id))
    )
    return tuple(map(_delivery, await tx.exec(query)))


async def panels(tx: AsyncSession) -> tuple[Notice, ...]:
    """The announcements whose authors watch them and that are not through yet."""
    query = select(NoticeRow).where(NoticeRow.panel_id != 0, col(NoticeRow.state).in_(["owed", "withdrawn"]))
    return tuple(map(_notice, await tx.exec(query)))


async def announcements(tx: AsyncSession, n: int) -> tuple[Notice, ...]:
    """The last announcements, the last one first."""
    query = select(NoticeRow).where(NoticeRow.kind == "announcement", NoticeRow.state != "draft")
    return tuple(map(_notice, await tx.exec(query.order_by(col(NoticeRow.id).desc()).limit(n))))


async def erase(tx: AsyncSession, user_id: int) -> None:
    """Forgets what somebody was told, and what they would be told."""
    mine = select(DeliveryRow.notice_id).where(DeliveryRow.chat_id == user_id)
    personal = ["answer", "digest", "follow", "reminder"]
    ids = (
        await tx.exec(select(NoticeRow.id).where(col(NoticeRow.id).in_(mine), col(NoticeRow.kind).in_(personal)))
    ).all()
    await tx.exec(delete(DeliveryRow).where(col(DeliveryRow.chat_id) == user_id))
    await tx.exec(delete(NoticeRow).where(col(NoticeRow.id).in_(ids)))


def _notice(row: NoticeRow) -> Notice:
    return Notice(**row.model_dump(exclude={"content"}), content=json.loads(row.content))


def _delivery(row: DeliveryRow) -> Delivery:
    return Delivery(**row.model_dump(exclude={"claimed"}))


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False)


async def count_owed(tx: AsyncSession) -> int:
    """How many deliveries are owed or under way."""
    query = select(func.count()).select_from(DeliveryRow).where(col(DeliveryRow.state).in_(["owed", "sending"]))
    return (await tx.exec(query)).one()
