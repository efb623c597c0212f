"""The door: every update passes it on the way to its handler, and nothing else decides who may do what.

It turns away those who write too much, knows the person and the chat, asks the access table, and hands the handler a
`Turn`.
"""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any

from telegram import Chat as TelegramChat
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ChatID, ChatMemberStatus, ChatType
from telegram.error import BadRequest, TelegramError
from telegram.ext import ContextTypes, ExtBot

from bot.access import TABLE, Action, Place, Verdict, judge
from bot.inline import refuse
from bot.outbox import prompts
from bot.outbox.people import Person, Role
from bot.pace import Flood, FloodGate
from bot.send import typing
from bot.texts_en import texts_for
from bot.turn import Desk, Handler, Turn

_LOG = logging.getLogger(__name__)
Reply = Callable[[Turn], Awaitable[bool]]  # False: this was no reply, but something in between
Callback = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]


class Door:
    """Lets updates in to their handlers: those that may, when they are not too many.

    `replies`: who takes the reply to what the bot asked, by what was asked.
    """

    def __init__(self, desk: Desk, replies: Mapping[str, tuple[Action, Reply]]) -> None:
        self._desk, self._replies = desk, replies
        self._flood = FloodGate(desk.settings.flood_messages, desk.settings.flood_seconds)

    def admit(self, action: Action, handler: Handler, otherwise: Handler | None = None) -> Callback:
        """The handler as python-telegram-bot calls it; `otherwise` is for those who may not know of it."""

        async def enter(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
            began = time.monotonic()
            turn = await self._turn(update, context.bot)
            flood = self._crowding(turn)
            if flood is Flood.SILENCE and not (update.callback_query or update.inline_query):
                return
            with typing(context.bot, turn.chat_id if update.effective_message else None):
                try:
                    if flood is Flood.CALM:
                        await self._pass(turn, action, handler, otherwise)
                    else:
                        await _refuse(turn, turn.t.flood)
                    await turn.toast()  # a button always has an answer: otherwise it seems to be stuck
                except Exception as error:
                    await _apologise(turn, error)
                    raise
                finally:
                    self._note(update, action, time.monotonic() - began)

        return enter

    async def admit_reply(self, turn: Turn, otherwise: Handler) -> None:
        """Gives a message to whoever waits for it, else to `otherwise`. Administrators alone are asked."""
        if turn.who.role not in {Role.ADMIN, Role.OWNER}:
            await otherwise(turn)
            return
        replied = turn.message.reply_to_message
        number = replied.message_id if replied else None
        prompt = await turn.desk.read(lambda tx: prompts.waiting(tx, turn.chat_id, turn.who.id, number, turn.now))
        taken = False
        if prompt and prompt.asks in self._replies:
            action, reply = self._replies[prompt.asks]
            if judge(action, turn.who.role, turn.place, self._desk.settings.access) is Verdict.YES:
                taken = await reply(dataclasses.replace(turn, prompt=prompt))
        if not taken:
            await otherwise(turn)

    async def _pass(self, turn: Turn, action: Action, handler: Handler, otherwise: Handler | None) -> None:
        leads = TABLE[action].leaders and await _leads(turn)
        verdict = judge(action, turn.who.role, turn.place, self._desk.settings.access, leads=leads)
        if verdict is Verdict.YES:
            await handler(turn)
        elif verdict is Verdict.PRIVATELY:
            await self._pass_privately(turn, handler)
        elif verdict is Verdict.MEMBERS_ONLY:
            await _refuse(turn, turn.t.inline_members if turn.update.inline_query else turn.t.members_only)
        elif verdict is Verdict.LEADERS_ONLY:
            await _refuse(turn, turn.t.leaders_only)
        elif turn.update.callback_query:
            await _refuse(turn, turn.t.not_allowed)
        elif otherwise:
            await otherwise(turn)
        elif turn.place is Place.PRIVATE:
            await turn.say(turn.t.unknown)

    def _note(self, update: Update, action: Action, seconds: float) -> None:
        """One line for each update, and its part in the figures; never what was written."""
        _LOG.info("update %d: %s in %d ms", update.update_id, action, seconds * 1000)
        self._desk.metrics.add("updates", action)
        self._desk.metrics.add("seconds", action, seconds)

    async def _pass_privately(self, turn: Turn, handler: Handler) -> None:
        """Answers in the private chat what was asked for in a group, and says so there."""
        if not turn.who.started:
            button = InlineKeyboardButton(turn.t.open_private, url=turn.link("start"))
            await turn.say(turn.t.private_first, InlineKeyboardMarkup([[button]]))
            return
        await handler(dataclasses.replace(turn, place=Place.PRIVATE, chat_id=turn.who.id))
        if not turn.update.callback_query:
            await turn.say(turn.t.answered_privately)

    def _crowding(self, turn: Turn) -> Flood:
        """Whether this person, or this group, writes too much. Administrators may send any number of files at once."""
        update = turn.update
        if update.message and update.message.document and turn.who.role in {Role.ADMIN, Role.OWNER}:
            return Flood.CALM
        message = update.message or update.edited_message
        # A button has no time of its own.
        at = ((message.edit_date or message.date) if message else self._desk.clock()).timestamp()
        kind = "message" if message else "button" if update.callback_query else "inline"
        return self._flood.check((kind, turn.chat_id), at)

    async def _turn(self, update: Update, bot: ExtBot[Any]) -> Turn:
        user, chat = update.effective_user, update.effective_chat
        place = await self._place(chat)
        language = (user.language_code if user else None) or ""
        who = await self._person(user.id if user else 0, language, opens=chat is not None and place is Place.PRIVATE)
        return Turn(self._desk, bot, update, who, place, chat.id if chat else who.id, texts_for(language))

    async def _place(self, chat: TelegramChat | None) -> Place:
        if chat is None or chat.type == ChatType.PRIVATE:
            return Place.PRIVATE
        known = await self._desk.register.chat(chat.id, str(chat.type), chat.title or "")
        return Place.INTERNAL if known.internal else Place.GROUP

    async def _person(self, user_id: int, language: str, *, opens: bool) -> Person:
        who = await self._desk.register.person(user_id)
        if opens and (not who.started or who.language != language):
            who = who.model_copy(update={"started": True, "language": language})
            await self._desk.register.save_person(who)
        return who.model_copy(update={"role": Role.OWNER}) if user_id in self._desk.settings.admin_ids else who


async def _refuse(turn: Turn, why: str) -> None:
    """Says why not, in the way in which it was asked."""
    if turn.update.inline_query:
        await refuse(turn, why)
    elif turn.update.callback_query:
        await turn.toast(why, alert=True)
    else:
        await turn.say(why)


async def _apologise(turn: Turn, error: Exception) -> None:
    """Says calmly that something went wrong, unless it is Telegram itself that does not hear."""
    if isinstance(error, TelegramError) and not isinstance(error, BadRequest):
        return
    with contextlib.suppress(TelegramError):
        await _refuse(turn, turn.t.failed)


async def _leads(turn: Turn) -> bool:
    """Whether whoever wrote is an administrator of this group; one who hides behind the group's name is."""
    message = turn.update.message
    if turn.place is Place.PRIVATE or turn.who.id == ChatID.ANONYMOUS_ADMIN:
        return turn.place is not Place.PRIVATE and message is not None and message.sender_chat == message.chat
    try:
        member = await turn.bot.get_chat_member(turn.message.chat_id, turn.who.id)
    except TelegramError:
        return False
    return member.status in {ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER}
