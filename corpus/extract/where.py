"""Where a meeting is held, as a sentence tells it."""

from __future__ import annotations

import re

from corpus import vocabulary
from corpus.extract.cues import pattern
from corpus.models import Span
from corpus.vocabulary.table import table

_AT = re.compile(r"(?<!\w)(?:tại|ở|về)\s+(?=[^\W\d_])")
# What stands after "tại" and is no place where people meet.
_NO_PLACES = """
    buổi | các | chỗ | chức | công văn | cơ sở | cuộc | dự | đại hội | đây | địa bàn | địa phương | điểm cầu | điều | đó
    hội nghị | khoản | kỳ | lễ | mục | nghị quyết | nơi | phần | phiên | quyết định | thời điểm | tờ trình | văn bản
    việc | với
"""
_NO_PLACE = pattern(vocabulary.MEETINGS | table(_NO_PLACES))
# What a place may begin with in lower case, beside units and bodies.
_PLACES = """
    cung | doanh trại | đền | đình | hiện trường | hội trường | khách sạn | khu di tích | nghĩa trang | nhà | nhà hát
    nhà khách | nhà riêng | nhà sinh hoạt | nhà thi đấu | nhà văn hóa | phòng | phòng họp | quảng trường | sân
    sân vận động | thao trường | trụ sở
"""
_PLACE_NOUN = pattern(vocabulary.UNITS | vocabulary.BODIES | table(_PLACES))
_NAMED = re.compile(r"[^\W\d_A-ZĐ]+ (?:[^\W\d_A-ZĐ]+ )?[A-ZĐÀ-Ỹ][^\W\d_]+")  # "đồi Thông Cụt", "bến phà Vàm Cống"
_ABOUT = re.compile(r"hội trường|trụ sở|nhà")  # where "về" tells the place, and not a subject
_END = re.compile(
    r"[.;\n():“”]|\s[-–]\s"
    r"|,(?!\s*(?:trụ sở|phòng|nhà|số|ngõ|đường|tầng|tòa|khu|xã|huyện|quận|phường|thành phố|tp|tỉnh|thị xã|thị trấn|thôn"
    r"|hội trường)(?!\w|\s+(?:ủy|đoàn|đội)(?!\w)))"
)
_STOP = re.compile(
    r"(?<!\s)\s++(?:đã|sáng|chiều|tối|ngày|diễn ra|tổ chức|do|dưới|với|để|nhằm|về|trong|có|là|vào|cho|dự|được|khi"
    r"|đồng chí|ông|bà|và\s+(?=đồng|các)|theo|kết nối|thường trực|từ|lúc|hồi|họp|như|cùng|này|thì|bị|nói|tiếp|làm lễ"
    r"|khai mạc|của\s+hội)(?!\w)"
)
_STOP_IN_CITY = re.compile(r"[,;\n]|\s(?:đã|do|với)")  # after "TP." whose full stop ends nothing
_IS_WHERE = re.compile(r"([A-ZĐÀ-Ỹ](?:[^.;:\n]|\.(?=\S)){4,110}?),? là (?:nơi|địa điểm)(?!\w)")
_IS_PLACE = re.compile(r"[A-ZĐÀ-Ỹ]|\d|^(?:hội trường|trụ sở|phòng họp|nhà văn hóa|nhà riêng|sân)")


def place_of(text: str, lower: str, sentence: Span) -> Span | None:
    """The place that a sentence gives: "tại hội trường X", "Nghĩa trang Y là nơi …"."""
    where = _IS_WHERE.match(text, *sentence)
    if where:
        return Span(where.start(1), where.end(1))
    for match in _AT.finditer(lower, *sentence):
        if not _names_place(text, lower, match):
            continue
        place = Span(match.end(), _end(lower, match.end(), sentence.end))
        if _IS_PLACE.search(place.of(text)):
            return place
    return None


def _names_place(text: str, lower: str, match: re.Match[str]) -> bool:
    """Whether a place stands after "tại", "ở" or "về"."""
    at = match.end()
    if _NO_PLACE.match(lower, at):
        return False
    if match[0].startswith("về") and not _ABOUT.match(lower, at):
        return False
    return text[at].isupper() or bool(_PLACE_NOUN.match(lower, at) or _NAMED.match(text, at))


def _end(lower: str, at: int, sentence_end: int) -> int:
    """Where the place that begins at a character ends."""
    end = _END.search(lower, at, sentence_end)
    limit = end.start() if end else sentence_end
    noun = _PLACE_NOUN.match(lower, at)
    stop = _STOP.search(lower, noun.end() if noun else at, limit)  # "phòng họp" goes on
    if "." in lower[at : limit + 1] and lower[max(at, limit - 2) : limit] == "tp":
        limit = min(sentence_end, limit + 16)
        stop = _STOP_IN_CITY.search(lower, at + 5, limit)
    return stop.start() if stop else limit
