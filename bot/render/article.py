"""An article as pages, each a message, with the proving words in bold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.render.answer import day_text
from bot.render.html import Rich, bold, cut, join, link, plain, shorten
from bot.texts import Texts
from corpus import Article, Span

_PAGE = 3000  # units of text on a page
_LONGEST_TITLE = 300
_MOST_BOLD = 60


class Page(NamedTuple):
    """One page of an article, and which one it is (from 0) of how many."""

    html: str
    number: int
    of: int


def pages(body: str) -> list[Span]:
    """Where the pages of a text are: cut between paragraphs where that is possible, else between words."""
    found: list[Span] = []
    start = 0
    while start < len(body):
        end = start + len(cut(body[start : start + _PAGE], _PAGE))
        if end < len(body):
            middle = start + (end - start) // 2
            end = next((at + len(gap) for gap in ("\n", ". ", " ") if (at := body.rfind(gap, middle, end)) > 0), end)
        found.append(Span(start, end))
        start = end
    return found or [Span(0, 0)]


def page_of(body: str, at: int) -> int:
    """The page (from 0) that has the character at this place."""
    return next((number for number, span in enumerate(pages(body)) if at < span.end), 0)


def render_page(article: Article, number: int, proof: Sequence[Span], t: Texts, url: str) -> Page:
    """Page `number` (the last one, if there are fewer), the proof in bold. `url` leads to the article."""
    spans = pages(article.body)
    number = min(max(number, 0), len(spans) - 1)
    title = link(shorten(" ".join(article.title.split()) or "…", _LONGEST_TITLE), article.url or url).within("b")
    day = plain(day_text(article.published))
    source = join(" · ", [plain(shorten(article.source or "", _LONGEST_TITLE)), day])
    count = plain(t.page.format(n=number + 1, of=len(spans)) if len(spans) > 1 else "")
    text = stressed(article.body, spans[number], proof)
    return Page(join("\n\n", [join("\n", [title, source]), text, count]).html, number, len(spans))


def stressed(body: str, part: Span, proof: Sequence[Span]) -> Rich:
    """A part of a text with the spans that lie in it in bold."""
    whole, at = Rich(), part.start
    for span in sorted(proof)[:_MOST_BOLD]:
        first, last = max(span.start, at), min(span.end, part.end)
        if first < last:
            whole = whole + plain(body[at:first]) + bold(body[first:last])
            at = last
    return whole + plain(body[at : part.end])
