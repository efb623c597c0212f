"""/nguoi: one person: the offices over time as printed, the meetings chaired and attended, each with its article."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date
from typing import NamedTuple

from bot.render.answer import day_text
from bot.render.html import Rich, bold, headline, join, link, plain, shorten
from bot.render.ics import starts
from bot.render.listing import Entry, Listed
from bot.turn import Turn
from corpus import MeetingRecord, Note, Stored, fold, format_range, is_plain, unify
from index import mentioning

_MOST = 400  # articles looked at
_OFFICE = 300  # units
_CHAIRS = frozenset({Note.CHAIR, Note.CO_CHAIR})


class Office(NamedTuple):
    """An office as an article prints it beside the name."""

    text: str
    day: date | None
    stored: Stored


class Part(NamedTuple):
    """A part in a meeting."""

    note: Note
    stored: Stored
    number: int
    meeting: MeetingRecord


async def known(turn: Turn, query: dict[str, str]) -> Listed:
    """What is known of somebody; of several people of whom one might be meant, who they are."""
    name = " ".join(unify(query["name"]).split())
    articles = _articles(turn, name)
    names = _names(articles, name)
    if len(names) != 1:
        entries = [Entry(plain(one), f"u:{one}"[:60]) for one in names if len(f"u:{one}".encode()) <= 64]
        return Listed(plain((turn.t.person_which if names else turn.t.person_none).format(name=name)), entries)
    full = names[0]
    offices, parts = _offices(articles, full), _parts(articles, full)
    head = join(
        "\n",
        [
            bold(full),
            plain(turn.t.person_counts.format(chaired=_count(parts, chair=True), others=_count(parts, chair=False))),
        ],
    )
    return Listed(head, [*_office_entries(turn, offices), *_part_entries(turn, parts)])


def _articles(turn: Turn, name: str) -> list[Stored]:
    snapshot = turn.desk.engine.snapshot
    ids = snapshot.naming(name, turn.viewer) | mentioning(snapshot, name, turn.viewer)
    found = [stored for id_ in sorted(ids, reverse=True)[:_MOST] if (stored := snapshot.stored(id_))]
    return sorted(found, key=lambda stored: _day(stored) or date.min)


def _names(articles: Iterable[Stored], name: str) -> list[str]:
    """The full names that the name may stand for: itself, or those that end with it; with diacritics, only as typed."""
    spell = fold if is_plain(name) else _spelled
    wanted = spell(name)
    found: dict[str, str] = {}
    for stored in articles:
        people = [one.person for one in stored.extraction.people]
        people += [who.person for meeting in stored.extraction.meetings for who in meeting.participants]
        people += [change.person for change in stored.extraction.changes]
        for person in people:
            if f" {spell(person)}".endswith(f" {wanted}"):
                found.setdefault(_spelled(person), person)
    return [person for person in found.values() if spell(person) == wanted] or sorted(found.values())


def _spelled(name: str) -> str:
    return unify(name).lower()


def _day(stored: Stored) -> date | None:
    """When an article speaks: when it was published, else when what it tells of was held."""
    held = [begun.date() for meeting in stored.extraction.meetings if (begun := starts(meeting, UTC))]
    return stored.article.published or min(held, default=None)


def _offices(articles: Iterable[Stored], name: str) -> list[Office]:
    found = []
    for stored in articles:
        day = _day(stored)
        printed = [one.office_as_printed for one in stored.extraction.people if _spelled(one.person) == _spelled(name)]
        printed += [
            who.office_as_printed
            for meeting in stored.extraction.meetings
            for who in meeting.participants
            if _spelled(who.person) == _spelled(name)
        ]
        found += [Office(text, day, stored) for text in dict.fromkeys(printed) if text]
    return found


def _parts(articles: Iterable[Stored], name: str) -> list[Part]:
    return [
        Part(who.note, stored, number, meeting)
        for stored in articles
        for number, meeting in enumerate(stored.extraction.meetings)
        for who in meeting.participants
        if _spelled(who.person) == _spelled(name)
    ]


def _count(parts: Iterable[Part], *, chair: bool) -> int:
    return len({(part.stored.id, part.number) for part in parts if (part.note in _CHAIRS) == chair})


def _office_entries(turn: Turn, offices: list[Office]) -> list[Entry]:
    """One entry for each office, with when it was printed first and last, and where."""
    by_text: dict[str, list[Office]] = {}
    for office in offices:
        by_text.setdefault(" ".join(office.text.split()), []).append(office)
    entries = []
    for text, found in by_text.items():
        days = [office.day for office in found if office.day]
        period = " – ".join(dict.fromkeys(map(day_text, [min(days), max(days)]))) if days else ""
        where = found[-1].stored
        source = link(shorten(where.article.title, 120), where.article.url or turn.link(f"a{where.id}"))
        entries.append(Entry(join("\n", [plain("• " + shorten(text, _OFFICE)), join(" · ", [plain(period), source])])))
    if entries:
        entries[0] = Entry(join("\n", [bold(turn.t.person_offices), entries[0].text]))
    return entries


def _part_entries(turn: Turn, parts: list[Part]) -> list[Entry]:
    notes = dict(turn.t.notes)
    entries = []
    for part in sorted(parts, key=lambda part: (part.note not in _CHAIRS, list(Note).index(part.note))):
        when = plain(format_range(part.meeting.held)) if part.meeting.held else Rich()
        said = plain(f"{notes[part.note]}: {shorten(headline(part.meeting.name), 200)}")
        entries.append(Entry(join("\n", [said, when]), f"m:{part.stored.id}:{part.number}"))
    return entries
