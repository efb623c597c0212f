"""Days of the Vietnamese lunar calendar: "rằm tháng bảy", "mùng 2 tháng Giêng", "15/8 âm lịch", "mùng 3 Tết"."""

from __future__ import annotations

import re
from datetime import date

from lunar_vn import LunarDate, lunar_to_solar, solar_to_lunar

from corpus.dates import words
from corpus.dates.calendar import of_dates
from corpus.dates.spelling import spelled
from corpus.dates.words import LUNAR_WORD, MONTH_WORD, YEAR, YEAR_WORD
from corpus.models import DateRange

_LUNAR = r"(?:âm\slịch|âl(?!\w)|al(?!\w)|âm(?!\w))"
_OF_YEAR = rf"(?:(?:\s?/\s?|,?\snăm\s)(?P<year>{YEAR})|\snăm\s(?P<told>{YEAR_WORD}))"

# Without "âm lịch", only words that no other calendar uses tell that a date is lunar.
LUNAR_DAY = spelled(
    rf"""(?<!\w)(?:(?:ngày|hôm)\s)?(?:
        (?P<full>rằm)\s(?:tháng\s|(?=giêng|chạp))(?P<month1>\d{{1,2}}(?!\d)|{LUNAR_WORD}|{MONTH_WORD})(?:\s{_LUNAR})?
      | (?:(?:mùng|mồng)\s)?(?P<day2>\d{{1,2}}|{MONTH_WORD})\stháng\s(?P<month2>{LUNAR_WORD})(?:\s{_LUNAR})?
      | (?:mùng|mồng)\s(?P<day4>\d{{1,2}}|{MONTH_WORD})\s(?P<new_year>tết)
      | (?:(?:mùng|mồng)\s)?(?P<day3>\d{{1,2}})(?:\stháng\s|\s?[/\-]\s?)(?P<month3>\d{{1,2}}|{MONTH_WORD})
        (?=(?:\s?/\s?{YEAR}|\snăm\s\w+)?\s\(?{_LUNAR})
    ){_OF_YEAR}?(?:\s\(?{_LUNAR}\)?)?(?:,?\snăm\s(?P<after>{YEAR}))?(?!\w)"""
)
LUNAR_MONTH = spelled(
    rf"(?<!\w)tháng\s(?P<month>\d{{1,2}}(?!\d)|{LUNAR_WORD}|{MONTH_WORD})\s{_LUNAR}(?:{_OF_YEAR})?(?!\w)"
)


def lunar_day(match: re.Match[str], today: date) -> DateRange | None:
    """The day that a match of `LUNAR_DAY` gives; without a year, the one nearest to `today`."""
    day = 15 if match["full"] else words.number(match["day2"] or match["day3"] or match["day4"])
    month = 1 if match["new_year"] else words.number(match["month1"] or match["month2"] or match["month3"])
    year = _year(match["year"] or match["after"], match["told"], today)
    days = [found for y in _years(year, today) if (found := _solar(day, month, y))]
    nearest = min(days, key=lambda found: abs(found - today), default=None)
    return of_dates(nearest, nearest) if nearest else None


def lunar_month(match: re.Match[str], today: date) -> DateRange | None:
    """The days of the month that a match of `LUNAR_MONTH` gives; without a year, the one nearest to `today`."""
    month, year = words.number(match["month"]), _year(match["year"], match["told"], today)
    firsts = [(found, y) for y in _years(year, today) if (found := _solar(1, month, y))]
    if not firsts:
        return None
    first, year = min(firsts, key=lambda found: abs(found[0] - today))
    return of_dates(first, _solar(30, month, year) or _solar(29, month, year) or first)


def _year(printed: str | None, told: str | None, today: date) -> int | None:
    if printed:
        return int(printed)
    return solar_to_lunar(today).year + words.years_away(told) if told else None


def _years(year: int | None, today: date) -> tuple[int, ...]:
    return (year,) if year else (today.year - 1, today.year, today.year + 1)


def _solar(day: int, month: int, year: int) -> date | None:
    """The solar day of a lunar one; None when that month has no such day or the tables end."""
    try:
        lunar = LunarDate(day, month, year)
        found = lunar_to_solar(lunar)
        return found if solar_to_lunar(found) == lunar else None
    except ValueError:
        return None
