"""The head of a document: its kind, what it is about, and where its body begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus import vocabulary
from corpus.extract.cues import pattern
from corpus.extract.forms.labels import label_at
from corpus.extract.forms.page import Line, Page
from corpus.models import Span

_KINDS = sorted(
    {*vocabulary.DOCUMENT_KINDS, "lịch", "danh sách", "thư mời", "phương án", "quy trình", "tờ trình", "công văn"},
    key=len,
    reverse=True,
)
_KIND = re.compile(
    rf"[#*_>\s]*(?P<kind>{'|'.join(_KINDS)}|lịch(?=\s(?:công tác|làm việc|tiếp|họp|trực|tuần|hoạt động|tháng|phân công)))(?![^\W\d_])"
)
# Kinds that print in lower case too begin too many sentences of the news to be trusted without a form around them.
_LOWER_LINES = 6
_CAPITAL_LINES = 25
_LONGEST = 160
_ABOUT = re.compile(r"(?:v/v|về|của|tại|\(|“|\")")
_ABOUT_LETTER = re.compile(r"(?:v/v|về việc)(?!\w)")
_RULE = re.compile(r"[\W_]*")
_BODY = re.compile(
    r"[-–+•]\s*\S|\d|[ivx]+[.)]\s|căn cứ|xét|kính gửi|hôm nay|thực hiện|ngày|vào|hồi|điều\s\d|sáng|chiều|tối|stt|tt(?!\w)|thứ|chúng tôi|theo|nhằm|để"
)
_AUTHORITY = re.compile(
    r"(?:chủ tịch|giám đốc|bộ trưởng|hiệu trưởng|trưởng|chánh|hội đồng|ban|ủy ban|bí thư|huyện ủy|tỉnh ủy|thành ủy|đảng ủy|tổng)"
)
# The heads of tables, which are no part of what a document is about.
_TABLE = pattern(
    (
        "họ và tên",
        "họ tên",
        "nội dung",
        "thời gian",
        "địa điểm",
        "chức vụ",
        "đơn vị",
        "buổi",
        "giờ",
        "thứ, ngày",
        "thứ/ngày",
        "ngày tiếp",
        "người tiếp",
        "danh hiệu",
    )
)


class Head(NamedTuple):
    """Where a document says what it is."""

    kind: str  # "biên bản", "công văn"; in lower case
    title: Span  # the kind with what it is about
    about: Span | None  # what it is about alone
    before: tuple[Line, ...]  # the letterhead
    body: tuple[Line, ...]


def find_head(page: Page) -> Head | None:
    """The head of the document, or None when nothing in it says what kind it is."""
    number = _kind_line(page)
    if number is None:
        return _letter(page)
    line = page.lines[number]
    cell = next(c for c in line.cells if _KIND.match(page.lower, *c))
    match = _KIND.match(page.lower, *cell)
    assert match
    kind = match["kind"]
    bare = not page.text[match.end() : cell.end].strip(" :*_#")
    last = _about_lines(page, number, kind, bare=bare)
    start = match.end() if not bare else page.lines[number + 1].span.start if last > number else None
    end = page.lines[last].span.end if last > number else cell.end
    about = _trimmed(page.text, start, end) if start is not None else None
    title = Span(match.start("kind"), max(end, cell.end))
    return Head(kind, title, about, page.lines[:number], page.lines[last + 1 :])


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in " \t\n:*_#–-":
        start += 1
    return Span(start, end) if end > start else None


def _kind_line(page: Page) -> int | None:
    """The number of the line that says the kind: in capitals, or at the very top."""
    for number, line in enumerate(page.lines[:_CAPITAL_LINES]):
        for cell in line.cells:
            match = _KIND.match(page.lower, *cell)
            if not match or cell.end - cell.start > _LONGEST:
                continue
            if match["kind"] == "lịch" and match.end() == cell.end:
                continue
            capital = page.text[match.start("kind") : match.end()].isupper()
            if capital or (
                number < _LOWER_LINES and page.text[cell.start].isupper() and _is_headline(page, line, cell)
            ):
                return number
    return None


def _is_headline(page: Page, line: Line, cell: Span) -> bool:
    """Whether a line that is not in capitals can be a headline: alone, short, and no sentence."""
    printed = cell.of(page.text)
    return (
        len(line.cells) == 1
        and len(printed) < 110
        and not printed.endswith((".", ";", ","))
        and ":" not in printed[:30]
    )


def _about_lines(page: Page, number: int, kind: str, *, bare: bool) -> int:
    """The number of the last line that tells what the document is about."""
    last = number
    lower_before = not page.lines[number].span.of(page.text).isupper()
    for next_number in range(number + 1, min(number + 6, len(page.lines))):
        line = page.lines[next_number]
        printed = line.span.of(page.text)
        low = page.lower[line.span.start : line.span.end]
        if (
            _RULE.fullmatch(printed)
            or len(line.cells) > 1
            and "\t" in printed
            or "|" in printed
            or _is_body(page, line)
        ):
            break
        if ":" in printed and not printed.isupper():
            break
        if (line.gap and last > number) or len(low) > _LONGEST or _TABLE.match(low):
            break
        first = bare and last == number
        if printed.isupper():
            if (lower_before and not first) or (
                not first and kind in {"quyết định", "nghị quyết"} and _AUTHORITY.match(low)
            ):
                break
        elif not (first or _ABOUT.match(low) or printed[0].islower() or not _ended(page, last)):
            break
        lower_before = not printed.isupper()
        last = next_number
    return last


def _ended(page: Page, number: int) -> bool:
    """Whether the about line at `number` is complete: short, or closed by a mark."""
    line = page.lines[number]
    return line.span.end - line.span.start < 45 or line.span.of(page.text).endswith((".", ")", "”", '"'))


def _is_body(page: Page, line: Line) -> bool:
    at = line.span.start
    if page.lower.startswith("(", at):
        return False
    return bool(_BODY.match(page.lower, *line.span) or label_at(page.text, page.lower, at, line.span.end))


def _letter(page: Page) -> Head | None:
    """The head of an official letter, which prints no kind: "V/v …" and "Kính gửi" tell it."""
    lines = page.lines[:_CAPITAL_LINES]
    to = next((n for n, line in enumerate(lines) if page.lower.startswith("kính gửi", line.span.start)), None)
    if to is None:
        return None
    about = _letter_about(page, lines[:to])
    title = about or lines[to].span
    return Head("công văn", title, about, page.lines[:to], page.lines[to:])


def _letter_about(page: Page, lines: Sequence[Line]) -> Span | None:
    """The cells of the letterhead that say what a letter is about."""
    for number, line in enumerate(lines):
        for cell in line.cells:
            if not _ABOUT_LETTER.match(page.lower, *cell):
                continue
            end = cell.end
            for following in lines[number + 1 : number + 4]:
                more = following.cells[0]
                if following.gap or not page.text[more.start].islower():
                    break
                end = more.end
            return Span(cell.start, end)
    return None
