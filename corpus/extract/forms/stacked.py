"""Tables with one cell a line, as some readers give them: empty cells are gone, so what a cell holds decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.extract.forms.columns import Column
from corpus.extract.forms.days import is_day, is_time
from corpus.extract.forms.page import Page
from corpus.extract.forms.persons import bodies_of, people_of
from corpus.extract.forms.tables import Row, Table
from corpus.models import Span

ENDS_TABLE = re.compile(r"(?:ghi chú|lưu ý|nơi nhận|người lập|t[./]?l\.? |t/m |tm\. |trên đây|địa điểm\s*:)")
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_MONTH = re.compile(r"tháng\s\d{1,2}(?:\s?/\s?\d{4})?")
_PLACE_WORDS = re.compile(
    r"(?:tại|phòng|hội trường|trụ sở|nhà|sân|ubnd|ủy ban|huyện|xã|phường"
    r"|thành phố|tỉnh|trung tâm|trường|xóm|thôn|bản|bộ|sở|ban|hiện trường"
    r"|cơ quan|điểm cầu|p\.|ht|trực tuyến|công ty|khu|đền|chùa|nghĩa trang|công viên|quảng trường)(?!\w)"
)


def stacked_rows(page: Page, table: Table) -> Iterator[Row]:
    """The rows of a table with one cell a line: a day or a time begins one, and empty cells are left out."""
    day: list[Span] = []
    time: Span | None = None
    rest: list[Span] = []
    with_time = Column.TIME in table.columns
    for line in table.lines:
        cell = line.span
        if ENDS_TABLE.match(page.lower, *cell):
            break
        if _MONTH.fullmatch(page.lower, *cell):
            continue  # a heading over the rows of a month
        if _NUMBER.fullmatch(page.text, *cell) and Column.NUMBER in table.columns:
            continue
        if is_day(page, cell):
            if rest or time:
                yield _stacked_row(page, table, day, time, rest)
                day, time, rest = [], None, []
            day = [*day, cell] if not rest else [cell]
        elif with_time and is_time(page, cell):
            if rest:
                yield _stacked_row(page, table, day, time, rest)
                rest = []
            time = cell
        else:
            rest.append(cell)
    if rest:
        yield _stacked_row(page, table, day, time, rest)


def _stacked_row(page: Page, table: Table, day: Sequence[Span], time: Span | None, rest: Sequence[Span]) -> Row:
    cells: dict[Column, Span] = {}
    if day:
        cells[Column.DAY] = Span(day[0].start, day[-1].end)
    if time:
        cells[Column.TIME] = time
    wanted = [c for c in table.columns if c not in {Column.DAY, Column.TIME, Column.NUMBER, Column.OTHER}]
    for column, cell in _assigned(page, wanted, rest):
        cells.setdefault(column, cell)
    first = time or (day[0] if day else rest[0])
    return Row(cells, Span(first.start, rest[-1].end if rest else first.end))


def _assigned(page: Page, wanted: Sequence[Column], rest: Sequence[Span]) -> Iterator[tuple[Column, Span]]:
    """The cells of a stacked row under their columns: in order when none is missing, else by what they hold."""
    if len(rest) == len(wanted):
        yield from zip(wanted, rest, strict=True)
        return
    if not rest or len(rest) > len(wanted):
        return
    yield wanted[0], rest[0]
    left = list(wanted[1:])
    for cell in rest[1:]:
        person = bool(people_of(page, cell) or bodies_of(page, cell, only_bodies=True)) and not _PLACE_WORDS.match(
            page.lower, *cell
        )
        fits = [c for c in left if (c in {Column.CHAIR, Column.LEADER}) == person and (person or c is Column.PLACE)]
        if not fits or (not person and not _PLACE_WORDS.match(page.lower, *cell)):
            continue
        yield fits[0], cell
        left = left[left.index(fits[0]) + 1 :]
