"""Days and hours that are no meeting's: of deeds, deadlines, and the end."""

from __future__ import annotations

import pytest

from index import NoAnswer
from tests.index.answer.town import Town


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Bao giờ khánh thành cổng chào khối 5 phường Đông Quế?", "19/08/2022"),
        ("mương thoát nước khối 5 Đông Quế khởi công hôm nào vậy ạ", "25/08/2022"),
        ("Trạm bơm ở khối 5 phường Đông Quế bao giờ sửa?", "10/09/2022"),
        ("Đoàn Thanh niên xã Thạch Lương Hạ ra quân ngày nào?", "21/10/2023"),
        ("Hạn nộp báo cáo của các chi đoàn phường Hòa Khê Đông là khi nào?", "17:00 ngày 12/04/2023"),
    ],
)
def test_days_of_deeds(village: Town, question: str, day: str) -> None:
    """The day that stands behind the deed, in its sentence or the next, and not the meeting's."""
    answer = village.answer(question)
    assert answer.text == day


def test_the_day_of_the_meeting_stays(village: Town) -> None:
    """Where a meeting is asked for its day is told."""
    asked = village.answer("Chi bộ khối 5 phường Đông Quế sinh hoạt ngày tháng năm nào?")
    assert "03/08/2022" in asked.text


def test_the_end(village: Town) -> None:
    """When a meeting ended is printed behind a word that says so."""
    assert village.answer("Cuộc họp HĐQT HTX Rau sạch Phú Vang Hạ kết thúc lúc mấy giờ?").text == "16h50"
    begun = village.answer("Hội nghị sơ kết Tháng Thanh niên phường Hòa Khê Đông bắt đầu lúc mấy giờ?")
    assert begun.text == "19:00"


def test_no_end_is_told(village: Town) -> None:
    """Where no end is printed the beginning is none."""
    reply = village.ask("Sinh hoạt chi bộ khối 5 phường Đông Quế kết thúc lúc mấy giờ?")
    assert isinstance(reply, NoAnswer)


def test_a_place_that_the_question_gives(village: Town) -> None:
    """A place that the question names is no answer to "ở đâu"."""
    reply = village.ask("Hội Khuyến học Yên Trạch Bắc trao thưởng ở đâu tại Trường THPT Nguyễn Siêu?")
    assert isinstance(reply, NoAnswer)
