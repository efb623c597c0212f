"""Days and weeks counted from the day of asking: "hôm qua", "chiều mai", "thứ 5 tuần này", "3 ngày trước"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from corpus.dates import words
from corpus.dates.calendar import add_months, first_date, last_date, last_day, of_dates, week_of
from corpus.dates.spelling import spelled
from corpus.dates.words import CLOCK, SESSION, WEEKDAY
from corpus.models import DateRange, Day
from corpus.text import fold

_COUNT = r"(?P<count>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_UNIT = "(?:ngày|hôm|tuần|tháng|năm)"
_TIME = rf"(?:(?:lúc\s|hồi\s)?(?P<clock>{CLOCK})[\s,]{{1,3}})?(?:(?:buổi\s)?(?P<before>{SESSION})\s(?:ngày\s)?)?"
_PART = rf"(?:,?\s(?:vào\s)?(?:buổi\s)?(?P<after>{SESSION})(?!\w))?(?:,?\s(?:lúc|hồi)\s(?P<late>{CLOCK}))?"
_NEAR = r"(?P<which>này|nay|trước(?:\snữa)?|sau(?:\snữa)?|tới|qua|rồi|kia|vừa\srồi|vừa\squa)(?!\w)"
_WEEKS = {"nay": 0, "truoc": -1, "qua": -1, "roi": -1, "vua": -1, "sau": 1, "toi": 1, "kia": -2}

DAY_WORD = spelled(
    rf"""(?<!\w){_TIME}(?:(?:hôm|bữa)\s(?P<day>nay|qua|kia|kìa|trước\smai)|ngày\s(?P<next>mai|kia|mốt(?=\s(?:họp|có|ai|mấy|ở|lịch)|\W*\Z)))(?!\w){_PART}"""
)
SHORT_DAY = spelled(
    rf"(?<!\w)(?<!cho\s)(?<!đó\s)(?<!trước\s)(?:(?P<clock>{CLOCK})[\s,]{{1,3}})?(?:buổi\s)?(?P<before>{SESSION})\s(?P<day>nay|qua|mai|kia)(?!\w)"
)
# "mai" and "nay" alone are common in names and phrases: only where a sentence about a plan can have them.
BARE_DAY = spelled(
    rf"""(?:(?:^|[,?.!]\s|\bhỏi\s)(?P<day>mai|nay)|(?<=\bhọp\s)(?P<next>mai)|(?<=\blịch\s)(?P<last>mai|nay))
    (?=\s(?:buổi|{SESSION}|họp|có|ai|mấy|chi\sbộ|đảng|ủy\sban|ubnd|hđnd|hội|huyện|tỉnh|xã|phường|thành\sphố|chủ\stịch|bí\sthư
    |cơ\squan|lịch|ở|tại|thì)(?!\w)|\s?[?.!]?\s?\Z){_PART}"""
)
AGO = spelled(
    rf"""(?<!\w)(?<!\d[\-–/.,])(?<!ngày\s)(?<!mùng\s)(?<!thứ\s)(?:cách\sđây\s(?:khoảng\s)?{_COUNT}\s(?P<unit>{_UNIT})
    |(?P<within>trong\s(?:vòng\s)?)?{_COUNT.replace("count", "number")}\s(?P<unit2>{_UNIT})\s(?P<way>trước|nữa|tới|qua)
    (?!\snữa))(?!\w)"""
)
SOME_DAYS = spelled(r"(?<!\w)(?:mấy|vài)\s(?:hôm|ngày|bữa)\s(?:trước|qua|nay|vừa\srồi)(?!\w)")
WEEK = spelled(rf"(?<!\w)(?<!văn\s)(?<!anh\s)(?<!ông\s)(?<!chí\s)(?:(?P<edge>đầu|giữa|cuối)\s)?tuần\s{_NEAR}")
DAY_OF_WEEK = spelled(
    rf"""(?<!\w)(?<!bí\s)(?<!lần\s)(?<!kỳ\s)(?<!kỳ\shọp\s)(?<!phiên\shọp\s)(?<!khóa\s){_TIME}(?P<weekday>{WEEKDAY})(?:\s(?P<middle>{SESSION}))?
    \s(?P<week>(?:của\s)?tuần\s)?{_NEAR}{_PART}"""
)
BARE_DAY_OF_WEEK = spelled(
    rf"(?<!\w)(?:(?:(?:buổi\s)?(?P<before>{SESSION})|hôm|vào|ngày)\s|\A)(?P<weekday>{WEEKDAY})(?!,?\s(?:ngày\s)?\d){_PART}"
)
DAY_OF_NEAR_MONTH = spelled(
    rf"(?<!\w){_TIME}(?:ngày|hôm|mùng|mồng)\s(?:mùng\s|mồng\s)?(?P<number>\d{{1,2}})\stháng\s{_NEAR}{_PART}"
)

_DAYS = {"nay": 0, "qua": -1, "kia": -2, "mai": 1, "mot": 2}


def day_word(match: re.Match[str], today: date) -> DateRange:
    """Of "hôm nay", "tối hôm qua", "ngày mai buổi chiều", "sáng mai", "ngày kia" (ahead; "hôm kia" is past)."""
    groups = match.groupdict()
    word = groups.get("day") or groups.get("last") or groups["next"]
    offset = 2 if groups.get("next") and word == "kia" else -3 if word == "kìa" else _DAYS[fold(word)]
    day = today + timedelta(days=offset)
    return _with_part(of_dates(day, day), groups)


def ago(match: re.Match[str], today: date) -> DateRange:
    """Of "3 ngày trước", "cách đây hai tuần" that day, week, month or year; of "3 ngày qua" all the days."""
    count, unit = words.number(match["count"] or match["number"]), fold(match["unit"] or match["unit2"])
    way = fold(match["way"] or "truoc")
    away = _away_by(count if way in {"nua", "toi"} else -count, unit, today)
    if way == "qua":
        return of_dates(first_date(away), today)
    return of_dates(today, last_date(away)) if match["within"] and way == "toi" else away


def _away_by(count: int, unit: str, today: date) -> DateRange:
    if unit in {"ngay", "hom"}:
        day = today + timedelta(days=count)
        return of_dates(day, day)
    if unit == "tuan":
        return week_of(today + timedelta(weeks=count))
    if unit == "thang":
        return month(add_months(today, count))
    return DateRange(first=Day(today.year + count, 1), last=Day(today.year + count, 12), year_from="text")


def some_days(_match: re.Match[str], today: date) -> DateRange:
    """Of "mấy hôm trước": within the last week."""
    return of_dates(today - timedelta(days=7), today)


def week(match: re.Match[str], today: date) -> DateRange:
    """Of "tuần này", "tuần trước", "cuối tuần qua" (Friday to Sunday), "đầu tuần sau" (Monday to Wednesday)."""
    monday = _monday(match["which"], today)
    first, last = {None: (0, 6), "d": (0, 2), "g": (2, 3), "c": (4, 6)}[match["edge"] and fold(match["edge"])[0]]
    return of_dates(monday + timedelta(days=first), monday + timedelta(days=last))


def day_of_week(match: re.Match[str], today: date) -> DateRange:
    """Of "thứ 5 tuần này", "thứ năm này", "chủ nhật tới" (the next one), "thứ Hai vừa rồi" (the last one)."""
    weekday, which = words.weekday(match["weekday"]), fold(match["which"]).split()[0]
    day = _monday(match["which"], today) + timedelta(days=weekday)
    if not match["week"] and which == "toi":
        day = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    elif not match["week"] and which in {"truoc", "qua", "roi", "vua"}:
        day = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    return _with_part(of_dates(day, day), match.groupdict())


def bare_day_of_week(match: re.Match[str], today: date) -> DateRange:
    """Of "sáng thứ Ba": of the week of asking."""
    day = today + timedelta(days=words.weekday(match["weekday"]) - today.weekday())
    return _with_part(of_dates(day, day), match.groupdict())


def day_of_near_month(match: re.Match[str], today: date) -> DateRange | None:
    """Of "ngày 15 tháng này", "mùng 5 tháng trước"."""
    first, number = near_month(match["which"], today), int(match["number"])
    if not 1 <= number <= last_day(first.year, first.month):
        return None
    day = first.replace(day=number)
    return _with_part(of_dates(day, day), match.groupdict())


def near_month(which: str, today: date) -> date:
    """The first day of "tháng này", "tháng trước", "tháng sau"…, given the word after "tháng"."""
    return add_months(today, _away(which))


def month(day: date) -> DateRange:
    """The whole month of a day."""
    return DateRange(first=Day(day.year, day.month), last=Day(day.year, day.month), year_from="text")


def _monday(which: str, today: date) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=_away(which))


def _away(which: str) -> int:
    first, *rest = fold(which).split()
    return _WEEKS[first] * (2 if rest == ["nua"] else 1)


def _with_part(found: DateRange, groups: dict[str, str | None]) -> DateRange:
    part = words.session(groups.get("before") or groups.get("middle") or groups.get("after"))
    time = words.clock(groups.get("clock") or groups.get("late"), part)
    return found.model_copy(update={"session": part, "time": time})
