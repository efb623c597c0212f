"""Whether numbers that the calendar lets be a date are one, told by the words around them."""

from __future__ import annotations

from typing import NamedTuple

from corpus.dates.spelling import Spelled, View, spelled
from corpus.models import Span

_WINDOW = 30  # characters before the numbers that can speak against them

_WEAK_LEAD = spelled(
    r"""(?<!\w)(?:từ|đến|trước|sau|vào|hẹn|hạn(?:\s(?:cuối|chót))?(?:\slà)?|dự\skiến|thời\sđiểm|khai\smạc|bế\smạc|ký|kí|nhằm|lịch|họp)
    [\s:(]{1,3}\Z"""
)
_CHAIN = spelled(r"\s{0,2}(?:,|;|\svà|\shoặc|&)\s{1,2}(?:ngày\s)?")
# Behind these, what looks like a date is a name ("đường 30/4"), part of a document's number, or a share.
_NAMED = spelled(
    r"""(?<!\w)(?:đường|giải\sphóng|thương\sbinh|bệnh\sbinh|hạng|loại|tỷ\slệ|tỉ\slệ|tỷ\ssố|tỉ\ssố|lớp|điều|khoản|mục|lô|thửa
    |tờ|ngõ|ngách|hẻm|kiệt|công\sviên|quảng\strường|nhà\smáy|phiếu|phòng|tổ|tầng|cấp)\s{1,3}\Z"""
)
_BATCH = spelled(r"(?<!\w)đợt\s{1,3}\Z")
_OCCASION = spelled(
    r"""(?<!\w)(?:phố|cầu|trường|dịp|lễ|mừng|kỷ\sniệm|kỉ\sniệm|hưởng\sứng|quốc\skhánh|cách\smạng|phong\strào|việt\snam
    |thế\sgiới)\s{1,3}(?:ngày\s{1,3})?\Z"""
)
# Days that occasions, schools and bridges are named after.
_HOLIDAYS = frozenset("3/2 8/3 26/3 30/4 1/5 7/5 19/5 1/6 21/6 27/7 19/8 2/9 10/10 20/10 20/11 22/12".split())
_NUMBERED = spelled(
    r"(?<!\w)(?:số|tháng|nghị\sđịnh|thông\stư|luật|nghị\squyết|công\svăn|lần|thứ|quy\sđịnh)[\s:]{1,3}\Z"
)
_SHARE = spelled(r"(?<!\w)(?:đạt|chiếm|được|tán\sthành|còn|với|gần|hơn|trên|tổng|có|là|nhất\strí|đồng\sý|:)\s{1,3}\Z")
_EVERY = spelled(r"(?<!\w)(?:mỗi|hàng|hằng|một|nhiều|/)\s{1,3}ngày\s{1,3}\Z")
_MEASURED = spelled(
    r"""\s{0,2}(?:%|°|giờ|phút|ngày(?!\s\d)|tháng(?!\s\d)|năm(?!\s(?:\d|nay))|lần|phiếu|số\sphiếu|km|ha|m2|kg|tấn|tạ|triệu|tỷ|tỉ
    |người|lượt|con|ca|vụ|chiếc|em|cháu|mét|m|điểm|bữa|tiếng|viên|hộ)(?!\w)"""
)
_COUNTED = spelled(
    r"""\s{0,2}(?:đại\sbiểu|đảng\sviên|đồng\schí|đ/c|số(?!\s\d)|tiêu\schí|chỉ\stiêu|xã|phường|thôn|bản|thành\sviên|ủy\sviên
    |uỷ\sviên|tổ\schức|chi\sbộ|đảng\sbộ|tổng\ssố|ý\skiến|nội\sdung|nhiệm\svụ|huyện|tỉnh|cơ\squan|đơn\svị|tán\sthành|đồng\sý
    |thống\snhất|hợp\slệ|học\ssinh|nghĩa\strang|cán\sbộ|hội\sviên|dự\sán|mẫu)(?!\w)"""
)


class Numbers(NamedTuple):
    """Numbers that the calendar lets be a date."""

    span: Span
    day: int
    month: int
    full: bool  # with a year, though "3.2.24" may as well be the number of a section
    written: bool  # "5 tháng 4"
    worded: bool  # "5 tháng tư"
    slashed: bool  # "5/4"
    spaces: int  # around the hyphen: 2 in "5 - 4"
    several: bool  # "5-7/4", "5 và 6/4", "5/4 đến 7/4"


def is_name(view: View, numbers: Numbers) -> bool:
    """Whether the date names an occasion rather than telling when: "đợt 19/5/2021", "kỷ niệm ngày 30/4"."""
    if _before(view, numbers, _BATCH):
        return True
    return f"{numbers.day}/{numbers.month}" in _HOLIDAYS and _before(view, numbers, _OCCASION)


def is_date(view: View, numbers: Numbers, *, led: bool, floor: int, lenient: bool) -> bool:
    """Whether the numbers are a date rather than a fraction, a score, a vote, a document's number or a street.

    `led` tells that words of time stand before them, `floor` where the date before ends. When `lenient`, as in a short
    question, a bare "8/7" is a date unless something speaks against it; in an article something has to speak for it.
    """
    if _before(view, numbers, _NUMBERED):
        return False
    if numbers.full:
        return True
    return _is_led_date(view, numbers) if led else _is_bare_date(view, numbers, floor, lenient=lenient)


def _is_led_date(view: View, numbers: Numbers) -> bool:
    if numbers.written or numbers.slashed:
        return True
    if numbers.spaces == 2 and not (_is_closed(view, numbers) and numbers.day > numbers.month):
        return False  # "ngày 3 - 5" are days of a month that stands elsewhere
    return not (_after(view, numbers, _MEASURED) or _before(view, numbers, _EVERY))


def _is_bare_date(view: View, numbers: Numbers, floor: int, *, lenient: bool) -> bool:
    # typed without diacritics, "4 thang sau" is "4 tháng sau" rather than "4 tháng sáu"
    unlikely = numbers.spaces or (numbers.worded and view.folded)
    if unlikely or _after(view, numbers, _MEASURED) or _after(view, numbers, _COUNTED):
        return False
    weak = _before(view, numbers, _WEAK_LEAD)
    if _before(view, numbers, _NAMED) or (_before(view, numbers, _SHARE) and not weak) or is_name(view, numbers):
        return False
    start, closed = numbers.span.start, _is_closed(view, numbers)
    if floor and view.pattern(_CHAIN).fullmatch(view.text, floor, start):
        return True  # "ngày 18/4, 23/4 và 24/4"
    if lenient:
        return numbers.slashed or numbers.written or weak or closed
    weak = weak or (numbers.several and view.text[start - 1 : start] == "(")  # "kỳ họp tới (1-5/12)"
    return weak and (numbers.slashed or numbers.written or numbers.several or closed)


def _is_closed(view: View, numbers: Numbers) -> bool:
    """Whether nothing that could be counted follows: the end of the text, or punctuation."""
    end = numbers.span.end
    return view.text[end : end + 1] in ",.;:?!)\n" or not view.text[end : end + 3].strip()


def _before(view: View, numbers: Numbers, pattern: Spelled) -> bool:
    start = numbers.span.start
    return view.pattern(pattern).search(view.text, max(0, start - _WINDOW), start) is not None


def _after(view: View, numbers: Numbers, pattern: Spelled) -> bool:
    return view.pattern(pattern).match(view.text, numbers.span.end) is not None
