"""Where a question parts into two."""

from __future__ import annotations

import pytest

from index.twofold import halves


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Ai trúng cử, được mấy phiếu?", ("Ai trúng cử", "được mấy phiếu?")),
        ("Phòng nào được giao và hạn đến bao giờ?", ("Phòng nào được giao", "hạn đến bao giờ?")),
        ("hop o dau, ai phu trach", ("hop o dau", "ai phu trach")),
        ("Ai chủ trì hội nghị cuối tháng 2, đầu tháng 3?", None),
        ("Ai chủ trì và phát biểu khai mạc hội nghị?", None),
        ("Hội nghị họp ngày nào?", None),
    ],
)
def test_halves(question: str, parts: tuple[str, str] | None) -> None:
    """Both halves must have a word of asking of their own."""
    assert halves(question) == parts
