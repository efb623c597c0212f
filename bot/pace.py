"""How fast the bot may speak, and how fast it lets itself be spoken to.

Telegram allows about 30 messages a second in all, one a second in one chat (short bursts pass) and 20 a minute in a
group. `Pacer` waits before a request rather than after a refusal, for every refusal holds a chat for seconds. It was
chosen over python-telegram-bot's AIORateLimiter, which paces no private chat, holds every chat back when one is
refused, and knows no difference between a reply and a bulk message.
"""

from __future__ import annotations

import asyncio
import math
from collections import deque
from collections.abc import Callable, Coroutine
from enum import Enum, auto
from typing import Any, NamedTuple

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

_PATIENCE = 60.0  # seconds that a reply waits for a refused chat, before it is given up
_SOON = 2.0  # seconds that bulk waits for a chat
_CROWD_WAITS = 12  # chats that wait for a reply at once, from which on a lenient pacer lets go
_NOTHING = 1e-6  # seconds: what rounding leaves
_GLANCE = 0.05  # seconds between two looks whether there is room now
_CROWD = 10_000  # chats and people remembered, before those that are calm are forgotten


class Haste(Enum):
    """What a message is sent for. Replies are always before bulk."""

    REPLY = auto()
    BULK = auto()  # a refusal is raised at once, be it Telegram's or ours: whoever sends it comes back later


class Limits(NamedTuple):
    """Messages, edits too; a little below what Telegram allows, because the way there is not always equally long."""

    chat_rate: float = 1.0  # a second in one private chat
    chat_burst: float = 3.0
    group_minute: float = 19.0
    total: float = 25.0  # a second in all
    bulk: float = 15.0  # of the total, so that a reply always finds room

    def times(self, factor: float) -> Limits:
        """All of them, multiplied."""
        return Limits(*(limit * factor for limit in self))


class Bucket:
    """Tokens that come back at a steady rate, up to `size`."""

    def __init__(self, size: float, rate: float, now: float, level: float) -> None:
        self._size, self._rate = size, rate
        self._level, self._at = level, now

    def wait(self, now: float) -> float:
        """Seconds until there is a token."""
        self._level = min(self._size, self._level + (now - self._at) * self._rate)
        self._at = now
        wait = (1.0 - self._level) / self._rate
        return wait if wait > _NOTHING else 0.0

    def take(self, now: float) -> None:
        """Takes a token."""
        self.wait(now)
        self._level -= 1.0


class Window:
    """The events of the last `seconds`."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._events: deque[float] = deque()

    def wait(self, now: float, limit: float) -> float:
        """Seconds until there are fewer than `limit` events in it."""
        while self._events and self._events[0] <= now - self._seconds:
            self._events.popleft()
        full = len(self._events) - int(limit)
        return 0.0 if full < 0 else self._events[full] + self._seconds - now

    def take(self, now: float) -> None:
        """Counts an event."""
        self._events.append(now)


class _Chat:
    """One chat's turn: its requests go one after another, so that they arrive in their order."""

    def __init__(self, chat_id: int, limits: Limits, now: float, *, early: bool) -> None:
        self.turn = asyncio.Lock()
        self.held_until = 0.0
        level = 1.0 if early else limits.chat_burst  # an earlier process may have spoken here a moment ago
        self._bucket = Bucket(limits.chat_burst, limits.chat_rate, now, level) if chat_id > 0 else None
        self._minute, self._group_minute = Window(60.0), limits.group_minute

    def wait(self, now: float) -> float:
        room = self._bucket.wait(now) if self._bucket else self._minute.wait(now, self._group_minute)
        return max(room, self.held_until - now)

    def take(self, now: float) -> None:
        if self._bucket:
            self._bucket.take(now)
        else:
            self._minute.take(now)


class Pacer(BaseRateLimiter[Haste]):
    """Holds each request back until its chat, and the bot as a whole, may speak. `clock` gives monotonic seconds.

    A message counts from when it is answered, not from when it is sent: nobody knows how long it is on its way.

    `lenient`: when a crowd waits for replies, the server is taken to bear more than Telegram, until it refuses one.
    """

    def __init__(self, limits: Limits, clock: Callable[[], float], *, lenient: bool = False) -> None:
        self._limits, self._clock = limits, clock
        self._total, self._under_way = Window(1.0), 0
        self._chats: dict[int, _Chat] = {}
        self._started = clock()
        self._lenient, self._waiting = lenient, 0
        self._unlimited = False

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to give back."""

    async def process_request(  # noqa: PLR0913, PLR0917 - python-telegram-bot's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - the same
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Haste | None,
    ) -> Any:  # noqa: ANN401 - the same
        """Calls Telegram when the time has come; a reply that is refused waits and tries again."""
        chat_id = data.get("chat_id")
        if not isinstance(chat_id, int) or not endpoint.startswith(("send", "edit", "copy", "forward")):
            return await callback(*args, **kwargs)
        if endpoint == "sendChatAction":  # a nicety: not worth a place in the line
            return await callback(*args, **kwargs)
        chat = self._chat(chat_id)
        haste = rate_limit_args or Haste.REPLY
        give_up = self._clock() + _PATIENCE
        async with chat.turn:
            while True:
                await self._room(chat, haste)
                self._under_way += 1
                try:
                    return await callback(*args, **kwargs)
                except RetryAfter as refusal:
                    chat.held_until = self._clock() + seconds(refusal)
                    self._lenient = self._unlimited = False
                    if haste is Haste.BULK or chat.held_until > give_up:
                        raise
                finally:
                    self._under_way -= 1
                    self._count(chat)

    async def _room(self, chat: _Chat, haste: Haste) -> None:
        """Waits until there is room. Raises `RetryAfter` where bulk would have to wait for its chat."""
        limit = self._limits.total if haste is Haste.REPLY else self._limits.bulk
        while not (self._unlimited and haste is Haste.REPLY and chat.held_until <= self._clock()):
            now = self._clock()
            in_chat = chat.wait(now)
            left = limit - self._under_way
            wait = max(in_chat, self._total.wait(now, left) if left >= 1 else _GLANCE)
            if not wait:
                return
            if haste is Haste.BULK and in_chat > _SOON:
                raise RetryAfter(math.ceil(in_chat))
            await self._wait(wait, haste)

    def _count(self, chat: _Chat) -> None:
        if not self._unlimited:
            now = self._clock()
            chat.take(now)
            self._total.take(now)

    async def _wait(self, wait: float, haste: Haste) -> None:
        if haste is Haste.BULK or not self._lenient:
            await asyncio.sleep(wait)
            return
        self._waiting += 1
        self._unlimited = self._unlimited or self._waiting >= _CROWD_WAITS
        try:
            await asyncio.sleep(min(wait, _GLANCE))
        finally:
            self._waiting -= 1

    def _chat(self, chat_id: int) -> _Chat:
        now = self._clock()
        if len(self._chats) > _CROWD:
            self._chats = {id_: chat for id_, chat in self._chats.items() if chat.turn.locked() or chat.wait(now)}
        if chat_id not in self._chats:
            early = now < self._started + self._limits.chat_burst / self._limits.chat_rate
            self._chats[chat_id] = _Chat(chat_id, self._limits, now, early=early)
        return self._chats[chat_id]


def seconds(refusal: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    wait = refusal.retry_after  # a number, or with PTB_TIMEDELTA set a timedelta
    return wait if isinstance(wait, int | float) else wait.total_seconds()


class Flood(Enum):
    """What to do with one more message."""

    CALM = auto()
    TELL = auto()  # too many: the first one beyond the limit is answered with a word about it
    SILENCE = auto()


class FloodGate:
    """At most `messages` in `seconds` from one person or chat, by when they were written, not when they arrived."""

    def __init__(self, messages: int, seconds: float) -> None:
        self._messages, self._seconds = messages, seconds
        self._windows: dict[object, deque[float]] = {}
        self._told: set[object] = set()

    def check(self, key: object, at: float) -> Flood:
        """One more message of `key`, written at `at`."""
        if len(self._windows) > _CROWD:
            self._windows = {k: w for k, w in self._windows.items() if w[-1] > at - self._seconds}
            self._told &= self._windows.keys()
        window = self._windows.setdefault(key, deque(maxlen=self._messages + 1))
        window.append(at)
        while window[0] <= at - self._seconds:
            window.popleft()
        if len(window) <= self._messages:
            self._told.discard(key)
            return Flood.CALM
        if key in self._told:
            return Flood.SILENCE
        self._told.add(key)
        return Flood.TELL
