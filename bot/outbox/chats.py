"""The chats that the bot is in: what each may see, and what it receives."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import ChatRow, DeliveryRow
from corpus import Value


class Articles(StrEnum):
    """How a chat hears of new articles."""

    OFF = "off"
    NOW = "now"
    DAILY = "daily"


class Chat(Value):
    """A chat, as the bot knows it."""

    id: int
    kind: str
    title: str = ""
    open: bool = True
    closed: str = ""
    internal: bool = False
    announcements: bool = False
    articles: Articles = Articles.OFF
    hour: int = 7
    due: datetime | None = None
    quiet_from: int | None = None
    quiet_to: int | None = None
    thread_id: int | None = None
    since: int = 0
    language: str = ""


async def chat(tx: AsyncSession, chat_id: int) -> Chat | None:
    """A chat, if it is known."""
    row = await tx.get(ChatRow, chat_id)
    return Chat(**row.model_dump()) if row else None


async def save(tx: AsyncSession, value: Chat) -> None:
    """Stores what is known of a chat."""
    await tx.merge(ChatRow(**value.model_dump()))


async def everywhere(tx: AsyncSession) -> tuple[Chat, ...]:
    """All chats, groups and channels first."""
    rows = await tx.exec(select(ChatRow).order_by(col(ChatRow.kind) == "private", col(ChatRow.title), col(ChatRow.id)))
    return tuple(Chat(**row.model_dump()) for row in rows)


async def announced_to(tx: AsyncSession) -> tuple[Chat, ...]:
    """The chats that receive announcements and can be written to."""
    rows = await tx.exec(select(ChatRow).where(col(ChatRow.announcements), col(ChatRow.open)).order_by(col(ChatRow.id)))
    return tuple(Chat(**row.model_dump()) for row in rows)


async def told_of_articles(tx: AsyncSession) -> tuple[Chat, ...]:
    """The chats that hear of new articles at once and can be written to."""
    query = select(ChatRow).where(ChatRow.articles == Articles.NOW, col(ChatRow.open)).order_by(col(ChatRow.id))
    return tuple(Chat(**row.model_dump()) for row in await tx.exec(query))


async def due(tx: AsyncSession, now: datetime) -> tuple[Chat, ...]:
    """The chats whose digest is due."""
    daily = ChatRow.articles == Articles.DAILY, col(ChatRow.open), col(ChatRow.due) <= now
    rows = await tx.exec(select(ChatRow).where(*daily).with_for_update(skip_locked=True))
    return tuple(Chat(**row.model_dump()) for row in rows)


async def close(tx: AsyncSession, chat_id: int, why: str) -> None:
    """Remembers that a chat cannot be written to, in Telegram's words."""
    await tx.exec(update(ChatRow).where(col(ChatRow.id) == chat_id).values(open=False, closed=why))


async def move(tx: AsyncSession, old: int, new: int) -> None:
    """Follows a group that became a supergroup: everything that belonged to it is the new one's."""
    row = await tx.get(ChatRow, old)
    if row is not None:
        values = row.model_dump() | {"id": new, "kind": "supergroup", "open": True, "closed": ""}
        known = await tx.get(ChatRow, new)
        await tx.merge(ChatRow(**values | ({"title": known.title} if known and known.title else {})))
        await tx.delete(row)
    await tx.exec(update(DeliveryRow).where(col(DeliveryRow.chat_id) == old).values(chat_id=new, message_id=0))


async def erase(tx: AsyncSession, user_id: int) -> None:
    """Forgets what somebody's private chat receives."""
    await tx.exec(delete(ChatRow).where(col(ChatRow.id) == user_id))
