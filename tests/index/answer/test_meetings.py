"""Questions about a meeting: when, where, whose, about what, who was there, and which meetings there were."""

from __future__ import annotations

import pytest

from index import Why
from tests.index.answer.town import Town, cited

QUARTER = "Hội nghị sơ kết quý I năm 2024 của Huyện ủy Lạc Đình"
SESSION = "Kỳ họp thứ 8 HĐND huyện Lạc Đình"


@pytest.mark.parametrize(
    ("question", "text", "article"),
    [
        (f"{QUARTER} họp ở đâu?", "hội trường Huyện ủy", "quarter"),
        ("Chi bộ Hoa Sen sinh hoạt chuyên đề ở đâu?", "Nhà văn hóa khu Đông", "undated"),
        (f"{SESSION} khai mạc ngày nào?", "sáng 20/05/2024", "council"),
        (f"{SESSION} khai mạc buổi sáng hay buổi chiều?", "Buổi sáng", "council"),
        ("Đảng ủy xã Tam Lâm họp bàn chống hạn ngày nào?", "chiều 12/03/2024", "commune"),
        ("Cơ quan nào tổ chức hội nghị sơ kết công tác quý I năm 2024 ở Lạc Đình?", "Huyện ủy Lạc Đình", "quarter"),
        ("Cuộc họp của Đảng ủy xã Tam Lâm ngày 12/3/2024 bàn việc gì?", "họp bàn chống hạn cho lúa xuân", "commune"),
    ],
)
def test_fields(town: Town, question: str, text: str, article: str) -> None:
    """The asked field of the record and nothing else, from the article that tells of the meeting."""
    answer = town.answer(question)
    assert (answer.text, cited(answer)) == (text, [article])


@pytest.mark.parametrize(
    ("question", "people"),
    [
        (f"Ai chủ trì {QUARTER}?", ["Mạc Thị Sương, Bí thư Huyện ủy, Chủ tịch HĐND huyện"]),
        (f"Ai dự và chỉ đạo {QUARTER}?", ["Khương Đình Lãm, Phó Bí thư Tỉnh ủy"]),
        (
            f"Ai chủ tọa {SESSION}?",
            [
                "Mạc Thị Sương, Chủ tịch HĐND huyện",
                "Vũ Đức Cảnh, Phó Chủ tịch HĐND huyện",
                "Lâm Thị Nở, Phó Chủ tịch HĐND huyện",
            ],
        ),
        (
            "Ai dự buổi gặp mặt cán bộ hưu trí Lạc Đình?",
            ["Tạ Quang Vượng, nguyên Bí thư Huyện ủy Lạc Đình", "Tô Thị Ngần, Trưởng Ban Tổ chức Huyện ủy"],
        ),
    ],
)
def test_people(town: Town, question: str, people: list[str]) -> None:
    """Everybody who had the part, with the offices as printed, in the order of the text."""
    assert town.answer(question).text.split("; ") == people


def test_the_hour_is_not_known(town: Town) -> None:
    """A part of the day is no hour."""
    reply = town.none(f"{SESSION} bắt đầu lúc mấy giờ?")
    assert (reply.why, cited(reply)) == (Why.NOT_SAID, ["council"])


def test_another_number_in_the_series_is_another_meeting(town: Town) -> None:
    """The eighth session does not answer for the ninth."""
    town.none("Ai chủ tọa kỳ họp thứ 9 HĐND huyện Lạc Đình?")


def test_meetings_of_a_day(town: Town) -> None:
    """Each meeting of the day with its body, its day and its chair."""
    answer = town.answer("Ngày 15/5/2024 có những hội nghị nào?")
    upper, lower = answer.text.split("; ")
    assert ("Thượng Lũng" in upper, "Sầm Văn Bộc" in upper) == (True, True)
    assert ("Hạ Lũng" in lower, "Nông Thị Cúc" in lower) == (True, True)
    assert cited(answer) == ["upper", "lower"]


def test_meetings_of_a_period(town: Town) -> None:
    """Those of the month and no others."""
    assert set(cited(town.answer("Trong tháng 5/2024 có những cuộc họp nào?"))) == {"council", "upper", "lower"}


def test_meetings_of_a_chair(town: Town) -> None:
    """Those that somebody chaired, whatever else is held; what will be chaired is not among them."""
    answer = town.answer("Đồng chí Mạc Thị Sương chủ trì những cuộc họp nào?")
    assert set(cited(answer)) == {"quarter", "council"}


def test_a_cancelled_meeting_is_not_listed(town: Town) -> None:
    """What was put off does not take place."""
    town.none("Ngày 6/6/2024 có những cuộc họp nào?")
    assert town.answer("Đại hội Hội Nông dân huyện Lạc Đình có bị hoãn không?").text.startswith("Có: ")
