"""Groups and channels: the bot comes and goes; and /nhom, where administrators see what each receives."""

from __future__ import annotations

from telegram import ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot import follow
from bot.browse import lists
from bot.outbox import acts, chats
from bot.outbox.acts import Act
from bot.outbox.chats import Chat
from bot.render.html import plain, shorten
from bot.render.listing import Entry, Listed, Row
from bot.render.notice import refusal
from bot.send import NO_PREVIEW, insist, keyboard
from bot.texts import Texts
from bot.texts_en import texts_for
from bot.turn import Desk, Turn

_THERE = (ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER, ChatMember.RESTRICTED)


async def on_membership(desk: Desk, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """The bot was added, removed, blocked, unblocked, or its rights were changed."""
    change = update.my_chat_member
    if change is None:
        return
    await _remember(desk, change)
    was, there = (member.status in _THERE for member in (change.old_chat_member, change.new_chat_member))
    if there and not was and change.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP} and can_write(change):
        t = texts_for(change.from_user.language_code)
        text = t.added_to_group.format(me=context.bot.username)
        await insist(
            lambda: context.bot.send_message(change.chat.id, text, parse_mode="HTML", link_preview_options=NO_PREVIEW)
        )


def can_write(change: ChatMemberUpdated) -> bool:
    """Whether the bot may write there now."""
    member = change.new_chat_member
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    if change.chat.type == ChatType.CHANNEL:
        return member.status == ChatMember.ADMINISTRATOR
    return member.status in _THERE


async def _remember(desk: Desk, change: ChatMemberUpdated) -> None:
    chat = change.chat
    if chat.type == ChatType.PRIVATE:
        who = await desk.register.person(chat.id)
        await desk.register.save_person(who.model_copy(update={"started": can_write(change)}))
        known = await desk.read(lambda tx: chats.chat(tx, chat.id))
        if known is None:
            return
    else:
        known = await desk.register.chat(chat.id, str(chat.type), chat.title or "")
    closed = "" if can_write(change) else str(change.new_chat_member.status)
    await desk.register.save_chat(known.model_copy(update={"open": not closed, "closed": closed}))


async def on_migration(desk: Desk, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """The group became a supergroup: what belonged to the old one is the new one's."""
    message = update.message
    if message and message.migrate_to_chat_id:
        old, new = message.chat_id, message.migrate_to_chat_id
        await desk.write(lambda tx: chats.move(tx, old, new))
        desk.register.forget(old)
        desk.register.forget(new)


# --- /nhom ------------------------------------------------------------------------------------------------------------


async def on_command(turn: Turn) -> None:
    """/nhom: the groups and channels."""
    await lists.show(turn, "groups", {})


async def listed(turn: Turn, _query: dict[str, str]) -> Listed:
    """The groups and channels, with what each receives."""
    found = [chat for chat in await turn.desk.read(chats.everywhere) if chat.kind != ChatType.PRIVATE]
    t = turn.t
    head = plain(t.groups_head.format(n=len(found)) if found else t.groups_none)
    return Listed(head, [_entry(chat, t) for chat in found])


def _entry(chat: Chat, t: Texts) -> Entry:
    state = t.group_open if chat.open else t.group_closed.format(why=refusal(chat.closed, t))
    internal = t.group_internal if chat.internal else t.group_public
    lines = [shorten(chat.title or str(chat.id), 100), f"{dict(t.chat_kinds)[chat.kind]} · {internal} · {state}"]
    said = [line for line in (t.setting_announcements, t.setting_articles) if line]
    values = (chat.announcements, chat.articles != "off")
    lines += [
        one.format(value=t.setting_on if value else t.setting_off) for one, value in zip(said, values, strict=True)
    ]
    return Entry(plain("\n".join(lines)), f"gp:{abs(chat.id)}")


async def on_group(turn: Turn) -> None:
    """One of them: its settings."""
    chat = await _chat(turn)
    if chat:
        await turn.toast()
        await turn.say(_text(chat, turn.t), keyboard(_rows(chat, turn.t)))


async def on_setting(turn: Turn) -> None:
    """A button under the settings of a group."""
    chat = await _chat(turn)
    if chat is None:
        return
    update = follow.changed(chat, turn.arg(1), turn.arg(2), await turn.desk.corpus.newest())
    if update is None:
        await turn.toast(turn.t.stale_button, alert=True)
        return
    update = follow.with_due(update, turn)
    before, after = _settings(chat, turn.t), _settings(update, turn.t)
    before, after = [line for line in before if line not in after], [line for line in after if line not in before]
    act = Act(at=turn.now, by=turn.who.id, what="group", subject=chat.title or str(chat.id))
    act = act.model_copy(update={"before": "; ".join(before), "after": "; ".join(after)})
    await turn.close(lambda tx: acts.add(tx, act))
    await turn.desk.register.save_chat(update)
    await turn.toast(turn.t.saved)
    await turn.rewrite_pressed(_text(update, turn.t), keyboard(_rows(update, turn.t)))


async def _chat(turn: Turn) -> Chat | None:
    number = turn.chat_number(0)
    known = await turn.desk.read(lambda tx: chats.chat(tx, -number))
    if known is None:
        await turn.toast(turn.t.stale_button, alert=True)
    return known


def _text(chat: Chat, t: Texts) -> str:
    head = plain(shorten(chat.title or str(chat.id), 200)).within("b").html
    return "\n".join([head, *_settings(chat, t)])


def _rows(chat: Chat, t: Texts) -> list[Row]:
    toggle = t.make_public if chat.internal else t.make_internal
    internal = [(toggle, f"gr:{abs(chat.id)}:i:{int(not chat.internal)}")]
    return (
        [internal, *follow.panel_rows(chat, "gr", t)]
        if chat.kind != ChatType.CHANNEL
        else follow.panel_rows(chat, "gr", t)
    )


def _settings(chat: Chat, t: Texts) -> list[str]:
    return [t.group_internal if chat.internal else t.group_public, *follow.panel_text(chat, t).split("\n")]
