"""The menus of commands that Telegram shows: for each scope and language what can be done there."""

from __future__ import annotations

import logging

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.access import Place, Verdict, judge
from bot.outbox.people import Person, Role
from bot.receive import explain
from bot.texts import VIETNAMESE, Texts
from bot.texts_en import ENGLISH
from bot.turn import Desk

_LOG = logging.getLogger(__name__)
_LANGUAGES: tuple[tuple[str, Texts], ...] = (("", VIETNAMESE), ("vi", VIETNAMESE), ("en", ENGLISH))


def commands(desk: Desk, role: Role, place: Place, t: Texts, *, leads: bool = False) -> list[BotCommand]:
    """The commands that somebody may give at a place, with what they do."""
    return [
        BotCommand(alias if t.english_names else name, getattr(t, about))
        for name, alias, action, about in desk.menu
        if judge(action, role, place, desk.settings.access, leads=leads) is Verdict.YES
    ]


async def set_menus(bot: ExtBot[object], desk: Desk) -> None:
    """Sets the menus for everybody, and those of the administrators who have a private chat with the bot."""
    scopes: tuple[tuple[BotCommandScope, Role, Place, bool], ...] = (
        (BotCommandScopeDefault(), Role.MEMBER, Place.PRIVATE, False),
        (BotCommandScopeAllPrivateChats(), Role.MEMBER, Place.PRIVATE, False),
        (BotCommandScopeAllGroupChats(), Role.MEMBER, Place.GROUP, False),
        (BotCommandScopeAllChatAdministrators(), Role.MEMBER, Place.GROUP, True),
    )
    for scope, role, place, leads in scopes:
        for language, t in _LANGUAGES:
            await _set(bot, commands(desk, role, place, t, leads=leads), scope, language)
    for id_ in desk.settings.admin_ids:
        who = await desk.register.person(id_)
        await set_menu(bot, desk, who.model_copy(update={"role": Role.OWNER}))


async def set_menu(bot: ExtBot[object], desk: Desk, who: Person) -> None:
    """Sets the menu of somebody's private chat, if there is one."""
    if who.started:
        for language, t in _LANGUAGES:
            menu = commands(desk, who.role, Place.PRIVATE, t)
            await _set(bot, menu, BotCommandScopeChat(who.id), language)


async def _set(bot: ExtBot[object], menu: list[BotCommand], scope: BotCommandScope, language: str) -> None:
    """A nicety, without which the bot works just as well."""
    try:
        await bot.set_my_commands(menu, scope=scope, language_code=language or None)
    except TelegramError as error:
        _LOG.warning("the menu of commands is not set: %s", explain(error))
