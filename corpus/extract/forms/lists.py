"""Lists of awards, admissions and appointments: each entry a change of one person or collective."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus.extract.forms.columns import Column
from corpus.extract.forms.head import Head
from corpus.extract.forms.page import Line, Page, one_line, spelled
from corpus.extract.forms.signature import person_cell
from corpus.extract.forms.tables import Table, find_table, raw_cells
from corpus.models import DecisionKind, PersonnelChange, Span
from corpus.text import trim

_KINDS: tuple[tuple[DecisionKind, re.Pattern[str]], ...] = (
    (DecisionKind.ADMITS, re.compile(r"kết nạp|công nhận đảng viên")),
    (
        DecisionKind.AWARDS,
        re.compile(r"khen|tặng|thi đua|danh hiệu|huy hiệu|biểu dương|bằng khen|kỷ niệm chương|huân chương"),
    ),
    (DecisionKind.APPOINTS, re.compile(r"bổ nhiệm|điều động|chỉ định|tái cử")),
    (DecisionKind.DISCIPLINES, re.compile(r"kỷ luật")),
)
_PROPOSED = re.compile(r"(?<!\w)(?:đề nghị|đề xuất|giới thiệu|dự kiến|quy hoạch|ứng cử)(?!\w)")
_NUMBER = re.compile(r"\d{1,3}[.)]?\Z")
_ENTRY = re.compile(r"(?P<number>\d{1,3})(?:[.)]\s*|\s*[-–]\s*|\t)(?=\S)")
_SECTION = re.compile(r"(?:[A-ZĐ]|[IVX]{1,4}|\d{1,2})\s?[.)/:\-–]\s*(?=\S)|(?:[IVX]{1,4}|[A-ZĐ])\Z")
_ENDS = re.compile(
    r"(?:tổng cộng|\(?danh sách (?:này )?(?:có|gồm)|ấn định|người lập|lập biểu"
    r"|ghi chú|lễ kết nạp|nơi nhận|tm\.|t/m|kt\.|chủ tịch\Z|bí thư\Z)"
)
_SIGNED_BY = re.compile(r"(?:PHÓ )?(?:TRƯỞNG|CHÁNH|GIÁM ĐỐC|HIỆU TRƯỞNG|CHỦ TỊCH|BÍ THƯ)(?!\w)")
_BODY = re.compile(
    r"(?:đảng bộ|chi bộ|chi ủy|ban|phòng|sở|công ty|xí nghiệp|tổ|đội"
    r"|cụm|trường|trung tâm|hội|công đoàn|đoàn|chi đoàn|ubnd|ủy ban"
    r"|nhân dân|tập thể|văn phòng|khoa|bệnh viện|trạm|chi cục|cục|thôn"
    r"|xã|phường|đơn vị|nhà máy|kho bạc|hợp tác xã|chi hội|cơ quan|đồn)(?!\w)"
)
_AWARD_HEAD = re.compile(r"(?:tặng|về việc tặng|danh hiệu|khen thưởng)\s+(?=\S)")
_COLLECTIVE = re.compile(
    r"(?:các )?(?:tập thể|cá nhân|đảng viên|tổ chức đảng|tập thể, cá nhân|hộ gia đình)(?: tiêu biểu)?\Z"
)
_PARTS = re.compile(r"[;,\n]")
_GIVEN = re.compile(r"(?<!\w)(?:được )?(?:tặng thưởng|trao tặng|tặng|trao)\s+(?P<what>[^\n(;.]{3,120})")


class _Section(NamedTuple):
    """What the heading over some entries says."""

    text: str
    span: Span


def read_list(page: Page, head: Head) -> tuple[PersonnelChange, ...]:
    """The entries of a list that says what they are listed for."""
    about = Span(head.title.start, head.title.end)
    kind = _kind(page.lower[about.start : about.end])
    if kind is None:
        return ()
    proposed = _PROPOSED.search(page.lower, *about) is not None
    given = _GIVEN.search(page.lower, *about) if kind is DecisionKind.AWARDS else None
    award = one_line(page.text[given.start("what") : given.end("what")]) if given else ""
    table = find_table(page, head.body)
    lines = table.lines if table else head.body
    found = _stacked(page, table) if table and table.stacked else _rows(page, table, lines)
    return tuple(_changes(page, found, kind, award, proposed=proposed))


def _kind(low: str) -> DecisionKind | None:
    return next((kind for kind, words in _KINDS if words.search(low)), None)


class _Entry(NamedTuple):
    """One entry: whom it names, what stands beside the name, the characters of its row, and its section."""

    name: Span
    office: str
    unit: str
    award: str
    row: Span
    section: _Section | None
    introducers: tuple[str, ...] = ()


def _changes(
    page: Page, entries: Iterator[_Entry], kind: DecisionKind, given: str, *, proposed: bool
) -> Iterator[PersonnelChange]:
    for entry in entries:
        section_kind = _kind(entry.section.text.lower()) if entry.section else None
        award = entry.award or (_award(entry.section.text) if entry.section else "") or given
        final = section_kind or kind
        takes = final is DecisionKind.APPOINTS
        yield PersonnelChange(
            kind=final,
            person=_printed(page, entry.name),
            introducers=entry.introducers,
            office=(entry.award or entry.office) if takes else "",
            previous=entry.office if entry.award or not takes else "",
            unit=entry.unit,
            award=award if final is DecisionKind.AWARDS else "",
            evidence=_evidence(entry),
            proposed=proposed,
        )


def _printed(page: Page, name: Span) -> str:
    """A person's name in title case, a body as it is printed."""
    printed = name.of(page.text)
    return spelled(printed) if person_cell(page, name) else one_line(printed)


def _evidence(entry: _Entry) -> Span:
    """The row, with the heading over it when that stands near."""
    if entry.section is not None and entry.row.end - entry.section.span.start <= 300:
        return Span(entry.section.span.start, entry.row.end)
    return entry.row


def _award(section: str) -> str:
    """What a heading says is given: "TẶNG GIẤY KHEN ĐẢNG VIÊN NĂM 2021" → "GIẤY KHEN ĐẢNG VIÊN NĂM 2021"."""
    match = _AWARD_HEAD.match(section.lower())
    return section[match.end() :] if match else "" if _COLLECTIVE.fullmatch(section.lower()) else section


def _rows(page: Page, table: Table | None, lines: Sequence[Line]) -> Iterator[_Entry]:
    """Entries with one row a line, by tabs or bars, or as numbered lines."""
    section: _Section | None = None
    for line in lines:
        if _ends(page, line.span):
            break
        cells = raw_cells(page, line, len(table.columns) if table else 0)
        filled = [cell for cell in cells if cell.end > cell.start]
        if len(filled) == 1:
            entry = _numbered(page, filled[0], section)
            if entry is not None:
                yield entry
            elif (heading := _heading(page, filled[0])) is not None:
                section = heading
            continue
        if not filled or not _NUMBER.match(page.text[filled[0].start : filled[0].end]):
            if filled and _SECTION.match(page.text, *filled[0]):
                section = _Section(one_line(filled[-1].of(page.text)), line.span)
            continue
        yield from _entry(page, table.columns if table else None, cells, section)


def _ends(page: Page, line: Span) -> bool:
    """Whether a line ends the list: it counts the entries, or somebody signs."""
    return bool(_ENDS.match(page.lower, *line) or _SIGNED_BY.match(page.text, *line))


def _heading(page: Page, cell: Span) -> _Section | None:
    match = _SECTION.match(page.text, *cell)
    rest = trim(page.text, Span(match.end() if match else cell.start, cell.end))
    capitals = rest.of(page.text)[: max(4, (rest.end - rest.start) // 3)].isupper()
    if not capitals and match is None:
        return None
    return _Section(one_line(rest.of(page.text)).strip(" :"), cell)


def _numbered(page: Page, cell: Span, section: _Section | None) -> _Entry | None:
    """An entry in a line of its own: "1. Đ/c Nguyễn Văn A, chi bộ B"."""
    match = _ENTRY.match(page.text, *cell)
    if match is None:
        return None
    rest = Span(match.end(), cell.end)
    comma = min(
        (at for at in (page.text.find(mark, *rest) for mark in (",", " - ", " – ", ";", "(")) if at >= 0),
        default=rest.end,
    )
    first = trim(page.text, Span(rest.start, comma))
    name = person_cell(page, first) or (first if _BODY.match(page.lower, *first) else None)
    if name is None:
        return None
    beside = one_line(page.text[comma : rest.end]).strip(" ,;-–.()")
    is_unit = _BODY.match(beside.lower()) is not None
    return _Entry(name, "" if is_unit else beside, beside if is_unit else "", "", rest, section)


def _entry(
    page: Page, columns: Sequence[Column] | None, cells: Sequence[Span], section: _Section | None
) -> Iterator[_Entry]:
    filled = [cell for cell in cells if cell.end > cell.start]
    row = Span(filled[0].start, filled[-1].end)
    if columns is None:
        name, rest = filled[1], filled[2:]
        beside = {"unit": "", "office": ""}
        for cell in rest:
            key = "unit" if _BODY.match(page.lower, *cell) else "office"
            if any(c.isalpha() for c in cell.of(page.text)):
                beside[key] = beside[key] or one_line(cell.of(page.text))
        yield _Entry(_person(page, name), beside["office"], beside["unit"], "", row, section)
        return
    by = {column: cell for column, cell in reversed(list(zip(columns, cells, strict=False))) if cell.end > cell.start}
    found = by.get(Column.NAME)
    if found is None:
        return
    printed = {column: one_line(cell.of(page.text)) for column, cell in by.items()}
    yield _Entry(
        _person(page, found),
        printed.get(Column.OFFICE, ""),
        printed.get(Column.UNIT, ""),
        printed.get(Column.AWARD, ""),
        row,
        section,
        tuple(
            one_line(part)
            for column, cell in zip(columns, cells, strict=False)
            if column is Column.INTRODUCER
            for part in _PARTS.split(cell.of(page.text))
            if part.strip()
        ),
    )


def _person(page: Page, cell: Span) -> Span:
    return person_cell(page, cell) or cell


def _stacked(page: Page, table: Table) -> Iterator[_Entry]:
    """Entries with one cell a line: a number begins one; a numeral with a heading under it, a section."""
    section: _Section | None = None
    group: list[Span] = []
    lines = list(table.lines)
    for position, line in enumerate(lines):
        printed = line.span.of(page.text)
        if _ends(page, line.span):
            break
        if _NUMBER.fullmatch(printed) and not _is_cell(group, printed):
            yield from _stacked_entry(page, table, group, section)
            group = [line.span]
        elif _SECTION.fullmatch(printed) and position + 1 < len(lines):
            yield from _stacked_entry(page, table, group, section)
            group = []
            following = lines[position + 1].span
            section = _Section(one_line(following.of(page.text)), Span(line.span.start, following.end))
        elif group:
            group.append(line.span)
    yield from _stacked_entry(page, table, group, section)


def _is_cell(group: Sequence[Span], printed: str) -> bool:
    """Whether a number belongs to the entry rather than beginning the next one: an entry has a name first."""
    return len(group) == 1 or (bool(group) and int(re.sub(r"\D", "", printed)) == 0)


def _stacked_entry(page: Page, table: Table, group: Sequence[Span], section: _Section | None) -> Iterator[_Entry]:
    if len(group) < 2:
        return
    columns = table.columns
    row = Span(group[0].start, group[-1].end)
    if len(group) == len(columns):
        yield from ((entry._replace(row=row)) for entry in _entry(page, columns, group, section))
        return
    name, rest = group[1], group[2:]
    award = next(
        (
            one_line(c.of(page.text))
            for c in rest
            if _KINDS[1][1].search(page.lower, *c)
            or page.lower.startswith(("tập thể", "lao động", "chiến sĩ"), c.start)
        ),
        "",
    )
    yield _Entry(_person(page, name), "", "", award, row, section)
