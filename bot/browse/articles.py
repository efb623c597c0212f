"""Articles: read page by page, the newest ones, and found by words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.browse.seen import seen
from bot.outbox import exchanges
from bot.outbox.exchanges import Exchange
from bot.render.answer import day_text
from bot.render.article import page_of, render_page
from bot.render.html import Rich, join, link, plain, shorten
from bot.render.listing import Entry, Listed
from bot.send import keyboard
from bot.turn import Turn, number_of
from corpus import Span, Stored

_LATEST = 50
_TITLE = 200  # units


async def on_article(turn: Turn) -> None:
    """📄: an article, from the page with the proof on. Its arrows change the message that they are under.

    What stands behind the button: the article, the page (or nothing: the one with the proof), and where the proof is:
    `e` (in the exchange that the button is under), `START-END`, or the name of an exchange.
    """
    article_id, page, proof = turn.number(0), turn.arg(1), turn.arg(2)
    stored = seen(turn, article_id)
    if stored is None:
        await turn.toast(turn.t.gone, alert=True)
        return
    await turn.toast()
    turns_page = bool(page)
    token, spans = await _proof(turn, stored, proof)
    number = turn.number(1) if turns_page else page_of(stored.article.body, min(spans).start if spans else 0)
    html, rows = _page(turn, stored, number, token, spans)
    if turns_page:
        await turn.rewrite_pressed(html, keyboard(rows))
    else:
        await turn.say(html, keyboard(rows))


async def open_link(turn: Turn, rest: str) -> None:
    """A link to an article: its number."""
    stored = seen(turn, number_of(rest))
    if stored is None:
        await turn.say(turn.t.gone)
    else:
        html, rows = _page(turn, stored, 0, "", ())
        await turn.say(html, keyboard(rows))


def _page(
    turn: Turn, stored: Stored, number: int, token: str, spans: Sequence[Span]
) -> tuple[str, list[list[tuple[str, str]]]]:
    page = render_page(stored.article, number, spans, turn.t, turn.link(f"a{stored.id}"))
    arrows = [("◀", page.number - 1)] * (page.number > 0) + [("▶", page.number + 1)] * (page.number < page.of - 1)
    turns = [(arrow, f"a:{stored.id}:{to}:{token}") for arrow, to in arrows]
    meetings = stored.extraction.meetings
    cards = [(turn.t.record, f"m:{stored.id}:0")] if meetings else []
    return page.html, [row for row in (turns, cards) if row]


async def _proof(turn: Turn, stored: Stored, where: str) -> tuple[str, list[Span]]:
    """The name under which the proof is found again, and the proving words as spans of the article's body."""
    if match := re.fullmatch(r"(\d{1,9})-(\d{1,9})", where):
        return where, [Span(int(match[1]), int(match[2]))]
    pressed = turn.message
    exchange: Exchange | None = None
    if where == "e":
        exchange = await turn.desk.read(lambda tx: exchanges.answered_by(tx, pressed.chat_id, pressed.message_id))
    elif where:
        exchange = await turn.desk.read(lambda tx: exchanges.named(tx, where))
    if exchange is None:
        return "", []
    spans: list[Span] = []
    for cited in exchange.reply.citations:
        if cited.article_id == stored.id and cited.span.of(stored.article.body) == cited.quote:
            spans += [span.shift(cited.span.start) for span in cited.bold] or [cited.span]
    return exchange.token, spans


async def latest(turn: Turn, _query: dict[str, str]) -> Listed:
    """The newest articles."""
    found = await turn.desk.corpus.latest(_LATEST, turn.viewer.levels)
    head = plain(turn.t.latest_head if found else turn.t.latest_none)
    return Listed(head, [entry(turn, stored) for stored in found])


def entry(turn: Turn, stored: Stored, more: Rich | None = None, proof: str = "") -> Entry:
    """An article in a list: title, source and day, and what else there is to say; its button opens it."""
    article = stored.article
    title = link(shorten(" ".join(article.title.split()), _TITLE), article.url or turn.link(f"a{stored.id}"))
    about = join(" · ", [plain(shorten(article.source or "", _TITLE)), plain(day_text(article.published))])
    return Entry(join("\n", [title, more or Rich(), about]), f"a:{stored.id}::{proof}")
