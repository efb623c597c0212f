"""Agendas (chương trình): each row a time, what is done then, and who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.extract.forms.columns import Column
from corpus.extract.forms.days import read_clock
from corpus.extract.forms.fields import fields
from corpus.extract.forms.head import Head
from corpus.extract.forms.items import items
from corpus.extract.forms.labels import Role
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft, draft_of, fill
from corpus.extract.forms.page import Line, Page, one_line
from corpus.extract.forms.persons import people_of
from corpus.extract.forms.tables import Table, find_table, rows
from corpus.extract.forms.when import place_in, place_value, read_when
from corpus.extract.meetings import NOUN
from corpus.models import MeetingRecord, Note, Participation, Quoted, Span, Status
from corpus.text import trim

_PRESENTS = re.compile(r"(?:trao|công bố|tặng|gắn)(?!\w)")
_CLOCK = r"\d{1,2}\s?(?:h|g|:|giờ)\s?(?:\d{2})?(?:\s?phút)?"
_TIMED = re.compile(rf"(?:từ\s+)?{_CLOCK}(?:\s*(?:[-–]|đến)\s*{_CLOCK})?\s*[:.\-–]?\s*")
_HEADING_LINES = 4
_DASH = re.compile(r"\s[-–]\s")


def read_agenda(page: Page, head: Head, letterhead: Letterhead) -> MeetingRecord | None:
    """The meeting of an agenda; None when the document is a programme of another kind."""
    about = head.about or head.title
    parts = list(_parts(page, head))
    if not parts or not (NOUN.search(page.lower, *about) or len(parts) > 2):
        return None
    draft = draft_of(page, head, letterhead, Status.CONFIRMED)
    _heading(page, draft, head)
    for whole, content, who in parts:
        draft.agenda.append(Quoted(text=one_line(whole.of(page.text)), evidence=whole))
        verb = one_line(content.of(page.text))
        for each in people_of(page, who):
            draft.participants.append(
                Participation(
                    person=each.person.person,
                    office_as_printed=each.person.office_as_printed,
                    note=Note.PRESENTER if _PRESENTS.match(page.lower, *content) else Note.SPEAKER,
                    verb=verb if not each.verb else f"{each.verb} {verb[:1].lower()}{verb[1:]}",
                    evidence=whole,
                )
            )
    return draft.record(page)


def _parts(page: Page, head: Head) -> Iterator[tuple[Span, Span, Span]]:
    """(row, what is done, who does it) for each row of the table, or each entry that begins with a time."""
    table = find_table(page, head.body)
    if table is not None and not table.stacked and Column.TIME in table.columns:
        for row in rows(page, table):
            content = row.cells.get(Column.CONTENT)
            time = row.cells.get(Column.TIME)
            if content is None or time is None or read_clock(page, time).time is None:
                continue
            who = row.cells.get(Column.DOES) or row.cells.get(Column.CHAIR) or Span(content.end, content.end)
            yield row.span, content, who
        return
    if table is not None and table.stacked and Column.TIME in table.columns:
        yield from _stacked(page, table)
        return
    for item in items(page, head.body):
        match = _TIMED.match(page.lower, item.start, item.span.end)
        if match is None:
            continue
        rest = trim(page.text, Span(match.end(), item.span.end))
        people = page.people_in(rest)
        content = _without_marks(page, Span(rest.start, people[0].evidence.start if people else rest.end))
        yield Span(item.start, item.span.end), content if content.end > content.start else rest, rest


def _without_marks(page: Page, span: Span) -> Span:
    """What is done, without the mark or bracket that leads to who does it."""
    end = span.end
    while end > span.start and page.text[end - 1] in " -–:(,\t":
        end -= 1
    return Span(span.start, end)


def _stacked(page: Page, table: Table) -> Iterator[tuple[Span, Span, Span]]:
    """The rows of an agenda with one cell a line: a time begins one."""
    rest: list[Line] = []
    time: Line | None = None
    for line in [*table.lines, None]:
        if line is not None and not _TIMED.match(page.lower, *line.span):
            rest.append(line)
            continue
        if time is not None and rest:
            content = rest[0].span
            who = rest[1].span if len(rest) > 1 else Span(content.end, content.end)
            yield Span(time.span.start, rest[min(1, len(rest) - 1)].span.end), content, who
        time, rest = line, []


def _heading(page: Page, draft: Draft, head: Head) -> None:
    """When and where, out of the title and the first lines under it."""
    spans = [head.title, *(line.span for line in head.body[:_HEADING_LINES])]
    for span in spans:
        if "|" in span.of(page.text) or "\t" in span.of(page.text) or _TIMED.match(page.lower, *span):
            break
        for found in fields(page, items(page, [Line(span, (span,), gap=False, indent=0)])):
            if found.role in {Role.TIME, Role.PLACE}:
                fill(page, draft, found)
        if draft.when is None and (when := read_when(page, span)) is not None:
            draft.when = when
            draft.location = place_in(page, Span(when.at.end, span.end)) or _after_dash(
                page, Span(when.at.end, span.end)
            )
    if draft.location is not None:
        cut = draft.location.of(page.text).rstrip(")")
        draft.location = Span(draft.location.start, draft.location.start + len(cut))
    if draft.when is not None and "(" in draft.name:
        draft.name = draft.name[: draft.name.index("(")].strip() or draft.name


def _after_dash(page: Page, span: Span) -> Span | None:
    """What follows the day after a dash: "Ngày 24/7/2025 - Hội trường Nhà văn hóa xã"."""
    match = _DASH.match(page.text, *span)
    return place_value(page, Span(match.end(), span.end)) if match else None
