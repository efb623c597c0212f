"""When a meeting begins and ends, out of a field, an opening sentence or a row; and where, out of a sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.extract.cues import pattern
from corpus.extract.forms.days import in_order
from corpus.extract.forms.page import Page
from corpus.models import DateMention, DateRange, Span

_ENDS = re.compile(
    r"(?<!\w)(?:kết thúc|bế mạc|xong)\W[^.;\n]{0,30}\Z|(?<!\w)(?:đến"
    r"|tới)\s+(?:khoảng\s+|lúc\s+|hết\s+)?(?:ngày\s+)?\Z|[-–]\s*(?:đến\s*)?\Z"
)
_NOT_HELD = re.compile(
    r"(?<!\w)(?:trước|hạn|chậm nhất|thông báo|kế hoạch|nghị quyết|quyết định|công văn|giấy mời)\W[^.;\n]{0,40}\Z"
)
_PLACE = re.compile(r"(?<!\w)(?:tại|ở)\s+(?=[^\W\d_])")
_PLACE_END = re.compile(
    r"[.;\n:“”,]|\s(?:đã|diễn ra|tổ chức|tiến hành|khai mạc|bắt đầu"
    r"|được|tạm hoãn|hoãn|sẽ|dự kiến|do|để|nhằm|vào|từ|lúc|hồi"
    r"|ngày|sáng|chiều|đồng chí|chúng tôi|có mặt|dưới sự)(?!\w)|\shọp\s(?:bàn|về|để|xem xét|chi|ban|kỳ)"
)
# After a comma: what goes on to say where, when a name or a number follows, or nothing but the end of the sentence.
_GOES_ON = re.compile(
    r"\s*(?:(?:tại|trụ sở|nhà|ngõ|ngách|đường|khu|xã|huyện|quận|phường"
    r"|thành phố|tp\.?|tỉnh|thị xã|thị trấn|thôn|bản|ấp|xóm|tổ"
    r"|trường|khách sạn|học viện|bệnh viện)\s+(?P<named>\S)|(?:số|tầng"
    r"|tòa|phòng|hội trường|trung tâm|nhà văn hóa|trụ sở)(?!\w))"
)
_LAST = re.compile(r"[^.;,\n:()]{2,45}(?=[.;\n]|\Z)")
_ACTS = re.compile(r"(?<!\w)(?:tổ chức|họp|diễn ra|chủ trì|tiến hành|đã|có|đồng chí|ông|bà|ban|hội đồng)(?!\w)")
_NO_PLACE = pattern(
    (
        "đây",
        "hội nghị",
        "cuộc họp",
        "buổi",
        "kỳ họp",
        "khoản",
        "điều",
        "quyết định",
        "nghị quyết",
        "tờ trình",
        "công văn",
        "thời điểm",
        "đại hội",
        "phiên họp",
        "văn bản",
        "thông báo",
    )
)
_ABBREVIATED = re.compile(r"(?<!\w)(?:tp|tx|tt|p|q|h|x)\Z")


class When(NamedTuple):
    """When a meeting is held, with the characters that say it, and when it ends."""

    held: DateRange
    at: Span
    ended: DateRange | None = None
    ended_at: Span | None = None


def read_when(page: Page, span: Span) -> When | None:
    """The first day that a field gives, with its time, up to the last day it gives; None without a day."""
    dates = [d for d in page.dates_in(span) if d.of == "event" and d.range.first.day]
    dates = [d for d in dates if not _NOT_HELD.search(page.lower, max(span.start, d.span.start - 50), d.span.start)]
    if not dates:
        return None
    first, *others = dates
    if first.range.time and _ends_here(page, span, first.span):
        return _closed_on(page, span, first)
    times = [(at, time) for at, time in page.times_in(span) if not _ends_here(page, span, at)]
    time = first.range.time or (times[0][1] if times else None)
    at = first.span
    if time and not first.range.time:
        at = Span(min(at.start, times[0][0].start), max(at.end, times[0][0].end))
    held = first.range.model_copy(update={"time": time})
    last = next((d for d in others if _ends_here(page, span, d.span)), None)
    if last is None or not in_order(held.first, last.range.last):
        ends = next((pair for pair in page.times_in(span) if _ends_here(page, span, pair[0])), None)
        same_day = DateRange(first=held.last, last=held.last, time=ends[1], year_from=held.year_from) if ends else None
        return When(held, at, same_day, ends[0] if ends else None)
    if last.range.last != held.last:
        held = held.model_copy(update={"last": last.range.last, "session": None})
    at = Span(at.start, last.span.end)
    ended = last.range.model_copy(update={"first": last.range.last})
    return When(held, at, ended if ended.time else None, last.span if ended.time else None)


def _closed_on(page: Page, span: Span, day: DateMention) -> When:
    """A day printed with the hour of closing: "bắt đầu lúc 7 giờ 30; kết thúc lúc 9 giờ 15 ngày 4/1"."""
    before = next(((at, time) for at, time in page.times_in(span) if at.end <= day.span.start), None)
    held = day.range.model_copy(update={"time": before[1] if before else None})
    start = before[0].start if before else day.span.start
    ended = day.range.model_copy(update={"first": day.range.last})
    return When(held, Span(start, day.span.end), ended, day.span)


def _ends_here(page: Page, span: Span, at: Span) -> bool:
    """Whether what stands before a date or time says that it is the end."""
    return _ENDS.search(page.lower, max(span.start, at.start - 40), at.start) is not None


def read_end(page: Page, span: Span, held: DateRange | None) -> tuple[DateRange, Span] | None:
    """When a meeting ended, out of the sentence that says so; on the meeting's day when none stands there."""
    times = page.times_in(span)
    if not times:
        return None
    at, time = times[0]
    day: DateMention | None = next((d for d in page.dates_in(span) if d.range.first.day), None)
    if day is not None:
        at = Span(min(at.start, day.span.start), max(at.end, day.span.end))
        return day.range.model_copy(update={"time": time}), at
    if held is None:
        return None
    return DateRange(first=held.last, last=held.last, time=time, year_from=held.year_from), at


def place_in(page: Page, span: Span) -> Span | None:
    """The place that a sentence names after "tại" or "ở"."""
    for match in _PLACE.finditer(page.lower, *span):
        at = match.end()
        if _NO_PLACE.match(page.lower, at):
            continue
        return _place_from(page, at, span.end)
    return None


def _place_from(page: Page, start: int, limit: int) -> Span:
    for end in _PLACE_END.finditer(page.lower, start, limit):
        mark = end[0][0]
        if mark == "." and _ABBREVIATED.search(page.lower, max(start, end.start() - 3), end.start()):
            continue
        if mark == "\n" and (page.text[end.end() : end.end() + 1].islower() or page.text[end.start() - 1] not in ".;,"):
            continue
        if mark == "," and _says_where(page, end.end(), limit):
            continue
        return _closed(page, Span(start, end.start()))
    return _closed(page, Span(start, limit))


def _says_where(page: Page, at: int, limit: int) -> bool:
    """Whether what follows a comma still says where."""
    match = _GOES_ON.match(page.lower, at, limit)
    if match is not None and (match["named"] is None or not page.text[match.start("named")].islower()):
        return True
    last = _LAST.match(page.lower, at, limit)
    return last is not None and not _ACTS.search(page.lower, *last.span())


def _closed(page: Page, span: Span) -> Span:
    """The span without marks and white space at its end."""
    end = span.end
    unbalanced = page.text.count(")", *span) > page.text.count("(", *span)
    while end > span.start and page.text[end - 1] in (" \t\n.;,/)" if unbalanced else " \t\n.;,/"):
        end -= 1
    return Span(span.start, end)


def place_value(page: Page, span: Span) -> Span | None:
    """The place in the value of a field: up to the end of its sentence."""
    end = span.end
    for at in range(span.start, span.end):
        c = page.text[at]
        if (
            c in ".;"
            and page.text[at + 1 : at + 2].isspace()
            and not _ABBREVIATED.search(page.lower, max(span.start, at - 3), at)
        ):
            end = at
            break
    found = _closed(page, Span(span.start, end))
    return found if any(c.isalpha() for c in found.of(page.text)) else None
