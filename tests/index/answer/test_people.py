"""Questions about people: offices, who holds and who took them, and penalties."""

from __future__ import annotations

import pytest

from index import Answer
from tests.index.answer.town import Town, cited


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("Đồng chí Lò Thị Pâng giữ chức vụ gì?", "Phó Bí thư Huyện ủy Lạc Đình"),
        ("Ông Tạ Quang Vượng giữ chức vụ gì?", "nguyên Bí thư Huyện ủy Lạc Đình"),
        ("ba Nong Thi Cuc giu chuc vu gi", "Bí thư Đảng ủy xã"),
        ("Ông Phùng Bá Kiên giữ chức vụ gì?", "Phó Chủ tịch UBND huyện"),
        ("Trước khi làm Phó Chủ tịch, ông Phùng Bá Kiên giữ chức vụ gì?", "Trưởng phòng Nội vụ"),
    ],
)
def test_roles(town: Town, question: str, office: str) -> None:
    """The office as printed; the one that was just taken, unless the one before is asked for."""
    assert town.answer(question).text == office


@pytest.mark.parametrize(
    ("question", "holder"),
    [
        ("Ai là Bí thư Huyện ủy Lạc Đình?", "Mạc Thị Sương, Bí thư Huyện ủy, Chủ tịch HĐND huyện"),
        ("Ai là Bí thư Huyện ủy Lạc Đình năm 2023?", "Tạ Quang Vượng, Bí thư Huyện ủy"),
        (
            "Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Mường Lèo là ai?",
            "Hà Công Thiêm, Chủ nhiệm Ủy ban Kiểm tra Huyện ủy",
        ),
        (
            "Phó Chủ tịch HĐND huyện Lạc Đình là những ai?",
            "Vũ Đức Cảnh, Phó Chủ tịch HĐND huyện; Lâm Thị Nở, Phó Chủ tịch HĐND huyện",
        ),
        ("Bí thư Đảng ủy xã Hạ Lũng là ai?", "Nông Thị Cúc, Bí thư Đảng ủy xã"),
        ("Ai là Hiệu trưởng trường THCS Bến Đò?", "Ninh Văn Thuyết, Hiệu trưởng"),
    ],
)
def test_holders(town: Town, question: str, holder: str) -> None:
    """Everybody who holds the office, then where a time is asked, with the office as printed."""
    assert town.answer(question).text == holder


@pytest.mark.parametrize(
    "question",
    [
        "Bí thư Đảng ủy xã Nậm Pung là ai?",  # a deputy is named
        "Ai là Bí thư Huyện ủy Mường Lèo?",
        "Chủ tịch UBND huyện Lạc Đình là ai?",  # a deputy and the council's chair are named
    ],
)
def test_the_nearest_office_is_another(town: Town, question: str) -> None:
    """A deputy, another body's, another place's holder is not the one who is asked for."""
    town.none(question)


def test_appointments(town: Town) -> None:
    """Who took an office, and which office somebody took; the proposed one took none."""
    who = town.answer("Ai được bầu giữ chức Phó Chủ tịch UBND huyện Lạc Đình?")
    assert (who.text, cited(who)) == ("Phùng Bá Kiên, Phó Chủ tịch UBND huyện", ["council"])
    assert town.answer("Ông Phùng Bá Kiên được bầu giữ chức vụ gì?").text == "Phó Chủ tịch UBND huyện"
    assert "Đoàn Thị Mơ" not in town.answer("Ai được bầu tại kỳ họp thứ 8 HĐND huyện Lạc Đình?").text
    assert not isinstance(town.ask("Ai được bầu giữ chức Ủy viên UBND huyện Lạc Đình?"), Answer)


def test_penalties(town: Town) -> None:
    """Who was punished, with the office held then, and how."""
    who = town.answer("Ai bị kỷ luật ở Mường Lèo?")
    assert who.text == "Quàng Văn Ỏn, Bí thư Chi bộ Trạm Y tế xã Nậm Pung"
    assert town.answer("quang van on bi ky luat hinh thuc gi").text == "khiển trách"
    assert not isinstance(town.ask("Ai bị kỷ luật ở Lạc Đình?"), Answer)


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("Ai công bố quyết định tại hội nghị của Thị ủy Gò Sắn?", "Phí Thị Xoan, Phó Trưởng Ban Tổ chức Thị ủy"),
        ("Ai trao quyết định cho đồng chí Lại Công Mẫn ở Gò Sắn?", "Thái Bá Duy, Bí thư Thị ủy"),
        ("Ai làm Bí thư Đảng ủy xã Gò Dầu?", "Lại Công Mẫn, Bí thư Đảng ủy xã Gò Dầu"),
        ("Ông Kiều Văn Sang thay ai?", "Đái Duy Trinh"),
        ("Ai dẫn đầu đoàn giám sát nước sạch ở xã Gò Dầu?", "Cung Thị Ráng, Phó Chủ tịch HĐND tỉnh"),
    ],
)
def test_deeds_and_successors_are_told_apart(town: Town, question: str, person: str) -> None:
    """Who announces is not who hands over; who was moved away holds the office no more; whose place somebody took."""
    assert town.answer(question).text == person


def test_the_penalty_that_is_named_is_the_one(town: Town) -> None:
    """Who was reprimanded is not asked of those who were given something else."""
    assert "Quàng Văn Ỏn" in town.answer("Ai bị khiển trách ở Mường Lèo?").text
    assert not isinstance(town.ask("Ai bị cách chức ở Mường Lèo?"), Answer)


def test_somebody_unknown(town: Town) -> None:
    """Of whom no article speaks nothing is said, though others share the given name."""
    for question in ("Ông Bùi Văn Sương giữ chức vụ gì?", "Bà Hoàng Thị Lãm bị kỷ luật hình thức gì?"):
        assert not isinstance(town.ask(question), Answer)


def test_when_somebody_was_born(town: Town) -> None:
    """Only what is printed behind the name says so, and never the day of a meeting."""
    assert town.answer("Bà Đồng Thị Nga sinh năm nào?").text == "1996"
    assert not isinstance(town.ask("Ông Hà Công Thiêm sinh năm bao nhiêu?"), Answer)


def test_where_a_former_holder_went(town: Town) -> None:
    """Who was moved from the office that is asked about, not whoever else holds one like it."""
    text = town.answer("Bí thư cũ của xã Gò Dầu chuyển đi đâu?").text
    assert "Phó Chủ nhiệm Ủy ban Kiểm tra Thị ủy" in text


def test_penalties_of_whoever_is_called(ward: Town) -> None:
    """A follow-up may call somebody by the given name; nobody else's answers, and a proposed one if so asked."""
    first = ward.answer("Ông Tôn Quang Hùng bị kỷ luật hình thức gì?")
    assert first.text == "cảnh cáo"
    assert ward.answer("Còn ông Nhựt?", after=first).text == "khiển trách"
    ward.none("Còn ông Lương?", after=first)
    ward.none("Ông Cao Văn Hiển bị kỷ luật hình thức gì?")
    assert ward.answer("Ủy ban Kiểm tra đề nghị kỷ luật ông Cao Văn Hiển hình thức gì?").text == "cách chức"


def test_officers_of_another_body(ward: Town) -> None:
    """Who holds such an office in another body of the place is not asked for."""
    ward.none("Hội Cựu chiến binh xã Tam Sơn ai làm phó chủ tịch?")


def test_several_who_took_one_office(ward: Town) -> None:
    """All of a group that takes an office together; nobody who left it; whose place it was is told apart."""
    deputies = ward.answer("Những ai được bổ nhiệm Phó Trưởng Công an huyện Mường Thải?")
    assert set(deputies.context.people) == {"Quàng Văn Ten", "Lò Thị Chum"}
    chief = ward.answer("Ai được bổ nhiệm Trưởng Công an huyện Mường Thải?")
    assert chief.context.people == ("Cầm Văn Duân",)
    assert ward.answer("Thay ai?", after=chief).text.startswith("Lường Văn Thoan")
