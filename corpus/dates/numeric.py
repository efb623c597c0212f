"""Dates written with a day and a month: "02/01/2024", "6-7/3", "18 và 19/12/2023", "ngày 5 tháng 4", "từ 10/3 đến 16/3/2025".

One scan serves printed text and typed questions. It steps from number to number: what a number begins is matched forward,
and the words that lead to it ("sáng", "hồi 8 giờ", "thứ Năm, ngày") within a short window behind it, so that the time taken
grows with the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from corpus.dates import words
from corpus.dates.calendar import is_day
from corpus.dates.spelling import View, spelled
from corpus.dates.words import CLOCK, MONTH_WORD, SESSION, WEEKDAY, YEAR, YEAR_WORD
from corpus.models import DateRange, Day, Session, Span

_WINDOW = 80


def _month_and_year(tag: str) -> str:
    """What follows a day: its month and perhaps the year, in groups whose names end in `tag`."""
    return rf"""(?:
        (?P<sep{tag}>\s?/\s?|\s?[\-–]\s?(?=\d{{1,2}}\s?[\-–]\s?{YEAR})|[.\-–])(?P<month{tag}>\d{{1,2}})(?!\d)
        (?:\s?[/.\-–]\s?(?P<year{tag}>{YEAR})|(?P=sep{tag})(?P<short{tag}>\d\d)
          |,?\s{{1,3}}năm\s{{1,3}}(?:(?P<named{tag}>{YEAR})|(?P<told{tag}>{YEAR_WORD})))?
      | \s{{1,30}}tháng\s{{1,30}}(?P<wordy{tag}>\d{{1,2}}(?!\d)|{MONTH_WORD})
        (?:(?:\s?[/.\-–]\s?|,?\s{{1,30}}năm\s{{1,30}})(?P<later{tag}>{YEAR})
          |,?\s{{1,3}}năm\s{{1,3}}(?P<spoken{tag}>{YEAR_WORD}))?
    )"""


_END = r"(?!\w|\s?/\s?\w|[.,\-–]\d|\s?%)"
_START = spelled(r"(?<![\w/.,\-–])(?<!\d:)\d{1,2}(?=\s?[/.\-–,]\s?\d|\s{1,30}(?:tháng|đến|tới|và|&)\s)")
_LIST = spelled(
    rf"""(?P<days>\d{{1,2}}(?:
        \s?[\-–]\s?\d{{1,2}}
      | \s{{1,3}}(?:đến|tới)\s{{1,3}}(?:hết\s)?(?:ngày\s{{1,3}})?\d{{1,2}}
      | (?:\s?,\s?\d{{1,2}}){{0,5}},?\s{{1,3}}(?:và|&)\s{{1,3}}(?:ngày\s{{1,3}})?\d{{1,2}}
      | (?:\s?,\s?\d{{1,2}}){{1,5}}
    )){_month_and_year("")}{_END}"""
)
_SINGLE = spelled(
    rf"""(?P<day>\d{{1,2}}){_month_and_year("")}
    (?:(?:\s{{0,2}}[\-–]\s{{0,2}}|,?\s{{1,3}}(?:đến|tới)\s{{1,3}})(?:hết\s{{1,3}})?(?:{CLOCK}[\s,]{{1,3}})?
       (?:{SESSION}\s{{1,3}})?(?:{WEEKDAY}[\s,]{{1,3}})?(?:ngày\s{{1,3}})?
       (?P<day2>\d{{1,2}}){_month_and_year("2")})?
    {_END}"""
)
_LEAD = spelled(
    rf"""(?<!\w)(?:(?:
        (?:buổi\s{{1,3}})?(?P<session>{SESSION})(?:\s{{1,3}}(?:hôm\s)?(?:nay|qua|mai|kia))?
      | (?:hôm|bữa)\s{{1,3}}(?:nay|qua|kia) | ngày\s{{1,3}}mai
      | (?P<clock>{CLOCK})
      | {WEEKDAY}
      | (?:ngày|hôm)(?:\s{{1,3}}(?:mùng|mồng))? | mùng | mồng
      | lúc | hồi | vào\slúc
    )(?:[\s,(:–-]{{1,4}})){{1,8}}\Z"""
)
_WEAK_LEAD = spelled(
    r"(?<!\w)(?:từ|đến|tới|trước|sau|vào|hẹn|hạn(?:\scuối)?|hạn\schót|khai\smạc|bế\smạc|ký|kí|nhằm|lịch|họp)[\s:(]{1,3}\Z"
)
# Numbers that look like a date behind these words are names, shares of a vote, or parts of a document number.
_NAMED = spelled(
    r"""(?<!\w)(?:đợt|đường|phố|giải\sphóng|thương\sbinh|bệnh\sbinh|hạng|loại|tỷ\slệ|tỉ\slệ|tỷ\ssố|tỉ\ssố|lớp|điều|khoản|mục
    |lô|thửa|tờ|ngõ|ngách|hẻm|kiệt|cầu|công\sviên|quảng\strường|quốc\skhánh|dịp|lễ|cách\smạng|phong\strào|nhà\smáy|trường
    |ngày\slễ|mừng|kỷ\sniệm|kỉ\sniệm)\s{1,3}(?:ngày\s{1,3})?\Z"""
)
_NUMBERED = spelled(r"(?<!\w)(?:số|nghị\sđịnh|thông\stư|luật|nghị\squyết|công\svăn|giờ|lần|thứ|quy\sđịnh)[\s:]{1,3}\Z")
_SHARE = spelled(r"(?<!\w)(?:đạt|chiếm|được|tán\sthành|còn|với|gần|hơn|trên|tổng|có|là|nhất\strí|đồng\sý|:)\s{1,3}\Z")
_EVERY = spelled(r"(?<!\w)(?:mỗi|hàng|hằng|một|nhiều|/)\s{1,3}ngày\s{1,3}\Z")
_COUNTED = spelled(
    r"""\s{0,2}(?:%|°|giờ|phút|ngày(?!\s\d)|tháng(?!\s\d)|năm(?!\s\d)|lần|phiếu|số\sphiếu|đại\sbiểu|đảng\sviên|đồng\schí|đ/c
    |tiêu\schí|chỉ\stiêu|xã|phường|thôn|bản|hộ|km|ha|m2|kg|tấn|tạ|triệu|tỷ|tỉ|người|thành\sviên|ủy\sviên|uỷ\sviên|tổ\schức
    |chi\sbộ|đảng\sbộ|điểm|tổng\ssố|ý\skiến|nội\sdung|nhiệm\svụ|huyện|tỉnh|cơ\squan|đơn\svị|lượt|tán\sthành|đồng\sý|thống\snhất
    |hợp\slệ|học\ssinh|con|ca|vụ|chiếc|nghĩa\strang|cán\sbộ|hội\sviên|em|cháu|mét|m(?!\w))(?!\w)"""
)
_TRAIL = spelled(
    rf"""[\s,(]{{1,3}}(?:vào\s)?(?:buổi\s{{1,3}}(?P<session>{SESSION})(?!\w)|(?P<paren>(?<=\(){SESSION})\s?\)
    |(?:lúc|hồi)\s{{1,3}}(?P<clock>{CLOCK})|(?P<bare>(?<=,\s){CLOCK})(?!\w)|(?<=\()(?P<shut>{CLOCK})\s?\))"""
)


class Numeric(NamedTuple):
    """A date as the scan finds it, with what led to it."""

    range: DateRange
    span: Span
    led: bool  # words of time stand before it: "ngày", "sáng", "thứ Năm"
    named: bool = False  # it is part of a name: "đợt 19/5/2021"


def numeric_dates(view: View, reference: date | None, *, lenient: bool) -> Iterator[Numeric]:
    """Every date with a day and a month, in order; years stay open where the text gives none.

    "năm ngoái" counts from `reference`. When `lenient`, as in a short question, a bare "8/7" is a date unless something
    speaks against it; in an article something has to speak for it.
    """
    text, position = view.text, 0
    start, listed, single = (view.pattern(p) for p in (_START, _LIST, _SINGLE))
    while match := start.search(text, position):
        position = match.end()
        for pattern in (listed, single):
            core = pattern.match(text, match.start())
            found = core and _read(view, core, reference, lenient=lenient)
            if core and found:
                yield from found
                position = core.end()
                break


def _read(view: View, core: re.Match[str], reference: date | None, *, lenient: bool) -> list[Numeric]:
    """The dates that the numbers give, if the words around them let them be dates."""
    runs = _runs(core, reference)
    if not runs:
        return []
    text, start = view.text, core.start()
    lead = view.pattern(_LEAD).search(text, max(0, start - _WINDOW), start)
    named = view.pattern(_NAMED).search(text, max(0, start - 30), start) is not None
    if not _plausible(view, core, runs[0][0], led=lead is not None, named=named, lenient=lenient):
        return []
    trail = view.pattern(_TRAIL).match(text, core.end())
    part, time = _part_and_time(lead, trail)
    found = [
        Numeric(
            DateRange(first=first, last=last, session=part, time=time, year_from="text" if first.year else None),
            Span(begin, end),
            lead is not None,
            named,
        )
        for first, last, begin, end in runs
    ]
    whole = Span(lead.start() if lead else start, trail.end() if trail else core.end())
    if lead and text.count("(", *lead.span()) and text[whole.end : whole.end + 1] == ")":
        whole = Span(whole.start, whole.end + 1)  # "sáng qua (10/2)"
    found[0] = found[0]._replace(span=Span(whole.start, found[0].span.end))
    found[-1] = found[-1]._replace(span=Span(found[-1].span.start, whole.end))
    return found


def _part_and_time(lead: re.Match[str] | None, trail: re.Match[str] | None) -> tuple[Session | None, str | None]:
    part = time = None
    if lead:
        part, time = words.session(lead["session"]), lead["clock"]
    if trail:
        part = part or words.session(trail["session"] or trail["paren"])
        time = time or trail["clock"] or trail["bare"] or trail["shut"]
    return part, words.clock(time, part)


def _runs(core: re.Match[str], reference: date | None) -> list[tuple[Day, Day, int, int]]:
    """First day, last day and the characters of each run of days; nothing when the calendar lacks one of them."""
    groups = core.groupdict()
    month, year = _month(groups, ""), _year(groups, "", reference)
    if "days" in groups:
        return _listed(core, month, year)
    first = last = Day(year, month, int(core["day"]))
    if core["day2"]:
        last = Day(_year(groups, "2", reference), _month(groups, "2"), int(core["day2"]))
        if last.year is None or first.year is None:
            first, last = _share_year(first, last)
        if last.year is not None and last < first:
            return []
    return [(first, last, *core.span())] if is_day(first) and is_day(last) else []


def _share_year(first: Day, last: Day) -> tuple[Day, Day]:
    """The year printed with one end of a range is the other end's too, unless the range then ran backwards."""
    backwards = (last.month, last.day) < (first.month, first.day)
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year - backwards)
    elif last.year is None and first.year is not None:
        last = last._replace(year=first.year + backwards)
    return first, last


def _listed(core: re.Match[str], month: int, year: int | None) -> list[tuple[Day, Day, int, int]]:
    """The runs of consecutive days in "18 và 19/12", "3, 4, 10/5", and the range in "6-7/3"."""
    numbers = list(re.finditer(r"\d+", core["days"]))
    days = [int(number[0]) for number in numbers]
    ranged = len(days) == 2 and "," not in core["days"] and not re.search(r"v[àa]|&", core["days"])
    if any(a >= b for a, b in zip(days, days[1:], strict=False)) or not all(is_day(Day(year, month, d)) for d in days):
        return []
    if ranged and core["sep"] and core["sep"].strip() in "-–" and re.search(r"[-–]", core["days"]):
        return []  # "2-1-2024" is one day
    begin, runs = core.start(), []
    first = 0
    for index, day in enumerate(days):
        ends = index + 1 == len(days)
        if ends or (days[index + 1] != day + 1 and not ranged):
            stop = core.end() if ends else begin + numbers[index].end()
            runs.append((Day(year, month, days[first]), Day(year, month, day), begin + numbers[first].start(), stop))
            first = index + 1
    return runs


def _month(groups: dict[str, str | None], tag: str) -> int:
    return words.number(groups[f"month{tag}"] or groups[f"wordy{tag}"] or "0")


def _year(groups: dict[str, str | None], tag: str, reference: date | None) -> int | None:
    if printed := groups[f"year{tag}"] or groups[f"named{tag}"] or groups[f"later{tag}"]:
        return int(printed)
    if short := groups[f"short{tag}"]:
        return int(short) + (2000 if int(short) < 70 else 1900)
    told = groups[f"told{tag}"] or groups[f"spoken{tag}"]
    return reference.year + words.years_away(told) if told and reference else None


def _plausible(view: View, core: re.Match[str], first: Day, *, led: bool, named: bool, lenient: bool) -> bool:
    """Whether the words around the numbers let them be a date."""
    text, start = view.text, core.start()

    def before(pattern: object, width: int = 30) -> bool:
        return view.pattern(pattern).search(text, max(0, start - width), start) is not None  # type: ignore[arg-type]

    written = "tháng" in core[0] or "thang" in core[0]
    if before(_NUMBERED):
        return False
    if written or first.year is not None:
        return led or written or core.group("sep") != "." or core.group("short") is None
    slashed = "/" in core[0]
    counted = view.pattern(_COUNTED).match(text, core.end()) is not None
    if led:
        return not ((counted and not slashed) or before(_EVERY))
    if named or counted or before(_SHARE):
        return False
    if lenient:
        return slashed or before(_WEAK_LEAD) or _closed(text, core.end())
    return before(_WEAK_LEAD) and (slashed or bool(core.groupdict().get("day2")) or _closed(text, core.end()))


def _closed(text: str, end: int) -> bool:
    """Whether nothing that could be counted follows: the end of the text, or punctuation."""
    return text[end : end + 1] in ",.;:?!)\n" or not text[end:end + 3].strip()
