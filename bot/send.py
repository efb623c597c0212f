"""Requests to Telegram that do not give up at the first trouble, and do not say anything twice."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import TypeVar

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ChatAction
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

T = TypeVar("T")
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_PAUSES = (0.5, 1, 2, 4, *(8,) * 4, *(20,) * 40)  # seconds between attempts to reach Telegram: a quarter of an hour
_PATIENCE = 0.5  # seconds of work before the chat shows that the bot is typing
_TYPING = 4.5  # seconds for which Telegram shows it
_REMEMBERED = 4096  # messages
_HARMLESS = (
    "message is not modified",
    "query is too old",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
)


async def insist(request: Callable[[], Awaitable[T]]) -> T:
    """Makes a request until Telegram has answered it, one way or the other.

    A request that may have arrived although no answer came (the connection ended after it was sent) is not made again:
    nobody should be told the same thing twice.
    """
    for pause in _PAUSES:
        try:
            return await request()
        except (BadRequest, Forbidden):
            raise
        except TelegramError as error:
            if has_arrived(error) or not (isinstance(error, NetworkError) or "Invalid server response" in str(error)):
                raise
            await asyncio.sleep(pause)
    return await request()


def has_arrived(error: TelegramError) -> bool:
    """Whether a request that failed probably took effect: the server took it and then closed the connection."""
    return str(error).startswith(("ClientPayloadError", "ServerDisconnectedError"))


@contextlib.contextmanager
def harmless() -> Iterator[None]:
    """Lets pass what a refusal to change something means: that it is so already, or gone."""
    try:
        yield
    except BadRequest as error:
        if not any(text in error.message.lower() for text in _HARMLESS):
            raise


def keyboard(rows: Iterable[Iterable[tuple[str, str]]]) -> InlineKeyboardMarkup | None:
    """Buttons from what stands on each and its callback data, or the address that it opens."""
    made = [[_button(text, data) for text, data in row] for row in rows]
    return InlineKeyboardMarkup(made) if made else None


def _button(text: str, data: str) -> InlineKeyboardButton:
    return (
        InlineKeyboardButton(text, url=data)
        if data.startswith("https://")
        else InlineKeyboardButton(text, callback_data=data)
    )


class Shown:
    """What the last messages say, so that none is edited into what it says already: Telegram calls that an error."""

    def __init__(self) -> None:
        self._digests: dict[tuple[int, int], int] = {}

    def note(self, message: tuple[int, int], html: str, buttons: InlineKeyboardMarkup | None) -> bool:
        """Whether a message (chat, number) changes by saying this; from now on it does say this."""
        digest = hash((html, buttons))
        changes = self._digests.pop(message, None) != digest
        self._digests[message] = digest
        if len(self._digests) > _REMEMBERED:
            del self._digests[next(iter(self._digests))]
        return changes

    def knows(self, message: tuple[int, int]) -> bool:
        """Whether it is known what a message says."""
        return message in self._digests

    def forget(self, message: tuple[int, int]) -> None:
        """Says that it is not known what a message says."""
        self._digests.pop(message, None)


@contextlib.contextmanager
def typing(bot: Bot, chat_id: int | None) -> Iterator[None]:
    """Shows in a chat that the bot is typing, while the work takes longer than a moment."""
    loop, tasks = asyncio.get_running_loop(), list[asyncio.Task[None]]()
    later = loop.call_later(_PATIENCE, lambda: tasks.append(loop.create_task(_type(bot, chat_id)))) if chat_id else None
    try:
        yield
    finally:
        if later:
            later.cancel()
        for task in tasks:
            task.cancel()


async def _type(bot: Bot, chat_id: int | None) -> None:
    with contextlib.suppress(TelegramError):
        while chat_id:
            await bot.send_chat_action(chat_id, ChatAction.TYPING)
            await asyncio.sleep(_TYPING)
