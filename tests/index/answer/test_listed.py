"""Lists under a heading, several sentences, decisions by their own words, and clauses that name two people."""

from __future__ import annotations

import pytest

from index import Answer
from tests.index.answer.town import Town


def test_the_items_under_a_heading(village: Town) -> None:
    """All items under the heading that has the noun asked for, and nothing else."""
    answer = village.answer("Đảng ủy xã Thạch Lương Hạ đề ra những chỉ tiêu nào?")
    assert answer.text == ("Giảm hộ nghèo còn dưới 3%; 100% thôn có đội văn nghệ; Thu ngân sách cả năm 19 tỷ đồng")
    assert answer.citations[0].quote.startswith("CHỈ TIÊU CỤ THỂ:")


def test_numbered_items_under_a_title(village: Town) -> None:
    """A title in capitals is a heading without a colon."""
    answer = village.answer("Nhiệm vụ trọng tâm quý IV của Đảng ủy xã Thạch Lương Hạ là gì?")
    assert answer.text.startswith("Gieo trồng 180 ha ngô đông xong trước ngày 15/10; ")
    assert answer.text.endswith("kiểm tra phòng cháy tại chợ Lường")


def test_a_decision_by_its_own_words(village: Town) -> None:
    """Of the decisions of a meeting the one that is asked about."""
    answer = village.answer("HTX Rau sạch Phú Vang Hạ quyết định thế nào về việc mua xe tải lạnh?")
    assert "thống nhất mua xe" in answer.text
    assert "không thông qua" not in answer.text


@pytest.mark.parametrize(
    ("question", "person"),
    [
        ("Ai được phân công giúp đỡ quần chúng Bế Quang Nhật?", "Vi Thị Lương"),
        ("ai giúp đỡ Đoàn Hải Yến ở khối 5 Đông Quế", "Ngạc Bá Thông"),
        ("Ai nhận học bổng 5 triệu đồng của Hội Khuyến học huyện Yên Trạch Bắc?", "Lều Thảo Vy"),
    ],
)
def test_who_stands_in_the_clause(village: Town, question: str, person: str) -> None:
    """Of two clauses with their own people the one that has whom or what the question names."""
    assert village.answer(question).text == person


def test_somebody_else_s_award(village: Town) -> None:
    """A sentence that does not name whom the question names tells nothing of them."""
    reply = village.ask("Em Giáp Minh Khôi được thưởng gì?")
    assert not isinstance(reply, Answer) or "tập thể" not in reply.text


def test_whether_something_was_given(village: Town) -> None:
    """Whether something was given is not what was given."""
    answer = village.answer("Hội Khuyến học Yên Trạch Bắc có tặng giấy khen cho 4 tập thể không?")
    assert answer.text == "Có: Hội tặng giấy khen cho 4 tập thể"


def test_which_body(village: Town) -> None:
    """Which body does something is told by its clause."""
    answer = village.answer("Cơ quan nào giám sát việc thực hiện Nghị quyết 15-NQ/ĐU của Đảng ủy xã Thạch Lương Hạ?")
    assert answer.text.startswith("Ủy ban Kiểm tra Đảng ủy")


def test_both_halves_of_a_question(village: Town) -> None:
    """Two questions in one breath are both answered, from one article."""
    both = village.answer("Ai chủ trì hội nghị sơ kết Tháng Thanh niên phường Hòa Khê Đông, họp lúc mấy giờ?")
    assert both.text == "Tiêu Hà My, Bí thư Đoàn phường; 19:00"
    assert {citation.article for citation in both.citations} == {"invitation"}
