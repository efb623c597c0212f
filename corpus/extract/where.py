"""Where a meeting is held, as a sentence tells it.

A sentence has many places: of what happened, of what is planned, of who works where. The meeting's own is the one that
stands beside its time ("Sáng 5/3, tại X, …", "tại X sáng 5/3"), after a verb of holding ("diễn ra tại X"), or right
after the meeting's name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus import vocabulary
from corpus.extract.cues import pattern
from corpus.extract.whose import holding
from corpus.models import DateMention, Span
from corpus.vocabulary.table import table

_AT = re.compile(r"(?<!\w)(?:tại|ở|về)\s+(?=[^\W\d_])")
# What stands after "tại" and is no place where people meet.
_NO_PLACES = """
    buổi | các | chỗ | chức | công văn | cơ sở | cuộc | dự | đại hội | đây | địa bàn | địa phương | điểm cầu | điều | đó
    hội nghị | khoản | kỳ | lễ | mục | nghị quyết | nơi | phần | phiên | quyết định | thời điểm | tờ trình | văn bản
    việc | với
"""
_NO_PLACE = pattern(vocabulary.MEETINGS | table(_NO_PLACES))
_PART_OF_DAY = re.compile(r"(?:sáng|trưa|chiều|tối|đêm)(?!\w)")
# What a place may begin with in lower case, beside units and bodies.
_PLACES = """
    cung | doanh trại | đền | đình | hiện trường | hội trường | khách sạn | khu di tích | nghĩa trang | nhà | nhà hát
    nhà khách | nhà riêng | nhà sinh hoạt | nhà thi đấu | nhà văn hóa | phòng | phòng họp | quảng trường | sân
    sân vận động | thao trường | trụ sở | trụ sở làm việc
"""
_ROOM = pattern(table(_PLACES))
_PLACE_NOUN = pattern(vocabulary.UNITS | vocabulary.BODIES | table(_PLACES))
_ABOUT = re.compile(r"hội trường|trụ sở|nhà")  # where "về" tells the place, and not a subject
_END = re.compile(
    r"[.;\n():“”]|\s[-–]\s"
    r"|,(?!\s*(?:trụ sở|phòng|nhà|số|ngõ|đường|tầng|tòa|khu|xã|huyện|quận|phường|thành phố|tp|tỉnh|thị xã|thị trấn|thôn"
    r"|hội trường)(?!\w|\s+(?:ủy|đoàn|đội)(?!\w)))"
)
_STOP = re.compile(
    r"(?<!\s)\s++(?:đã|sáng|chiều|tối|ngày|hôm|diễn ra|tổ chức|do|dưới|với|để|nhằm|về|trong|có|là|vào|cho|dự|được|khi"
    r"|đồng chí|ông|bà|và\s+(?=đồng|các)|theo|kết nối|thường trực|từ|lúc|hồi|họp|như|cùng|này|thì|bị|nói|tiếp|làm lễ"
    r"|khai mạc|của\s+(?:cuộc|hội|kỳ|phiên)|bàn|nghe|xem xét|sẽ|đang|vừa|mà|nên|cũng|chủ trì|thông báo|đề nghị|yêu cầu"
    r"|thảo luận|tiến hành|trước|sau|làm(?! việc)|công bố|đại diện|đạt|ghi nhận|kết thúc|ký|kéo dài|phát biểu|phát động"
    r"|quy tụ|ra mắt|tham (?:dự|gia)|thông qua|thu hút|trao|tuyên bố|vẫn)(?!\w)"
)
_STOP_IN_CITY = re.compile(r"[,;\n]|\s(?:đã|do|với)")  # after "TP." whose full stop ends nothing
_IS_WHERE = re.compile(r"([^\W\d_](?:[^.;:\n]|\.(?=\S)){4,110}?),? là (?:nơi|địa điểm)(?!\w)")
_IS_PLACE = re.compile(r"\d|^(?:hội trường|trụ sở|phòng họp|nhà văn hóa|nhà riêng|trung tâm (?:hội nghị|văn hóa))")
# Right before "tại": the meeting is held there.
_HELD = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|bế mạc|khai giảng|(?<!phòng )họp|tiến hành|được thực hiện|chủ trì"
    r"|làm việc|làm lễ|tiếp xúc cử tri|tiếp dân|tiếp công dân|gặp mặt|đối thoại|sinh hoạt|giao ban|kết nạp|mít tinh"
    r"|ra quân|phát động)"
    r"(?:\s+(?:long trọng|trọng thể|trực tuyến|trực tiếp|chính thức|vào|đồng loạt|thường kỳ|bất thường"
    r"|(?:sáng|trưa|chiều|tối|hôm) (?:nay|qua)))*\s*,?\s*$"
)
_TIME = re.compile(r"\W*(?:vào\s+)?(?:lúc\s+|hồi\s+)?$")
_AFTER_TIME = re.compile(r"\W*(?:vào\s+|hồi\s+|lúc\s+|trong\s+)?")
# Between the word for a meeting and "tại": what has its own place, so that it is not the meeting's.
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:bị|cho biết|cho hay|cho rằng|của (?:ông|bà|anh|chị)|để|dịch|do|đã|đang"
    r"|được(?!\s+(?:tổ chức|tiến hành|thực hiện))|gây|khẳng định|khi|liên quan|mà|nhấn mạnh|nhằm|nói|phát biểu"
    r"|phát hiện"
    r"|sai phạm|sẽ|sự cố|thiệt hại|tình hình|tình trạng|vi phạm|vì|vụ (?:án|cháy|việc|tai nạn|nổ|kiện|phá)|xảy ra"
    r"|yêu cầu)(?!\w)"
)
# Between the meeting's name and "tại": a clause of its own has begun.
_OTHERS = re.compile(
    r",\s+(?:các|một số|nhiều|ông|bà|đại biểu|đại diện|lãnh đạo|cử tri|phó|bí thư|chủ tịch|giám đốc|bộ trưởng)\s"
)
_NOW = re.compile(r"(?<!\w)(?:sáng|trưa|chiều|tối|hôm)\s+(?:nay|qua)[\s,]*$")
_TO_ATTEND = re.compile(r"\s+(?:dự|họp)(?!\w)")
_LONG = 2000  # characters before "tại" in which quotation marks are counted
_REACH = 250  # characters before "tại" that tell whose place it is
_SAYS = re.compile(r"(?:cho biết|cho hay|cho rằng|rằng|nói|khẳng định|nhấn mạnh|cho rõ|xảy ra|vụ việc)[\s,:]*$")


def place_of(
    text: str, lower: str, sentence: Span, noun: re.Match[str] | None = None, dates: Sequence[DateMention] = ()
) -> Span | None:
    """The place that a sentence gives: "tại hội trường X", "Nghĩa trang Y là nơi …".

    `noun` is its word for a meeting, `dates` are its dates.
    """
    where = _IS_WHERE.match(text, *sentence)
    if where and where[1][0].isupper() and not _NO_PLACE.match(lower, where.start(1)):
        return Span(where.start(1), where.end(1))
    held = noun or holding(lower, sentence)
    for match in _AT.finditer(lower, *sentence):
        if not _names_place(text, lower, match):
            continue
        place = Span(match.end(), _end(lower, match.end(), sentence.end))
        at = Span(match.start(), place.end)
        before = Span(max(sentence.start, at.start - _REACH), at.start)
        if _is_quoted(text, Span(max(sentence.start, at.start - _LONG), at.start)):
            continue
        named = _is_place(place.of(text)) or _ROOM.match(lower, place.start) is not None
        own = _is_beside_time_or_holding(lower, before, dates, at)
        if named and (own or (held and _follows(lower, held.end(), at.start))):
            return place
    return None


def _names_place(text: str, lower: str, match: re.Match[str]) -> bool:
    """Whether a place stands after "tại", "ở" or "về"."""
    at = match.end()
    if _NO_PLACE.match(lower, at) or _PART_OF_DAY.match(lower, at):
        return False
    if match[0].startswith("về") and not _ABOUT.match(lower, at):
        return False
    return text[at].isupper() or _PLACE_NOUN.match(lower, at) is not None or _is_named(text[at : at + 24])


def _is_named(words: str) -> bool:
    """Whether a name follows one or two words in lower case: "đồi Thông Cụt", "bến phà Vàm Cống"."""
    return any(word[0].isupper() for word in words.split()[1:3])


def _is_place(printed: str) -> bool:
    """Whether a place is one of its own, not any of its kind ("trường phổ thông")."""
    return any(c.isupper() for c in printed) or _IS_PLACE.search(printed) is not None


def _is_quoted(text: str, before: Span) -> bool:
    """Whether quotation marks are open at the end of some characters: what somebody says, or a name, goes on."""
    return text.rfind("“", *before) > text.rfind("”", *before) or text.count('"', *before) % 2 == 1


def _is_beside_time_or_holding(lower: str, before: Span, dates: Sequence[DateMention], at: Span) -> bool:
    """Whether a place, "tại" included, stands where only that of the meeting does, by what stands before it."""
    words = before.of(lower)
    if _SAYS.search(words):
        return False
    if not words.strip() or _HELD.search(words) or _is_after_time(lower, dates, at):
        return True
    clause = words[words.rfind(",") + 1 :]
    if _is_before_time(lower, dates, at) and not _ELSEWHERE.search(clause):
        return True
    if words.rstrip().endswith(","):
        return _NOW.search(words) is not None or not _ELSEWHERE.search(words)
    return _TO_ATTEND.match(lower, at.end) is not None


def _follows(lower: str, name: int, at: int) -> bool:
    """Whether a place belongs to what is told of before it, a meeting's name or a verb of holding, which ends there."""
    return 0 <= at - name <= _REACH and not _ELSEWHERE.search(lower, name, at) and not _OTHERS.search(lower, name, at)


def _is_after_time(lower: str, dates: Sequence[DateMention], at: Span) -> bool:
    """Whether nothing stands between a place and the day before it."""
    following = bisect_left(dates, at.start, key=lambda date: date.span.start)
    return any(
        date.range.first.day and _AFTER_TIME.fullmatch(lower, date.span.end, at.start)
        for date in dates[max(0, following - 1) : following]
    )


def _is_before_time(lower: str, dates: Sequence[DateMention], at: Span) -> bool:
    """Whether nothing stands between a place and the day after it."""
    following = bisect_left(dates, at.start, key=lambda date: date.span.start)
    return any(
        date.range.first.day and _TIME.fullmatch(lower, at.end, date.span.start)
        for date in dates[following : following + 1]
    )


def _end(lower: str, at: int, sentence_end: int) -> int:
    """Where the place that begins at a character ends."""
    end = _END.search(lower, at, sentence_end)
    limit = end.start() if end else sentence_end
    noun = _PLACE_NOUN.match(lower, at)
    stop = _STOP.search(lower, noun.end() if noun else at, limit)  # "phòng họp" goes on
    if "." in lower[at : limit + 1] and lower[max(at, limit - 2) : limit] == "tp":
        limit = min(sentence_end, limit + 16)
        stop = _STOP_IN_CITY.search(lower, at + 5, limit)
    last = stop.start() if stop else limit
    return at + len(lower[at:last].rstrip(" .,"))
