"""Questions and their answers: what a follow-up leans on, what an edited question changes, what buttons belong to."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import delete, func, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import ExchangeRow
from corpus import Value, fold, unify
from index import Answer, Context, NoAnswer, Reply, Why

FOLLOWED = timedelta(minutes=15)  # how long a question may be followed up without replying to its answer
_MOST = 200  # questions listed
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


class Unsettled(Value):
    """A question that has no good answer, with how often it was asked; `token` is of the last time."""

    token: str
    question: str
    count: int
    disliked: bool


async def unsettled(tx: AsyncSession) -> tuple[Unsettled, ...]:
    """The questions without an answer, or with 👎, each once: those asked most first."""
    open_ = or_(col(ExchangeRow.kind) == "none", col(ExchangeRow.vote) < 0), ~col(ExchangeRow.settled)
    last = func.max(ExchangeRow.id).label("last")
    groups = select(last, func.count().label("count"), func.min(ExchangeRow.vote).label("worst"))
    found = groups.where(*open_, ExchangeRow.topic != "").group_by(ExchangeRow.topic).subquery()
    query = select(ExchangeRow.token, ExchangeRow.question, found.c.count, found.c.worst).join(
        found, col(ExchangeRow.id) == found.c.last
    )
    rows = await tx.exec(query.order_by(found.c.count.desc(), found.c.last.desc()).limit(_MOST))
    return tuple(Unsettled(token=token, question=text, count=n, disliked=worst < 0) for token, text, n, worst in rows)


async def settle(tx: AsyncSession, topic: str) -> tuple[int, ...]:
    """An administrator dealt with a question: who asked it in private and had no answer."""
    query = select(ExchangeRow.user_id).where(
        ExchangeRow.topic == topic, ~col(ExchangeRow.settled), ExchangeRow.chat_id == ExchangeRow.user_id
    )
    askers = tuple(dict.fromkeys(user_id for user_id in await tx.exec(query) if user_id))
    await tx.exec(update(ExchangeRow).where(col(ExchangeRow.topic) == topic).values(settled=True))
    return askers


class Figures(Value):
    """What was asked since some moment."""

    asked: tuple[tuple[datetime, str], ...]  # when, and the kind of the reply
    liked: int
    disliked: int
    people: int


async def figures(tx: AsyncSession, since: datetime) -> Figures:
    """The questions since `since`, counted."""
    rows = (
        await tx.exec(
            select(ExchangeRow.asked, ExchangeRow.kind, ExchangeRow.vote, ExchangeRow.user_id).where(
                ExchangeRow.asked >= since
            )
        )
    ).all()
    return Figures(
        asked=tuple((asked, kind) for asked, kind, _, _ in rows),
        liked=sum(vote > 0 for _, _, vote, _ in rows),
        disliked=sum(vote < 0 for _, _, vote, _ in rows),
        people=len({user_id for _, _, _, user_id in rows if user_id}),
    )


async def erase(tx: AsyncSession, user_id: int) -> None:
    """Erases what somebody asked."""
    await tx.exec(delete(ExchangeRow).where(col(ExchangeRow.user_id) == user_id))


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
    recent = col(ExchangeRow.asked).between(before - FOLLOWED, before, symmetric=False)
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
    """The kind of a reply, as it is counted: what is not what the corpus is for, is not missing in it."""
    if isinstance(reply, NoAnswer):
        return "outside" if reply.why in {Why.OUTSIDE, Why.EMPTY} else "none"
    return "answer" if isinstance(reply, Answer) else "passages"
