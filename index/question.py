"""Question → Query: what is asked, about what, when, and whether it leans on the question before."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from corpus import DateRange, Span, find_when, fold, is_plain, unify
from corpus.extract.references import NUMBER, normal
from index import wording
from index.analyzer import terms
from index.models import Asks, Context, Query, Wants

_WORD = re.compile(r"[^\W_]+(?:[./&-][^\W_]+)*")
_ORDINAL = re.compile(r"\b(?:lan thu|thu|lan|khoa|ky|phien thu|so)\s+(\d{1,3}|[ivxl]{1,6}|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?: \w+)?)\b(?!\s*(?:gio|h\b|/|-\d))")
_ORDINAL_HEAD = re.compile(r"\b(?:lan thu|lan|khoa|hop thu|phien thu|phien hop thu|hoi thu)\s+")
_COUNTED = re.compile(r"\b(?:bao nhieu|may)\s+((?:\w+\s*){1,6})")
_MEETING = re.compile(
    r"\b(hoi nghi|dai hoi|ky hop|phien hop|phien tru bi|phien khai mac|cuoc hop|buoi hop|buoi lam viec|hop bao|hop mat|giao ban|hoi thao|toa dam|buoi le|le|tap huan|sinh hoat chi bo|sinh hoat|doi thoai|hop|lam viec|hn|dh)\b"
)


def parse_question(text: str, *, today: date, context: Context | None = None) -> Query:
    """What a question wants to know, asked on `today` in the conversation that `context` comes from."""
    typed = " ".join(unicodedata.normalize("NFC", text).split())
    folded = fold(unify(typed))
    moments = find_when(typed, today)
    event = next((m for m in moments if m.of == "event"), None)
    asks, wants = _asked(folded)
    rest = _without(typed, [m.span for m in moments if m.of != "name"])
    query = Query(
        text=typed,
        asks=asks,
        wants=wants,
        terms=tuple(terms(rest)),
        content=content(rest),
        plain=is_plain(typed),
        when=event.range if event else None,
        when_text=event.span.of(typed) if event else "",
        documents=tuple(normal(m[0]) for m in NUMBER.finditer(typed)),
        meeting=meeting[1] if (meeting := _MEETING.search(folded)) else "",
        ordinals=_ordinals(folded),
        counted=counted[1].strip() if (counted := _COUNTED.search(folded)) else "",
    )
    return _leaning(query, folded, context) if context else query


def _asked(folded: str) -> tuple[Asks, Wants]:
    """The first cue that is found decides."""
    for cue, asks, wants in wording.CUES:
        if cue.search(folded):
            return asks, wants
    return Asks.ANYTHING, Wants.TEXT


def content(text: str) -> tuple[str, ...]:
    """The folded words of a question that tell what it is about, in order, each once."""
    plain = is_plain(text)
    low = unify(text).lower()
    masked = wording.ASKING.sub(lambda m: " " * len(m[0]), fold(low))
    kept: list[str] = []
    for match in _WORD.finditer(low):
        word = low[match.start() : match.end()]
        if not masked[match.start() : match.end()].strip():
            continue
        if word in wording.STOP_WORDS or (plain and word in wording.PLAIN_STOP_WORDS):
            continue
        if fold(word) not in kept:
            kept.append(fold(word))
    return tuple(kept)


def _ordinals(folded: str) -> tuple[str, ...]:
    """The ordinals asked for: "lan thu 31" and "ky hop thu 31" both give "31"."""
    found = []
    for head in _ORDINAL_HEAD.finditer(folded):
        match = re.match(r"(\d{1,3}|[ivxl]{1,6}\b|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?: (?:mot|hai|ba|bon|lam|sau|bay|tam|chin))?)\b", folded[head.end() :])
        if match:
            found.append(("khoa " if head[0].startswith("khoa") else "") + match[1])
    return tuple(found)


def _without(text: str, spans: list[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _leaning(query: Query, folded: str, context: Context) -> Query:
    """The question with what it leaves to be understood from the one before."""
    before = context.query
    short = len(query.content) <= 6
    leans = short and (wording.LEANING.search(folded) is not None or len(query.content) <= 3)
    if not leans and not wording.PRONOUNS.search(folded):
        return query
    changed = {"follows": True}
    if query.asks is Asks.ANYTHING and query.when and query.wants is not Wants.PERSON:  # "Thế còn ngày 5/1?"
        changed |= {"asks": before.asks, "wants": before.wants}
    return query.model_copy(update=changed)


def open_range(when: DateRange | None) -> bool:
    """Whether the asked date leaves its year open."""
    return when is not None and when.first.year is None
