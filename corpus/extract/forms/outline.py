"""Calendars without a table: a line for each day, and under it an entry for each meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus.dates.words import CLOCK, SESSION
from corpus.extract.forms.days import NO_CLOCK, Clock, is_day, read_clock, read_day
from corpus.extract.forms.fields import fields
from corpus.extract.forms.head import Head
from corpus.extract.forms.items import Item, items
from corpus.extract.forms.labels import Role
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft, classification, fill, tell
from corpus.extract.forms.off import GOES, NO_MEETING, off_note
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.persons import after_person, people_of
from corpus.extract.forms.when import When, place_in
from corpus.models import DateRange, MeetingRecord, Note, Participation, Span, Status
from corpus.text import trim

_DAY = re.compile(r"(?:thứ\s\w+|chủ nhật|ngày)[^:\n]{0,40}(?::|\Z)")
_TIME = re.compile(
    rf"""(?:(?:buổi\s)?{SESSION}(?!\w)|(?:từ\s|lúc\s)?{CLOCK}|cả\sngày)
    (?:[\s,(–\-:]{{1,3}}(?:đến\s)?(?:{CLOCK}|{SESSION}(?!\w)))*\)?\s*[:.,\-–]?\s*""",
    re.VERBOSE,
)
_NEXT_TIME = re.compile(rf"(?<=[.;])\s+(?={CLOCK}\s*[:,\-–])", re.VERBOSE)
_RECEIVES = re.compile(r"[^.;]{0,60}tiếp (?:công )?dân")
_OFFICE_END = re.compile(r"\s+tiếp (?:công )?dân")
_NONE = re.compile(r"(?:nghỉ|làm việc tại (?:cơ quan|trụ sở|phòng)|trực cơ quan)(?!\w)")
_LEADS = frozenset({Role.PLACE, Role.CHAIR, Role.PRESENT, Role.GUEST})
_TOLD = frozenset({Note.CHAIR, Note.CO_CHAIR, Note.DIRECTOR, Note.ATTENDEE, Note.SPEAKER})
_SHORTEST = 6  # characters of an entry


@dataclass(slots=True)
class _Under:
    """The day, and the part of it, that entries stand under."""

    held: DateRange | None = None
    at: Span | None = None
    clock: Clock = NO_CLOCK


def read_outline(page: Page, head: Head, letterhead: Letterhead, period: DateRange | None) -> tuple[MeetingRecord, ...]:
    """The meetings of a calendar that has a line for each day."""
    under = _Under()
    drafts = (draft for item in items(page, head.body) for draft in _entries(page, item, under, period, letterhead))
    return tuple(draft.record(page) for draft in drafts)


def _entries(
    page: Page, item: Item, under: _Under, period: DateRange | None, letterhead: Letterhead
) -> Iterator[Draft]:
    """The meetings of an item: one, or one for each time that begins a sentence of it."""
    rest = _take_day(page, item, under, period)
    part_of_day = under.clock.session
    for span in _timed(page, rest):
        if under.held is None or under.at is None:
            return
        time = _TIME.match(page.lower, *span)
        clock = read_clock(page, Span(*time.span())) if time else NO_CLOCK
        told = Span(time.end() if time else span.start, span.end)
        if told.end - told.start < _SHORTEST:
            under.clock = clock if time else under.clock  # "Sáng:" over several entries
            continue
        if time is None and not item.style:
            under.held = None  # a paragraph: the calendar is over
            return
        part_of_day = clock.session or part_of_day
        under.clock = Clock(part_of_day, None)  # the entries that follow stand under it, until the next part or day
        draft = _draft(page, told, item.span if span.covers(rest) else span, letterhead)
        if draft is not None:
            draft.when = When(under.held.model_copy(update={"session": part_of_day, "time": clock.time}), under.at)
            yield draft


def _timed(page: Page, span: Span) -> Iterator[Span]:
    """The parts of an item that begin with times of their own: "Sáng: 7g30: … . 8g00: …"."""
    cuts = [m.end() for m in _NEXT_TIME.finditer(page.lower, *span)]
    for start, end in pairwise([span.start, *cuts, span.end]):
        yield trim(page.text, Span(start, end))


def _take_day(page: Page, item: Item, under: _Under, period: DateRange | None) -> Span:
    """Notes the day that an item begins with; gives what follows it."""
    span = Span(item.start, item.span.end)
    match = _DAY.match(page.lower, *span)
    if match is None:
        return span
    cell = trim(page.text, Span(match.start(), match.end() - match[0].endswith(":")))
    day = read_day(page, cell, period) if is_day(page, cell) else None
    if day is None:
        return span
    under.held, under.at, under.clock = day, cell, NO_CLOCK
    return trim(page.text, Span(match.end(), span.end))


def _draft(page: Page, rest: Span, entry: Span, letterhead: Letterhead) -> Draft | None:
    if _NONE.match(page.lower, *rest) or NO_MEETING.match(page.lower, rest.start, _unpointed(page, rest)):
        return None
    found = fields(page, [Item(rest, rest.start, "", gap=False)])
    plain = next((each.value for each in found if each.role is None), rest)
    note = off_note(page, plain)
    goes = GOES.match(page.lower, after_person(page, plain), plain.end) is not None
    draft = Draft(
        name=one_line(plain.of(page.text)).rstrip(" .;"),
        evidence=entry,
        status=Status.CANCELLED if note else Status.CONFIRMED,
        classification=classification(page, plain),
        organization="" if goes else letterhead.owner,
        organization_at=None if goes else letterhead.owner_at,
        status_note=note,
    )
    for each in found:
        if each.role in _LEADS:
            fill(page, draft, each)
    tell(page, draft, plain, _TOLD)
    draft.when = None  # the day stands in a line of its own
    draft.location = draft.location or place_in(page, plain)
    _first_person(page, draft, plain, entry)
    return draft


def _unpointed(page: Page, span: Span) -> int:
    """Where an entry ends without the full stop after it."""
    return span.end - len(span.of(page.text)) + len(span.of(page.text).rstrip(" .;"))


def _first_person(page: Page, draft: Draft, plain: Span, entry: Span) -> None:
    """Somebody at the beginning of an entry, whose part no verb gives: there, and nothing more, but for receptions."""
    named = {part.person for part in draft.participants}
    for each in people_of(page, plain)[:1]:
        if each.person.person in named or each.person.evidence.start > plain.start + 2:
            continue
        receives = _RECEIVES.match(page.lower, each.person.name.end, plain.end)
        draft.participants.append(
            Participation(
                person=each.person.person,
                office_as_printed=_OFFICE_END.split(each.person.office_as_printed)[0],
                note=Note.CHAIR if receives else Note.ATTENDEE,
                evidence=entry,
            )
        )
