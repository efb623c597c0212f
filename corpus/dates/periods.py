"""Periods that a question can ask about: months and their thirds, quarters, halves of a year, years."""

from __future__ import annotations

import re
from datetime import date

from corpus.dates import words
from corpus.dates.calendar import add_months, is_day, last_day, week_of
from corpus.dates.relative import month, near_month
from corpus.dates.spelling import spelled
from corpus.dates.words import LUNAR_WORD, MONTH_WORD, YEAR
from corpus.models import DateRange, Day
from corpus.text import fold

_YEAR_WORD = r"(?:ngoái|nay|này|kia|trước|sau|tới|qua|vừa\srồi|vừa\squa)(?!\w)"
_OF_YEAR = rf"(?:(?:\s?[/.\-–]\s?|,?\snăm\s|\s?\()(?P<year>{YEAR})(?!\d)|\snăm\s(?P<told>{_YEAR_WORD}))"
_YEAR = rf"(?:(?P<year>{YEAR})(?!\d)|(?P<told>{_YEAR_WORD}))"
# Typed without diacritics, "thang sau" is "tháng sau" (next) unless a year shows that it is "tháng sáu" (June).
_NEAR = (
    r"(?P<which>này|trước(?:\snữa)?|sau(?:\snữa)?|tới|qua|rồi|vừa\srồi|vừa\squa)"
    r"(?!\w|\s?[/\-]\s?\d|\snăm\s(?:\d|nay|ngoái))"
)
_EDGE = r"(?<!ở\s)(?P<edge>đầu|giữa|cuối)"

THIRD_OF_MONTH = spelled(
    rf"(?<!\w)(?<!\d\s){_EDGE}\stháng\s(?:{_NEAR}|(?P<month>\d{{1,2}}(?![\d%])|{MONTH_WORD}|{LUNAR_WORD}){_OF_YEAR}?)"
)
# "cuối tháng 2, đầu tháng 3/2025" is one range.
TURN_OF_MONTH = spelled(
    rf"""(?<!\w)cuối\stháng\s(?P<month>\d{{1,2}}|{MONTH_WORD})(?:\s?/\s?(?P<year0>{YEAR}))?(?:\s?[,\-–]\s?|\sđến\s|\svà\s)
    (?:sang\s|đến\s)?đầu\stháng\s(?P<month2>\d{{1,2}}|{MONTH_WORD}){_OF_YEAR}?"""
)
NEAR_MONTH = spelled(rf"(?<!\w)(?<!\d\s)(?<!cả\s)(?<!nhiều\s)(?<!mấy\s)tháng\s{_NEAR}")
# Said of meetings without "âm lịch", "tháng Giêng" is January.
NAMED_MONTH = spelled(rf"(?<!\w)tháng\s(?P<month>{LUNAR_WORD}){_OF_YEAR}?")
MONTH_RANGE = spelled(
    rf"""(?<!\w)từ\s(?:tháng\s)?(?P<month>\d{{1,2}})(?:\s?/\s?(?P<year0>{YEAR}))?\s(?:đến|tới)\s(?:hết\s)?(?:tháng\s)?
    (?P<month2>\d{{1,2}}){_OF_YEAR}(?!\w|/)"""
)
MONTH_OF_YEAR = spelled(rf"(?<![\w/.,\-])t?(?P<month>\d{{1,2}})\s?/\s?(?P<year>{YEAR})(?![\w/\-])")
WEEK_OF_YEAR = spelled(
    rf"(?<!\w)tuần\s(?:thứ\s)?(?P<week>\d{{1,2}})(?:\s?[/\-]\s?|\s(?:của\s)?năm\s)(?P<year>{YEAR})(?!\w)"
)
QUARTER = spelled(
    rf"(?<!\w)(?:qu[ýí]\s|q(?=[1-4i]))(?:(?P<quarter>i{{1,3}}|iv|[1-4]|(?:nhất|một|hai|ba|tư|bốn)(?=\s?/|\snăm))(?!\w){_OF_YEAR}?"
    r"|(?P<which>này|trước|sau|tới))(?!\w)"
)
MONTHS_OF_YEAR = spelled(
    rf"""(?<!\w)(?:(?P<count>\d{{1,2}}|{MONTH_WORD})\stháng|(?P<half>nửa))\s(?P<edge>đầu|cuối)\snăm
    (?:\s?/?\s?{_YEAR})?(?!\w)"""
)
PART_OF_YEAR = spelled(rf"(?<!\w){_EDGE}\snăm(?:\s{_YEAR})?(?!\w)")
YEARS = spelled(
    rf"(?<!\w)(?:từ\s(?:năm\s)?|(?:các\s|hai\s)?năm\s)(?P<year>{YEAR})"
    rf"(?:\s?[\-–,]\s?|\s(?:đến|tới|và)\s(?:hết\s)?(?:năm\s)?)(?P<year2>{YEAR})(?!\w)"
)
WHOLE_YEAR = spelled(
    rf"(?<!\w)(?<!sinh\s)(?<!việt\s)(?<!quảng\s)(?<!hà\s)(?<!miền\s)(?:(?:trong|vào|hồi|suốt|cả)\s)?(?:năm\s{_YEAR}|(?<=hồi\s){YEAR})(?!\w|\s?[\-–/]\s?\d)"
)

_THIRDS = {"d": (1, 10), "g": (11, 20), "c": (21, 31)}
_PARTS = {"d": (1, 4), "g": (5, 8), "c": (9, 12)}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "nhat": 1}
_NEAR_YEARS = {"nay": 0, "qua": -1}


def third_of_month(match: re.Match[str], today: date) -> DateRange | None:
    """Of "đầu tháng 1/2024" (1–10), "giữa tháng" (11–20), "cuối tháng trước" (21 to its end)."""
    if match["which"]:
        near = near_month(match["which"], today)
        found = Day(near.year, near.month)
    else:
        found = Day(_year(match, today), words.number(match["month"]))
    if not is_day(found):
        return None
    first, last = _THIRDS[fold(match["edge"])[0]]
    last = min(last, last_day(found.year, found.month))
    return _range(found._replace(day=first), found._replace(day=last))


def turn_of_month(match: re.Match[str], today: date) -> DateRange:
    """Of "cuối tháng 2, đầu tháng 3/2025": from the 21st to the 10th."""
    year = _year(match, today)
    first, last = words.number(match["month"]), words.number(match["month2"])
    begins = int(match["year0"]) if match["year0"] else year and year - (last < first)
    return _range(Day(begins, first, 21), Day(year or begins, last, 10))


def whole_month(match: re.Match[str], today: date) -> DateRange:
    """Of "tháng này", "tháng trước"."""
    return month(near_month(match["which"], today))


def named_month(match: re.Match[str], today: date) -> DateRange:
    """Of "tháng Giêng" and "tháng Chạp" as January and December."""
    found = Day(_year(match, today), words.number(match["month"]))
    return _range(found, found)


def month_range(match: re.Match[str], today: date) -> DateRange:
    """Of "từ tháng 3 đến tháng 5/2024"."""
    year, first, last = _year(match, today), int(match["month"]), int(match["month2"])
    begins = int(match["year0"]) if match["year0"] else year and year - (last < first)
    return _range(Day(begins, first), Day(year, last))


def month_of_year(match: re.Match[str], _today: date) -> DateRange:
    """Of "3/2024"."""
    month_ = Day(int(match["year"]), int(match["month"]))
    return _range(month_, month_)


def week_of_year(match: re.Match[str], _today: date) -> DateRange | None:
    """Of "tuần 38 năm 2024", as ISO 8601 and offices' programmes count them."""
    try:
        return week_of(date.fromisocalendar(int(match["year"]), int(match["week"]), 1))
    except ValueError:
        return None


def quarter(match: re.Match[str], today: date) -> DateRange:
    """Of "quý I/2024", "quý 3 năm 2024", "quý này"."""
    if match["quarter"]:
        word = fold(match["quarter"])
        year, index = _year(match, today), (_QUARTERS.get(word) or words.number(word)) - 1
        return _range(Day(year, 3 * index + 1), Day(year, 3 * index + 3))
    away = {"nay": 0, "truoc": -1}.get(fold(match["which"]), 1)
    first = add_months(today, 3 * away - (today.month - 1) % 3)
    return _range(Day(first.year, first.month), Day(first.year, first.month + 2))


def months_of_year(match: re.Match[str], today: date) -> DateRange | None:
    """Of "6 tháng đầu năm 2025", "nửa cuối năm", "9 tháng đầu năm nay"."""
    count = 6 if match["half"] else words.number(match["count"])
    if not 1 <= count <= 12:
        return None
    first = 1 if fold(match["edge"])[0] == "d" else 13 - count
    year = _year(match, today)
    return _range(Day(year, first), Day(year, first + count - 1))


def part_of_year(match: re.Match[str], today: date) -> DateRange:
    """Of "đầu năm 2024" (January to April), "giữa năm" (May to August), "cuối năm ngoái" (September to December)."""
    year = _year(match, today)
    first, last = _PARTS[fold(match["edge"])[0]]
    return _range(Day(year, first), Day(year, last))


def years(match: re.Match[str], _today: date) -> DateRange | None:
    """Of "từ năm 2019 đến 2021"."""
    first, last = int(match["year"]), int(match["year2"])
    return _range(Day(first, 1), Day(last, 12)) if first < last else None


def whole_year(match: re.Match[str], today: date) -> DateRange:
    """Of "năm 2024", "năm ngoái", "hồi 2019"."""
    year = _year(match, today) or int(match[0][-4:])
    return _range(Day(year, 1), Day(year, 12))


def _year(match: re.Match[str], today: date) -> int | None:
    if match["year"]:
        return int(match["year"])
    if not match["told"]:
        return None
    word = fold(match["told"])
    return today.year + (_NEAR_YEARS[word] if word in _NEAR_YEARS else words.years_away(word))


def _range(first: Day, last: Day) -> DateRange:
    return DateRange(first=first, last=last, year_from="text" if first.year else None)
