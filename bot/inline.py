"""Inline mode: `@bot câu hỏi` in any chat gives the answer and the best passages, each a message with its source."""

from __future__ import annotations

from telegram import InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent
from telegram.constants import ChatType, ParseMode

from bot.access import Place, viewer
from bot.outbox.people import Role
from bot.render.answer import render_passage, render_reply
from bot.render.html import shorten
from bot.send import NO_PREVIEW, harmless, insist, keyboard
from bot.turn import Turn
from corpus import is_plain, unify
from index import Answer, Hit, Viewer, search, terms

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


def _results(turn: Turn, text: str, eyes: Viewer) -> list[InlineQueryResultArticle]:
    me, today = turn.bot.username, turn.desk.today()
    given = turn.desk.engine.ask(text, today=today, viewer=eyes)
    results = []
    if isinstance(given, Answer):
        about = " ".join(given.citations[0].quote.split()) if given.citations else ""
        html = render_reply(given, turn.t, me, most=_SHORT)
        results.append(
            _result("answer", f"✅ {given.text}", about, html, turn.link(f"a{given.citations[0].article_id}"))
        )
    found = search(turn.desk.engine.snapshot, terms(text), eyes, plain=is_plain(text), limit=_PASSAGES)
    return results + [one for hit in found if (one := _passage(turn, hit))]


def _passage(turn: Turn, hit: Hit) -> InlineQueryResultArticle | None:
    stored = turn.desk.engine.snapshot.stored(hit.article_id)
    if stored is None:
        return None
    html = render_passage(stored, hit.span, turn.bot.username, most=_SHORT)
    about = " ".join(hit.span.of(stored.article.body).split())
    name = f"{stored.id}-{hit.span.start}"
    return _result(name, f"📄 {stored.article.title}", about, html, turn.link(f"a{stored.id}"))


def _result(name: str, title: str, about: str, html: str, url: str) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        id=name,
        title=shorten(" ".join(title.split()), _TITLE),
        description=shorten(about, _ABOUT),
        input_message_content=InputTextMessageContent(html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW),
        reply_markup=keyboard([[("💬", url)]]),
    )
