"""What people and chats want to hear of: /theodoi, /dangky, reminders."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.access import Place
from bot.browse import meetings
from bot.outbox import follows, notices
from bot.outbox.chats import Articles, Chat
from bot.outbox.follows import Follow, Kind
from bot.outbox.notices import Notice, Recipient
from bot.quiet import next_hour
from bot.render.html import plain, shorten
from bot.render.ics import starts
from bot.render.listing import Row
from bot.send import keyboard
from bot.texts import Texts
from bot.turn import Turn
from corpus import DecisionKind, fold, unify

_HOURS = (7, 12, 17, 20)
_EVE = 19  # the hour of a reminder on the evening before
_PREFIX = re.compile(r"^(người|nguoi|cơ\s?quan|co\s?quan|quyết định|quyet dinh|từ khóa|tu khoa)\s*:\s*", re.IGNORECASE)
_KINDS = {"nguoi": Kind.PERSON, "coquan": Kind.BODY, "quyetdinh": Kind.DECISION, "tukhoa": Kind.WORD}
_QUIET = ("", "21-6", "22-7", "12-14")


# --- /theodoi ---------------------------------------------------------------------------------------------------------


async def on_command(turn: Turn) -> None:
    """/theodoi: follows what stands behind it; alone, shows what is followed."""
    if not turn.argument:
        await _show(turn)
        return
    wanted = read(turn.argument[:100], turn.who.id, await turn.desk.corpus.newest(), turn.t)
    if wanted is None:
        await turn.say(turn.t.follow_which, keyboard(_decision_rows(turn.t)))
        return
    await _begin(turn, wanted)


def read(text: str, user_id: int, since: int, t: Texts) -> Follow | None:
    """What somebody wants to follow; None when it is a kind of decision that there is not."""
    match = _PREFIX.match(text)
    kind = _KINDS[fold(match[1]).replace(" ", "")] if match else Kind.WORD
    what = " ".join(unify(text[match.end() :] if match else text).split())
    if kind is Kind.DECISION:
        named = {fold(name): value for value, name in t.decisions}
        if fold(what) not in named:
            return None
        what = named[fold(what)]
    return Follow(user_id=user_id, kind=kind, what=what, since=since)


async def on_decision(turn: Turn) -> None:
    """The button of a kind of decision."""
    kind = next((kind for kind in DecisionKind if turn.args[:1] == [kind]), None)
    await turn.toast()
    if kind:
        await _begin(
            turn, Follow(user_id=turn.who.id, kind=Kind.DECISION, what=kind, since=await turn.desk.corpus.newest())
        )


def _decision_rows(t: Texts) -> list[Row]:
    buttons = [(name, f"fk:{value}") for value, name in t.decisions]
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]


async def _begin(turn: Turn, wanted: Follow) -> None:
    number = await turn.close(lambda tx: follows.add(tx, wanted))
    said = plain(turn.t.follow_begun.format(what=_named(wanted, turn.t))).html
    await turn.say(said, keyboard(_hour_rows(number, turn.t)))


def _hour_rows(number: int, t: Texts) -> list[Row]:
    hours = [(t.daily_at.format(hour=hour), f"fh:{number}:{hour}") for hour in _HOURS]
    return [[(t.at_once, f"fh:{number}:now")], hours[:2], hours[2:], [(t.follow_end, f"fx:{number}")]]


async def on_hour(turn: Turn) -> None:
    """When to hear of it: at once, or once a day."""
    hour = None if turn.arg(1) == "now" else min(23, turn.number(1))
    number = turn.number(0)
    due = None if hour is None else next_hour(hour, turn.now, turn.desk.settings.timezone)
    await turn.close(lambda tx: follows.change(tx, turn.who.id, number, hour=hour, due=due))
    await turn.toast(turn.t.saved)
    said = turn.t.follow_now if hour is None else turn.t.follow_daily.format(hour=hour)
    await turn.rewrite_pressed(said, keyboard(_hour_rows(number, turn.t)))


async def on_end(turn: Turn) -> None:
    """Ends one."""
    number = turn.number(0)
    await turn.close(lambda tx: follows.end(tx, turn.who.id, number))
    await turn.toast(turn.t.follow_ended)
    await _show(turn, rewrite=True)


async def _show(turn: Turn, *, rewrite: bool = False) -> None:
    found = await turn.desk.read(lambda tx: follows.of(tx, turn.who.id))
    t = turn.t
    if not found:
        text, rows = t.follow_none, None
    else:
        lines = [f"{n}. {_named(one, t)} – {_when(one, t)}" for n, one in enumerate(found, 1)]
        text = plain("\n".join([t.follow_list, *lines])).html
        rows = keyboard([[(f"✖️ {n}. {shorten(_named(one, t), 40)}", f"fx:{one.id}")] for n, one in enumerate(found, 1)])
    await (turn.rewrite_pressed(text, rows) if rewrite else turn.say(text, rows))


def _named(follow: Follow, t: Texts) -> str:
    name = dict(t.decisions).get(follow.what, follow.what) if follow.kind is Kind.DECISION else follow.what
    return dict(t.follow_kinds)[follow.kind].format(what=name)


def _when(follow: Follow, t: Texts) -> str:
    return t.at_once if follow.hour is None else t.daily_at.format(hour=follow.hour)


# --- reminders --------------------------------------------------------------------------------------------------------


async def on_reminder(turn: Turn) -> None:
    """🔔 on a meeting's card: the evening before, or an hour before."""
    found = meetings.find(turn, turn.number(0), turn.number(1))
    start = starts(found[1], turn.desk.settings.timezone) if found else None
    due = _reminded(start, turn.arg(2)) if start else None
    if found is None or due is None or due <= turn.now:
        await turn.toast(turn.t.remind_passed, alert=True)
        return
    stored, meeting = found
    html = meetings.reminder(turn, stored, turn.number(1), meeting)
    content = {
        "kind": "text",
        "html": html,
        "buttons": [[[turn.t.record, turn.link(f"m{stored.id}-{turn.number(1)}")]]],
    }
    notice = Notice(
        key=f"reminder:{turn.who.id}:{stored.id}:{turn.number(1)}:{turn.arg(2)}",
        kind="reminder",
        content=content,
        author=turn.who.id,
        made=turn.now,
        due=due,
        state="owed",
    )

    async def owe(tx: AsyncSession) -> None:
        number = await notices.add(tx, notice)
        if number:
            await notices.owe(tx, number, [Recipient(chat_id=turn.who.id, due=due)])

    await turn.close(owe)
    when = f"{due.astimezone(turn.desk.settings.timezone):%H:%M %d/%m/%Y}"
    await turn.toast(turn.t.remind_set.format(when=when), alert=True)


def _reminded(start: datetime, which: str) -> datetime | None:
    if which == "h":
        return start - timedelta(hours=1)
    if which == "e":
        return start.replace(hour=_EVE, minute=0) - timedelta(days=1)
    return None


# --- what a chat receives ---------------------------------------------------------------------------------------------


async def on_subscribe(turn: Turn) -> None:
    """/dangky: announcements and new articles at once, in this topic if it is one."""
    message = turn.message
    chat = await _chat(turn)
    chat = chat.model_copy(
        update={
            "open": True,
            "closed": "",
            "announcements": True,
            "articles": Articles.NOW if chat.articles is Articles.OFF else chat.articles,
            "thread_id": message.message_thread_id if message.is_topic_message else None,
            "since": await turn.desk.corpus.newest(),
            "language": turn.who.language,
        }
    )
    await turn.desk.register.save_chat(chat)
    await turn.say(turn.t.subscribed + "\n\n" + panel_text(chat, turn.t), keyboard(panel_rows(chat, "sb", turn.t)))


async def on_unsubscribe(turn: Turn) -> None:
    """/huydangky: nothing any more."""
    chat = await _chat(turn)
    await turn.desk.register.save_chat(chat.model_copy(update={"announcements": False, "articles": Articles.OFF}))
    await turn.say(turn.t.unsubscribed)


async def on_setting(turn: Turn) -> None:
    """A button under what the chat receives."""
    chat = await _chat(turn)
    if turn.chat_number(0) != abs(chat.id):
        await turn.toast(turn.t.not_allowed, alert=True)
        return
    await change(turn, chat, "sb")


async def change(turn: Turn, chat: Chat, verb: str) -> None:
    """Changes one setting of a chat, as the pressed button says, and shows them all again."""
    update = changed(chat, turn.arg(1), turn.arg(2), await turn.desk.corpus.newest())
    if update is None:
        await turn.toast(turn.t.stale_button, alert=True)
        return
    update = with_due(update, turn)
    await turn.desk.register.save_chat(update)
    await turn.toast(turn.t.saved)
    await turn.rewrite_pressed(panel_text(update, turn.t), keyboard(panel_rows(update, verb, turn.t)))


def with_due(chat: Chat, turn: Turn) -> Chat:
    """The chat with the time of its next digest."""
    if chat.articles is not Articles.DAILY:
        return chat
    return chat.model_copy(update={"due": next_hour(chat.hour, turn.now, turn.desk.settings.timezone)})


def changed(chat: Chat, what: str, to: str, newest: int) -> Chat | None:
    """The chat with one setting changed; None when there is no such setting."""
    if what == "a" and to in {"0", "1"}:
        return chat.model_copy(update={"announcements": to == "1"})
    if what == "n" and to in set(Articles):
        return chat.model_copy(update={"articles": Articles(to), "since": newest})
    if what == "h" and to in map(str, range(24)):
        return chat.model_copy(update={"articles": Articles.DAILY, "hour": int(to), "since": newest})
    if what == "q" and to in _QUIET:
        first, _, last = to.partition("-")
        return chat.model_copy(update={"quiet_from": int(first) if to else None, "quiet_to": int(last) if to else None})
    if what == "i" and to in {"0", "1"}:
        return chat.model_copy(update={"internal": to == "1"})
    return None


def panel_text(chat: Chat, t: Texts) -> str:
    """What a chat receives, in words."""
    articles = {
        Articles.OFF: t.setting_off,
        Articles.NOW: t.at_once,
        Articles.DAILY: t.daily_at.format(hour=chat.hour),
    }[chat.articles]
    quiet = t.setting_off if chat.quiet_from is None else f"{chat.quiet_from}h–{chat.quiet_to}h"
    lines = [
        t.setting_announcements.format(value=t.setting_on if chat.announcements else t.setting_off),
        t.setting_articles.format(value=articles),
        t.setting_quiet.format(value=quiet),
    ]
    return plain("\n".join(lines)).html


def panel_rows(chat: Chat, verb: str, t: Texts) -> list[Row]:
    """The buttons that change what a chat receives."""
    start = f"{verb}:{abs(chat.id)}"
    toggle = t.announcements_off if chat.announcements else t.announcements_on
    quiet = [(t.quiet_off if not one else f"🔕 {one.replace('-', 'h–')}h", f"{start}:q:{one}") for one in _QUIET]
    return [
        [(toggle, f"{start}:a:{int(not chat.announcements)}")],
        [(t.articles_now, f"{start}:n:now"), (t.articles_off, f"{start}:n:off")],
        [(t.digest_at.format(hour=hour), f"{start}:h:{hour}") for hour in _HOURS],
        quiet,
    ]


async def _chat(turn: Turn) -> Chat:
    """The chat that was written in, private ones too."""
    chat = turn.message.chat
    kind = str(chat.type)
    return await turn.desk.register.chat(chat.id, kind, (chat.title if turn.place is not Place.PRIVATE else "") or "")
