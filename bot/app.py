"""The bot: the table of what it does, readable top to bottom."""

from __future__ import annotations

import logging
import os
import time
from functools import partial
from typing import Any, NamedTuple

from telegram import Message, Update
from telegram.error import BadRequest, Forbidden, NetworkError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest

from bot import (
    announce,
    ask,
    correct,
    follow,
    greeting,
    groups,
    ingest,
    inline,
    members,
    panel,
    records,
    review,
    unanswered,
)
from bot.access import Action
from bot.alarm import Alarm
from bot.browse import articles, documents, lists, meetings, persons, search
from bot.door import Door, Reply
from bot.pace import Limits, Pacer
from bot.receive import InOrder, explain
from bot.request import Request
from bot.settings import Settings
from bot.turn import Desk, Handler, List
from corpus import CorpusError

_LOG = logging.getLogger(__name__)
READ = 15  # seconds for an answer of Telegram's: a slow one is better than a second copy of the request


class Command(NamedTuple):
    """A command by its two names: what it is, who may, and who does it."""

    name: str
    alias: str
    action: Action
    handler: Handler
    about: str  # the name of its description in `Texts`


COMMANDS = (
    Command("hoi", "ask", Action.ASK, ask.on_command, "cmd_ask"),
    Command("tim", "search", Action.BROWSE, lists.on_search, "cmd_search"),
    Command("hop", "meetings", Action.BROWSE, lists.on_meetings, "cmd_meetings"),
    Command("lich", "calendar", Action.BROWSE, lists.on_week, "cmd_week"),
    Command("nguoi", "person", Action.BROWSE, lists.on_person, "cmd_person"),
    Command("vanban", "documents", Action.BROWSE, lists.on_documents, "cmd_documents"),
    Command("moi", "latest", Action.BROWSE, lists.on_latest, "cmd_latest"),
    Command("theodoi", "follow", Action.FOLLOW, follow.on_command, "cmd_follow"),
    Command("dangky", "subscribe", Action.SUBSCRIBE, follow.on_subscribe, "cmd_subscribe"),
    Command("huydangky", "unsubscribe", Action.SUBSCRIBE, follow.on_unsubscribe, "cmd_unsubscribe"),
    Command("riengtu", "privacy", Action.HELP, records.on_privacy, "cmd_privacy"),
    Command("xoadulieu", "forget", Action.HELP, records.on_forget, "cmd_forget"),
    Command("trogiup", "help", Action.HELP, greeting.on_help, "cmd_help"),
    Command("start", "start", Action.HELP, greeting.on_start, "cmd_start"),
    Command("nap", "ingest", Action.INGEST, ingest.on_command, "cmd_ingest"),
    Command("sua", "correct", Action.CORRECT, correct.on_command, "cmd_correct"),
    Command("duyet", "review", Action.CORRECT, correct.on_review, "cmd_review"),
    Command("go", "withdraw", Action.WITHDRAW, review.on_withdraw_command, "cmd_withdraw"),
    Command("khoiphuc", "restore", Action.WITHDRAW, review.on_restore_command, "cmd_restore"),
    Command("thongbao", "announce", Action.ANNOUNCE, announce.on_command, "cmd_announce"),
    Command("chuatraloi", "unanswered", Action.UNANSWERED, unanswered.on_command, "cmd_unanswered"),
    Command("thanhvien", "members", Action.MEMBERS, members.on_command, "cmd_members"),
    Command("nhom", "groups", Action.GROUPS, groups.on_command, "cmd_groups"),
    Command("nhatky", "audit", Action.AUDIT, records.on_audit, "cmd_audit"),
    Command("thongke", "stats", Action.STATS, records.on_stats, "cmd_stats"),
)

BUTTONS: dict[str, tuple[Action, Handler]] = {
    "a": (Action.BROWSE, articles.on_article),
    "an": (Action.ANNOUNCE, announce.on_article),
    "c": (Action.ASK, ask.on_choice),
    "cd": (Action.WITHDRAW, review.on_back),
    "e": (Action.ASK, greeting.on_example),
    "ed": (Action.CORRECT, correct.on_edit),
    "ef": (Action.CORRECT, correct.on_field),
    "fh": (Action.FOLLOW, follow.on_hour),
    "fk": (Action.FOLLOW, follow.on_decision),
    "fx": (Action.FOLLOW, follow.on_end),
    "gp": (Action.GROUPS, groups.on_group),
    "gr": (Action.GROUPS, groups.on_setting),
    "i": (Action.BROWSE, meetings.on_calendar),
    "k": (Action.BROWSE, lists.on_other_week),
    "m": (Action.BROWSE, meetings.on_card),
    "mb": (Action.MEMBERS, members.on_member),
    "mi": (Action.MEMBERS, members.on_invite),
    "mr": (Action.MEMBERS, members.on_role),
    "mv": (Action.MEMBERS, members.on_revoke),
    "nc": (Action.ANNOUNCE, announce.on_cancel),
    "ne": (Action.ANNOUNCE, announce.on_edit),
    "nl": (Action.ANNOUNCE, announce.on_copies),
    "np": (Action.ANNOUNCE, announce.on_panel),
    "ns": (Action.ANNOUNCE, announce.on_send),
    "nw": (Action.ANNOUNCE, announce.on_withdraw),
    "nx": (Action.ANNOUNCE, announce.on_withdraw_sure),
    "p": (Action.BROWSE, lists.on_page),
    "r": (Action.FOLLOW, follow.on_reminder),
    "rs": (Action.WITHDRAW, review.on_restore),
    "rv": (Action.CORRECT, correct.on_next),
    "sb": (Action.SUBSCRIBE, follow.on_setting),
    "u": (Action.BROWSE, lists.on_person_chosen),
    "ua": (Action.UNANSWERED, unanswered.on_attach),
    "ud": (Action.UNANSWERED, unanswered.on_dismiss),
    "uo": (Action.UNANSWERED, unanswered.on_other),
    "uq": (Action.UNANSWERED, unanswered.on_question),
    "v": (Action.ASK, ask.on_vote),
    "vi": (Action.WITHDRAW, review.on_visibility),
    "vs": (Action.WITHDRAW, review.on_level),
    "w": (Action.ASK, ask.on_why),
    "wd": (Action.WITHDRAW, review.on_withdraw),
    "wy": (Action.WITHDRAW, review.on_withdraw_sure),
    "xd": (Action.HELP, records.on_forget_sure),
}

LISTS: dict[str, List] = {
    "articles": articles.latest,
    "audit": records.audit,
    "copies": panel.copies,
    "documents": documents.found,
    "groups": groups.listed,
    "meetings": meetings.listed,
    "members": members.listed,
    "person": persons.known,
    "search": search.results,
    "unanswered": unanswered.listed,
    "week": meetings.week,
}

REPLIES: dict[str, tuple[Action, Reply]] = {
    "announce": (Action.ANNOUNCE, announce.on_reply),
    "attach": (Action.UNANSWERED, unanswered.on_reply),
    "announcement": (Action.ANNOUNCE, announce.on_rewritten),
    "correct": (Action.CORRECT, correct.on_reply),
    "ingest": (Action.INGEST, ingest.on_reply),
}


class _Addressed(filters.MessageFilter):
    """Messages in a group that are meant for the bot."""

    def filter(self, message: Message) -> bool:
        return ask.addressed(message, message.get_bot().username) is not None


class _Captioned(filters.MessageFilter):
    """Files and pictures whose caption is a command."""

    def __init__(self, command: Command) -> None:
        super().__init__()
        self._names = {f"/{command.name}", f"/{command.alias}"}

    def filter(self, message: Message) -> bool:
        first = ((message.caption or "").split(None, 1) or [""])[0]
        name, _, whose = first.partition("@")
        return name in self._names and whose.lower() in {"", message.get_bot().username.lower()}


_FILED = frozenset({Action.INGEST, Action.ANNOUNCE})  # what takes files and pictures

MENU = tuple((command.name, command.alias, command.action, command.about) for command in COMMANDS)


def build(
    desk: Desk, alarm: Alarm, request: BaseRequest | None = None, limits: Limits | None = None
) -> Application[Any, Any, Any, Any, Any, Any]:
    """The application, not yet started: everything that it reacts to, in the order in which it is tried.

    `request`: how Telegram is reached, if not over the network. `limits`: how much it bears, if not Telegram's.
    """
    os.environ.setdefault("PTB_TIMEDELTA", "1")  # times as timedeltas; otherwise every use of one warns
    token = desk.settings.telegram_bot_token
    if token is None:
        raise ValueError("no token: this is for the terminal")
    builder = (
        ApplicationBuilder()
        .token(token.get_secret_value())
        .base_url(desk.settings.telegram_base_url)
        .base_file_url(desk.settings.telegram_base_file_url)
        .updater(None)
        .job_queue(None)
        .update_queue(desk.box.queue)
        .concurrent_updates(InOrder(desk.box.begin, desk.box.finish, lane))
        .rate_limiter(Pacer(limits or Limits(), time.monotonic, lenient=_is_lenient(desk.settings)))
    )
    app = builder.request(request or Request(READ)).get_updates_request(request or Request(READ)).build()
    door = Door(desk, REPLIES)
    new, edited = filters.UpdateType.MESSAGE, filters.UpdateType.EDITED_MESSAGE
    private, group = filters.ChatType.PRIVATE, filters.ChatType.GROUPS
    for command in COMMANDS:
        callback = door.admit(command.action, command.handler)
        app.add_handler(CommandHandler([command.name, command.alias], callback, filters=new))

    def message(which: filters.BaseFilter, action: Action, handler: Handler, otherwise: Handler | None = None) -> None:
        app.add_handler(MessageHandler(which, door.admit(action, handler, otherwise)))

    for command in COMMANDS:
        if command.action in _FILED:
            message(new & _Captioned(command), command.action, command.handler)
    message(new & private & filters.COMMAND, Action.HELP, greeting.on_unknown)
    message(
        new & private & filters.TEXT & ~filters.VIA_BOT, Action.ASK, partial(door.admit_reply, otherwise=ask.on_text)
    )
    message(new & group & filters.TEXT & ~filters.COMMAND & ~filters.VIA_BOT & _Addressed(), Action.ASK, ask.on_text)
    message(new & private & filters.Document.ALL, Action.INGEST, ingest.on_document, greeting.on_other)
    message(new & private & ~filters.StatusUpdate.ALL & ~filters.VIA_BOT, Action.HELP, greeting.on_other)
    message(edited & filters.TEXT, Action.ASK, ask.on_edit)
    for name, (action, handler) in BUTTONS.items():
        app.add_handler(CallbackQueryHandler(door.admit(action, handler), pattern=rf"^{name}(:|$)"))
    app.add_handler(CallbackQueryHandler(door.admit(Action.HELP, greeting.on_stale_button)))
    app.add_handler(InlineQueryHandler(door.admit(Action.ASK, inline.on_query)))
    app.add_handler(ChatMemberHandler(partial(groups.on_membership, desk), ChatMemberHandler.MY_CHAT_MEMBER))
    app.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, partial(groups.on_migration, desk)))
    app.add_error_handler(partial(_on_error, alarm))
    return app


def lane(update: Update) -> object:
    """What keeps its order: the updates of one chat, or of one person where there is none. Files have a lane apart."""
    chat, user, message = update.effective_chat, update.effective_user, update.message
    return chat.id if chat else user.id if user else 0, message is not None and message.document is not None


def _is_lenient(settings: Settings) -> bool:
    """Whether people may write faster than Telegram lets a bot answer: then it is not Telegram that limits it."""
    return settings.flood_messages > 2 * Limits().chat_rate * settings.flood_seconds


async def _on_error(alarm: Alarm, update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    """Writes down what went wrong, and tells of faults; whoever waited was told so at the door."""
    error, number = context.error, update.update_id if isinstance(update, Update) else 0
    if error is None:
        return
    if isinstance(error, Forbidden):  # blocked, or taken out of the group: nobody is there to be answered
        _LOG.info("update %d: not answered: %s", number, explain(error))
    elif isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        _LOG.warning("update %d: not answered: %s", number, explain(error))
    elif isinstance(error, CorpusError):
        _LOG.warning("update %d: not answered: %s", number, explain(error))
        await alarm.sound(context.bot, error)
    else:
        _LOG.error("update %d: its handler failed", number, exc_info=error)
        await alarm.sound(context.bot, error)
