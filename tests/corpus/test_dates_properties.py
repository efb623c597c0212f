"""What holds for every date and every text."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import (
    DateMention,
    DateRange,
    Day,
    distance,
    find_dates,
    find_times,
    find_when,
    fold,
    format_range,
    matches,
)

TODAY = date(2024, 5, 15)
DAYS = st.dates(date(1950, 1, 1), date(2069, 12, 31))
PIECES = st.sampled_from(
    [
        *"0123456789/-–.,:()%\n\t \u00a0'\"hgđ",
        *(
            "ngày ",
            "tháng ",
            "năm ",
            "sáng ",
            "chiều ",
            "thứ ",
            "tuần ",
            "hôm ",
            "qua",
            "nay",
            "mai",
            "từ ",
            "đến ",
            " và ",
        ),
        *(
            "giờ ",
            "phút ",
            "quý ",
            "đầu ",
            "cuối ",
            "âm lịch",
            "rằm ",
            "mùng ",
            "Tết",
            "trước",
            "sau",
            "2024",
            "31/12",
            "30/2",
        ),
        *("số ", "đợt ", "phiếu", "NQ/TW", "ngay ", "thang ", "nam ", "tuan ", "thu ", "İ", "ß", "\u0301", "١٢", "²"),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))

# How an article writes a day: forms that need nothing around them, forms that need a word of time, and either's range.
FORMS = [
    "ngày {d:02}/{m:02}/{y}",
    "Sáng {d}/{m}/{y}",
    "chiều ngày {d}-{m}-{y}",
    "tối {d}.{m}.{y}",
    "{d:02}/{m:02}/{y}",
    "ngày {d} tháng {m} năm {y}",
    "ngày {d:02} tháng {m:02}, năm {y}",
    "thứ Năm, ngày {d}/{m}/{y}",
    "lúc 8 giờ 30 ngày {d}/{m}/{y}",
    "14h00, {d}/{m}/{y}",
    "trước ngày {d} tháng {m}/{y}",
]
BEFORE = st.sampled_from(["", "Chi bộ thôn Đông họp ", "Theo kế hoạch, ", "(", "Thời gian: ", "12 đảng viên; "])
AFTER = st.sampled_from(["", ", chi bộ họp.", " tại nhà văn hóa", ").", "; 12/13 đại biểu đồng ý", "\nThôn Đông"])


@settings(deadline=None)
@given(day=DAYS, form=st.sampled_from(FORMS), before=BEFORE, after=AFTER)
def test_every_day_is_found_in_every_form(day: date, form: str, before: str, after: str) -> None:
    """Whatever stands around it, a printed day is found, alone and whole."""
    text = before + form.format(d=day.day, m=day.month, y=day.year) + after
    (mention,) = find_dates(text)
    assert mention.range.first == mention.range.last == Day(day.year, day.month, day.day)
    assert str(day.year) in mention.span.of(text)


@settings(deadline=None)
@given(first=DAYS, length=st.integers(1, 60), year=st.booleans())
def test_ranges_survive_being_written(first: date, length: int, *, year: bool) -> None:
    """What `format_range` writes of days is read again as the same days."""
    last = date.fromordinal(first.toordinal() + length)
    ends = [Day(day.year if year else None, day.month, day.day) for day in (first, last)]
    text = "từ " + format_range(DateRange(first=ends[0], last=ends[1]))
    if not year and (last.month < first.month and (first.month < 10 or last.month > 3)):
        return  # without years, such a range would run backwards
    found = [mention.range for mention in find_when(text, TODAY)]
    assert [(r.first, r.last) for r in found] == [tuple(ends)]


@settings(deadline=None)
@given(day=DAYS, published=DAYS)
def test_a_missing_year_is_within_half_a_year(day: date, published: date) -> None:
    """The year that is filled in puts the date at most half a year from the publication, 29 February apart."""
    found = find_dates(f"Ngày {day.day}/{day.month}, xã họp.", published)[0].range
    if (day.month, day.day) == (2, 29) and found.first.year is None:
        return
    placed = date(found.first.year or 0, found.first.month, found.first.day or 0)
    limit = 183 if (day.month, day.day) != (2, 29) else 366 + 183
    assert abs(placed - published).days <= limit


@settings(deadline=None)
@given(day=DAYS)
def test_questions_mean_the_same_without_diacritics(day: date) -> None:
    """A full date is read the same in a question typed with and without diacritics."""
    question = f"sáng ngày {day.day} tháng {day.month} năm {day.year} ai chủ trì họp"
    assert [m.range for m in find_when(question, TODAY)] == [m.range for m in find_when(fold(question), TODAY)]


def _check(mentions: tuple[DateMention, ...], text: str) -> None:
    spans = [mention.span for mention in mentions]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for mention in mentions:
        assert format_range(mention.range)
        assert matches(mention.range, mention.range)


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, published=st.one_of(st.none(), DAYS))
def test_no_text_breaks_the_reading_of_articles(text: str, published: date | None) -> None:
    """Any text is read; mentions lie in it, in order, without overlaps, and are real days."""
    _check(find_dates(text, published), text)
    assert all(0 <= span.start < span.end <= len(text) for span, _ in find_times(text))


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, today=DAYS)
def test_no_text_breaks_the_reading_of_questions(text: str, today: date) -> None:
    """Any question is read; mentions lie in it, in order, without overlaps, and are real days."""
    _check(find_when(text, today), text)


@settings(deadline=None)
@given(a=DAYS, b=DAYS, open_a=st.booleans(), open_b=st.booleans())
def test_distance_is_symmetric_and_zero_where_ranges_match(a: date, b: date, *, open_a: bool, open_b: bool) -> None:
    """The distance does not depend on the order, and is zero exactly where two days without sessions match."""
    one, other = (
        DateRange(first=day, last=day)
        for day in (Day(None if open_a else a.year, a.month, a.day), Day(None if open_b else b.year, b.month, b.day))
    )
    assert distance(one, other) == distance(other, one)
    assert matches(one, other) == (distance(one, other) == 0)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1/",
        "12/3, ",
        "1 2 ",
        "1, 2, ",
        "ngày ",
        "sáng ",
        " nay",
        "1-2-",
        "1 tháng ",
        "tháng 1 ",
        "8h30 ",
        "số 1-a ",
        "   ",
    ],
)
def test_hostile_texts_take_time_in_proportion(piece: str) -> None:
    """Repeating what a date begins with costs time in proportion to the length: four times the text, not sixteen."""

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        begin = time.process_time()
        find_dates(text, TODAY)
        find_times(text)
        find_when(text, TODAY)
        return time.process_time() - begin

    small, large = (min(seconds(length) for _ in range(5)) for length in (3_000, 12_000))
    assert large < max(9 * small, 0.02)
