"""Calendars of receptions of citizens (lịch tiếp công dân): who receives on which day; a note may name a substitute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.extract.forms.columns import Column
from corpus.extract.forms.days import read_clock, read_day, read_period
from corpus.extract.forms.fields import fields
from corpus.extract.forms.head import Head
from corpus.extract.forms.items import items
from corpus.extract.forms.labels import Role
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.persons import bodies_of, people_of
from corpus.extract.forms.signature import person_cell
from corpus.extract.forms.stacked import stacked_rows
from corpus.extract.forms.tables import Row, find_table, rows
from corpus.extract.forms.when import When, place_value
from corpus.models import MeetingRecord, Membership, Note, Participation, Span, Status

_BY = re.compile(r"(?<!\w)(?:ủy quyền(?: cho)?|giao(?: cho)?|thay bằng|thay:|phân công|cử)\s+")
_FOR = re.compile(r"(?<!\w)(?:tiếp\s+)?thay(?: cho| thế)?(?!\w)")
_VERB = "tiếp công dân"
_OFF = re.compile(r"(?<!\w)(?:hoãn|nghỉ|không tiếp|hủy)(?!\w)")
_SESSION_LINE = re.compile(r"(?<!\w)buổi\s+(?:sáng|chiều)(?!\w)|từ\s+\d{1,2}\s?(?:h|giờ|g)")


def read_reception(page: Page, head: Head, letterhead: Letterhead) -> tuple[MeetingRecord, ...]:
    """One meeting for each day of reception."""
    table = find_table(page, head.body)
    if table is None or Column.DAY not in table.columns:
        return ()
    period = read_period(
        page, Span(head.title.start, max([head.title.end, *(line.span.end for line in head.body[:2])]))
    )
    place, hours = _frame(page, head)
    meetings = []
    for row in stacked_rows(page, table) if table.stacked else rows(page, table):
        cell = row.cells.get(Column.DAY)
        day = read_day(page, cell, period) if cell else None
        if cell is None or day is None:
            continue
        note = row.cells.get(Column.NOTE)
        draft = Draft(
            name="Tiếp công dân",
            evidence=row.span,
            status=Status.CANCELLED if note and _OFF.match(page.lower, *note) else Status.CONFIRMED,
            classification="tiếp công dân",
            organization=letterhead.owner,
            organization_at=letterhead.owner_at,
            location=row.cells.get(Column.PLACE) or place,
        )
        clock = read_clock(page, row.cells.get(Column.TIME) or hours or Span(0, 0))
        draft.when = When(day.model_copy(update={"session": clock.session, "time": clock.time}), cell)
        draft.participants.extend(_people(page, row))
        meetings.append(draft.record(page))
    return tuple(meetings)


def _frame(page: Page, head: Head) -> tuple[Span | None, Span | None]:
    """The place, and the sentence with the hours, that hold for all days."""
    place = hours = None
    for found in fields(page, items(page, [line for line in head.body if len(line.cells) == 1])):
        if found.role is Role.PLACE and place is None:
            place = place_value(page, found.value)
        match = _SESSION_LINE.search(page.lower, *found.whole)
        if match and hours is None:
            hours = Span(match.start(), found.whole.end)
    return place, hours


def _people(page: Page, row: Row) -> Iterator[Participation]:
    """Who receives: the one of the row, unless the note names somebody instead."""
    cell = row.cells.get(Column.CHAIR) or row.cells.get(Column.NAME)
    if cell is None:
        return
    change = _change(page, row)
    gone = {person.person for person in change.away}
    for name, office in _receivers(page, row, cell):
        away = name in gone or bool(change.instead)
        yield Participation(
            person=name,
            office_as_printed=office,
            note=Note.ABSENT if away else Note.CHAIR,
            verb=_VERB,
            evidence=row.span,
            reason=row.text(page, Column.NOTE) if away else None,
        )
        gone.discard(name)
    for note, people in ((Note.CHAIR, change.instead), (Note.ABSENT, [p for p in change.away if p.person in gone])):
        for person in people:
            yield Participation(
                person=person.person,
                office_as_printed=person.office_as_printed.removesuffix(" tiếp"),
                note=note,
                verb=_VERB,
                evidence=row.span,
                reason=row.text(page, Column.NOTE) if note is Note.ABSENT else None,
            )


def _receivers(page: Page, row: Row, cell: Span) -> Iterator[tuple[str, str]]:
    office = row.text(page, Column.OFFICE)
    found = people_of(page, cell)
    for each in found:
        yield (
            each.person.person,
            each.person.office_as_printed if len(found) > 1 else office or each.person.office_as_printed,
        )
    if not found and (name := person_cell(page, cell)):
        yield one_line(name.of(page.text)), office
    elif not found:
        for body in bodies_of(page, cell, only_bodies=True):
            yield one_line(body.of(page.text)), office


class _Change(NamedTuple):
    """Who receives instead, and who is away, as the note of a row says."""

    instead: list[Membership]
    away: list[Membership]


def _change(page: Page, row: Row) -> _Change:
    """What the note says: "đ/c A đi công tác, ủy quyền đ/c B" names who receives, "tiếp thay ông A" who is away."""
    note = row.cells.get(Column.NOTE)
    if note is None:
        return _Change([], [])
    by = _BY.search(page.lower, *note)
    if by is not None:
        instead = [each.person for each in people_of(page, Span(by.end(), note.end))]
        return _Change(instead, [each.person for each in people_of(page, Span(note.start, by.start()))])
    instead_of = _FOR.search(page.lower, *note)
    if instead_of is None:
        return _Change([], [])
    before = [each.person for each in people_of(page, Span(note.start, instead_of.start()))]
    return _Change(before, [each.person for each in people_of(page, Span(instead_of.end(), note.end))])
