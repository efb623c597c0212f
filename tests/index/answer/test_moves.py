"""Where people went."""

from __future__ import annotations

import pytest

from tests.index.answer.town import Town


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ("Bí thư cũ của phường Vạn Thủy chuyển đi đâu?", "chuyển công tác về Ban Dân vận Thành ủy"),
        ("Đồng chí Vương Đức Khải chuyển về đâu?", "chuyển công tác về Ban Dân vận Thành ủy"),
        ("hieu truong cu cua truong chinh tri tinh Lam Chau di dau", "nghỉ hưu từ ngày 01-12"),
    ],
)
def test_where_somebody_went(ward: Town, question: str, where: str) -> None:
    """What is printed of the one who left, never the new office of whoever came."""
    assert ward.answer(question).text == where


def test_nobody_is_told_to_have_gone(ward: Town) -> None:
    """Where an article tells of nobody's going, nothing answers."""
    ward.none("Chủ tịch cũ của Hội Cựu chiến binh xã Tam Sơn chuyển đi đâu?")
