"""Sends what is owed: each notice to each chat once, at a pace that Telegram bears, and after replies to people.

What comes of a send is one of: sent; closed (blocked, removed, without rights: not tried again); moved (the group
became a supergroup: sent there); later (Telegram is busy, or cannot be reached); failed. A send that timed out may have
arrived: it is made again, and the ledger says that the chat may have it twice.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from telegram import InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.alarm import Alarm
from bot.endless import for_ever
from bot.outbox import chats, notices
from bot.outbox.notices import Delivery, Notice
from bot.pace import Haste, seconds
from bot.receive import explain
from bot.send import NO_PREVIEW, keyboard
from bot.turn import Desk
from corpus import CorpusError

_LOG = logging.getLogger(__name__)
_AT_ONCE = 8  # sends under way: a slow chat holds up no other, and a sudden end leaves few in doubt
_LOOK = 1.0  # seconds between two looks at what is owed, when nobody wakes the deliverer
_TRIES = 10
_LOST = timedelta(minutes=2)  # after which another process's send counts as lost with it
_CLOSED = (
    "chat not found",
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "user is deactivated",
    "kicked",
)
_TOPIC = ("message thread not found", "topic_closed", "topic_deleted")
_MEDIA = ("photo", "document", "video", "animation", "audio", "voice")


class Deliverer:
    """Follows what is owed, for ever, `rate` messages a second at most. `wake` makes it look at once."""

    def __init__(self, desk: Desk, bot: ExtBot[Any], rate: float) -> None:
        self._desk, self._bot, self._gap = desk, bot, 1 / rate
        self._woken = asyncio.Event()
        self._sending: set[asyncio.Task[None]] = set()
        self._unsettled: dict[int, dict[str, Any]] = {}  # outcomes that are not stored yet, by delivery
        self._alone = desk.corpus.database.engine.dialect.name == "sqlite"
        self._recovered: datetime | None = None  # when sends of processes that died were looked for

    def wake(self) -> None:
        """Says that something is owed."""
        self._woken.set()

    async def follow(self, alarm: Alarm) -> None:
        """Sends what is owed as it becomes due. When cancelled, it finishes what is under way."""
        try:
            await for_ever("what is owed", self._look, partial(alarm.sound, self._bot))
        finally:
            await self.finish()

    async def _look(self) -> None:
        await self._recover()
        await self._settle()
        self._woken.clear()
        if not await self.step():
            await self._wait()

    async def _recover(self) -> None:
        """Owes again what a process that died had in hand: at the start, and where there are others, of theirs."""
        now = self._desk.clock()
        if self._recovered is None or (not self._alone and now - self._recovered > _LOST):
            lost = timedelta() if self._alone else _LOST
            await self._desk.write(lambda tx: notices.recover(tx, now - lost))
            self._recovered = now

    async def _settle(self) -> None:
        """Stores what came of deliveries and could not be stored then: they are not to be sent again."""
        while self._unsettled:
            number, outcome = next(iter(self._unsettled.items()))
            await self._store(number, outcome)
            del self._unsettled[number]

    async def _store(self, number: int, outcome: dict[str, Any]) -> None:
        await self._desk.write(lambda tx: notices.settle(tx, number, **outcome))

    async def step(self) -> bool:
        """Begins to send one thing that is due; False when there is none. One at a time: what is claimed is sent."""
        if len(self._sending) >= _AT_ONCE:
            await asyncio.wait(self._sending, return_when=asyncio.FIRST_COMPLETED)
        claimed = await self._desk.write(lambda tx: notices.claim(tx, self._desk.clock(), 1))
        for notice, delivery in claimed:
            sending = asyncio.create_task(self._deliver(notice, delivery))
            self._sending.add(sending)
            sending.add_done_callback(self._sending.discard)
            await asyncio.sleep(self._gap)
        return bool(claimed)

    async def finish(self) -> None:
        """Waits for what is under way."""
        if self._sending:
            await asyncio.wait(self._sending)

    async def _wait(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), _LOOK)

    async def _deliver(self, notice: Notice, delivery: Delivery) -> None:
        try:
            outcome = await self._attempt(notice, delivery)
        except Exception as error:  # noqa: BLE001 - whatever it is, the others go on
            _LOG.exception("delivery %d", delivery.id)
            outcome = {"state": "failed", "note": type(error).__name__}
        try:
            await self._store(delivery.id, outcome)
        except CorpusError:  # `_look` meets the same, and tells of it
            self._unsettled[delivery.id] = outcome

    async def _attempt(self, notice: Notice, delivery: Delivery) -> dict[str, Any]:
        try:
            if notice.state == "withdrawn":
                await self._bot.delete_message(delivery.chat_id, delivery.message_id)
                return {"state": "sent", "shown": 0}
            if delivery.shown:
                await edit_content(self._bot, delivery.chat_id, delivery.message_id, notice.content)
                return {"state": "sent", "shown": notice.revision}
            sent = await send_content(self._bot, delivery.chat_id, notice.content, delivery.thread_id)
        except TelegramError as error:
            return await self._failed(notice, delivery, error)
        return {"state": "sent", "shown": notice.revision, "message_id": sent.message_id, "note": ""}

    async def _failed(self, notice: Notice, delivery: Delivery, error: TelegramError) -> dict[str, Any]:
        """What a refusal or a silence means: for the delivery, and for the chat."""
        outcome = outcome_of(error, notice, delivery, self._desk.clock())
        if isinstance(error, ChatMigrated):
            new = error.new_chat_id
            await self._desk.write(lambda tx: chats.move(tx, delivery.chat_id, new))
        elif outcome["state"] == "closed":
            await self._desk.write(lambda tx: chats.close(tx, delivery.chat_id, error.message))
        self._desk.register.forget(delivery.chat_id)
        return outcome


def outcome_of(error: TelegramError, notice: Notice, delivery: Delivery, now: datetime) -> dict[str, Any]:
    """What an error means for a delivery: its next state, and when to try again."""
    back = "sent" if delivery.shown else "owed"
    if isinstance(error, RetryAfter):
        return {"state": back, "due": now + timedelta(seconds=seconds(error))}
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest) and delivery.tries < _TRIES:
        due = now + timedelta(seconds=min(60, 2**delivery.tries))
        twice = delivery.twice or (not delivery.shown and in_doubt(error))
        return {"state": back, "due": due, "tries": delivery.tries + 1, "twice": twice, "note": explain(error)}
    if delivery.shown:  # it cannot be edited or deleted: what the chat has stays
        return {"state": "sent", "shown": 0 if notice.state == "withdrawn" else notice.revision, "note": error.message}
    return _refused(error, delivery, now)


def _refused(error: TelegramError, delivery: Delivery, now: datetime) -> dict[str, Any]:
    text = error.message.lower()
    if isinstance(error, ChatMigrated):
        return {"state": "owed", "chat_id": error.new_chat_id, "thread_id": None, "due": now}
    if isinstance(error, Forbidden) or any(word in text for word in _CLOSED):
        return {"state": "closed", "note": error.message}
    if isinstance(error, BadRequest) and delivery.thread_id and any(word in text for word in _TOPIC):
        return {"state": "owed", "thread_id": None, "note": error.message}
    return {"state": "failed", "note": error.message}


def in_doubt(error: TelegramError) -> bool:
    """Whether a send that failed may have arrived all the same: the connection was there."""
    text = str(error)
    return not any(word in text for word in ("ClientConnector", "ConnectionTimeout", "Bad Gateway"))


async def send_content(
    bot: ExtBot[Any], chat_id: int, content: dict[str, Any], thread_id: int | None = None, haste: Haste = Haste.BULK
) -> Message:
    """Sends a notice's content: a text, or a picture or file that Telegram has, with its caption."""
    kind, buttons = content["kind"], _buttons(content)
    shared: dict[str, Any] = {
        "message_thread_id": thread_id,
        "parse_mode": ParseMode.HTML,
        "reply_markup": buttons,
        "rate_limit_args": haste,
    }
    if kind == "text":
        return await bot.send_message(chat_id, content["html"], link_preview_options=NO_PREVIEW, **shared)
    send: Callable[..., Any] = getattr(bot, f"send_{kind if kind in _MEDIA else 'document'}")
    sent: Message = await send(chat_id, content["file_id"], caption=content["html"] or None, **shared)
    return sent


async def edit_content(bot: ExtBot[Any], chat_id: int, message_id: int, content: dict[str, Any]) -> None:
    """Changes a message into a notice's content."""
    shared: dict[str, Any] = {
        "chat_id": chat_id,
        "message_id": message_id,
        "parse_mode": ParseMode.HTML,
        "reply_markup": _buttons(content),
        "rate_limit_args": Haste.BULK,
    }
    if content["kind"] == "text":
        await bot.edit_message_text(content["html"], link_preview_options=NO_PREVIEW, **shared)
    else:
        await bot.edit_message_caption(caption=content["html"] or None, **shared)


def _buttons(content: dict[str, Any]) -> InlineKeyboardMarkup | None:
    return keyboard([[tuple(button) for button in row] for row in content.get("buttons", [])])
