"""Messages of the bot that wait for somebody's reply."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import PromptRow
from corpus import Value

_WAITS = timedelta(minutes=15)  # how long somebody may go on without replying to the very message
_KEPT = timedelta(days=2)


class Prompt(Value):
    """What was asked of whom."""

    chat_id: int
    message_id: int
    user_id: int
    asks: str
    about: dict[str, Any]
    made: datetime


async def add(tx: AsyncSession, prompt: Prompt) -> None:
    """Remembers a prompt; the same person owes no other reply in this chat any more."""
    await forget(tx, prompt.chat_id, prompt.user_id)
    tx.add(PromptRow(**prompt.model_dump(exclude={"about"}), about=json.dumps(prompt.about, ensure_ascii=False)))


async def waiting(tx: AsyncSession, chat_id: int, user_id: int, replied: int | None, now: datetime) -> Prompt | None:
    """What this person was asked here: by the message replied to, else a moment ago."""
    mine = PromptRow.chat_id == chat_id, PromptRow.user_id == user_id
    row = (await tx.exec(select(PromptRow).where(*mine))).first()
    if row is None or (row.message_id != replied and (replied or row.made < now - _WAITS)):
        return None
    return Prompt(**row.model_dump(exclude={"about"}), about=json.loads(row.about))


async def forget(tx: AsyncSession, chat_id: int, user_id: int) -> None:
    """Waits no longer."""
    mine = col(PromptRow.chat_id) == chat_id, col(PromptRow.user_id) == user_id
    await tx.exec(delete(PromptRow).where(*mine))


async def purge(tx: AsyncSession, now: datetime) -> None:
    """Forgets what nobody will answer."""
    await tx.exec(delete(PromptRow).where(col(PromptRow.made) < now - _KEPT))


async def erase(tx: AsyncSession, user_id: int) -> None:
    """Forgets what somebody was asked."""
    await tx.exec(delete(PromptRow).where(col(PromptRow.user_id) == user_id))
