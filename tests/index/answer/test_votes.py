"""Votes and ballots."""

from __future__ import annotations

import pytest

from tests.index.answer.town import Town

COUNT = "bầu Ban Chấp hành Hội Cựu chiến binh xã Tam Sơn"


@pytest.mark.parametrize(
    ("question", "number"),
    [
        (f"Có mấy phiếu không hợp lệ khi {COUNT}?", "2"),
        (f"Có bao nhiêu phiếu hợp lệ khi {COUNT}?", "62"),
        (f"Số phiếu phát ra khi {COUNT} là bao nhiêu?", "64"),
        ("dong chi nong quoc huan duoc bau pho bi thu phuong van thuy may phieu", "13/15 phiếu"),
    ],
)
def test_counts(ward: Town, question: str, number: str) -> None:
    """The ballots of the asked kind, and the votes of the asked person, alone."""
    assert ward.answer(question).text == number


def test_votes_of_whoever_is_called_next(ward: Town) -> None:
    """In a list of votes each name has its own; a follow-up may call somebody by the given name."""
    first = ward.answer(f"Có mấy phiếu không hợp lệ khi {COUNT}?")
    second = ward.answer("Ông Bốn được mấy phiếu?", after=first)
    assert second.text == "55 phiếu"
    assert ward.answer("Bà Út?", after=second).text == "49 phiếu"
