"""/thongbao: an announcement is written, seen as it will look, sent to every chat that wants them, and followed up."""

from __future__ import annotations

import html
import re
import secrets
from datetime import datetime
from typing import Any, NamedTuple

from sqlmodel.ext.asyncio.session import AsyncSession
from telegram import Message
from telegram.constants import MessageLimit

from bot import panel
from bot.browse import lists
from bot.browse.seen import seen
from bot.deliver import send_content
from bot.outbox import acts, chats, notices, prompts
from bot.outbox.acts import Act
from bot.outbox.chats import Chat
from bot.outbox.notices import Notice, Recipient
from bot.pace import Haste
from bot.quiet import opens
from bot.render.html import length, shorten, unmarked
from bot.render.notice import article_content
from bot.send import insist, keyboard
from bot.turn import Desk, Turn
from corpus import Visibility

_COMMAND = re.compile(r"^((?:<[^>]+>)*)/\w+(?:@\w+)?\s*")
_WHEN = re.compile(
    r"^((?:<[^>]+>)*)(?:lúc|luc|at)\s+(\d{1,2})[:hg](\d{2})?\s*(?:,|ngày)?\s*(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\s*:?\s*",
    re.IGNORECASE,
)
_MEDIA = ("photo", "document", "video", "animation", "audio", "voice")
_LISTED = 10


class Draft(NamedTuple):
    """What is to be announced, and when (None: at once; `passed`: then is over, or never was)."""

    content: dict[str, Any]
    due: datetime | None = None
    passed: bool = False


async def on_command(turn: Turn) -> None:
    """/thongbao: the text behind it, or the message that it replies to; alone it asks, and shows the last ones."""
    message, replied = turn.message, turn.message.reply_to_message
    if turn.argument or message.effective_attachment:
        draft = read(turn, message)
        if not draft.content["html"] and draft.content["kind"] == "text" and replied:
            draft = draft._replace(content=read(turn, replied).content)
        await preview(turn, draft)
    elif replied and not replied.forum_topic_created:
        await preview(turn, read(turn, replied))
    else:
        await _list(turn)
        await turn.ask_back(turn.t.announce_what, "announce")


async def on_reply(turn: Turn) -> bool:
    """The text that was asked for."""
    await turn.desk.write(lambda tx: prompts.forget(tx, turn.chat_id, turn.who.id))
    await preview(turn, read(turn, turn.message))
    return True


def read(turn: Turn, message: Message) -> Draft:
    """A message as an announcement: formatted as it was written, without the command and the words that schedule it."""
    text = _COMMAND.sub(r"\1", message.text_html or message.caption_html or "", count=1)
    due, passed = None, False
    if when := _WHEN.match(text):
        due = _moment(turn, when)
        passed = due is None or due <= turn.now
        text = when[1] + text[when.end() :]
    kind = next((kind for kind in _MEDIA if getattr(message, kind)), "text")
    file = getattr(message, kind, None) if kind != "text" else None
    file_id = (file[-1] if isinstance(file, tuple) else file).file_id if file else ""
    return Draft({"kind": kind, "html": text.strip(), "file_id": file_id}, due, passed)


def _moment(turn: Turn, when: re.Match[str]) -> datetime | None:
    zone = turn.desk.settings.timezone
    here = turn.now.astimezone(zone)
    try:
        year = int(when[6] or here.year)
        return datetime(year, int(when[5]), int(when[4]), int(when[2]), int(when[3] or 0), tzinfo=zone)
    except ValueError:
        return None


async def preview(turn: Turn, draft: Draft) -> None:
    """Shows it as it will look, and what can be done with it."""
    limit = MessageLimit.MAX_TEXT_LENGTH if draft.content["kind"] == "text" else MessageLimit.CAPTION_LENGTH
    if draft.passed:
        await turn.say(turn.t.announce_passed)
    elif draft.content["kind"] == "text" and not draft.content["html"]:
        await turn.say(turn.t.announce_what)
    elif length(unmarked(draft.content["html"])) > limit:
        await turn.say(turn.t.announce_long)
    else:
        notice = Notice(
            key=f"announcement:{secrets.token_urlsafe(9)}",
            kind="announcement",
            content=draft.content,
            author=turn.who.id,
            made=turn.now,
            due=draft.due or turn.now,
            state="draft",
        )
        await _preview(turn, notice)


async def _preview(turn: Turn, notice: Notice) -> None:
    await insist(lambda: send_content(turn.bot, turn.chat_id, notice.content, haste=Haste.REPLY))
    number = await turn.desk.write(lambda tx: notices.add(tx, notice))
    count = len(await turn.desk.read(chats.announced_to))
    later = notice.due > turn.now
    when = f"{notice.due.astimezone(turn.desk.settings.timezone):%H:%M %d/%m/%Y}" if later else ""
    t = turn.t
    said = t.announce_later.format(n=count, when=when) if later else t.announce_now.format(n=count)
    rows = [
        [(t.announce_send, f"ns:{number}")],
        [(t.announce_edit, f"ne:{number}"), (t.announce_cancel, f"nc:{number}")],
    ]
    sent = await turn.say(said, keyboard(rows))
    await turn.close(lambda tx: notices.place_panel(tx, number or 0, sent.chat_id, sent.message_id))


async def on_article(turn: Turn) -> None:
    """📣 under an article's card: the article as an announcement."""
    stored = seen(turn, turn.number(0))
    if stored is None:
        await turn.toast(turn.t.gone, alert=True)
    elif stored.article.visibility is not Visibility.PUBLIC:
        await turn.toast(turn.t.announce_not_public, alert=True)
    else:
        await turn.toast()
        content = article_content(stored, turn.t, turn.bot.username)
        await preview(turn, Draft({"kind": "text", "file_id": "", **content}))


# --- sending it -------------------------------------------------------------------------------------------------------


async def on_send(turn: Turn) -> None:
    """[Gửi]: whoever presses first sends it; the others are told so."""
    number, now = turn.number(0), turn.now
    notice = await turn.desk.read(lambda tx: notices.get(tx, number))

    async def go(tx: AsyncSession) -> bool:
        due = max(notice.due, now) if notice else now
        if not await notices.move_on(tx, number, ("draft",), "scheduled", due=due):
            return False
        await acts.add(tx, Act(at=now, by=turn.who.id, what="announce", subject=str(number)))
        if due <= now:
            await expand(tx, turn.desk, now)
        return True

    if notice is None or not await turn.close(go):
        await turn.toast(turn.t.announce_already, alert=True)
        return
    when = f"{notice.due.astimezone(turn.desk.settings.timezone):%H:%M %d/%m/%Y}"
    await turn.toast(turn.t.announce_waiting.format(when=when) if notice.due > now else turn.t.announce_started)
    await panel.show(turn.desk, turn.bot, number)


async def expand(tx: AsyncSession, desk: Desk, now: datetime) -> None:
    """Owes the announcements whose time has come to the chats that want announcements now."""
    for notice in await notices.scheduled(tx, now):
        if await notices.move_on(tx, notice.id, ("scheduled",), "owed"):
            await notices.owe(tx, notice.id, [_recipient(chat, desk, now) for chat in await chats.announced_to(tx)])


def _recipient(chat: Chat, desk: Desk, now: datetime) -> Recipient:
    return Recipient(chat_id=chat.id, thread_id=chat.thread_id, due=opens(chat, now, desk.settings.timezone))


async def on_cancel(turn: Turn) -> None:
    """[Hủy]: nothing is sent."""
    number = turn.number(0)
    done = await turn.close(lambda tx: notices.move_on(tx, number, ("draft", "scheduled"), "cancelled", panel_id=0))
    await turn.toast(turn.t.announce_cancelled if done else turn.t.announce_already, alert=not done)
    if done:
        await turn.rewrite_pressed(turn.t.announce_cancelled)


async def on_edit(turn: Turn) -> None:
    """[Sửa]: other words, before it is sent or after."""
    await turn.toast()
    await turn.ask_back(turn.t.announce_rewrite, "announcement", notice=turn.number(0))


async def on_rewritten(turn: Turn) -> bool:
    """The other words: of a draft a new preview, of what was sent an edit everywhere."""
    if turn.prompt is None:
        return False
    number, draft = int(turn.prompt.about["notice"]), read(turn, turn.message)
    notice = await turn.desk.read(lambda tx: notices.get(tx, number))
    await turn.desk.write(lambda tx: prompts.forget(tx, turn.chat_id, turn.who.id))
    if notice is None or notice.state in {"cancelled", "withdrawn"}:
        await turn.say(turn.t.announce_already)
    elif notice.state in {"draft", "scheduled"}:
        await turn.desk.write(lambda tx: notices.move_on(tx, number, ("draft", "scheduled"), "cancelled", panel_id=0))
        await preview(turn, draft._replace(due=draft.due or (notice.due if notice.due > turn.now else None)))
    else:
        content = {**notice.content, "html": draft.content["html"]}

        async def change(tx: AsyncSession) -> None:
            await notices.rewrite(tx, number, content)
            act = Act(at=turn.now, by=turn.who.id, what="announcement edited", subject=str(number))
            await acts.add(tx, act.model_copy(update={"before": notice.content["html"], "after": content["html"]}))

        await turn.close(change)
        await _new_panel(turn, number)
    return True


async def on_withdraw(turn: Turn) -> None:
    """🗑: asks once whether to take it back everywhere."""
    await turn.toast()
    rows = [[(turn.t.announce_withdraw_yes, f"nx:{turn.number(0)}")]]
    await turn.say(turn.t.announce_withdraw_sure, keyboard(rows))


async def on_withdraw_sure(turn: Turn) -> None:
    """Takes it back everywhere."""
    number = turn.number(0)

    async def take_back(tx: AsyncSession) -> bool:
        await acts.add(tx, Act(at=turn.now, by=turn.who.id, what="announcement withdrawn", subject=str(number)))
        return await notices.move_on(tx, number, ("owed",), "withdrawn")

    done = await turn.close(take_back)
    await turn.toast(turn.t.announce_withdraw_started if done else turn.t.announce_already, alert=not done)
    if done:
        await _new_panel(turn, number)


# --- following it -----------------------------------------------------------------------------------------------------


async def _new_panel(turn: Turn, number: int) -> None:
    """A new message that shows how far it is, where the author just wrote."""
    sent = await turn.say(turn.t.announce_started)
    await turn.desk.write(lambda tx: notices.place_panel(tx, number, sent.chat_id, sent.message_id))
    await panel.show(turn.desk, turn.bot, number)


async def _list(turn: Turn) -> None:
    """The last announcements, to be edited or taken back."""
    found = await turn.desk.read(lambda tx: notices.announcements(tx, _LISTED))
    if not found:
        return
    states, zone = dict(turn.t.notice_states), turn.desk.settings.timezone
    lines, rows = [turn.t.announce_last], []
    for n, notice in enumerate(found, 1):
        words = shorten(unmarked(notice.content["html"]).replace("\n", " "), 60)
        lines.append(f"{n}. {notice.due.astimezone(zone):%H:%M %d/%m} – {html.escape(words)} ({states[notice.state]})")
        rows.append((str(n), f"np:{notice.id}"))
    await turn.say("\n".join(lines), keyboard([rows[at : at + 5] for at in range(0, len(rows), 5)]))


async def on_panel(turn: Turn) -> None:
    """One of the last announcements: how far it is, and what can be done with it."""
    await turn.toast()
    await _new_panel(turn, turn.number(0))


async def on_copies(turn: Turn) -> None:
    """📋: what came of it in each chat."""
    await turn.toast()
    await lists.show(turn, "copies", {"notice": str(turn.number(0))})
