"""One update's turn: who wrote, where, what they may do, and how they are answered.

`Door` stands before every handler: it knows the person, asks the access table, and hands the handler a `Turn`. Nothing
else decides who may do what.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from sqlmodel.ext.asyncio.session import AsyncSession
from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters, Update
from telegram.constants import ChatAction, ChatType, ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError
from telegram.ext import ContextTypes, ExtBot

from bot.access import Action, Place, Verdict, judge, viewer
from bot.outbox import people
from bot.outbox.people import Person, Role
from bot.pace import Flood, FloodGate
from bot.receive import Inbox
from bot.settings import Settings
from bot.texts import Texts
from bot.texts_en import texts_for
from corpus import Corpus, Database
from index import AnswerEngine, Viewer

T = TypeVar("T")
Handler = Callable[["Turn"], Awaitable[None]]
Context = ContextTypes.DEFAULT_TYPE

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_PAUSES = (0.5, 1, 2, 4, *(8,) * 4, *(20,) * 40)  # seconds between attempts to reach Telegram: a quarter of an hour
_PATIENCE = 0.5  # seconds of work before the chat shows that the bot is typing
_REMEMBERED = 4096  # messages
_TYPING = 4.5  # seconds for which Telegram shows it
_HARMLESS = ("message is not modified", "query is too old", "message to edit not found", "message can't be edited")


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


@dataclass(frozen=True, slots=True)
class Desk:
    """What handlers work with. `clock` gives this moment, aware, in UTC."""

    corpus: Corpus
    engine: AnswerEngine
    settings: Settings
    box: Inbox
    clock: Callable[[], datetime]
    shown: Shown = field(default_factory=Shown)
    menu: tuple[tuple[str, Action, str], ...] = ()  # of each command: its name, who may, and its description in `Texts`

    @property
    def database(self) -> Database:
        """Where the bot's own tables are: beside the articles."""
        return self.corpus.database


@dataclass(frozen=True, slots=True)
class Turn:
    """One update, as its handler sees it."""

    desk: Desk
    bot: ExtBot[Any]
    update: Update
    who: Person
    place: Place
    t: Texts

    @property
    def message(self) -> Message:
        """The message that was written, or whose button was pressed."""
        message = self.update.effective_message
        if message is None:
            raise LookupError("this update has no message")
        return message

    @property
    def viewer(self) -> Viewer:
        """What may be shown here."""
        return viewer(self.who.role, self.place)

    @property
    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return self.desk.clock()

    def closing(self) -> AbstractAsyncContextManager[AsyncSession]:
        """A transaction that stores what this update led to, together with the mark that it is handled."""
        return self.desk.box.closing(self.update.update_id)

    @property
    def argument(self) -> str:
        """What stands behind the command; the whole text, if there is none."""
        message = self.message
        text = message.text or message.caption or ""
        entities = message.entities or message.caption_entities
        if entities and entities[0].type == "bot_command" and entities[0].offset == 0:
            text = text[entities[0].length :]  # a command is ASCII: as many characters as UTF-16 units
        return text.strip()

    async def say(self, html: str, buttons: InlineKeyboardMarkup | None = None) -> Message:
        """Answers in this chat; in a group, as a reply to whoever wrote."""
        reply = None
        if self.place is not Place.PRIVATE:
            reply = ReplyParameters(self.message.message_id, allow_sending_without_reply=True)
        sent = await insist(
            lambda: self.bot.send_message(
                self.message.chat_id,
                html,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                reply_parameters=reply,
                reply_markup=buttons,
            )
        )
        self.desk.shown.note((sent.chat_id, sent.message_id), html, buttons)
        return sent

    async def rewrite(self, message_id: int, html: str, buttons: InlineKeyboardMarkup | None = None) -> None:
        """Changes a message of the bot in this chat."""
        if not self.desk.shown.note((self.message.chat_id, message_id), html, buttons):
            return
        with harmless():
            await insist(
                lambda: self.bot.edit_message_text(
                    html,
                    self.message.chat_id,
                    message_id,
                    parse_mode=ParseMode.HTML,
                    link_preview_options=_NO_PREVIEW,
                    reply_markup=buttons,
                )
            )

    async def toast(self, text: str = "", *, alert: bool = False) -> None:
        """Answers the pressed button, with a few words at most."""
        query = self.update.callback_query
        if query:
            with harmless():
                await insist(lambda: query.answer(text or None, show_alert=alert))


class Door:
    """Lets updates in to their handlers: those that may, when they are not too many."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._flood = FloodGate(desk.settings.flood_messages, desk.settings.flood_seconds)

    def admit(self, action: Action, handler: Handler) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
        """The handler behind the door, as python-telegram-bot calls it."""

        async def enter(update: Update, context: Context) -> None:
            flood = self._crowding(update)
            if flood is Flood.SILENCE:
                return
            turn = await self._turn(update, context.bot)
            async with typing(turn):
                if flood is Flood.TELL:
                    await turn.toast(turn.t.flood)
                    await turn.say(turn.t.flood)
                    return
                await self._pass(turn, action, handler)

        return enter

    async def _pass(self, turn: Turn, action: Action, handler: Handler) -> None:
        verdict = judge(action, turn.who.role, turn.place, self._desk.settings.access)
        if verdict is Verdict.YES:
            await handler(turn)
        elif turn.update.callback_query:
            await turn.toast(turn.t.stale_button if verdict is Verdict.UNKNOWN else turn.t.members_only, alert=True)
        elif verdict is Verdict.MEMBERS_ONLY:
            await turn.say(turn.t.members_only)
        elif turn.place is Place.PRIVATE:
            await turn.say(turn.t.unknown)

    def _crowding(self, update: Update) -> Flood:
        """Whether this person, or this group, writes too much. A button has no time of its own."""
        message = update.message or update.edited_message
        at = (message.edit_date or message.date if message else self._desk.clock()).timestamp()
        user, chat = update.effective_user, update.effective_chat
        keys = {(message is None, entity.id) for entity in (user, chat) if entity}
        return max(
            (self._flood.check(key, at) for key in sorted(keys)), key=lambda flood: flood.value, default=Flood.CALM
        )

    async def _turn(self, update: Update, bot: ExtBot[Any]) -> Turn:
        user, chat = update.effective_user, update.effective_chat
        is_private = chat is None or chat.type == ChatType.PRIVATE
        who = await self._person(user.id if user else 0, is_private=is_private)
        place = Place.PRIVATE if is_private else Place.GROUP
        return Turn(self._desk, bot, update, who, place, texts_for(user.language_code if user else None))

    async def _person(self, user_id: int, *, is_private: bool) -> Person:
        async with self._desk.database.reading() as tx:
            who = await people.person(tx, user_id)
        if is_private and not who.started:
            who = who.model_copy(update={"started": True})
            async with self._desk.database.writing() as tx:
                await people.save(tx, who)
        return who.model_copy(update={"role": Role.OWNER}) if user_id in self._desk.settings.admin_ids else who


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
        except NetworkError as error:
            if has_arrived(error):
                raise
            await asyncio.sleep(pause)
    return await request()


def has_arrived(error: TelegramError) -> bool:
    """Whether a request that failed probably took effect: the server took it and then closed the connection."""
    return "RemoteProtocolError" in str(error)


@contextlib.contextmanager
def harmless() -> Iterator[None]:
    """Lets pass what a refusal to change something means: that it is so already, or gone."""
    try:
        yield
    except BadRequest as error:
        if not any(text in error.message.lower() for text in _HARMLESS):
            raise


@contextlib.asynccontextmanager
async def typing(turn: Turn) -> AsyncIterator[None]:
    """Shows that the bot is typing while the work takes longer than a moment."""
    task = asyncio.create_task(_type(turn)) if turn.update.effective_message else None
    try:
        yield
    finally:
        if task:
            task.cancel()


async def _type(turn: Turn) -> None:
    await asyncio.sleep(_PATIENCE)
    with contextlib.suppress(TelegramError):
        while True:
            await turn.bot.send_chat_action(turn.message.chat_id, ChatAction.TYPING)
            await asyncio.sleep(_TYPING)
