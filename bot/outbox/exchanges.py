"""Questions and their answers: what a follow-up leans on, what an edited question changes, what buttons belong to."""

from __future__ import annotations

from datetime import datetime, timedelta

from pydantic import TypeAdapter
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import ExchangeRow
from corpus import Value
from index import Answer, NoAnswer, Passages, Reply

_FOLLOWED = timedelta(minutes=15)  # how long a question may be followed up without replying to its answer
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
    reply: Reply
    vote: int = 0


async def add(tx: AsyncSession, exchange: Exchange) -> None:
    """Stores an exchange, in place of an earlier one with the same token."""
    known = select(ExchangeRow.id).where(ExchangeRow.token == exchange.token)
    fields = exchange.model_dump(exclude={"reply"})
    reply = _REPLY.dump_json(exchange.reply, exclude_defaults=True).decode()
    row = ExchangeRow(id=(await tx.exec(known)).first(), kind=kind_of(exchange.reply), reply=reply, **fields)
    await tx.merge(row)


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
    return Exchange(reply=_REPLY.validate_json(row.reply), **row.model_dump(exclude={"id", "kind", "reply"}))


def kind_of(reply: Reply) -> str:
    """The kind of a reply, as it is counted and exported."""
    kinds: dict[type, str] = {Answer: "answer", Passages: "passages", NoAnswer: "none"}
    return kinds[type(reply)]
