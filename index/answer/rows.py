"""Questions that a cell of a table answers: how many points somebody has, who is on duty, where somebody works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus import Column, Grid, Span, matches
from index.answer.desk import Desk, Finding
from index.answer.ranking import about, meant
from index.models import Asks, Wants
from index.reading import Reading, words

_ASKED = frozenset(
    {
        Asks.ANYTHING,
        Asks.AWARD,
        Asks.CONTENT,
        Asks.DATE,
        Asks.NUMBER,
        Asks.PLACE,
        Asks.ROLE,
        Asks.VOTE,
    }
)
_TITLE = re.compile(r"(?:(?:đ/c|đồng chí|ông|bà|anh|chị|em|cháu|cô|thầy)\.?:?\s+)+", re.IGNORECASE)
_BRACKETED = re.compile(r"\(([^()]*)\)")
_MARK = re.compile(r"[\n,]|\s[-–]\s")
_SHORTEST = 2  # words that single a row out
_MOST = 6  # cells that an answer gives
# Words by which people ask for a column: those of its heading, and these. Folded.
_SAID: dict[Column, frozenset[str]] = {
    Column.OFFICE: frozenset({"chuc"}),
    Column.UNIT: frozenset({"cong", "sinh", "thuoc", "don"}),
    Column.PLACE: frozenset({"dia", "dau"}),
}
_WHERE = re.compile(r"\b(?:cong tac|lam viec|o|thuoc|tai)\b(?: \w+){0,2}? (?:dau|nao)\b")
_COMMON = frozenset("va so ten ho ngay muc cac nam".split())  # words of headings that single none out
_PEOPLE = re.compile(r"[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s[A-ZĐÀ-Ỹ][^\W\d_]*)+")


class _Cell(NamedTuple):
    """A cell that may answer, with its row and heading."""

    reading: Reading
    heading: str
    row: tuple[Span, ...]
    at: Span


def told(desk: Desk) -> list[Finding]:
    """What a table has under the asked heading, in the rows that the question names by a name or by their day."""
    if desk.query.asks not in _ASKED:
        return []
    for reading in about(desk):
        if not (desk.within or meant(desk, reading)):
            continue
        for grid in reading.grids:
            if found := list(_cells(desk, reading, grid)):
                return _answer(desk, found)
    return []


def _answer(desk: Desk, found: list[_Cell]) -> list[Finding]:
    several = len({cell.heading for cell in found}) > 1
    texts = dict.fromkeys(
        f"{cell.heading}: {_text(cell.reading, cell.at)}" if several else _text(cell.reading, cell.at)
        for cell in found[:_MOST]
    )
    rows = dict.fromkeys(_whole(cell.row) for cell in found[:_MOST])
    people = tuple(_name(cell.reading.body, cell.at) for cell in found) if desk.query.wants is Wants.PERSON else ()
    bold = tuple(cell.at for cell in found[:_MOST])
    return [Finding("; ".join(texts), found[0].reading, tuple(rows), bold, people=people, field="table")]


def _whole(row: tuple[Span, ...]) -> Span:
    filled = [cell for cell in row if cell.end > cell.start]
    return Span(filled[0].start, filled[-1].end)


def _text(reading: Reading, cell: Span) -> str:
    """A cell in one line; what stands under a name goes on after a comma."""
    lines = [" ".join(line.split()) for line in cell.of(reading.body).split("\n")]
    text = lines[0]
    for line in lines[1:]:
        text += f" {line}" if line.startswith("(") or line[:1].islower() or text.endswith(",") else f", {line}"
    return _TITLE.sub("", text, count=1)


def _cells(desk: Desk, reading: Reading, grid: Grid) -> Iterator[_Cell]:
    """The cells of the asked columns in the rows that the question names."""
    meetings = [meeting.evidence for meeting in reading.stored.extraction.meetings]
    if any(told.covers(_whole(row)) for row in grid.rows for told in meetings):
        return  # a calendar: its rows are meetings, with records of their own
    rows = [(row, by) for row in grid.rows if (by := _named_by(desk, reading, grid, row)) is not None]
    if not rows or len(rows) > _MOST or len(rows) == len(grid.rows) > 1:
        return
    for number in _asked(desk, grid, reading, {by for _, by in rows}):
        for row, _ in rows:
            if row[number].end > row[number].start and _is_wanted(desk, row[number].of(reading.body)):
                yield _Cell(reading, grid.headings[number], row, row[number])


def _named_by(desk: Desk, reading: Reading, grid: Grid, row: tuple[Span, ...]) -> int | None:
    """The column by which the question names a row: by a name that it gives, else by the day that it asks about."""
    said = f" {' '.join(words(desk.query.text))} "
    dated = None
    for number, (column, cell) in enumerate(zip(grid.columns, row, strict=True)):
        if column is Column.DAY and desk.query.when is not None:
            days = (d.range for d in reading.dates if cell.covers(d.span))
            dated = number if any(matches(desk.query.when, day) for day in days) else dated
        elif any(len(key) >= _SHORTEST and f" {' '.join(key)} " in said for key in _keys(cell.of(reading.body))):
            return number
    return dated


def _keys(printed: str) -> Iterator[list[str]]:
    """What a row may be called by: the first line of a cell without honorifics, and what stands in brackets."""
    yield words(_name_line(printed))
    yield from (words(inside) for inside in _BRACKETED.findall(printed))


def _name_line(printed: str) -> str:
    return _TITLE.sub("", _MARK.split(_BRACKETED.sub(" ", printed), maxsplit=1)[0])


def _name(body: str, cell: Span) -> str:
    return " ".join(_name_line(cell.of(body)).split())


def _asked(desk: Desk, grid: Grid, reading: Reading, named: set[int]) -> list[int]:
    """The columns whose headings have the most of the question's words, those that name the row apart."""
    if desk.query.asks is Asks.DATE:
        return [n for n, column in enumerate(grid.columns) if column is Column.DAY and n not in named]
    typed = set(words(desk.query.text)) - _COMMON
    about_row = {word for row in grid.rows for n in named for word in words(row[n].of(reading.body))}
    where = _WHERE.search(desk.folded) is not None
    scored = []
    for number, (heading, column) in enumerate(zip(grid.headings, grid.columns, strict=True)):
        if number in named or column is Column.NUMBER:
            continue
        own = set(words(heading)) - _COMMON
        same = own & typed - about_row
        said = where and column in {Column.UNIT, Column.PLACE, Column.OFFICE} and not same
        score = len(same) + len(same) / max(1, len(own)) + (0.5 if said else 0.0)
        score += 0.4 if _SAID.get(column, frozenset()) & typed else 0.0
        scored.append((score, number))
    best = max((score for score, _ in scored), default=0.0)
    return [number for score, number in scored if score == best > 0]


def _is_wanted(desk: Desk, printed: str) -> bool:
    """Whether a cell holds the kind of thing that is asked for."""
    if desk.query.wants is Wants.PERSON:
        return _PEOPLE.search(printed) is not None
    if desk.query.wants is Wants.NUMBER:
        return any(c.isdigit() for c in printed)
    if desk.query.wants is Wants.OFFICE:
        return not any(c.isdigit() for c in printed[:2])
    return True
