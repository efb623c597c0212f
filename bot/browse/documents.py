"""/vanban: a document by its number in any spacing, or those of a body in a year; and who cites it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.render.html import bold, headline, join, link, plain, shorten
from bot.render.listing import Entry, Listed
from bot.turn import Turn
from corpus import Reference, Span, Stored, fold, format_range, unify
from index import mentioning

_MOST = 400  # articles looked at
_ABOUT = 300  # units
_YEAR = re.compile(r"\b((?:19|20)\d{2})\b")
_NUMBER = re.compile(r"\d+\s*[-–/]\s*[\w/.–-]+", re.UNICODE)


async def found(turn: Turn, query: dict[str, str]) -> Listed:
    """The documents that the words name."""
    text = " ".join(unify(query["text"]).split())
    snapshot = turn.desk.engine.snapshot
    if _NUMBER.search(text):
        number = _spelled(_NUMBER.findall(re.sub(r"\s*([-–/])\s*", r"\1", text))[0])
        ids = snapshot.citing(number, turn.viewer)
        cited = [
            (stored, one)
            for stored in _stored(turn, ids)
            for one in _references(stored)
            if _spelled(one.number) == number
        ]
    else:
        cited = _of_body(turn, text)
    if not cited:
        return Listed(plain(turn.t.documents_none.format(asked=text)), [])
    by_number: dict[str, list[tuple[Stored, Reference]]] = {}
    for stored, one in cited:
        by_number.setdefault(_spelled(one.number), []).append((stored, one))
    entries = [entry for group in by_number.values() for entry in _entries(turn, group)]
    return Listed(plain(turn.t.documents_head.format(n=len(by_number), asked=text)), entries)


def _of_body(turn: Turn, text: str) -> list[tuple[Stored, Reference]]:
    """The documents of a body, and of a year if one is named."""
    match = _YEAR.search(text)
    year = int(match[1]) if match else None
    body = " ".join(re.sub(r"(?i)\b(năm|của)\b", " ", _YEAR.sub(" ", text)).split()).strip(" ,.")
    ids = mentioning(turn.desk.engine.snapshot, body, turn.viewer) if body else frozenset()
    found = [
        (stored, one)
        for stored in _stored(turn, ids)
        for one in _references(stored)
        if year is None or (one.date is not None and one.date.first.year == year)
    ]
    issued = [item for item in found if fold(body) in fold(unify(item[1].issuer))]
    return issued or found


def _stored(turn: Turn, ids: Iterable[int]) -> list[Stored]:
    snapshot = turn.desk.engine.snapshot
    return [stored for id_ in sorted(ids, reverse=True)[:_MOST] if (stored := snapshot.stored(id_))]


def _references(stored: Stored) -> list[Reference]:
    """The documents that an article cites or is, each once."""
    every = [*stored.extraction.references, *(r for m in stored.extraction.meetings for r in m.references)]
    return list({(_spelled(one.number), one.evidence): one for one in every}.values())


def _spelled(number: str) -> str:
    return re.sub(r"\s+", "", fold(unify(number)).replace("–", "-"))


def _entries(turn: Turn, group: list[tuple[Stored, Reference]]) -> list[Entry]:
    """What is known of one document, and then each article that cites it."""
    t = turn.t
    best = max(
        (one for _, one in group), key=lambda one: (one.own, bool(one.issuer), one.date is not None, bool(one.about))
    )
    name = bold(headline(" ".join(filter(None, [best.kind, best.number]))))
    date = next((one.date for _, one in group if one.date), None)
    about = next((one.about for _, one in group if one.about), "")
    facts = [
        t.document_issuer.format(value=best.issuer) if best.issuer else "",
        t.document_date.format(value=format_range(date)) if date else "",
        t.document_about.format(value=shorten(about, _ABOUT)) if about else "",
    ]
    entries = [Entry(join("\n", [name, *map(plain, facts)]))]
    for stored, one in {stored.id: (stored, one) for stored, one in reversed(group)}.values():
        title = link(shorten(stored.article.title, 150), stored.article.url or turn.link(f"a{stored.id}"))
        said = plain(t.document_own if one.own else t.document_cited)
        quote = plain(_sentence(stored.article.body, one.evidence))
        entries.append(
            Entry(
                join("\n", [join(" ", [said, title]), quote]), f"a:{stored.id}::{one.evidence.start}-{one.evidence.end}"
            )
        )
    return entries


def _sentence(body: str, evidence: Span) -> str:
    """The line around the place, shortened."""
    start = max(body.rfind("\n", 0, evidence.start), body.rfind(". ", 0, evidence.start) + 1, evidence.start - 160) + 1
    end = next((at for at in (body.find("\n", evidence.end), body.find(". ", evidence.end)) if at >= 0), len(body))
    return f"“{shorten(' '.join(body[start : max(end, evidence.end)].split()), 300)}”"
