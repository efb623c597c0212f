"""Questions about numbered documents: which, of what day, whose."""

from __future__ import annotations

import pytest

from index import Answer, NoAnswer, Why
from tests.index.answer.town import Town, cited


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Nghị quyết số 12-NQ/HU ban hành ngày nào?", "01/02/2024"),
        ("Nghị quyết 12 - NQ/HU ban hành ngày nào?", "01/02/2024"),
        ("nghi quyet so 12-nq/hu ban hanh ngay nao", "01/02/2024"),
        ("Nghị quyết số 12-NQ/HU do cơ quan nào ban hành?", "Huyện ủy Lạc Đình"),
        ("Trong quý I, huyện Lạc Đình thực hiện nghị quyết số mấy?", "Nghị quyết số 12-NQ/HU"),
    ],
)
def test_documents(town: Town, question: str, text: str) -> None:
    """The number, the day or the issuer that the text prints, however the number is typed."""
    answer = town.answer(question)
    assert (answer.text, cited(answer)) == (text, ["quarter"])


@pytest.mark.parametrize(
    "question",
    [
        "Nghị quyết số 99-NQ/HU ban hành ngày nào?",
        "Quyết định số 12-QĐ/HU do cơ quan nào ban hành?",
        "Nghị quyết số 12-NQ/TU ban hành ngày nào?",
    ],
)
def test_another_number_is_another_document(town: Town, question: str) -> None:
    """A number that nothing cites has no answer, whatever looks like it."""
    reply = town.none(question)
    assert (reply.why, reply.citations) == (Why.NOTHING, ())


def test_what_is_not_said_of_a_document(town: Town) -> None:
    """Who signed it is not said: none, with the article that cites it."""
    reply = town.ask("Ai ký Nghị quyết số 12-NQ/HU?")
    assert isinstance(reply, NoAnswer)
    assert cited(reply) == ["quarter"]


def test_its_day_is_no_meetings(town: Town) -> None:
    """The day of a document answers for the document alone."""
    reply = town.ask("Ngày 1/2/2024 huyện Lạc Đình họp gì?")
    assert not isinstance(reply, Answer)
