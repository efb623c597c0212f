"""The items of a document: numbered paragraphs and entries of lists, put together where lines were wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.extract.forms.labels import label_at
from corpus.extract.forms.page import Line, Page
from corpus.models import Span

_MARKER = re.compile(
    r"(?:(?P<bullet>[-–+*•●○▪➢✓·]|=>)[ \t]*|\(?(?P<roman>[IVX]{1,5})[ ]?[.)/][ \t]*"
    r"|\(?(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,3})[.)/]?[ \t]+"
    r"|(?P<clause>Điều\s\d{1,3})[.:][ \t]*|(?P<open>\((?=\d))?(?P<number>\d{1,2})[ ]?[.)/](?!\d)[ \t]*"
    r"|(?P<letter>[a-zđ])[.)/][ \t]+|(?P<capital>[A-ZĐ])[.)/][ \t]+)(?=\S)"
)
_RULE = re.compile(r"[\W_]*")
_PAGE_NUMBER = re.compile(r"[-–]\s*\d{1,3}\s*[-–]|(?i:trang)\s\d{1,3}(?:\s?/\s?\d{1,3})?")
# Words that a line may end with where it was broken, not where it ends.
_UNFINISHED = re.compile(
    r"(?<!\w)(?:ông|bà|anh|chị|cô|chú|bác|đồng chí|đ/c|và|của|cho|với"
    r"|tại|do|là|các|về|từ|ở|những|trong|được|để|số|đến|theo|gồm|như|bởi"
    r"|xã|huyện|phường|tỉnh|thôn|bản|ấp|xóm|quận|thành phố|thị xã|thị trấn"
    r"|đường|ban|chi bộ|đảng bộ|trưởng|phó|thứ|khóa|ngày|tháng|năm|lúc|hồi|Phó|Phó Trưởng|Phó Chủ|Chủ|Bí)\Z"
)
_TIME = re.compile(r"\d{1,2}\s?(?:[h:g]|giờ)\s?\d{0,2}\s*[-–:]")
_PERSON = re.compile(r"(?:Đ/c|Đồng chí|Ông|Bà|Các đồng chí|Đại biểu|Anh|Chị)\s")
_CLOSED = re.compile(r"[.;:!?/…]\Z")
_FEWEST = 3  # full lines that wrapping leaves
_FULL = 0.78  # of the width of the text: a line as long as that was wrapped rather than ended


class Item(NamedTuple):
    """A paragraph or an entry of a list."""

    span: Span  # its marker included
    start: int  # after the marker
    style: str  # of the marker: "bullet-", "number", "roman"; "" without one
    gap: bool  # an empty line stands before it


def items(page: Page, lines: Sequence[Line]) -> list[Item]:
    """The items that consecutive lines make."""
    found: list[Item] = []
    width = _width(lines)
    previous: Line | None = None
    for line in lines:
        printed = line.span.of(page.text)
        if _RULE.fullmatch(printed) or _PAGE_NUMBER.fullmatch(printed):
            continue
        if found and previous and _goes_on(page, previous, line, width):
            last = found[-1]
            found[-1] = last._replace(span=Span(last.span.start, line.span.end))
        else:
            found.append(_item(page, line))
        previous = line
    return found


def _item(page: Page, line: Line) -> Item:
    match = _MARKER.match(page.text, *line.span)
    if match is None:
        return Item(line.span, line.span.start, "", line.gap)
    style = match.lastgroup or ""
    return Item(line.span, match.end(), style + match["bullet"] if style == "bullet" else style, line.gap)


def _width(lines: Sequence[Line]) -> int:
    """How wide the text is where its lines were wrapped; beyond any line where they were not."""
    lengths = sorted(line.indent + line.span.end - line.span.start for line in lines)
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    full = sum(length >= width * _FULL for length in lengths)
    return width if width >= 40 and lengths[-1] <= 130 and full > _FEWEST else 1 << 30


def _goes_on(page: Page, line: Line, following: Line, width: int) -> bool:
    """Whether a line was merely wrapped, and goes on in the one that follows."""
    start = following.span.start
    if (
        following.gap
        or len(following.cells) > 2
        or "\t" in following.span.of(page.text)
        or _MARKER.match(page.text, *following.span)
    ):
        return False
    printed = line.span.of(page.text)
    if _TIME.match(page.text, start):
        return False
    if _PERSON.match(page.text, start) and not printed.endswith(","):
        return False
    if page.text[start].islower() or page.is_named_across(start):
        return not printed.endswith((".", ";", "!", "?")) and "\t" not in printed
    if (
        _CLOSED.search(printed)
        or label_at(page.lower, start, following.span.end)
        or following.span.of(page.text).isupper()
    ):
        return printed.endswith(("TP.", "Tp.", "TX."))
    return printed.endswith(",") or bool(_UNFINISHED.search(printed)) or line.indent + len(printed) >= width * _FULL
