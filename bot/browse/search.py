"""/tim: passages by words, ranked, with the words in bold; and the filters that any list takes."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from bot.browse import articles
from bot.render.html import Rich, bold, plain
from bot.render.listing import Entry, Listed
from bot.turn import Turn
from corpus import DateRange, Day, Span, Stored, fold, is_plain, matches, parse_when, unify
from index import Conditions, Hit, search, terms

_MOST = 50  # passages listed
_LOOKED_AT = 400  # passages looked at, where the dates leave only some
_SNIPPET = 220  # characters
_DATES = r"(?P<date>từ|tu|đến|den)\s?:\s?(?P<day>\S+)"
_WORDS = (
    r"(?P<name>cơ\s?quan|co\s?quan|người|nguoi)\s?:\s?"
    r"(?:\"(?P<quoted>[^\"]*)\"|(?P<words>[^\":]*?)(?=\s+\S+\s?:|$))"
)
_FILTER = re.compile(rf"(?<!\S)(?:{_DATES}|{_WORDS})")
_NAMES = {"tu": "first", "den": "last", "coquan": "body", "nguoi": "person"}


class Filters(NamedTuple):
    """What is left of a query without its filters, and the filters."""

    text: str
    person: str = ""
    body: str = ""
    when: DateRange | None = None


def read_filters(text: str, today: date) -> Filters:
    """`phòng cháy từ:01/01/2024 đến:31/03/2024 cơquan:Đảng ủy xã người:Lò Văn Khiêm`, with or without diacritics."""
    found: dict[str, str] = {}
    for match in _FILTER.finditer(text):
        name = fold(match["date"] or match["name"]).replace(" ", "")
        found[_NAMES[name]] = (match["day"] or match["quoted"] or match["words"] or "").strip()
    first, last = (_day(found.get(name, ""), today) for name in ("first", "last"))
    when = None
    if first or last:
        when = DateRange(first=(first or last or _ANY).first, last=(last or _EVER).last) if first else None
        when = when or DateRange(first=Day(1900, 1, 1), last=(last or _EVER).last)
    rest = " ".join(_FILTER.sub(" ", text).split())
    return Filters(rest, found.get("person", ""), found.get("body", ""), when)


_EVER = DateRange(first=Day(1900, 1, 1), last=Day(2199, 12, 31))
_ANY = _EVER


def _day(text: str, today: date) -> DateRange | None:
    mention = parse_when(text, today) if text else None
    return mention.range if mention else None


async def results(turn: Turn, query: dict[str, str]) -> Listed:
    """The passages that fit."""
    filters = read_filters(unify(query["text"]), turn.desk.today())
    words = terms(filters.text)
    hits = _hits(turn, filters, words)
    t = turn.t
    if not hits:
        return Listed(plain(t.search_none), [])
    spelled = frozenset(map(fold, words) if is_plain(filters.text) else words)
    entries = [_entry(turn, hit, spelled, folded=is_plain(filters.text)) for hit in hits]
    return Listed(plain(t.search_head.format(n=len(hits), query=filters.text)), entries)


def _hits(turn: Turn, filters: Filters, words: list[str]) -> list[Hit]:
    conditions = Conditions(
        people=(filters.person,) if filters.person else (), bodies=(filters.body,) if filters.body else ()
    )
    snapshot = turn.desk.engine.snapshot
    found = search(
        snapshot,
        words,
        turn.viewer,
        plain=is_plain(filters.text),
        limit=_LOOKED_AT if filters.when else _MOST,
        conditions=conditions,
    )
    if filters.when is None:
        return list(found)
    when = filters.when
    return [hit for hit in found if (stored := snapshot.stored(hit.article_id)) and _then(stored, when)][:_MOST]


def _then(stored: Stored, when: DateRange) -> bool:
    """Whether an article was published in a period, or tells of a meeting held in it."""
    day = stored.article.published
    published = day and DateRange(first=Day(day.year, day.month, day.day), last=Day(day.year, day.month, day.day))
    held = [meeting.held for meeting in stored.extraction.meetings if meeting.held]
    return any(matches(when, one) for one in [*held, *([published] if published else [])])


def _entry(turn: Turn, hit: Hit, words: frozenset[str], *, folded: bool) -> Entry:
    stored = turn.desk.engine.snapshot.stored(hit.article_id)
    if stored is None:
        return Entry(plain(turn.t.gone))
    snippet = highlighted(_excerpt(hit.span.of(stored.article.body), words, folded=folded), words, folded=folded)
    return articles.entry(turn, stored, snippet, f"{hit.span.start}-{hit.span.end}")


def _excerpt(text: str, words: frozenset[str], *, folded: bool) -> str:
    """The part of a passage with the first word that was looked for."""
    text = " ".join(text.split())
    first = next((m.start() for m in re.finditer(r"\w+", text) if _spelled(m[0], folded=folded) in words), 0)
    start = 0 if first < _SNIPPET // 2 or len(text) <= _SNIPPET else text.find(" ", first - _SNIPPET // 3) + 1
    end = start + _SNIPPET
    end = len(text) if end >= len(text) else max(text.rfind(" ", start, end), start + 1)
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


def highlighted(text: str, words: frozenset[str], *, folded: bool) -> Rich:
    """A text with the words that were looked for in bold: neighbours together, for Telegram counts the pieces."""
    spans: list[Span] = []
    for match in re.finditer(r"\w+", text):
        if _spelled(match[0], folded=folded) in words:
            if spans and text[spans[-1].end : match.start()] == " ":
                spans[-1] = Span(spans[-1].start, match.end())
            else:
                spans.append(Span(match.start(), match.end()))
    if any(" " in span.of(text) for span in spans):  # then a syllable by itself means something else
        spans = [span for span in spans if " " in span.of(text)]
    whole, at = Rich(), 0
    for span in spans:
        whole = whole + plain(text[at : span.start]) + bold(span.of(text))
        at = span.end
    return whole + plain(text[at:])


def _spelled(word: str, *, folded: bool) -> str:
    return fold(word) if folded else unify(word).lower()
