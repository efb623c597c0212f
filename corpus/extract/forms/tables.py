"""Tables in extracted text: rows by tabs or bars, by wide gaps, or with one cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from corpus.extract.forms.columns import Column, column_of
from corpus.extract.forms.days import is_day, is_time
from corpus.extract.forms.page import Line, Page
from corpus.models import Span
from corpus.text import trim

_BARS = re.compile(r"[\s|:+=-]*")
_NUMBER = re.compile(r"\d{1,3}[.)]?\Z")
_FIRST = re.compile(r"0?1[.)]?|I[.)]?|A[.)]?")
_LEADING = frozenset({Column.DAY, Column.TIME, Column.NUMBER})
_HEADING_LINES = 40  # how far down the heading of a table may stand
_MOST_COLUMNS = 14


class Row(NamedTuple):
    """A row: its cells by column, and the characters from its first cell to its last."""

    cells: Mapping[Column, Span]
    span: Span

    def text(self, page: Page, column: Column) -> str:
        """What a cell prints, in one line; "" when it is empty."""
        cell = self.cells.get(column)
        return " ".join(cell.of(page.text).split()) if cell else ""


class Table(NamedTuple):
    """A table with its columns in order; what follows it."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]  # below the heading
    stacked: bool  # one cell a line


def find_table(page: Page, lines: Sequence[Line]) -> Table | None:
    """The first table with a heading that says what its columns hold."""
    for number, line in enumerate(lines[:_HEADING_LINES]):
        columns = _columns(page, raw_cells(page, line))
        if columns and len(columns) > 2:
            return Table(columns, tuple(lines[number + 1 :]), stacked=False)
        stacked, taken = _stacked_columns(page, lines[number : number + _MOST_COLUMNS])
        if len(stacked) > 2:
            return Table(stacked, tuple(lines[number + taken :]), stacked=True)
    return None


def _columns(page: Page, found: Sequence[Span]) -> tuple[Column, ...] | None:
    """The columns that the cells of a line name, when most of them do."""
    named = [column_of(page.lower[cell.start : cell.end]) for cell in found]
    known = [column for column in named if column is not None]
    return (
        tuple(column or Column.OTHER for column in named)
        if len(known) > 1 and len(known) * 3 >= len(named) * 2
        else None
    )


def _stacked_columns(page: Page, lines: Sequence[Line]) -> tuple[tuple[Column, ...], int]:
    """The columns that lines of one cell each name, and how many lines they take.

    Where entries are numbered, all lines before the first number, or before the numeral of the first section, are
    headings; a line in brackets belongs to the one before it ("Mức thưởng" / "(đồng)").
    """
    named: list[Column | None] = []
    taken = 0
    for line in lines:
        if len(line.cells) > 1 or _FIRST.fullmatch(page.text, *line.span):
            break
        if not (named and page.text[line.span.start] == "("):
            named.append(column_of(page.lower[line.span.start : line.span.end]))
        taken += 1
    numbered = named[:1] == [Column.NUMBER] and _FIRST.fullmatch(page.text, *lines[min(taken, len(lines) - 1)].span)
    if numbered and named.count(None) * 3 <= len(named):
        return tuple(column or Column.OTHER for column in named), taken
    known = tuple(column for column in takewhile(lambda column: column is not None, named) if column)
    return known, taken if len(known) == len(named) else len(known)


def raw_cells(page: Page, line: Line, columns: int = 0) -> list[Span]:
    """The cells of a line by tabs, by bars or by wide gaps, the empty ones between tabs and bars too.

    Bars at both ends are a frame, unless the line has as many cells as the table has `columns`: then its first cell and
    its last one are empty.
    """
    start = page.text.rfind("\n", 0, line.span.start) + 1
    end = page.text.find("\n", line.span.end)
    whole = Span(start, end if end >= 0 else len(page.text))
    printed = whole.of(page.text)
    mark = "\t" if "\t" in printed else "|" if "|" in printed else None
    if mark is None:
        return list(line.cells)
    if mark == "|" and _BARS.fullmatch(printed):
        return []
    found = []
    at = whole.start
    for part in printed.split(mark):
        found.append(trim(page.text, Span(at, at + len(part))))
        at += len(part) + 1
    framed = mark == "|" and len(found) > 2 and all(end.end <= end.start for end in (found[0], found[-1]))
    return found[1:-1] if framed and len(found) != columns else found


def rows(page: Page, table: Table) -> Iterator[Row]:
    """The rows of a table whose cells stand in one line; a row that was broken inside a cell is put together."""
    pending: list[Span] = []
    for line in table.lines:
        found = raw_cells(page, line, len(table.columns))
        if not found:
            continue
        if pending and len(pending) + len(found) - 1 <= len(table.columns) and not _begins_row(page, table, found):
            joined = Span(pending[-1].start if pending[-1].end > pending[-1].start else found[0].start, found[0].end)
            pending = [*pending[:-1], joined, *found[1:]]
            continue
        if pending:
            yield _row(table.columns, pending)
        pending = found if len(found) > 1 else []
    if pending:
        yield _row(table.columns, pending)


def _begins_row(page: Page, table: Table, found: Sequence[Span]) -> bool:
    """Whether a line begins a row rather than going on in a cell: with a day, a time, a number, or an empty cell."""
    first = found[0]
    if first.end <= first.start or is_day(page, first) or is_time(page, first) or _NUMBER.match(page.text, *first):
        return True
    return table.columns[0] not in _LEADING or len(found) == 1


def _row(columns: Sequence[Column], found: Sequence[Span]) -> Row:
    cells: dict[Column, Span] = {}
    for column, cell in zip(columns, found, strict=False):
        if cell.end > cell.start:
            cells.setdefault(column, cell)
    filled = [cell for cell in found if cell.end > cell.start] or [found[0]]
    return Row(cells, Span(filled[0].start, filled[-1].end))
