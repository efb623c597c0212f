"""Numbers in a series, in whatever spelling."""

from __future__ import annotations

import pytest

from index.answer.ordinals import has_ordinal, spellings
from index.reading import Terms


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("kỳ họp thứ mười hai", "12"),
        ("kỳ họp thứ 12", "muoi hai"),
        ("Đại hội lần thứ XIV", "14"),
        ("hội nghị lần thứ hai mươi lăm", "25"),
        ("HĐND huyện khóa XIX", "khoa 19"),
        ("phiên họp thứ nhất", "1"),
    ],
)
def test_one_number_in_many_spellings(text: str, asked: str) -> None:
    """Figures, Roman figures and words of one number are the same."""
    assert has_ordinal(Terms.of(text), asked)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("kỳ họp thứ mười hai", "10"),
        ("kỳ họp thứ hai mươi", "2"),
        ("HĐND huyện khóa XIX", "19"),
        ("12 đại biểu", "12"),
    ],
)
def test_other_numbers(text: str, asked: str) -> None:
    """A longer number that begins alike is another one, and a number of no series is none."""
    assert not has_ordinal(Terms.of(text), asked)


def test_roman_figures() -> None:
    """The Roman figures of every number up to a hundred."""
    assert {"xlix"} <= spellings("49")
