"""Terms are the same however a text is spelled, and numbers are found whole and in parts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analyzer import folded, is_whole, pairs, terms


def test_syllables_in_lower_case_with_their_diacritics() -> None:
    """A term is a syllable; case and punctuation count for nothing."""
    assert terms("Đại hội Chi bộ, nhiệm kỳ mới!") == ["đại", "hội", "chi", "bộ", "nhiệm", "kỳ", "mới"]


@pytest.mark.parametrize(("one", "other"), [("Uỷ ban", "Ủy ban"), ("hoà giải", "hòa giải"), ("Toà án", "Tòa án")])
def test_one_spelling(one: str, other: str) -> None:
    """Old and new tone placement give the same terms, and so does the decomposed form of Apple's systems."""
    assert terms(one) == terms(other) == terms(unicodedata.normalize("NFD", one))


@pytest.mark.parametrize("spelled", ["37-NQ/CB", "37- NQ/CB", "37 - NQ/CB", "37–nq/cb", "37 -NQ / CB"])
def test_document_numbers_in_any_spacing(spelled: str) -> None:
    """The number of a document gives its parts, and itself in one spelling."""
    assert terms(f"Nghị quyết số {spelled} về nhân sự")[-1] == "37-nq/cb"
    assert {"37", "nq", "cb"} <= set(terms(spelled))


@pytest.mark.parametrize(
    "spelled", ["02/01/2024", "2/1/2024", "2-1-2024", "ngày 2 tháng 01 năm 2024", "ngày 02 tháng 1/2024"]
)
def test_dates_in_any_spelling(spelled: str) -> None:
    """A date is found whole, as day and month, and by its parts, with or without leading zeros."""
    found = terms(spelled)
    assert {"2/1", "2/1/2024"} <= set(found)
    assert {"2", "1", "2024"} <= set(found)


def test_other_numbers() -> None:
    """Thousands, votes and clock times are found whole and in parts; what a dash merely separates is no number."""
    assert terms("1.914 người")[-1] == "1.914"
    assert {"1", "914"} <= set(terms("1.914 người"))
    assert "44/48" in terms("đạt 44/48 phiếu")
    assert "8:30" in terms("lúc 8:30")
    assert not any(map(is_whole, terms("5 - Ban Chấp hành")))


def test_pairs_are_of_neighbours() -> None:
    """Pairs join neighbouring parts. Whole numbers come after all parts, and have no neighbours."""
    assert pairs(terms("chủ trì hội nghị")) == ["chủ trì", "trì hội", "hội nghị"]
    assert pairs(terms("số 37-NQ/CB")) == ["số 37", "37 nq", "nq cb"]


@given(st.text(alphabet="aăâđeêioôơuưy ̣́̀̉̃.,-/0123456789ABCĐ\n", max_size=60))
def test_analysis_never_fails_and_keeps_to_its_form(text: str) -> None:
    """Any text gives terms that are not empty, hold no blank, and are stable when analysed again."""
    found = terms(text)
    assert all(term and not any(map(str.isspace, term)) for term in found)
    parts = [term for term in found if not is_whole(term)]
    assert [term for part in parts for term in terms(part)] == parts
    assert len(folded(found)) == len(found)
