"""Numbers: of what is counted, in the measure that is asked for, of a period that is told without its year."""

from __future__ import annotations

import pytest

from index import Answer
from tests.index.answer.town import Town, cited


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Khối 5 phường Đông Quế hiến bao nhiêu mét vuông đất mở đường?", "1.350 m2 đất mở đường"),
        ("mặt bằng ở chợ Vang rộng bao nhiêu mét vuông", "36 m2"),
        ("Khối 5 phường Đông Quế trồng bao nhiêu km hoa mười giờ?", "3,2 km hoa mười giờ"),
        ("Khối 5 Đông Quế thu được bao nhiêu tiền quỹ đền ơn đáp nghĩa?", "86,5 triệu đồng quỹ"),
        ("doi dan phong khoi 5 dong que co may nguoi", "12 người"),
        ("HTX Phú Vang Hạ thuê mặt bằng chợ Vang bao nhiêu tiền một tháng?", "4 triệu đồng"),
    ],
)
def test_measures(village: Town, question: str, number: str) -> None:
    """A measure may be printed otherwise than it is asked for; another measure is none."""
    answer = village.answer(question)
    assert answer.text.startswith(number)
    assert answer.text in answer.citations[0].quote


def test_a_word_that_only_folds_alike_is_another(village: Town) -> None:
    """Nobody counts "hố" where "hộ" are counted."""
    reply = village.ask("Khối 5 phường Đông Quế vận động bao nhiêu hố rác?")
    assert not isinstance(reply, Answer) or "214" not in reply.text


def test_two_tones_that_people_mix_up_are_one(village: Town) -> None:
    """What is counted may be typed with "ngã" for "hỏi"."""
    assert village.answer("Xã Thạch Lương Hạ kết nạp mấy đãng viên?").text == "06 đảng viên"


def test_a_period_without_its_year(village: Town) -> None:
    """A quarter is told where the article names it so."""
    answer = village.answer("Quý III xã Thạch Lương Hạ kết nạp bao nhiêu đảng viên?")
    assert (answer.text, cited(answer)) == ("06 đảng viên", ["resolution"])


def test_no_number_inside_a_date(village: Town) -> None:
    """The month of a date counts nothing."""
    reply = village.ask("Nghị quyết của Đảng ủy xã Thạch Lương Hạ giao mấy năm?")
    assert not isinstance(reply, Answer) or "10" not in reply.text


def test_a_follow_up_counts_something_else_beside_it(village: Town) -> None:
    """The sentence quoted before answers the follow-up."""
    first = village.answer("Hội Khuyến học Yên Trạch Bắc tặng giấy khen cho bao nhiêu cá nhân?")
    assert first.text == "23 cá nhân"
    assert village.answer("Bao nhiêu tập thể?", after=first).text == "4 tập thể"
