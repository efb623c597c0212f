"""The head of a document: its kind, what it is about, and where its body begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus import vocabulary
from corpus.extract.cues import pattern
from corpus.extract.forms.columns import column_of
from corpus.extract.forms.labels import Role, label_at
from corpus.extract.forms.page import Line, Page, cells
from corpus.models import Span
from corpus.text import trim

_KINDS = {*vocabulary.DOCUMENT_KINDS, "danh sách", "thư mời", "phương án", "quy trình"} - {"sắc lệnh"}
_KIND = re.compile(
    rf"[\W_]{{0,8}}(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))}"
    r"|lịch(?=\s(?:công tác|làm việc|tiếp|họp|trực|tuần|hoạt động|tháng|phân công)))(?![^\W\d_])"
)
_LOWER_LINES = 6  # how far down a kind in lower case may stand
_CAPITAL_LINES = 25
_LONGEST = 160  # characters of a title line
_MOST_ABOUT = 5  # lines
_ABOUT = re.compile(r"(?:v/v|về|của|tại|\(|“|\")")
_ABOUT_LETTER = re.compile(r"(?:v/v|về việc)(?!\w)")
_RULE = re.compile(r"[\W_]*")
_BODY = re.compile(
    r"[-–+•]\s*\S|\d|[ivx]+[.)]\s|căn cứ|xét|kính gửi|hôm nay|thực hiện"
    r"|ngày|vào|hồi|điều\s\d|sáng|chiều|tối|stt|tt(?!\w)|thứ|chúng tôi"
    r"|theo|nhằm|để"
)
_ADDRESSES = re.compile(r"(?<!\w)(?:kính mời|trân trọng|xin mời)(?!\w)")
_AUTHORITY = re.compile(
    r"(?:chủ tịch|giám đốc|bộ trưởng|hiệu trưởng|trưởng|chánh|hội đồng"
    r"|ban|ủy ban|bí thư|huyện ủy|tỉnh ủy|thành ủy|đảng ủy|tổng)"
)
# Kinds whose title may go on in a line that says for whom or for what: "BIÊN BẢN HỌP PHỤ HUYNH" / "Lớp 7A".
_TITLED = frozenset({"biên bản", "lịch", "chương trình", "danh sách"})
_FORM_NUMBER = re.compile(r"số\s*:?\s*\d+\s*[-–/]\s*[^\W\d_]")
_MOTTO = re.compile(r"đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội")
_FORM_ROLES = pattern(
    ("thời gian", "địa điểm", "chủ trì", "chủ tọa", "thư ký", "thành phần", "kính gửi", "vắng", "có mặt", "nơi nhận")
)
_MEETING_ROLES = frozenset(
    {Role.TIME, Role.PLACE, Role.CHAIR, Role.SECRETARY, Role.ABSENT, Role.CONTENT, Role.PRESENT, Role.END}
)
_ATTACHED = ("PHỤ LỤC", "DANH SÁCH", "BIỂU MẪU")
_FORM_LINES = 40
_MOST_TITLE = 3  # lines over the first field of a form that does not say its kind


class Head(NamedTuple):
    """Where a document says what it is."""

    kind: str  # "biên bản", "công văn"; in lower case; "" for a form that does not say its kind
    title: Span  # the kind with what it is about
    about: Span | None  # what it is about alone
    before: tuple[Line, ...]  # the letterhead
    body: tuple[Line, ...]


def find_head(page: Page) -> Head | None:
    """The head of the document, or None when the text is no form."""
    number = _kind_line(page)
    return _letter(page) or _unnamed(page) if number is None else _named(page, number)


def _named(page: Page, number: int) -> Head | None:
    """The head whose line `number` says the kind."""
    line = page.lines[number]
    cell = next(c for c in line.cells if _KIND.match(page.lower, *c))
    if cell.end - cell.start > _LONGEST:
        return _in_one_line(page, number, cell)
    match = _KIND.match(page.lower, *cell)
    if match is None:
        return None
    kind = match["kind"]
    rest = page.text[match.end() : cell.end].strip(" :*_#")
    last = _about_lines(page, number, kind, rest)
    start = match.end() if rest else page.lines[number + 1].span.start if last > number else None
    end = page.lines[last].span.end if last > number else cell.end
    about = _opened(page.text, start, end) if start is not None else None
    title = Span(match.start("kind"), max(end, cell.end))
    return Head(kind, title, about, page.lines[:number], page.lines[last + 1 :])


def split_attachment(page: Page, head: Head) -> tuple[Head, Head | None]:
    """A document without what is attached to it, and the list that is attached as a document of its own."""
    before = len(page.lines) - len(head.body)
    for number, line in enumerate(head.body):
        if line.span.of(page.text).startswith(_ATTACHED):
            attached = _named(page, before + number) if line.span.of(page.text).startswith("DANH SÁCH") else None
            return head._replace(body=head.body[:number]), attached and attached._replace(before=())
    return head, None


def _opened(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in " \t\n:*_#–-":
        start += 1
    return Span(start, end) if end > start else None


def _kind_line(page: Page) -> int | None:
    """The number of the line that says the kind: in capitals, or at the top of what looks like a form."""
    for number, line in enumerate(page.lines[:_CAPITAL_LINES]):
        for cell in line.cells:
            match = _KIND.match(page.lower, *cell)
            if not match or (match["kind"] == "lịch" and match.end() == cell.end):
                continue
            if page.text[match.start("kind") : match.end()].isupper() and (
                cell.end - cell.start <= _LONGEST or _is_form(page)
            ):
                return number
            if number < _LOWER_LINES and _is_headline(page, line, cell) and _is_form(page):
                return number
    return None


def _is_headline(page: Page, line: Line, cell: Span) -> bool:
    """Whether a line that is not in capitals can be a headline: alone, short, and no sentence."""
    printed = cell.of(page.text)
    alone = len(line.cells) == 1 and len(printed) < 110 and printed[:1].isupper()
    return alone and not printed.endswith((".", ";", ",")) and ":" not in printed[:30]


def _is_form(page: Page) -> bool:
    """Whether a text has what forms have: a number, a motto, several labels, or the heading of a table."""
    lines = page.lines[:_FORM_LINES]
    low = page.lower[lines[0].span.start : lines[-1].span.end] if lines else ""
    if len({match[0] for match in _FORM_ROLES.finditer(low)}) > 2 and low.count(":") > 2:
        return True
    for line in lines:
        cell_texts = [page.lower[c.start : c.end] for c in line.cells]
        if sum(column_of(cell) is not None for cell in cell_texts) > 2 or any(
            _MOTTO.match(cell) or _FORM_NUMBER.match(cell) for cell in cell_texts
        ):
            return True
    return False


def _in_one_line(page: Page, number: int, cell: Span) -> Head | None:
    """The head of a document that was pasted without its line breaks: its title ends at the first label."""
    match = _KIND.match(page.lower, *cell)
    first = _FORM_ROLES.search(page.lower, *cell)
    if match is None or first is None or first.start() - cell.start > _LONGEST:
        return None
    about = trim(page.text, Span(match.end(), first.start()))
    rest = Span(first.start(), page.lines[number].span.end)
    body = (Line(rest, cells(page.text, rest), gap=False, indent=0), *page.lines[number + 1 :])
    return Head(match["kind"], Span(match.start("kind"), about.end), about, page.lines[:number], body)


def _about_lines(page: Page, number: int, kind: str, rest: str) -> int:
    """The number of the last line that tells what the document is about; `rest` stands beside the kind."""
    last = number
    lower_before = not page.lines[number].span.of(page.text).isupper()
    for next_number in range(number + 1, min(number + 1 + _MOST_ABOUT, len(page.lines))):
        line = page.lines[next_number]
        if _is_over(page, line) or (line.gap and last > number):
            break
        printed = line.span.of(page.text)
        low = page.lower[line.span.start : line.span.end]
        first = last == number and (len(rest.split()) <= 2 or (kind in _TITLED and not line.gap and len(printed) < 100))
        if printed.isupper():
            decides = kind in {"quyết định", "nghị quyết"} and _AUTHORITY.match(low)
            if not first and (lower_before or decides):
                break
        elif not (first or _ABOUT.match(low) or printed[0].islower() or not _ended(page, last)):
            break
        lower_before = not printed.isupper()
        last = next_number
    return last


def _is_over(page: Page, line: Line) -> bool:
    """Whether a line is no part of a title: a rule, a row, a sentence, a label, or the beginning of the body."""
    printed = line.span.of(page.text)
    low = page.lower[line.span.start : line.span.end]
    if _RULE.fullmatch(printed) or "|" in printed or "\t" in printed or len(printed) > _LONGEST:
        return True
    if not printed.isupper() and (":" in printed or printed.endswith(".") or _ADDRESSES.search(low)):
        return True
    if any(column_of(page.lower[c.start : c.end]) for c in line.cells):
        return True
    if low.startswith("("):
        return False
    return bool(_BODY.match(low) or label_at(page.lower, line.span.start, line.span.end))


def _ended(page: Page, number: int) -> bool:
    """Whether the about line at `number` is complete: short, or closed by a mark."""
    line = page.lines[number]
    return line.span.end - line.span.start < 45 or line.span.of(page.text).endswith((".", ")", "”", '"'))


def _letter(page: Page) -> Head | None:
    """The head of an official letter, which prints no kind: "V/v …" and "Kính gửi" tell it, or its number."""
    lines = page.lines[:_CAPITAL_LINES]
    to = next((n for n, line in enumerate(lines) if page.lower.startswith("kính gửi", line.span.start)), None)
    if to is None or not any(_FORM_NUMBER.match(page.lower, *c) for line in lines[:to] for c in line.cells):
        return None
    about = _letter_about(page, lines[:to])
    return Head("công văn", about or lines[to].span, about, page.lines[:to], page.lines[to:])


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


def _unnamed(page: Page) -> Head | None:
    """The head of a form that does not say its kind: a time and two more fields, each in a line of its own."""
    found = []
    for number, line in enumerate(page.lines[:_CAPITAL_LINES]):
        start = line.span.start
        while page.text[start] in "-–+•*·✅👉⏰📍🕗 \t" and start < line.span.end - 1:
            start += 1
        label = label_at(page.lower, start, line.span.end)
        if label is not None and label.role in _MEETING_ROLES and ":" in label.span.of(page.text):
            found.append((number, label.role))
    roles = {role for _, role in found}
    if len(roles) < 3 or Role.TIME not in roles:
        return None
    first = min(found[0][0], _MOST_TITLE)
    if first == 0:  # the title stands apart from the body
        return Head("", page.lines[0].span, None, (), page.lines)
    title = Span(page.lines[0].span.start, page.lines[first - 1].span.end)
    return Head("", title, title, (), page.lines[first:])
