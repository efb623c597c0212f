"""Questions and their answers: what a follow-up leans on, what an edited question changes, what buttons belong to."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import ExchangeRow
from corpus import Value, fold, unify
from index import Answer, Context, NoAnswer, Passages, Reply

_FOLLOWED = timedelta(minutes=15)  # how long a question may be followed up without replying to its answer
_NAMED = timedelta(days=30)  # how long a question is kept with who asked it
_REPLY: TypeAdapter[Reply] = TypeAdapter(Reply)


class Exchange(Value):
    """A question and the message that answered it."""

    token: str
    chat_id: int
    user_id: int | None
    question_id: int
    answer_id: int
    asked: datetime
    question: str
    leaned: Context | None = None  # what the question was understood with
    reply: Reply
    vote: int = 0


async def add(tx: AsyncSession, exchange: Exchange) -> None:
    """Stores a new exchange."""
    tx.add(ExchangeRow(**_fields(exchange)))


async def replace(tx: AsyncSession, exchange: Exchange) -> None:
    """Stores an exchange in place of the one with the same token: its question was edited."""
    await tx.exec(update(ExchangeRow).where(col(ExchangeRow.token) == exchange.token).values(**_fields(exchange)))


async def forget_names(tx: AsyncSession, now: datetime) -> None:
    """Keeps questions without names after a while, and what was said to them no longer."""
    old = col(ExchangeRow.asked) < now - _NAMED, col(ExchangeRow.user_id).is_not(None)
    await tx.exec(update(ExchangeRow).where(*old).values(user_id=None))


async def vote(tx: AsyncSession, token: str, value: int) -> None:
    """Remembers what the asker thinks of an answer; a 👎 asks for an administrator's look again."""
    await tx.exec(update(ExchangeRow).where(col(ExchangeRow.token) == token).values(vote=value, settled=False))


def _fields(exchange: Exchange) -> dict[str, Any]:
    return {
        **exchange.model_dump(exclude={"reply", "leaned"}),
        "kind": kind_of(exchange.reply),
        "leaned": exchange.leaned.model_dump_json(exclude_defaults=True) if exchange.leaned else "",
        "reply": _REPLY.dump_json(exchange.reply, exclude_defaults=True).decode(),
        "topic": topic_of(exchange.question),
    }


async def answered_by(tx: AsyncSession, chat_id: int, answer_id: int) -> Exchange | None:
    """The exchange whose answer is this message."""
    return await _first(tx, ExchangeRow.chat_id == chat_id, ExchangeRow.answer_id == answer_id)


async def asked_by(tx: AsyncSession, chat_id: int, question_id: int) -> Exchange | None:
    """The exchange whose question is this message."""
    return await _first(tx, ExchangeRow.chat_id == chat_id, ExchangeRow.question_id == question_id)


async def named(tx: AsyncSession, token: str) -> Exchange | None:
    """The exchange with this token."""
    return await _first(tx, ExchangeRow.token == token)


async def latest(tx: AsyncSession, chat_id: int, user_id: int, before: datetime) -> Exchange | None:
    """What this person asked last in this chat before some moment, if it is recent enough to be followed up."""
    recent = col(ExchangeRow.asked).between(before - _FOLLOWED, before, symmetric=False)
    mine = ExchangeRow.chat_id == chat_id, ExchangeRow.user_id == user_id
    return await _first(tx, *mine, recent, col(ExchangeRow.asked) < before)


async def _first(tx: AsyncSession, *conditions: object) -> Exchange | None:
    query = select(ExchangeRow).where(*conditions).order_by(col(ExchangeRow.id).desc()).limit(1)  # type: ignore[arg-type]
    row = (await tx.exec(query)).first()
    if row is None:
        return None
    return Exchange(
        reply=_REPLY.validate_json(row.reply),
        leaned=Context.model_validate_json(row.leaned) if row.leaned else None,
        **row.model_dump(exclude={"id", "kind", "leaned", "reply", "settled", "topic"}),
    )


def topic_of(question: str) -> str:
    """One spelling of a question, whatever its case, diacritics and punctuation: what makes several the same."""
    return " ".join(re.findall(r"\w+", fold(unify(question))))[:200]


def kind_of(reply: Reply) -> str:
    """The kind of a reply, as it is counted and exported."""
    kinds: dict[type, str] = {Answer: "answer", Passages: "passages", NoAnswer: "none"}
    return kinds[type(reply)]
