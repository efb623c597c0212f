"""Inline mode: `@bot câu hỏi` in any chat gives the answer and the best passages, each a message with its source."""

from __future__ import annotations

from typing import NamedTuple

from telegram import InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent
from telegram.constants import ChatType, ParseMode

from bot.access import Place, viewer
from bot.outbox.people import Role
from bot.render.answer import render_passage, render_reply
from bot.render.html import shorten
from bot.send import NO_PREVIEW, harmless, insist, keyboard
from bot.turn import Turn
from corpus import is_plain, unify
from index import Answer, Viewer, search, terms

_PASSAGES = 8
_SHORT = 3000  # units
_TITLE, _ABOUT = 90, 160  # units that a phone shows
_PERSONAL = (ChatType.SENDER, ChatType.PRIVATE)


async def on_query(turn: Turn) -> None:
    """What was typed so far."""
    query = turn.update.inline_query
    if query is None:
        return
    text = unify(query.query).strip()
    # Into a group goes only what everybody may see: which group it is, Telegram does not tell.
    eyes = viewer(turn.who.role, Place.PRIVATE) if query.chat_type in _PERSONAL else viewer(Role.STRANGER, Place.GROUP)
    results = _results(turn, text, eyes) if text else []
    await reply(turn, results, "" if results else turn.t.inline_none if text else turn.t.inline_empty)


async def refuse(turn: Turn, why: str) -> None:
    """No results, and why."""
    await reply(turn, [], why)


async def reply(turn: Turn, results: list[InlineQueryResultArticle], button: str) -> None:
    """Answers the query; a button leads to the private chat."""
    query = turn.update.inline_query
    if query:
        lead = InlineQueryResultsButton(shorten(button, 60), start_parameter="inline") if button else None
        with harmless():
            await insist(lambda: query.answer(results, cache_time=0, is_personal=True, button=lead))


class _Found(NamedTuple):
    """One result: what stands in the list, and the message that it becomes."""

    name: str
    title: str
    about: str
    html: str
    article_id: int


def _results(turn: Turn, text: str, eyes: Viewer) -> list[InlineQueryResultArticle]:
    me, snapshot = turn.bot.username, turn.desk.engine.snapshot
    given = turn.desk.engine.ask(text, today=turn.desk.today(), viewer=eyes)
    found = []
    if isinstance(given, Answer) and given.citations:
        first, html = given.citations[0], render_reply(given, turn.t, me, most=_SHORT)
        found.append(_Found("answer", f"✅ {given.text}", first.quote, html, first.article_id))
    for hit in search(snapshot, terms(text), eyes, plain=is_plain(text), limit=_PASSAGES):
        if stored := snapshot.stored(hit.article_id):
            html = render_passage(stored, hit.span, me, most=_SHORT)
            title, about = f"📄 {stored.article.title}", hit.span.of(stored.article.body)
            found.append(_Found(f"{stored.id}-{hit.span.start}", title, about, html, stored.id))
    return [_result(turn, one) for one in found]


def _result(turn: Turn, found: _Found) -> InlineQueryResultArticle:
    content = InputTextMessageContent(found.html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW)
    return InlineQueryResultArticle(
        id=found.name,
        title=shorten(" ".join(found.title.split()), _TITLE),
        description=shorten(" ".join(found.about.split()), _ABOUT),
        input_message_content=content,
        reply_markup=keyboard([[(turn.t.ask_about, turn.link(f"a{found.article_id}"))]]),
    )
