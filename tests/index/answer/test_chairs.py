"""Questions for those who chaired: at which site, whether, and who will."""

from __future__ import annotations

import pytest

from index import Answer, Reply
from tests.index.answer.town import Town


def conversation(town: Town, *questions: str) -> list[Reply]:
    """The replies to questions that follow one another."""
    replies: list[Reply] = []
    for question in questions:
        replies.append(town.ask(question, after=replies[-1] if replies else None))
    return replies


@pytest.mark.parametrize(
    ("questions", "chair"),
    [
        (("Ai chủ trì điểm cầu xã Đông Ngàn họp ứng phó bão số 4?",), "Ngô Văn Tám"),
        (("Ai chủ trì điểm cầu xã Đông Ngàn họp ứng phó bão số 4?", "Còn xã Bến Cốc?"), "Lương Thị Thoa"),
        (("Ai chủ trì điểm cầu xã Đông Ngàn họp ứng phó bão số 4?", "con diem cau huyen thi ai"), "Hà Trọng Điều"),
    ],
)
def test_the_chair_of_a_site(ward: Town, questions: tuple[str, ...], chair: str) -> None:
    """Of several chairs in one sentence the one of the site that is asked for, also in a follow-up."""
    reply = conversation(ward, *questions)[-1]
    assert isinstance(reply, Answer)
    assert reply.text.startswith(f"{chair}, ")
    assert ";" not in reply.text


def test_a_site_that_nobody_is_named_for(ward: Town) -> None:
    """No other site's chair answers for a site that the article does not tell of."""
    ward.none("Điểm cầu xã Hòa Lạc của huyện Kim Sa do ai chủ trì khi họp bão số 4?")


@pytest.mark.parametrize(
    "question",
    [
        "Bà Tạ Thị Vân có chủ trì cuộc họp bầu Ban Chấp hành Hội CCB xã Tam Sơn không?",
        "Phó Chủ tịch UBND xã chủ trì cuộc họp của Hội Cựu chiến binh xã Tam Sơn phải không?",
    ],
)
def test_who_did_not_chair(ward: Town, question: str) -> None:
    """No, with whoever did."""
    assert ward.answer(question).text == "Không: chủ trì là Mai Xuân Trường, Chủ tịch Hội"


def test_who_will_chair(ward: Town) -> None:
    """Who is to chair answers where the future is asked for."""
    asked = "Ai sẽ chủ trì hội nghị giao ban Thường trực HĐND cấp huyện của tỉnh Tân Phú?"
    assert ward.answer(asked).text.startswith("Quách Đại Nghĩa")


def test_the_presidium(ward: Town) -> None:
    """A presidium is its chairs, all of them."""
    people = ward.answer("Đoàn Chủ tịch ĐH Đảng bộ phường Vạn Thủy gồm những ai?").context.people
    assert people == ("Vương Đức Khải", "Lục Thị Mơ", "Nông Quốc Huân")


def test_what_somebody_chaired(ward: Town) -> None:
    """The meetings of whoever is asked about; who only attended chaired none."""
    assert "lần thứ IX" in ward.answer("Bà Lục Thị Mơ chủ trì đại hội nào?").text
    assert not isinstance(ward.ask("Đồng chí Trần Hoài Nam Phương chủ trì những cuộc họp nào?"), Answer)
