"""One update's turn, as its handler sees it: who wrote, where, and how they are answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from telegram import ForceReply, InlineKeyboardMarkup, Message, ReplyParameters, Update
from telegram.constants import ParseMode
from telegram.ext import ExtBot

from bot.access import Action, Place, viewer
from bot.metrics import Metrics
from bot.outbox import prompts
from bot.outbox.people import Person
from bot.outbox.prompts import Prompt
from bot.outbox.shared import Shared, T, Work
from bot.receive import Inbox
from bot.register import Register
from bot.render.listing import Listed
from bot.send import NO_PREVIEW, Shown, harmless, insist
from bot.settings import Settings
from bot.talk import Replies, Talk
from bot.texts import Texts
from corpus import Corpus, utc_now
from index import AnswerEngine, Viewer

_STORED = 2**31 - 1  # a database's own numbers
_TELEGRAM = 2**53 - 1  # Telegram's

Handler = Callable[["Turn"], Awaitable[None]]
List = Callable[["Turn", dict[str, str]], Awaitable[Listed]]


@dataclass(frozen=True, slots=True)
class Desk:
    """What handlers work with. `clock` gives the present moment, aware, in UTC; `read` and `write` do transactions."""

    corpus: Corpus
    engine: AnswerEngine
    settings: Settings
    read: Shared
    write: Shared
    box: Inbox
    register: Register
    talk: Talk
    replies: Replies
    clock: Callable[[], datetime] = utc_now
    shown: Shown = field(default_factory=Shown)
    metrics: Metrics = field(default_factory=Metrics)
    lists: Mapping[str, List] = field(default_factory=dict)  # what can be paged through, by its name
    menu: tuple[tuple[str, str, Action, str], ...] = ()  # of each command: its names, who may, and what it does

    def today(self) -> date:
        """The day that it is where the people are."""
        return self.clock().astimezone(self.settings.timezone).date()


@dataclass(frozen=True, slots=True)
class Turn:
    """One update, as its handler sees it. `chat_id` is where it is answered."""

    desk: Desk
    bot: ExtBot[Any]
    update: Update
    who: Person
    place: Place
    chat_id: int
    t: Texts
    toasted: list[str] = field(default_factory=list)  # what the pressed button was answered with
    prompt: Prompt | None = None  # what the bot asked this person a moment ago, if this is a reply to it

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

    @property
    def args(self) -> list[str]:
        """What stands behind the name of the pressed button."""
        query = self.update.callback_query
        return ((query and query.data) or "").split(":")[1:]

    def arg(self, place: int) -> str:
        """One of `args`; "" when there is none."""
        return self.args[place] if place < len(self.args) else ""

    def number(self, place: int) -> int:
        """One of `args` as the number of something stored; 0 when it is none."""
        return number_of(self.arg(place), _STORED)

    def chat_number(self, place: int) -> int:
        """One of `args` as the number of a person or chat; 0 when it is none."""
        return number_of(self.arg(place), _TELEGRAM)

    @property
    def argument(self) -> str:
        """What stands behind the command; the whole text, if there is none."""
        message = self.message
        text = message.text or message.caption or ""
        entities = message.entities or message.caption_entities
        if entities and entities[0].type == "bot_command" and entities[0].offset == 0:
            text = text[entities[0].length :]  # a command is ASCII: as many characters as UTF-16 units
        return text.strip()

    def link(self, start: str) -> str:
        """An address that opens the private chat with the bot and gives it this parameter."""
        return f"https://t.me/{self.bot.username}?start={start}"

    async def say(
        self, html: str, buttons: InlineKeyboardMarkup | None = None, *, force: ForceReply | None = None
    ) -> Message:
        """Answers; in a group, as a reply to whoever wrote."""
        sent = await insist(
            lambda: self.bot.send_message(
                self.chat_id,
                html,
                parse_mode=ParseMode.HTML,
                link_preview_options=NO_PREVIEW,
                reply_parameters=self.reply_parameters(),
                reply_markup=buttons or force,
            )
        )
        self.desk.shown.note((sent.chat_id, sent.message_id), html, buttons)
        return sent

    def reply_parameters(self) -> ReplyParameters | None:
        """In a group: that the answer is a reply to whoever wrote, in the same topic."""
        if self.place is Place.PRIVATE:
            return None
        return ReplyParameters(self.message.message_id, allow_sending_without_reply=True)

    async def rewrite(self, message_id: int, html: str, buttons: InlineKeyboardMarkup | None = None) -> None:
        """Changes a message of the bot in this chat."""
        if not self.desk.shown.note((self.chat_id, message_id), html, buttons):
            return
        with harmless():
            await insist(
                lambda: self.bot.edit_message_text(
                    html,
                    self.chat_id,
                    message_id,
                    parse_mode=ParseMode.HTML,
                    link_preview_options=NO_PREVIEW,
                    reply_markup=buttons,
                )
            )

    async def rewrite_pressed(self, html: str, buttons: InlineKeyboardMarkup | None = None) -> None:
        """Changes the message whose button was pressed."""
        await self.rewrite(self.message.message_id, html, buttons)

    async def toast(self, text: str = "", *, alert: bool = False) -> None:
        """Answers the pressed button, with a few words at most."""
        query = self.update.callback_query
        if query and not self.toasted:
            self.toasted.append(text)
            with harmless():
                await insist(lambda: query.answer(text or None, show_alert=alert))

    async def ask_back(self, html: str, asks: str, **about: Any) -> None:  # noqa: ANN401 - whatever JSON holds
        """Asks for a reply; `asks` names the handler that takes it, and `about` is what it is told."""
        sent = await self.say(html, force=ForceReply(selective=True))
        prompt = Prompt(
            chat_id=sent.chat_id,
            message_id=sent.message_id,
            user_id=self.who.id,
            asks=asks,
            about=about,
            made=self.now,
        )
        await self.close(lambda tx: prompts.add(tx, prompt))

    async def close(self, work: Work[T]) -> T:
        """Writes what this update led to, together with the mark that it is handled."""
        self.desk.box.finish(self.update.update_id)
        return await self.desk.write(work)


def number_of(text: str, most: int = _STORED) -> int:
    """A text as a number from 0 to `most`; 0 when it is none."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 20 else 0
    return number if number <= most else 0
