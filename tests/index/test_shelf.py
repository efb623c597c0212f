"""The shelf of articles: which meetings were held on which days."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, DateRange, Day, Extraction, MeetingRecord, Span, Stored, distance
from index.shelf import day_number, shelve

YEARS = st.sampled_from([None, 2023, 2024])


@st.composite
def ranges(draw: st.DrawFn) -> DateRange:
    """A day, a month, some days, or days over the turn of a year; with its year or without."""
    year = draw(YEARS)
    month = draw(st.integers(1, 12))
    day = draw(st.one_of(st.none(), st.integers(1, 28)))
    first = Day(year, month, day)
    if draw(st.booleans()):
        return DateRange(first=first, last=first)
    later = draw(st.integers(1, 12))
    turned = year + 1 if year and later < month else year
    return DateRange(first=first, last=Day(turned, later, draw(st.integers(1, 28)) if day else None))


def stored(held: list[DateRange]) -> Stored:
    """An article with a meeting on each of these days."""
    meetings = tuple(MeetingRecord(name="họp", evidence=Span(0, 3), held=when) for when in held)
    return Stored(
        id=1,
        version="v",
        change=1,
        ingested=datetime(2024, 1, 1, tzinfo=UTC),
        article=Article(title="Họp", body="họp"),
        passages=(),
        extraction=Extraction(meetings=meetings),
    )


@given(st.lists(ranges(), min_size=1, max_size=6), ranges())
def test_held_is_what_the_calendar_says(held: list[DateRange], when: DateRange) -> None:
    """The meetings found for a period are those that share a day with it, as the calendar counts."""
    shelf = shelve([stored(held)])
    found = {meeting.number for meeting in shelf.held(shelf.ids == 1, when)}
    assert found == {number for number, day in enumerate(held) if distance(when, day) == 0}
    assert shelf.holding(shelf.ids == 1, when) == [1] * len(found)


@given(st.lists(ranges(), min_size=1, max_size=6), ranges())
def test_around_are_the_neighbours_in_time(held: list[DateRange], when: DateRange) -> None:
    """Before a period the meeting that ended last, after it the one that begins first, of those with a whole date."""
    when = when.model_copy(update={"first": when.first._replace(year=2024), "last": when.last._replace(year=2024)})
    shelf = shelve([stored(held)])
    found = [meeting.held for meeting in shelf.around(shelf.ids == 1, when)]
    whole = [days for days in held if None not in days.first]
    opens, closes = day_number(when.first), day_number(when.last._replace(day=when.last.day or 31))
    before = sorted(day_number(days.last) for days in whole if day_number(days.last) < opens)
    after = sorted(day_number(days.first) for days in whole if day_number(days.first) > closes)
    assert [day_number(days.last) for days in found[: len(before[-1:])]] == before[-1:]
    assert [day_number(days.first) for days in found[len(before[-1:]) :]] == after[:1]
