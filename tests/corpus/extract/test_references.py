"""Numbered documents in running text: number, kind, date, issuer, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from corpus import Article, Reference, extract
from corpus.extract.references import normal
from tests.corpus.extract.reading import day


def cited(text: str) -> tuple[Reference, ...]:
    """The documents that a text cites."""
    return extract(Article(title="", body=text, published=date(2024, 3, 6))).references


def only(text: str) -> Reference:
    """The one document that a text cites."""
    (reference,) = cited(text)
    return reference


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("Nghị quyết số 12-NQ/HU của Huyện ủy", "12-NQ/HU", "nghị quyết"),
        ("Quyết định 102 - QĐ/TW", "102-QĐ/TW", "quyết định"),
        ("Quy định số 102- QĐ/TW", "102-QĐ/TW", "quy định"),
        ("Nghị định 24/2014/NĐ-CP", "24/2014/NĐ-CP", "nghị định"),
        ("Công văn số 45/UBND-NC", "45/UBND-NC", "công văn"),
        ("Thông tư liên tịch số 3/TTLT-BNV", "3/TTLT-BNV", "thông tư"),
        ("Chỉ thị số 24 của Ban Bí thư", "24", "chỉ thị"),
        ("số 7-KH/ĐU", "7-KH/ĐU", ""),
    ],
)
def test_numbers(text: str, number: str, kind: str) -> None:
    """A number has one spelling whatever its spacing; its kind stands before it."""
    reference = only(text)
    assert (reference.number, reference.kind) == (number, kind)
    assert reference.evidence.of(text).replace(" ", "").endswith(number)


@pytest.mark.parametrize("text", ["2 - Ông Lãm", "5/3/2024", "28/30 phiếu", "Điều 5", "12-A2", "km 3/QL1", "T.5-HĐ"])
def test_what_is_no_document(text: str) -> None:
    """Numbering, dates, votes, articles, classes and roads are no documents."""
    assert cited(text) == ()


def test_date_and_issuer() -> None:
    """The date and the issuer are those right after the number; the evidence takes in the date."""
    text = "Thông báo số 9-TB/HU, ngày 2/1/2024 của Ban Thường vụ Huyện ủy Lạc Đình về việc nghỉ Tết"
    reference = only(text)
    assert day(reference.date) == "2/1/2024"
    assert reference.issuer == "Ban Thường vụ Huyện ủy Lạc Đình"
    assert reference.evidence.of(text) == "9-TB/HU, ngày 2/1/2024"


def test_a_date_elsewhere_is_not_the_documents() -> None:
    """A date further on belongs to something else, and a next document is no part of the issuer."""
    first, second = cited("Công văn 5-CV/HU của Huyện ủy Lạc Đình và Kế hoạch 6-KH/HU; họp ngày 2/1/2024")
    assert (first.date, second.date) == (None, None)
    assert (first.issuer, second.issuer) == ("Huyện ủy Lạc Đình", "")


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Căn cứ Nghị quyết số 12-NQ/HU;", True),
        ("- Xét Tờ trình số 3-TTr/ĐU", True),
        ("Họp xong. Thực hiện Kế hoạch số 7-KH/ĐU", True),
        ("Hội nghị thông qua Nghị quyết số 12-NQ/HU", False),
        ("Ông Lãm căn dặn theo Nghị quyết số 12-NQ/HU", False),
    ],
)
def test_bases(text: str, basis: bool) -> None:  # noqa: FBT001 - a row of the table
    """What a line or a sentence begins with "Căn cứ", "Xét", "Thực hiện" is what something rests on."""
    assert only(text).basis is basis


def test_in_order() -> None:
    """Documents come in the order of the text, those with a bare number too."""
    assert [r.number for r in cited("Chỉ thị số 5 và Nghị quyết 6-NQ/TW, Kết luận số 7.")] == ["5", "6-NQ/TW", "7"]


def test_normal() -> None:
    """One spelling for hyphens and dashes with or without spaces."""
    assert {normal(n) for n in ("12-NQ/HU", "12- NQ/HU", "12 – NQ / HU", " 12 -NQ/HU ")} == {"12-NQ/HU"}


def test_the_year_is_not_the_issuers() -> None:
    """Letters that grow when lowered move nothing: the issuer is a slice of the text."""
    text = "İİİ Nghị quyết số 12-NQ/HU của Huyện ủy İ Lạc Đình."
    assert only(text).issuer == "Huyện ủy İ Lạc Đình"
