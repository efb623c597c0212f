"""A reply → one message: the direct answer, numbered quotes with the proving words in bold, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from bot.render.html import LONGEST, Rich, bold, cut, join, length, link, plain, shorten
from bot.texts import Texts
from corpus import Span, Stored
from index import Answer, Choice, Citation, NoAnswer, Passages, Reply, Why

_LONGEST_ANSWER = 1500  # units of a direct answer
_LONGEST_TITLE = 200
_SHORTEST_QUOTE = 120  # units below which a quote is better left out
_MOST_BOLD = 20  # bold spans in a quote: Telegram ignores what comes after 100 entities in a message
_LABEL = 60  # units of a button's text: what a phone shows


class _Frame(NamedTuple):
    """What stands around the quotes."""

    head: Rich
    foot: Rich
    t: Texts
    me: str


def render_reply(reply: Reply, t: Texts, me: str, *, most: int = LONGEST, quotes: int = 5) -> str:
    """The reply as HTML of at most `most` units and so many quotes. `me` is the bot's name, for links into the chat."""
    frame = _Frame(_head(reply, t), plain(_foot(reply, t)), t, me)
    for shown in range(min(quotes, len(reply.citations)), 0, -1):
        if whole := _with_quotes(frame, reply.citations[:shown], len(reply.citations) - shown, most):
            return whole.html
    return join("\n\n", [frame.head, frame.foot]).html


def labels(choices: Sequence[Choice]) -> list[str]:
    """What stands on the buttons of choices: never the same twice."""
    found: list[str] = []
    for number, choice in enumerate(choices, 1):
        label = shorten(" ".join(choice.label.split()) or "…", _LABEL)
        found.append(label if label not in found else f"{number}. {shorten(label, _LABEL - 4)}")
    return found


def remarks(answer: Answer, t: Texts) -> list[str]:
    """What is said beside an answer: the meeting that it is about, a year that is open, that somebody corrected it."""
    meeting = t.of_meeting.format(meeting=shorten(answer.meeting, _LONGEST_TITLE)) if answer.meeting else ""
    said = (meeting, t.year_open if answer.year_open else "", t.corrected if answer.corrected else "")
    return [remark for remark in said if remark]


# --- head and foot ----------------------------------------------------------------------------------------------------


def _head(reply: Reply, t: Texts) -> Rich:
    if isinstance(reply, Answer):
        return join("\n", [bold(shorten(reply.text, _LONGEST_ANSWER)), *map(plain, remarks(reply, t))])
    if isinstance(reply, Passages):
        return plain(t.passages)
    return plain(none_text(reply, t))


def none_text(reply: NoAnswer, t: Texts) -> str:
    """Why there is no answer, in a sentence."""
    if reply.why is Why.NO_MEETING_THEN:
        return t.none_no_meeting.format(asked=reply.asked) if reply.asked else t.none_no_meeting_plain
    if reply.why is Why.NOT_SAID:
        return t.none_not_said.format(asked=dict(t.asks)[reply.explanation.query.asks])
    return {Why.NOTHING: t.none_nothing, Why.OUTSIDE: t.none_outside, Why.EMPTY: t.none_empty}[reply.why]


def _foot(reply: Reply, t: Texts) -> str:
    if isinstance(reply, Passages) or not reply.choices:
        return ""
    if isinstance(reply, NoAnswer):
        return t.nearest
    return t.choose_also if reply.text else t.choose


# --- quotes -----------------------------------------------------------------------------------------------------------


def _with_quotes(frame: _Frame, citations: Sequence[Citation], left: int, most: int) -> Rich | None:
    """The message with these quotes, as much of each as there is room for; None if that is too little."""
    head, foot, t, me = frame
    labels = [plain(t.quote.format(n=n) + "\n") for n in range(1, len(citations) + 1)]
    rest = [_sources(citations, t, me), plain(t.more_quotes.format(n=left) if left else ""), foot]
    room = most - join("\n\n", [head, *labels, *rest]).units
    units = _fit([length(citation.quote) for citation in citations], room)
    if units is None:
        return None
    quotes = [_quote(citation, most) for citation, most in zip(citations, units, strict=True)]
    return join("\n\n", [head, *(label + quote for label, quote in zip(labels, quotes, strict=True)), *rest])


def _fit(wanted: Sequence[int], room: int) -> list[int] | None:
    """Units for each quote, shared fairly: short ones whole, long ones cut alike. None if it is too little."""
    share = room // len(wanted)
    for _ in wanted:  # what short quotes leave over goes to the long ones, until nothing is left over
        long = sum(units > share for units in wanted)
        share = (room - sum(units for units in wanted if units <= share)) // max(1, long)
    return [min(units, share) for units in wanted] if share >= min(_SHORTEST_QUOTE, max(wanted)) else None


def _quote(citation: Citation, units: int) -> Rich:
    """The quote with its proving words in bold; of a long one the part around them, with ellipses where it was cut."""
    start, end = _window(citation.quote, citation.bold, units)
    whole = plain("…") if start else Rich()
    at = start
    for span in sorted(citation.bold)[:_MOST_BOLD]:
        first, last = max(span.start, at), min(span.end, end)
        if first < last:
            whole = whole + plain(citation.quote[at:first]) + bold(citation.quote[first:last])
            at = last
    whole += plain(citation.quote[at:end] + ("…" if end < len(citation.quote) else ""))
    return whole.within("blockquote expandable")


def _window(quote: str, proof: Sequence[Span], units: int) -> tuple[int, int]:
    """The characters of a quote to show: all, or as many as fit from a little before the first proving words."""
    if length(quote) <= units:
        return 0, len(quote)
    room = units - 2  # the ellipses
    first = min((span.start for span in proof), default=0)
    start = 0 if first < room // 2 else quote.rfind(" ", 0, first - room // 4) + 1
    end = start + len(cut(quote[start:], room))
    gap = quote.rfind(" ", start + 1, end)
    return start, gap if gap > start + (end - start) // 2 else end


def render_passage(stored: Stored, span: Span, me: str, *, most: int) -> str:
    """One passage of an article, with its source."""
    cited = cite(stored, span)
    source = source_line(cited, me)
    return join("\n\n", [_quote(cited, most - source.units - 2), source]).html


def cite(stored: Stored, span: Span) -> Citation:
    """A passage of an article as a citation."""
    article = stored.article
    return Citation(
        article=stored.key,
        article_id=stored.id,
        title=article.title,
        url=article.url,
        source=article.source,
        published=article.published,
        span=span,
        quote=span.of(article.body),
    )


# --- sources ----------------------------------------------------------------------------------------------------------


def _sources(citations: Sequence[Citation], t: Texts, me: str) -> Rich:
    """Where the quotes stand: one line when it is one article, else one for each quote."""
    if len({citation.article_id for citation in citations}) == 1:
        label, _, _ = t.source.partition("{source}")
        return plain(label) + source_line(citations[0], me)
    lines = []
    for n, citation in enumerate(citations, 1):
        label, _, _ = t.source_n.format(n=n, source="\0").partition("\0")
        lines.append(plain(label) + source_line(citation, me))
    return join("\n", lines)


def source_line(citation: Citation, me: str) -> Rich:
    """The article's title, which leads to it, then who published it and when."""
    url = citation.url or f"https://t.me/{me}?start=a{citation.article_id}"
    title = link(shorten(" ".join(citation.title.split()) or "…", _LONGEST_TITLE), url)
    source = plain(shorten(citation.source, _LONGEST_TITLE) if citation.source else "")
    return join(" · ", [title, source, plain(day_text(citation.published))])


def day_text(day: date | None) -> str:
    """A day as people here write it."""
    return f"{day:%d/%m/%Y}" if day else ""
