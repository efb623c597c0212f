"""Dates at the edge of what the calendar has, and of what people write."""

from __future__ import annotations

from datetime import date

import pytest

from corpus import find_dates, format_range, parse_when

TODAY = date(2024, 5, 15)


def asked(question: str) -> str:
    """The main date of a question as people write it; "" for none."""
    mention = parse_when(question, TODAY)
    return format_range(mention.range) if mention else ""


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("họp ngày 8/7/2023 vừa rồi bàn gì", "08/07/2023"),
        ("ngày 29/2 vừa rồi ai họp", "29/02/2024"),
        ("ngày 29/2 tới họp gì", "29/02"),
        ("từ ngày 20/11/2024 đến nay họp gì", "20/11/2024"),
        ("từ đầu năm 2023 đến nay họp gì", "01/01/2023–15/05/2024"),
    ],
)
def test_words_after_a_date_never_contradict_it(question: str, meant: str) -> None:
    """They place an open date where the calendar has one; no printed year moves, no range ends before it begins."""
    assert asked(question) == meant


@pytest.mark.parametrize(
    "question",
    [
        "họp ngày 30/2 vừa rồi",
        "ngày 31 tháng trước họp gì",  # April has thirty days
        "mùng 0 tháng này",
        "rằm tháng 13",
        "tháng 13 âm lịch",
        "tết năm 2300",  # the tables of the lunar calendar end before
        "giữa tháng 13",
        "đầu tháng 0/2024",
        "tuần 60 của năm",
        "năm 0000",
        "tháng này năm 9999",
    ],
)
def test_what_no_calendar_has_is_no_date(question: str) -> None:
    """A day, a week or a month that never comes is not bent into one that does."""
    assert asked(question) == ""


@pytest.mark.parametrize(
    ("question", "left"), [("tuần 53 năm 2023", "năm 2023"), ("tuần 53 năm 2020", "28/12/2020–03/01/2021")]
)
def test_a_year_has_its_own_weeks(question: str, left: str) -> None:
    """ISO 8601 gives some years 53 weeks; of any other the year alone is read."""
    assert asked(question) == left


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Họp ngày 5-3/4/2024.", []),
        ("Họp ngày 7-5/3.", []),
        ("Từ ngày 20/5 đến ngày 10/3, thôn họp.", ["10/03"]),
        ("Họp ngày 6-7-3.", []),
        ("Từ ngày 20/11 đến ngày 10/3, thôn họp.", ["20/11–10/03"]),
        ("Từ ngày 20/11 đến ngày 10/3/2024, thôn họp.", ["20/11/2023–10/03/2024"]),
        ("Từ ngày 20/11/2023 đến ngày 10/3, thôn họp.", ["20/11/2023–10/03/2024"]),
        ("Ngày 2-1-2024, thôn họp.", ["02/01/2024"]),
        ("Ngày 29, 30 và 31/2/2024, thôn họp.", []),
    ],
)
def test_ranges_run_forward(text: str, dates: list[str]) -> None:
    """A range that runs backwards is none, unless it runs over the turn of a year; one impossible day spoils a list."""
    assert [format_range(mention.range) for mention in find_dates(text)] == dates


@pytest.mark.parametrize(
    ("count", "edge", "meant"),
    [
        ("6", "đầu", "tháng 1–6/2024"),
        ("9", "đầu", "tháng 1–9/2024"),
        ("3", "cuối", "quý IV/2024"),
        ("12", "đầu", "năm 2024"),
        ("13", "đầu", "tháng 1–4/2024"),  # what is left is "đầu năm"
    ],
)
def test_months_from_an_end_of_the_year(count: str, edge: str, meant: str) -> None:
    """So many months from the beginning of a year, or before its end, up to all of them."""
    assert asked(f"{count} tháng {edge} năm 2024 họp gì") == meant


def test_a_date_after_many_words_of_time() -> None:
    """Of a clock and a part of the day before a date the nearest are its own, however many stand there."""
    for many in (1, 2, 3, 5, 9):
        lead = "lúc 8 giờ 00, " * many + "buổi sáng, vào lúc 7h ngày 5/4/2024"
        assert [format_range(mention.range) for mention in find_dates(lead)] == ["07:00 sáng 05/04/2024"]
