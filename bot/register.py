"""Who is who and which chat is which: read once in a while, and at once when this process changes it.

Another process may change a role; what is known here is at most `_KEPT` seconds behind.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from bot.outbox import chats, people
from bot.outbox.chats import Chat
from bot.outbox.people import Person
from bot.outbox.shared import Shared

T = TypeVar("T")
_KEPT = 5.0  # seconds
_MOST = 20_000  # people, and chats


class _Cache(Generic[T]):
    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._known: dict[int, tuple[float, T]] = {}

    async def get(self, id_: int, read: Callable[[], Awaitable[T]]) -> T:
        at, value = self._known.get(id_, (-_KEPT, None))
        if value is not None and at > self._clock() - _KEPT:
            return value
        return self.set(id_, await read())

    def set(self, id_: int, value: T) -> T:
        if len(self._known) > _MOST:
            self._known.clear()
        self._known[id_] = self._clock(), value
        return value

    def drop(self, id_: int) -> None:
        self._known.pop(id_, None)


class Register:
    """People and chats by their ids. `clock` gives monotonic seconds."""

    def __init__(self, read: Shared, write: Shared, clock: Callable[[], float]) -> None:
        self._read, self._write = read, write
        self._people: _Cache[Person] = _Cache(clock)
        self._chats: _Cache[Chat] = _Cache(clock)

    async def person(self, user_id: int) -> Person:
        """Somebody, known or not."""
        return await self._people.get(user_id, lambda: self._read(lambda tx: people.person(tx, user_id)))

    async def save_person(self, who: Person) -> None:
        """Stores what is known of somebody."""
        await self._write(lambda tx: people.save(tx, who))
        self._people.set(who.id, who)

    async def chat(self, chat_id: int, kind: str, title: str) -> Chat:
        """A chat, which is remembered from now on."""
        known = await self._chats.get(chat_id, lambda: self._find(chat_id, kind))
        if (known.title, known.kind) != (title, kind):
            known = known.model_copy(update={"title": title, "kind": kind})
            await self.save_chat(known)
        return known

    async def _find(self, chat_id: int, kind: str) -> Chat:
        return await self._read(lambda tx: chats.chat(tx, chat_id)) or Chat(id=chat_id, kind=kind, title="\0")

    async def save_chat(self, value: Chat) -> None:
        """Stores what is known of a chat."""
        await self._write(lambda tx: chats.save(tx, value))
        self._chats.set(value.id, value)

    def forget(self, id_: int) -> None:
        """Reads a person or chat anew the next time: something else has changed it."""
        self._people.drop(id_)
        self._chats.drop(id_)
