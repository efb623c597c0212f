"""The judging rules: what counts as saying something, and what a reply is worth."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from tests.quality.judge import Question, Said, Verdict, judge, says

ASKED = Question(
    qid="q1",
    question="Ai chủ trì họp xã Mai Lạc ngày 5/4/2022?",
    asked_on=date(2022, 4, 6),
    kind="chair",
    style="formal",
    after=None,
    answerable=True,
    gold=(("Bàn Văn Tấu", "ông Tấu"), ("5/4/2022",)),
    must_not=("Chẩu Thị Mỵ",),
    articles=("mai-lac",),
    evidence="Ngày 5-4-2022, ông Bàn Văn Tấu chủ trì họp xã",
)
TRAP = ASKED.model_copy(update={"answerable": False, "gold": (), "articles": (), "accept": ("hoãn",)})
GOOD = "Bàn Văn Tấu, ngày 05-04-2022"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("UỶ BAN xã", "Ủy ban"),
        ("khoá 3, hoà bình", "khóa 3 hòa"),
        (unicodedata.normalize("NFD", "Bàn Văn Tấu"), "bàn văn tấu"),
        ("họp ngày 5.4", "5/4/2022"),
        ("ngày 05 tháng 4 năm 2022", "5/4/2022"),
        ("37- NQ/CB", "37-NQ/CB"),
    ],
)
def test_writings_of_one_thing_are_one(text: str, wanted: str) -> None:
    """Case, tone placement, composition, punctuation and the writing of a date make no difference."""
    assert says(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("15/4/2022", "5/4/2022"),
        ("5/4/2021", "5/4/2022"),
        ("Bí thứ", "Bí thư"),
        ("120 hộ", "12"),
        ("", "Tấu"),
        ("Tấu", ""),
        ("gồm 4, 5", "..."),
    ],
)
def test_other_things_stay_other(text: str, wanted: str) -> None:
    """A tone, a digit or a year makes a difference; an empty text says nothing."""
    assert not says(text, wanted)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (Said("answer", GOOD, ("x", "mai-lac")), Verdict.RIGHT),
        (Said("answer", GOOD, ("x", "y", "z", "mai-lac")), Verdict.UNCITED),
        (Said("answer", GOOD + "; Chẩu Thị Mỵ", ("mai-lac",)), Verdict.WRONG),
        (Said("answer", "Bàn Văn Tấu", ("mai-lac",)), Verdict.WRONG),
        (Said("answer", "Bàn Văn Tấu", ("mai-lac",), ASKED.evidence), Verdict.SHOWN),
        (Said("passages", "", ("mai-lac",), ASKED.evidence), Verdict.SHOWN),
        (Said("passages", "", ("mai-lac",), "khác"), Verdict.MISSED),
        (Said("none"), Verdict.MISSED),
    ],
)
def test_a_question_that_has_an_answer(said: Said, verdict: Verdict) -> None:
    """Every group must be said, nothing forbidden, and the article cited among the first three."""
    assert judge(ASKED, said) is verdict


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (Said("none"), Verdict.RIGHT),
        (Said("passages", "", ("mai-lac",), "…"), Verdict.HEDGED),
        (Said("answer", GOOD, ("mai-lac",)), Verdict.WRONG),
        (Said("answer", "Cuộc họp đã hoãn", ("mai-lac",)), Verdict.RIGHT),
        (Said("answer", "Cuộc họp do Chẩu Thị Mỵ chủ trì đã hoãn", ("mai-lac",)), Verdict.WRONG),
    ],
)
def test_a_question_that_has_none(said: Said, verdict: Verdict) -> None:
    """Silence is right; so is saying what is accepted, if nothing forbidden is said with it."""
    assert judge(TRAP, said) is verdict
