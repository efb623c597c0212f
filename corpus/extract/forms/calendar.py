"""Work calendars (lịch công tác): each row a meeting, the day from the row above where the row has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.extract.forms.columns import Column
from corpus.extract.forms.days import Clock, read_clock, read_day, read_period, weekday_in
from corpus.extract.forms.head import Head
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft, classification
from corpus.extract.forms.off import GOES, NO_MEETING, off_note
from corpus.extract.forms.outline import read_outline
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.persons import after_person, bodies_of, people_of
from corpus.extract.forms.stacked import ENDS_TABLE, stacked_rows
from corpus.extract.forms.tables import Row, find_table, rows
from corpus.extract.forms.when import When
from corpus.models import DateRange, MeetingRecord, Note, Participation, Quoted, Span, Status

_TIMED = re.compile(r"[-–+•\s]*\d{1,2}\s?(?:h|g|:|giờ)\s?(?:\d{2})?\s*[:\-–,.]\s*")
_NO_PLACE = re.compile(r"(?:xe|theo|như|xem)\s")  # "xe xuất phát 6:15"
_SHORTEST = 3  # letters of the content of a row


@dataclass(slots=True)
class _Day:
    """The day that rows stand under, while a calendar is being read."""

    held: DateRange | None = None
    at: Span | None = None
    cells: list[Span] = field(default_factory=list)


def read_calendar(page: Page, head: Head, letterhead: Letterhead) -> tuple[MeetingRecord, ...]:
    """The meetings of a calendar."""
    period = read_period(page, Span(head.title.start, _period_end(head)))
    table = find_table(page, head.body)
    if table is None:
        return read_outline(page, head, letterhead, period)
    found = stacked_rows(page, table) if table.stacked else rows(page, table)
    day = _Day()
    meetings = []
    for row in found:
        _take_day(page, row, day, period)
        draft = _draft(page, row, day, letterhead)
        if draft is not None:
            meetings.append(draft.record(page))
    return tuple(meetings)


def _period_end(head: Head) -> int:
    """The heading reaches to the first lines of the body: "Tuần từ 14/10 to 18/10/2024" may stand apart."""
    return max([head.title.end, *(line.span.end for line in head.body[:2])])


def _take_day(page: Page, row: Row, day: _Day, period: DateRange | None) -> None:
    cell = row.cells.get(Column.DAY)
    if cell is None and (time := row.cells.get(Column.TIME)) is not None and Column.DAY not in row.cells:
        low = page.lower[time.start : time.end]
        cell = time if read_day(page, time, None) is not None or weekday_in(low) is not None else None
    if cell is not None and (found := read_day(page, cell, period)) is not None:
        day.held, day.at = found, cell
    elif cell is not None and weekday_in(page.lower[cell.start : cell.end]) is not None:
        day.held, day.at = None, None  # a day that cannot be told: the one before is over


def _draft(page: Page, row: Row, day: _Day, letterhead: Letterhead) -> Draft | None:
    content = row.cells.get(Column.CONTENT)
    if content is None or sum(c.isalpha() for c in content.of(page.text)) < _SHORTEST:
        return None
    if NO_MEETING.match(page.lower, *content) or ENDS_TABLE.match(page.lower, *row.span):
        return None
    note = status_note(page, row)
    goes = GOES.match(page.lower, after_person(page, content), content.end) is not None
    draft = Draft(
        name=one_line(content.of(page.text)),
        evidence=row.span,
        status=Status.CANCELLED if note else Status.CONFIRMED,
        classification=classification(page, content),
        organization="" if goes else letterhead.owner,
        organization_at=None if goes else letterhead.owner_at,
        status_note=note,
    )
    draft.when = _when(page, row, day, draft)
    draft.location = _place(page, row)
    draft.participants.extend(_people(page, row, goes=goes))
    return draft


def _when(page: Page, row: Row, day: _Day, draft: Draft) -> When | None:
    """The day that a row stands under, with the time of its cell, or the one that its content begins with."""
    if day.held is None or day.at is None:
        return None
    time, content = row.cells.get(Column.TIME), row.cells[Column.CONTENT]
    clock = read_clock(page, time) if time else read_clock(page, day.at)
    inside = _TIMED.match(page.text, *content)
    if inside and clock.time is None and len(page.times_in(content)) == 1:
        clock = Clock(clock.session, read_clock(page, Span(*inside.span())).time)
        draft.name = one_line(page.text[inside.end() : content.end])
    return When(day.held.model_copy(update={"session": clock.session, "time": clock.time}), day.at)


def status_note(page: Page, row: Row) -> Quoted | None:
    """The words that take a row off the calendar, wherever in the row they stand."""
    columns = (Column.CONTENT, Column.NOTE, Column.TIME, Column.PLACE, Column.CHAIR, Column.PEOPLE)
    cells = (row.cells[column] for column in columns if column in row.cells)
    return next((note for cell in cells if (note := off_note(page, cell)) is not None), None)


def _place(page: Page, row: Row) -> Span | None:
    cell = row.cells.get(Column.PLACE)
    if cell is None or _NO_PLACE.match(page.lower, *cell) or not any(c.isalnum() for c in cell.of(page.text)):
        return None
    return cell


def _people(page: Page, row: Row, *, goes: bool) -> Iterator[Participation]:
    """Who chairs a row, and who attends it, as its cells print them."""
    leads = Note.ATTENDEE if goes else Note.CHAIR
    content = row.cells[Column.CONTENT]
    if goes and after_person(page, content) > content.start:
        for each in people_of(page, Span(content.start, after_person(page, content))):
            yield Participation(
                person=each.person.person,
                office_as_printed=each.person.office_as_printed,
                note=Note.ATTENDEE,
                evidence=row.span,
            )
    for column, note in ((Column.CHAIR, leads), (Column.LEADER, Note.ATTENDEE), (Column.PEOPLE, Note.ATTENDEE)):
        cell = row.cells.get(column)
        if cell is None:
            continue
        found = people_of(page, cell)
        for each in found:
            yield Participation(
                person=each.person.person,
                office_as_printed=each.person.office_as_printed,
                note=_note(page, each.entry, each.note, note),
                verb=each.verb,
                evidence=row.span,
            )
        leading = column is not Column.PEOPLE
        for body in bodies_of(page, cell, only_bodies=leading) if not (leading and found) else ():
            yield Participation(person=one_line(body.of(page.text)), office_as_printed="", note=note, evidence=row.span)


def _note(page: Page, entry: Span, marked: Note | None, note: Note) -> Note:
    """What an entry itself says ("… dự") goes before what its column says."""
    if marked is not None:
        return marked
    attends = re.search(r"(?<!\w)(?:cùng |tham |đến )?dự\s*\)?\s*\Z", page.lower[entry.start : entry.end])
    return Note.ATTENDEE if attends else note
