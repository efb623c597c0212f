"""Ranges of days: whether they meet, how far apart they are, and how they are written."""

from datetime import date

import pytest

from corpus import DateRange, Day, Session, distance, find_when, format_range, matches, week_of


def days(text: str) -> DateRange:
    """The range that a short text gives."""
    (mention,) = find_when(text, date(2024, 5, 15))
    return mention.range


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("ngày 2/1/2024", "ngày 2/1/2024"),
        ("ngày 2/1", "ngày 2/1/2024"),
        ("ngày 2/1/2024", "ngày 2/1"),
        ("ngày 2/1", "ngày 2/1"),
        ("ngày 19/12/2023", "18-19/12/2023"),
        ("từ 1/1 đến 15/1/2024", "ngày 2/1/2024"),
        ("tháng 1/2024", "ngày 2/1/2024"),
        ("tháng 1", "ngày 2/1/2024"),
        ("tháng 1/2024", "ngày 2/1"),
        ("năm 2024", "ngày 2/1"),
        ("quý I/2024", "tháng 3/2024"),
        ("ngày 1/1/2024", "từ 28/12 đến 3/1"),
        ("tháng 12", "từ 28/12/2023 đến 3/1/2024"),
        ("ngày 29/2", "ngày 29/2/2024"),
        ("ngày 29/2", "tháng 2"),
        ("sáng 2/1/2024", "ngày 2/1/2024"),
        ("ngày 2/1/2024", "sáng 2/1/2024"),
        ("trưa 2/1/2024", "sáng 2/1/2024"),
        ("chiều 3/1/2024", "sáng 2-3/1/2024"),
    ],
)
def test_a_meeting_answers_a_question_about_its_days(asked: str, held: str) -> None:
    """Ranges match when they share a day; an open year is any year, and no session fits every session."""
    assert matches(days(asked), days(held))


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("ngày 2/1/2023", "ngày 2/1/2024"),
        ("ngày 2/1", "ngày 3/1/2024"),
        ("ngày 2/1", "ngày 3/1"),
        ("ngày 20/12/2023", "18-19/12/2023"),
        ("tháng 2/2024", "ngày 2/1/2024"),
        ("năm 2023", "ngày 2/1/2024"),
        ("ngày 28/2/2023", "ngày 29/2"),
        ("sáng 2/1/2024", "chiều 2/1/2024"),
        ("tối 2/1", "trưa 2/1/2024"),
    ],
)
def test_a_meeting_does_not_answer_for_other_days(asked: str, held: str) -> None:
    """Another day, another year or the other half of the day is no answer."""
    assert not matches(days(asked), days(held))


@pytest.mark.parametrize(
    ("a", "b", "gap"),
    [
        ("ngày 2/1/2024", "ngày 2/1/2024", 0),
        ("ngày 2/1/2024", "ngày 5/1/2024", 3),
        ("ngày 5/1/2024", "ngày 2/1/2024", 3),
        ("ngày 2/1/2024", "ngày 2/1/2023", 365),
        ("tháng 1/2024", "ngày 5/2/2024", 5),
        ("ngày 30/12", "ngày 2/1/2024", 3),
        ("ngày 30/12", "ngày 2/1", 3),
        ("ngày 2/1", "ngày 30/12", 3),
        ("ngày 2/1", "18-19/12/2023", 14),
        ("năm 2024", "ngày 31/12/2023", 1),
    ],
)
def test_distance_counts_days(a: str, b: str, gap: int) -> None:
    """The distance is in days between the nearest ends, and within a year when a year is open."""
    assert distance(days(a), days(b)) == gap


@pytest.mark.parametrize(
    ("found", "written"),
    [
        (DateRange(first=Day(2024, 1, 2), last=Day(2024, 1, 2)), "02/01/2024"),
        (DateRange(first=Day(None, 7, 8), last=Day(None, 7, 8)), "08/07"),
        (DateRange(first=Day(2023, 12, 18), last=Day(2023, 12, 19)), "18–19/12/2023"),
        (DateRange(first=Day(2025, 2, 28), last=Day(2025, 3, 3)), "28/02–03/03/2025"),
        (DateRange(first=Day(2023, 12, 28), last=Day(2024, 1, 3)), "28/12/2023–03/01/2024"),
        (DateRange(first=Day(2024, 1, 2), last=Day(2024, 1, 2), session=Session.MORNING), "sáng 02/01/2024"),
        (DateRange(first=Day(2024, 1, 2), last=Day(2024, 1, 2), time="07:45"), "07:45 ngày 02/01/2024"),
        (
            DateRange(first=Day(2024, 1, 2), last=Day(2024, 1, 2), session=Session.MORNING, time="07:45"),
            "07:45 sáng 02/01/2024",
        ),
        (DateRange(first=Day(2012, 11), last=Day(2012, 11)), "tháng 11/2012"),
        (DateRange(first=Day(None, 3), last=Day(None, 3)), "tháng 3"),
        (DateRange(first=Day(2024, 1), last=Day(2024, 3)), "quý I/2024"),
        (DateRange(first=Day(2024, 1), last=Day(2024, 4)), "tháng 1–4/2024"),
        (DateRange(first=Day(2023, 11), last=Day(2024, 2)), "tháng 11/2023–2/2024"),
        (DateRange(first=Day(2024, 1), last=Day(2024, 12)), "năm 2024"),
        (DateRange(first=Day(2020, 1), last=Day(2022, 12)), "năm 2020–2022"),
        (DateRange(first=Day(2024, 3), last=Day(2024, 5, 15)), "01/03–15/05/2024"),
        (DateRange(first=Day(2024, 1, 5), last=Day(2024, 2)), "05/01–29/02/2024"),
    ],
)
def test_ranges_are_written_as_people_do(found: DateRange, written: str) -> None:
    """Days, ranges, months, quarters and years have the forms that papers use."""
    assert format_range(found) == written


def test_a_week_goes_from_monday_to_sunday() -> None:
    """Every day of a week gives the same week."""
    weeks = {format_range(week_of(date(2024, 5, day))) for day in range(13, 20)}
    assert weeks == {"13–19/05/2024"}
