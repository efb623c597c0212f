"""Tables as they are printed: headings and rows of cells, whatever they list, for whoever looks a cell up.

Beside the readers of calendars and lists, which know what their columns mean, this keeps all columns: points, amounts,
years of birth, who drives. Rows stand in one line (tabs, bars, wide gaps) or have one cell a line; then a row begins
with the next number, or with a day, and a row whose cells cannot be told apart is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.dates.words import WEEKDAY
from corpus.extract.forms.columns import Column, column_of
from corpus.extract.forms.page import cells
from corpus.extract.forms.stacked import ENDS_TABLE
from corpus.models import Span
from corpus.names.phrases import OFFICES
from corpus.text import lower, trim
from corpus.tokens import tokenize
from corpus.vocabulary import OFFICE_PREFIXES

_FEWEST, _MOST = 3, 14  # columns
_HEADED = re.compile(r"(?m)^[\W\d]{0,4}(?:s?tt|số tt|họ (?:và )?tên|họ, tên|tên|ngày|thứ)(?![^\W\d_])")
_NUMBER = re.compile(r"(\d{1,3})[.)]?")
_DAY = re.compile(
    rf"(?:(?:{WEEKDAY})[\s,(:–-]*)?(?:ngày\s*)?\d{{1,2}}\s?[/.-]\s?\d{{1,2}}(?:\s?[/.-]\s?\d{{4}})?[\s)]*(?:\([^)]*\)\s*)?"
    rf"|(?:{WEEKDAY})",
    re.VERBOSE,
)
_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ])[.)]?(?:\s.*)?")
_OVER = re.compile(r"(?:danh sách (?:này )?(?:có|gồm)|tổng cộng|ấn định|căn cứ|trên đây|người lập|biên bản)(?!\w)")
_BARS = re.compile(r"[\s|:+=-]*")


class Grid(NamedTuple):
    """A table: its columns as printed and as known, and its rows, each cell under its column."""

    headings: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Span, ...], ...]  # an empty cell is an empty span


class _Heading(NamedTuple):
    """A heading with the number of lines that it takes."""

    headings: tuple[str, ...]
    columns: tuple[Column, ...]
    lines: int


def grids(text: str) -> tuple[Grid, ...]:
    """The tables of a text that list people, bodies or days; not calendars and agendas, whose rows are meetings."""
    low = lower(text)
    return tuple(_found(text, low)) if _HEADED.search(low) else ()


def _found(text: str, low: str) -> Iterator[Grid]:
    lines = [trim(text, Span(*m.span())) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    at = 0
    while at < len(lines):
        for read, rows in ((_beside, _whole_rows), (_stacked, _stacked_rows)):
            heading = read(text, low, lines[at : at + _MOST])
            if heading is not None and Column.CONTENT not in heading.columns:
                found = tuple(rows(text, low, lines[at + heading.lines :], heading.columns))
                if found:
                    yield Grid(heading.headings, heading.columns, found)
                    at += heading.lines - 1
                    break
        at += 1


def _known(columns: Sequence[Column | None]) -> bool:
    """Whether enough of the cells are headings."""
    named = [c for c in columns if c is not None]
    leads = {Column.NUMBER, Column.NAME, Column.DAY}
    return len(columns) >= _FEWEST and len(named) * 2 > len(columns) and not leads.isdisjoint(named)


def _beside(text: str, low: str, lines: Sequence[Span]) -> _Heading | None:
    """A heading in one line."""
    found = _parts(text, lines[0])
    columns = [column_of(low[cell.start : cell.end]) for cell in found]
    if not _known(columns):
        return None
    return _Heading(tuple(" ".join(c.of(text).split()) for c in found), tuple(c or Column.OTHER for c in columns), 1)


def _parts(text: str, line: Span) -> list[Span]:
    """The cells of a line, the empty ones between tabs or bars too."""
    mark = next((mark for mark in "\t|" if mark in line.of(text)), None)
    if mark is None:
        return list(cells(text, line))
    if _BARS.fullmatch(line.of(text)):
        return []
    cuts = [line.start - 1, *(m.start() for m in re.finditer(re.escape(mark), line.of(text))), line.end]
    at = [cuts[0], *(line.start + cut for cut in cuts[1:-1]), cuts[-1]]
    found = [trim(text, Span(a + 1, b)) for a, b in pairwise(at)]
    framed = mark == "|" and len(found) > _FEWEST and all(c.end <= c.start for c in (found[0], found[-1]))
    return found[1:-1] if framed else found


def _whole_rows(text: str, _: str, lines: Sequence[Span], columns: Sequence[Column]) -> Iterator[tuple[Span, ...]]:
    """The rows that stand in one line each."""
    for line in lines:
        found = _parts(text, line)
        if len(found) == len(columns):
            yield tuple(found)
        elif len(found) > 1 and len(found) > len(columns):
            return


def _stacked(text: str, low: str, lines: Sequence[Span]) -> _Heading | None:
    """A heading with one cell a line; brackets and lines that go on in lower case belong to the one before."""
    printed: list[str] = []
    taken = 0
    for line in lines:
        if len(_parts(text, line)) > 1 or _begins(text, low, line, 1) or _SECTION.fullmatch(line.of(text)):
            break
        said = " ".join(line.of(text).split())
        if printed and (said.startswith("(") or said[0].islower() or printed[-1].endswith((",", "/", "-"))):
            printed[-1] = f"{printed[-1]} {said}"
        else:
            printed.append(said)
        taken += 1
    columns = [column_of(lower(said)) for said in printed]
    begins = taken < len(lines) and columns[:1] != [None] and columns[:1] != []
    if not begins or not _known(columns) or columns[0] not in {Column.NUMBER, Column.DAY, Column.TIME}:
        return None
    return _Heading(tuple(printed), tuple(c or Column.OTHER for c in columns), taken)


def _begins(text: str, low: str, line: Span, number: int) -> bool:
    """Whether a line begins the row with this number, or a day's."""
    counted = _NUMBER.fullmatch(text, *line)
    return (counted is not None and int(counted[1]) == number) or _DAY.fullmatch(low, *line) is not None


def _stacked_rows(text: str, low: str, lines: Sequence[Span], columns: Sequence[Column]) -> Iterator[tuple[Span, ...]]:
    """The rows of a table with one cell a line."""
    by_number = columns[0] is Column.NUMBER
    row: list[Span] = []
    number = 0
    for line in lines:
        if ENDS_TABLE.match(low, *line) or _OVER.match(low, *line):
            break
        counted = _NUMBER.fullmatch(text, *line) if by_number else None
        begins = counted is not None and int(counted[1]) in {number + 1, 1} and len(row) != 1
        if begins or (not by_number and _DAY.fullmatch(low, *line)):
            if len(row) == len(columns):
                yield tuple(row)
            row, number = [line], int(counted[1]) if counted else 0
        elif row and _goes_on(text, low, row, line, columns):
            row[-1] = Span(row[-1].start, line.end)
        elif row and (not _SECTION.fullmatch(text, *line) or len(row) < len(columns)):
            row.append(line)
    if len(row) >= len(columns):  # what follows the last row may be anything
        yield tuple(row[: len(columns)])


def _goes_on(text: str, low: str, row: Sequence[Span], line: Span, columns: Sequence[Column]) -> bool:
    """Whether a line goes on in the cell before it: in brackets, in lower case, or an office under a name."""
    if len(row) == 1 and columns[0] is Column.NUMBER:
        return False
    printed = line.of(text)
    if printed.startswith("(") or printed[0].islower() or text[row[-1].end - 1] in ",-–":
        return True
    following = columns[len(row)] if len(row) < len(columns) else None
    words = tokenize(low[line.start : line.end]).low
    first = next((n for n, word in enumerate(words) if word not in OFFICE_PREFIXES), 0)
    return following is not Column.OFFICE and OFFICES.match(words, first) > 0
