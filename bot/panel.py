"""How far an announcement is, as its author sees it."""

from __future__ import annotations

from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.outbox import chats, notices
from bot.render.html import plain, shorten
from bot.render.listing import Entry, Listed
from bot.render.notice import refusal, render_panel, state_of
from bot.send import harmless, keyboard
from bot.texts_en import texts_for
from bot.turn import Desk, Turn


async def show(desk: Desk, bot: ExtBot[Any], number: int, *, again: bool = False) -> None:
    """Shows the author how far an announcement is; for the last time when it is through.

    `again`: it was shown before, and is only kept up to date. After a restart nobody knows what it says; it waits for
    the next change.
    """
    notice = await desk.read(lambda tx: notices.get(tx, number))
    if notice is None or not notice.panel_id:
        return
    copies = await desk.read(lambda tx: notices.deliveries(tx, number))
    t = texts_for((await desk.register.person(notice.author)).language)
    text, rows, is_through = render_panel(notice, copies, t, desk.settings.timezone)
    message = notice.panel_chat, notice.panel_id
    is_news = not again or is_through or desk.shown.knows(message)
    if not desk.shown.note(message, text, keyboard(rows)) or not is_news:
        return
    try:
        with harmless():
            await bot.edit_message_text(text, *message, parse_mode="HTML", reply_markup=keyboard(rows))
    except TelegramError:
        desk.shown.forget(message)  # it is shown again the next time
        return
    if is_through:
        await desk.write(lambda tx: notices.place_panel(tx, number, notice.panel_chat, 0))


async def copies(turn: Turn, query: dict[str, str]) -> Listed:
    """What came of an announcement in each chat."""
    number = int(query["notice"])
    notice = await turn.desk.read(lambda tx: notices.get(tx, number))
    found = await turn.desk.read(lambda tx: notices.deliveries(tx, number))
    titles = {chat.id: chat.title for chat in await turn.desk.read(chats.everywhere)}
    states = dict(turn.t.delivery_states)
    entries = []
    for one in found:
        state = states[state_of(one, notice)] + (f" {turn.t.delivery_twice}" if one.twice else "")
        said = f"• {shorten(titles.get(one.chat_id) or str(one.chat_id), 60)}: {state}"
        entries.append(
            Entry(plain(said + (f" ({refusal(one.note, turn.t)})" if one.note and one.state != "sent" else "")))
        )
    return Listed(plain(turn.t.announce_copies.format(n=len(found))), entries)
