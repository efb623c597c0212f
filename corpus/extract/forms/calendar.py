"""Work calendars (lịch công tác): each row a meeting, the day from the row above where the row has none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.extract.forms.columns import Column
from corpus.extract.forms.days import is_day, is_time, read_clock, read_day, read_period, weekday_in
from corpus.extract.forms.head import Head
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft, classification
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.persons import bodies_of, people_of
from corpus.extract.forms.tables import Row, Table, find_table, rows
from corpus.extract.forms.when import When
from corpus.models import DateRange, MeetingRecord, Note, Participation, Quoted, Span, Status
from corpus.text import trim

# Words that take a row off the calendar. They stand in capitals, in brackets, after a dash, or alone; "chuyển sang" wants a
# time after it. "Chuyển từ sáng 15/10" says where a row that takes place comes from.
_OFF = re.compile(
    r"(?<!\w)(?:tạm hoãn|hoãn lại|hoãn|hủy bỏ|hủy|không họp|không tổ chức|tạm dừng|(?:chuyển|lùi|dời|đổi|rời)(?:\s+(?:lịch|thời gian|họp))?\s+(?:sang|đến|tới|vào)(?=\s+(?:sáng|chiều|tối|thứ|ngày|tuần|\d|chủ nhật|đầu|cuối|tháng)))(?!\w)"
)
_APART = re.compile(r"(?:[-–(,;:.\n*]\s*(?:lịch\s|đã\s|họp\s)?|\A)\Z")
_NO_MEETING = re.compile(
    r"(?:nghỉ|thường trực làm việc|làm việc tại (?:cơ quan|trụ sở|phòng|nhiệm sở)|trực (?:cơ quan|lãnh đạo|cơ sở|chỉ huy)|làm việc (?:cơ quan|thường xuyên|tại chỗ))[^.;]{0,40}\Z|(?:thường trực|lãnh đạo|các đồng chí)[^.;]{0,30}làm việc tại (?:cơ quan|trụ sở)[^.;]{0,20}\Z"
)
_GOES = re.compile(
    r"(?:đi\s+)?(?:dự|tham dự|cùng dự|về dự|tham gia|đi công tác|đi dự|đi học|học|tập huấn|nghỉ|thăm|đi thăm|tham quan|viếng)(?!\w)"
)
_ENDS_TABLE = re.compile(r"(?:ghi chú|lưu ý|nơi nhận|người lập|t[./]?l\.? |t/m |tm\. |trên đây|địa điểm\s*:)")
_OFFICE_ONLY = re.compile(r"(?:đ/c|đồng chí|các đ/c)\s+")
_PLACE_WORDS = re.compile(
    r"(?:tại|phòng|hội trường|trụ sở|nhà|sân|ubnd|ủy ban|huyện|xã|phường|thành phố|tỉnh|trung tâm|trường|xóm|thôn|bản|bộ|sở|ban|hiện trường|cơ quan|điểm cầu|p\.|ht|trực tuyến|công ty|khu|đền|chùa|nghĩa trang|công viên|quảng trường)(?!\w)"
)
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
        return ()
    found = _stacked_rows(page, table) if table.stacked else rows(page, table)
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
    if _NO_MEETING.match(page.lower, *content) or _ENDS_TABLE.match(page.lower, *row.span):
        return None
    note = status_note(page, row)
    goes = _GOES.match(page.lower, *content) is not None
    draft = Draft(
        name=one_line(content.of(page.text)),
        evidence=row.span,
        status=Status.CANCELLED if note else Status.CONFIRMED,
        classification=classification(page, content),
        organization="" if goes else letterhead.owner,  # who goes to a meeting does not hold it
        organization_at=None if goes else letterhead.owner_at,
        status_note=note,
    )
    time = row.cells.get(Column.TIME)
    if day.held is not None and day.at is not None:
        clock = read_clock(page, time) if time else None
        day_clock = read_clock(page, day.at)
        held = day.held.model_copy(
            update={
                "session": (clock.session if clock else None) or day_clock.session,
                "time": (clock.time if clock else None) or day_clock.time,
            }
        )
        draft.when = When(held, day.at)
    draft.location = _place(page, row)
    draft.participants.extend(_people(page, row, goes=goes))
    return draft


def status_note(page: Page, row: Row) -> Quoted | None:
    """The words that take a row off the calendar, as printed, up to the end of their bracket or cell."""
    for column in (Column.CONTENT, Column.NOTE, Column.TIME, Column.PLACE, Column.CHAIR, Column.PEOPLE):
        cell = row.cells.get(column)
        if cell is None:
            continue
        for match in _OFF.finditer(page.lower, *cell):
            before = page.lower[max(cell.start, match.start() - 14) : match.start()]
            if not (
                _APART.search(before)
                or match.start() == cell.start
                or match[0].upper() == page.text[match.start() : match.end()]
            ):
                continue
            if (
                match.start() == cell.start
                and column is Column.CONTENT
                and not page.text[match.start() : match.end()].isupper()
            ):
                continue  # "Hoãn …" may be what a meeting is about
            close = page.text.find(")", match.end(), cell.end)
            end = close if "(" in page.text[cell.start : match.start()] and close >= 0 else cell.end
            span = trim(page.text, Span(match.start(), end))
            return Quoted(text=one_line(span.of(page.text)), evidence=span)
    return None


def _place(page: Page, row: Row) -> Span | None:
    cell = row.cells.get(Column.PLACE)
    return cell if cell is not None and any(c.isalnum() for c in cell.of(page.text)) else None


def _people(page: Page, row: Row, *, goes: bool) -> Iterator[Participation]:
    """Who chairs a row, and who attends it, as its cells print them."""
    leads = Note.ATTENDEE if goes else Note.CHAIR
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


def _stacked_rows(page: Page, table: Table) -> Iterator[Row]:
    """The rows of a table with one cell a line: a day or a time begins one, and empty cells are left out."""
    day: list[Span] = []
    time: Span | None = None
    rest: list[Span] = []
    with_time = Column.TIME in table.columns
    for line in table.lines:
        cell = line.span
        if _ENDS_TABLE.match(page.lower, *cell):
            break
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
    wanted = [c for c in table.columns if c not in {Column.DAY, Column.TIME, Column.NUMBER}]
    for column, cell in _assigned(page, wanted, rest):
        cells.setdefault(column, cell)
    first = time or (rest[0] if rest else day[0])
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
        person = bool(people_of(page, cell) or bodies_of(page, cell, only_bodies=True)) and not _PLACE_WORDS.match(page.lower, *cell)
        fits = [c for c in left if (c in {Column.CHAIR, Column.LEADER}) == person and (person or c is Column.PLACE)]
        if not fits or (not person and not _PLACE_WORDS.match(page.lower, *cell)):
            continue
        yield fits[0], cell
        left = left[left.index(fits[0]) + 1 :]
