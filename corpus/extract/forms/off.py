"""The words by which an entry of a calendar is off, or is somebody else's meeting."""

from __future__ import annotations

import re

from corpus.extract.forms.page import Page, one_line
from corpus.models import Quoted, Span
from corpus.text import trim

# Words that take a row off the calendar. They stand in capitals, in brackets, after a dash, or alone; "chuyển sang"
# wants a time after it. "Chuyển từ sáng 15/10" says where a row that takes place comes from.
_OFF = re.compile(
    r"(?<!\w)(?:tạm hoãn|hoãn lại|hoãn|hủy bỏ|hủy|không họp|không tổ chức"
    r"|tạm dừng|(?:chuyển|lùi|dời|đổi|rời)(?:\s+(?:lịch|thời gian|họp))?\s+(?:sang"
    r"|đến|tới|vào)(?=\s+(?:sáng|chiều|tối|thứ|ngày|tuần|\d|chủ nhật|đầu|cuối|tháng)))(?!\w)"
)
_APART = re.compile(r"[-–(:\n*]\s*(?:lịch\s|đã\s|họp\s)?\Z")
# What somebody goes to is held by others.
GOES = re.compile(
    r"(?:đi\s+)?(?:dự|tham dự|cùng dự|về dự|tham gia|đi công tác|đi dự"
    r"|đi học|học|tập huấn|nghỉ|thăm|đi thăm|tham quan|viếng)(?!\w)"
)
# What a calendar prints of a time without a meeting.
NO_MEETING = re.compile(
    r"(?:nghỉ|thường trực làm việc|làm việc tại (?:cơ quan|trụ sở|phòng"
    r"|nhiệm sở)|trực (?:cơ quan|lãnh đạo|cơ sở|chỉ huy)|làm việc (?:cơ quan"
    r"|thường xuyên|tại chỗ))[^.;]{0,40}\Z|(?:thường trực|lãnh đạo"
    r"|các đồng chí)[^.;]{0,30}làm việc tại (?:cơ quan|trụ sở)[^.;]{0,20}\Z"
)
_NAMED = re.compile(r"\s+(?:họp|hội nghị|cuộc họp|lịch|phiên họp|buổi|kỳ họp|giao ban)(?!\w)")
_REST = re.compile(r"[\s.)*!]*\Z")


def off_note(page: Page, cell: Span) -> Quoted | None:
    """The words that say that a meeting is put off, as printed, up to the end of their bracket or cell."""
    for match in _OFF.finditer(page.lower, *cell):
        if not _says_so(page, cell, match):
            continue
        close = page.text.find(")", match.end(), cell.end)
        end = close if "(" in page.text[cell.start : match.start()] and close >= 0 else cell.end
        span = trim(page.text, Span(match.start(), end))
        return Quoted(text=one_line(span.of(page.text)).rstrip(" ."), evidence=span)
    return None


def _says_so(page: Page, cell: Span, match: re.Match[str]) -> bool:
    """Whether the word is said of the meeting rather than what the meeting is about."""
    if page.text[match.start() : match.end()].isupper():
        return True
    if match.start() == cell.start:
        return (
            _NAMED.match(page.lower, match.end()) is not None
            or _REST.match(page.lower, match.end(), cell.end) is not None
        )
    before = page.lower[max(cell.start, match.start() - 14) : match.start()]
    return bool(_APART.search(before)) or bool(
        before.rstrip().endswith(",") and _REST.match(page.lower, match.end(), cell.end)
    )
