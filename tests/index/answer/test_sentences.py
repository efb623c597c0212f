"""Questions that a sentence answers: numbers, votes, days, what was asked for or decided, and yes or no."""

from __future__ import annotations

import pytest

from index import Answer, Passages
from tests.index.answer.town import Town, cited


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Toàn huyện Lạc Đình đã trồng bao nhiêu cây keo?", "45.000 cây keo"),
        ("Huyện Lạc Đình kết nạp bao nhiêu đảng viên trong quý I?", "27 đảng viên"),
        ("Huyện có bao nhiêu cán bộ hưu trí?", "320 cán bộ hưu trí"),
        ("Trường THCS Bến Đò khai giảng có bao nhiêu học sinh?", "612 học sinh"),
        ("Cầu Bến Đò có tổng mức đầu tư bao nhiêu?", "36 tỷ đồng"),
        ("Anh Lầu A Của nuôi bao nhiêu đàn ong?", "70 đàn ong"),
        ("thon bai say gat bao nhieu ha lua", "120 ha lúa"),
        ("Ông Phùng Bá Kiên được bao nhiêu phiếu?", "28/30 phiếu"),
    ],
)
def test_numbers(town: Town, question: str, number: str) -> None:
    """The number of what is counted, with its unit as printed."""
    answer = town.answer(question)
    assert answer.text.startswith(number)
    assert answer.text in answer.citations[0].quote


def test_another_number_beside_it_is_none(town: Town) -> None:
    """What is not counted has no number, whatever else is."""
    reply = town.ask("Trường THCS Bến Đò có bao nhiêu giáo viên?")
    assert not isinstance(reply, Answer) or "612" not in reply.text


def test_a_deadline(town: Town) -> None:
    """By when something must be done is the date that "trước ngày" leads."""
    answer = town.answer("Kênh Tả Ngạn phải nạo vét xong trước ngày nào?")
    assert (answer.text, cited(answer)) == ("20/04/2024", ["quarter"])


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Đảng ủy xã Tam Lâm họp thống nhất việc gì?", "Cuộc họp thống nhất khoan thêm 6 giếng ở thôn Hạ."),
        ("Chi bộ Chợ Trên được tặng gì?", "Đảng ủy tặng Giấy khen cho Chi bộ Chợ Trên."),
        (
            "HĐND huyện Lạc Đình giao Phòng Y tế việc gì?",
            "Kỳ họp giao Phòng Y tế chủ trì, phối hợp với UBND các xã tiêm phòng dại.",
        ),
    ],
)
def test_whole_sentences(town: Town, question: str, sentence: str) -> None:
    """What was decided, given, asked for: the sentence that says so, word for word."""
    answer = town.answer(question)
    assert answer.text == sentence
    assert answer.citations[0].quote == sentence


def test_who_was_handed_what(town: Town) -> None:
    """Who hands a medal over is told from whoever it is given to."""
    assert town.answer("Ai trao Huy hiệu Đảng ở thị trấn Phố Cũ?").text.startswith("Bùi Đình Nghĩa")
    assert town.answer("Ai nhận Huy hiệu 50 năm tuổi Đảng ở Phố Cũ?").text == "Cao Thị Lụa"


def test_words_alone_get_passages(town: Town) -> None:
    """Without a question there are passages about it at most."""
    reply = town.ask("cầu Bến Đò")
    assert isinstance(reply, Passages)
    assert cited(reply)[0] == "road"


def test_no_reason_given(town: Town) -> None:
    """A reason that no sentence gives is not made up."""
    assert not isinstance(town.ask("Vì sao Trường THCS Bến Đò khai giảng?"), Answer)


def test_from_when_a_law_is_in_force(town: Town) -> None:
    """The day behind "có hiệu lực từ" answers, also where the law itself is no article."""
    assert town.answer("Luật Thủy lợi có hiệu lực từ ngày nào?").text == "01/07/2018"


def test_the_counted_noun_ends_where_something_is_told_of_it(town: Town) -> None:
    """What the counted did, or what was done to them, is no part of the answer."""
    assert town.answer("Bao nhiêu cán bộ được mời triển khai Luật Thủy lợi ở Lạc Đình?").text == "95 cán bộ"
