"""Updates in: on disk before Telegram is told that they arrived, handled in each chat's order, ticked off when done.

python-telegram-bot's own Updater confirms an update when it asks for the next ones, handled or not, so that a process
that dies loses what it had in hand. Here `take` stores what arrived first; what an earlier process left comes in with
`resume`.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from telegram import Bot, Update
from telegram.error import Conflict, RetryAfter, TelegramError
from telegram.ext import BaseUpdateProcessor
from telegram.request import BaseRequest

from bot.outbox import inbox
from bot.outbox.shared import Shared
from bot.pace import seconds
from corpus import CorpusError

Json = dict[str, Any]
KINDS = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
_LOG = logging.getLogger(__name__)
_POLL = 25  # seconds that Telegram may keep a request for updates open
_WAITS = (0.5, 1, 2, 5, 10, 20)  # seconds before asking again, after so many failures in a row
_SIDE_BY_SIDE = 1024  # chats
_NUMBERS = 2**63
_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")  # as JSON escapes it


class Inbox:
    """The updates of one process, from the moment they arrive until they are handled. `queue` is the application's."""

    def __init__(self, write: Shared, clock: Callable[[], datetime]) -> None:
        self.queue: asyncio.Queue[object] = asyncio.Queue()
        self._write, self._clock = write, clock
        self._finished: set[int] = set()
        self._again: set[int] = set()  # what an earlier process had in hand, until it is begun
        self._ticking: asyncio.Task[None] | None = None

    async def take(self, updates: Sequence[Json], bot: Bot) -> None:
        """Stores updates and queues those that were not here before. They may be confirmed when this returns."""
        raw = {update["update_id"]: _storable(update) for update in updates}
        now = self._clock()
        new = await self._write(lambda tx: inbox.keep(tx, raw, now))
        for number, text in raw.items():  # one answer of Telegram's may hold the same update twice
            if number in new:
                self._queue(number, text, bot)

    async def resume(self, bot: Bot) -> None:
        """Queues what an earlier process had in hand when it ended."""
        for number, raw in await self._write(inbox.in_hand):
            self._again.add(number)
            self._queue(number, raw, bot)

    async def begin(self, update_id: int) -> None:
        """Says that handling begins. If an earlier process ended over it, that is counted: it may end this one, too."""
        if update_id in self._again:
            self._again.remove(update_id)
            with contextlib.suppress(CorpusError):
                await self._write(lambda tx: inbox.count_try(tx, update_id))

    def finish(self, update_id: int) -> None:
        """Says that an update is handled. What is written right after this shares its transaction."""
        self._finished.add(update_id)
        if self._ticking is None:
            self._ticking = asyncio.create_task(self._tick_off())

    async def flush(self) -> None:
        """Waits until every handled update is ticked off."""
        while self._ticking:
            await asyncio.wait([self._ticking])

    def _queue(self, number: int, raw: str, bot: Bot) -> None:
        try:
            self.queue.put_nowait(Update.de_json(json.loads(raw), bot))
        except Exception as error:  # noqa: BLE001 - whatever it is that is no update, the next one is
            _LOG.warning("update %d cannot be read: %s", number, type(error).__name__)
            self.finish(number)

    async def _tick_off(self) -> None:
        try:
            while ids := frozenset(self._finished):
                await self._write(lambda tx, ids=ids: inbox.tick_off(tx, ids))  # type: ignore[misc]
                self._finished -= ids
        except CorpusError as error:  # they stay in hand: handling them twice does no harm
            _LOG.warning("%d updates could not be ticked off: %s", len(self._finished), explain(error))
        finally:
            self._ticking = None


class InOrder(BaseUpdateProcessor):
    """Updates of one lane one after another, lanes side by side; an update is finished once its handlers are."""

    def __init__(
        self,
        begin: Callable[[int], Awaitable[None]],
        finish: Callable[[int], None],
        lane: Callable[[Update], object],
    ) -> None:
        super().__init__(_SIDE_BY_SIDE)
        self._begin, self._finish, self._lane = begin, finish, lane
        self._turns: dict[object, tuple[asyncio.Lock, int]] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to give back."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Waits for the update's turn and handles it. What is cancelled stays in hand."""
        if not isinstance(update, Update):
            await coroutine
            return
        async with self._turn(self._lane(update)):
            await self._begin(update.update_id)
            await coroutine
        self._finish(update.update_id)

    @contextlib.asynccontextmanager
    async def _turn(self, lane: object) -> AsyncIterator[None]:
        lock, waiting = self._turns.get(lane, (asyncio.Lock(), 0))
        self._turns[lane] = lock, waiting + 1
        try:
            async with lock:
                yield
        finally:
            _, waiting = self._turns.pop(lane)
            if waiting > 1:
                self._turns[lane] = lock, waiting - 1


async def poll(bot: Bot, request: BaseRequest, box: Inbox) -> None:
    """Fetches updates by long polling, for ever. What goes wrong is logged when it begins and when it is over."""
    offset, failures = 0, 0
    while True:
        try:
            updates = await _fetch(bot, request, offset)
            if updates:
                await box.take(updates, bot)
                offset = max(update["update_id"] for update in updates) + 1
        except (TelegramError, CorpusError) as error:
            if not failures:
                _LOG.warning("no updates for now: %s", explain(error))
            await asyncio.sleep(_pause(error, failures))
            failures += 1
        else:
            if failures:
                _LOG.warning("updates come again, after %d attempts", failures)
            failures = 0


async def _fetch(bot: Bot, request: BaseRequest, offset: int) -> list[Json]:
    """The updates from `offset` on as Telegram gives them: they are stored as they are, not as they were understood."""
    fields = {"offset": offset, "timeout": _POLL, "allowed_updates": json.dumps(KINDS)}
    found = await request.post(f"{bot.base_url}/getUpdates?{urlencode(fields)}", read_timeout=_POLL + 10)
    updates = [one for one in found if is_update(one)] if isinstance(found, list) else []
    if found and not updates:
        raise TelegramError("Invalid server response")
    return updates


def is_update(value: object) -> bool:
    """Whether this may be an update: it has a number that fits into a database."""
    number = value.get("update_id") if isinstance(value, dict) else None
    return isinstance(number, int) and 0 <= number < _NUMBERS


def _storable(update: Json) -> str:
    """An update as JSON that any database takes: without NUL, and without halves of characters."""
    raw = json.dumps(update, ensure_ascii=False).encode("utf-8", "replace").decode()
    return _NUL.sub(r"\1", raw)


def _pause(error: Exception, failures: int) -> float:
    if isinstance(error, RetryAfter):
        return seconds(error)
    wait = _WAITS[min(failures, len(_WAITS) - 1)]
    return max(wait, 3) if isinstance(error, Conflict) else wait


def explain(error: Exception) -> str:
    """An error in one line. Telegram's pages for errors are of no use to anybody."""
    return f"{type(error).__name__}: {error}".partition("\n")[0][:200]
