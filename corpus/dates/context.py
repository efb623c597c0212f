"""The words around two numbers that tell whether they are a date, and add the part of the day and the time."""

from __future__ import annotations

from typing import NamedTuple

from corpus.dates import words
from corpus.dates.spelling import Spelled, View, spelled
from corpus.dates.words import CLOCK, SESSION, WEEKDAY
from corpus.models import Session, Span

_LONGEST_LEAD = 32  # characters of one of the words that lead to a date
_MOST_LEADS = 8

# A title may run into the first words of a report: "bàn giaoSáng 5/3".
_LEAD = spelled(
    rf"""(?:(?<!\w)|(?=(?:ngày|{SESSION})\s))(?:
        (?:buổi\s{{1,3}})?(?P<session>{SESSION})(?:\s{{1,3}}(?:hôm\s)?(?:nay|qua|mai|kia))?
      | (?:hôm|bữa)\s{{1,3}}(?:nay|qua|kia) | ngày\s{{1,3}}mai
      | (?P<clock>{CLOCK})
      | {WEEKDAY}
      | (?:ngày|hôm)(?:\s{{1,3}}(?:mùng|mồng))? | mùng | mồng
      | lúc | hồi | vào\slúc
    )(?:[\s,(:–-]{{1,4}}|(?<=ngày))\Z"""
)
_OR = spelled(r"\s(?:hay|hoặc)(?:\slà)?\s\Z")
_TRAIL = spelled(
    rf"""[\s,(]{{1,3}}(?:vào\s)?(?:buổi\s{{1,3}}(?P<session>{SESSION})(?!\w)|(?P<paren>(?<=\(){SESSION})\s?\)
    |(?:(?:lúc|hồi)\s{{1,3}}(?P<clock>{CLOCK})|(?P<bare>(?<=,\s){CLOCK}))(?!\w|,?\s{{1,3}}(?:{SESSION}\s)?(?:ngày|thứ|chủ|\d))|(?<=\()(?P<shut>{CLOCK})\s?\))"""
)
_WEAK_LEAD = spelled(
    r"(?<!\w)(?:từ|đến|trước|sau|vào|hẹn|hạn(?:\scuối)?|hạn\schót|khai\smạc|bế\smạc|ký|kí|nhằm|lịch|họp)[\s:(]{1,3}\Z"
)
# Behind these, what looks like a date is a name ("đợt 2-9", "đường 30/4"), part of a document's number, or a share.
_NAMED = spelled(
    r"""(?<!\w)(?:đường|giải\sphóng|thương\sbinh|bệnh\sbinh|hạng|loại|tỷ\slệ|tỉ\slệ|tỷ\ssố|tỉ\ssố|lớp|điều|khoản|mục
    |lô|thửa|tờ|ngõ|ngách|hẻm|kiệt|công\sviên|quảng\strường|nhà\smáy|phiếu|phòng
    |tổ|tầng)\s{1,3}\Z"""
)
_BATCH = spelled(r"(?<!\w)đợt\s{1,3}\Z")
_OCCASION = spelled(
    r"(?<!\w)(?:phố|cầu|trường|dịp|lễ|mừng|kỷ\sniệm|kỉ\sniệm|hưởng\sứng|quốc\skhánh|cách\smạng|phong\strào|việt\snam|thế\sgiới)\s{1,3}(?:ngày\s{1,3})?\Z"
)
_NUMBERED = spelled(
    r"(?<!\w)(?:số|tháng|nghị\sđịnh|thông\stư|luật|nghị\squyết|công\svăn|lần|thứ|quy\sđịnh)[\s:]{1,3}\Z"
)
_SHARE = spelled(r"(?<!\w)(?:đạt|chiếm|được|tán\sthành|còn|với|gần|hơn|trên|tổng|có|là|nhất\strí|đồng\sý|:)\s{1,3}\Z")
_EVERY = spelled(r"(?<!\w)(?:mỗi|hàng|hằng|một|nhiều|/)\s{1,3}ngày\s{1,3}\Z")
_COUNTED = spelled(
    r"""\s{0,2}(?:%|°|giờ|phút|ngày(?!\s\d)|tháng(?!\s\d)|năm(?!\s\d)|lần|phiếu|số\sphiếu|đại\sbiểu|đảng\sviên|đồng\schí|đ/c
    |số(?!\s\d)|tiêu\schí|chỉ\stiêu|xã|phường|thôn|bản|hộ|km|ha|m2|kg|tấn|tạ|triệu|tỷ|tỉ|người|thành\sviên|ủy\sviên|uỷ\sviên|tổ\schức
    |chi\sbộ|đảng\sbộ|điểm|tổng\ssố|ý\skiến|nội\sdung|nhiệm\svụ|huyện|tỉnh|cơ\squan|đơn\svị|lượt|tán\sthành|đồng\sý|thống\snhất
    |hợp\slệ|học\ssinh|con|ca|vụ|chiếc|nghĩa\strang|cán\sbộ|hội\sviên|em|cháu|mét|m(?!\w))(?!\w)"""
)
# Days that occasions, streets and decorations are named after.
_HOLIDAYS = frozenset(
    {
        (3, 2),
        (8, 3),
        (26, 3),
        (30, 4),
        (1, 5),
        (7, 5),
        (19, 5),
        (1, 6),
        (21, 6),
        (27, 7),
        (19, 8),
        (2, 9),
        (10, 10),
        (20, 10),
    }
    | {(20, 11), (22, 12)}
)


class Numbers(NamedTuple):
    """Numbers that the calendar lets be a date."""

    span: Span
    day: int
    month: int
    written: bool  # "5 tháng 4"
    worded: bool  # "5 tháng tư"
    slashed: bool  # "5/4"
    full: bool  # with a year, though "3.2.24" may as well be the number of a section
    ranged: bool  # up to another such date


class Context(NamedTuple):
    """The words of time around the numbers, and what they add."""

    span: Span  # of the numbers with these words
    led: bool  # some stand before: "ngày", "sáng", "thứ Năm"
    named: bool  # the date is a name: "đợt 19/5/2021"
    session: Session | None
    time: str | None


def context(view: View, numbers: Numbers, floor: int) -> Context:
    """What stands around the numbers, from `floor` on."""
    text, (start, end) = view.text, numbers.span
    begin, part, clock = _lead(view, start, floor)
    led = begin < start
    if trail := view.pattern(_TRAIL).match(text, end):
        part = part or trail["session"] or trail["paren"]
        clock = clock or trail["clock"] or trail["bare"] or trail["shut"]
        end = trail.end()
    if led and "(" in text[begin:start] and text[end : end + 1] == ")":
        end += 1  # "sáng qua (10/2)"
    holiday = (numbers.day, numbers.month) in _HOLIDAYS
    named = _before(view, start, _BATCH) or (holiday and _before(view, start, _OCCASION))
    session = words.session(part)
    return Context(Span(begin, end), led, named, session, words.clock(clock, session))


def _lead(view: View, start: int, floor: int) -> tuple[int, str | None, str | None]:
    """Where the words of time before `start` begin, and the part of the day and the clock among them."""
    part = clock = None
    lead = view.pattern(_LEAD)
    for _ in range(_MOST_LEADS):
        match = lead.search(view.text, max(floor, start - _LONGEST_LEAD), start)
        if not match:
            break
        start, clock = match.start(), clock or match["clock"]
        part = part or match["session"]
        if match["session"] and view.pattern(_OR).search(view.text, max(floor, start - 8), start):
            part = None  # "buổi sáng hay chiều ngày 5/4?"
    return start, part, clock


def is_date(view: View, numbers: Numbers, around: Context, *, lenient: bool) -> bool:
    """Whether the numbers are a date rather than a fraction, a score, a vote, a document's number or a street.

    When `lenient`, as in a short question, a bare "8/7" is a date unless something speaks against it; in an article
    something has to speak for it.
    """
    start, end = numbers.span
    if _before(view, start, _NUMBERED):
        return False
    counted = view.pattern(_COUNTED).match(view.text, end) is not None
    if numbers.full or numbers.written:
        # "6 tháng một lần" is no date, nor is "4 thang sau": "4 tháng sau" rather than "4 tháng sáu"
        return numbers.full or around.led or not (counted or (numbers.worded and view.folded))
    if around.led:
        return numbers.slashed or not (counted or _before(view, start, _EVERY))
    if around.named or counted or _before(view, start, _NAMED) or _before(view, start, _SHARE):
        return False
    weak = _before(view, start, _WEAK_LEAD)
    closed = view.text[end : end + 1] in ",.;:?!)\n" or not view.text[end : end + 3].strip()
    return (numbers.slashed or weak or closed) if lenient else weak and (numbers.slashed or numbers.ranged or closed)


def _before(view: View, start: int, pattern: Spelled) -> bool:
    return view.pattern(pattern).search(view.text, max(0, start - 30), start) is not None
