"""Abbreviations of the field: what is spelled out in every text, and what in questions alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.spelling import spell_out, spell_out_chat, spell_out_question
from corpus.vocabulary import ABBREVIATIONS


@pytest.mark.parametrize(
    ("printed", "spelled"),
    [
        ("UBND huyện", "ủy ban nhân dân huyện"),
        ("BTV Đảng ủy", "ban thường vụ Đảng ủy"),
        ("HĐND TPHCM", "hội đồng nhân dân thành phố hồ chí minh"),
        ("TP. HCM", "thành phố hồ chí minh"),
        ("Ban T.Ư", "Ban trung ương"),
        ("UBKT TW", "ủy ban kiểm tra trung ương"),
        ("TP Vĩnh Hòa", "thành phố Vĩnh Hòa"),
    ],
)
def test_what_has_one_reading(printed: str, spelled: str) -> None:
    """In articles and in questions what can be read in one way is spelled out."""
    assert spell_out(printed) == spelled
    assert spell_out_question(printed) == spelled


@pytest.mark.parametrize("text", ["ubnd", "CT HĐQT", "tư pháp", "văn tw", "12-NQ/TW", "5/UBND", "", "Chi bộ Hoa Sen"])
def test_what_stays_in_articles(text: str) -> None:
    """Lower case, several readings, numbers of documents, and words that only look alike stay as they are."""
    assert spell_out(text) == text


@pytest.mark.parametrize(
    ("asked", "spelled"),
    [
        ("pct ubnd xã", "phó chủ tịch ủy ban nhân dân xã"),
        ("hdnd huyen", "hội đồng nhân dân huyen"),
        ("GĐ sở, gd so", "giám đốc sở, giám đốc so"),
        ("BT Huyện ủy", "bí thư Huyện ủy"),
        ("TU Đà Nẵng", "thành ủy Đà Nẵng"),
        ("BTV TU Lạc Đình", "ban thường vụ tỉnh ủy Lạc Đình"),
        ("cty Sông Ngà", "công ty Sông Ngà"),
        ("trường ĐH Vĩnh Hòa", "trường đại học Vĩnh Hòa"),
        ("phát triển KT-XH", "phát triển kinh tế xã hội"),
        ("đu xã", "đảng ủy xã"),
        ("ĐH Đảng bộ xã", "đại hội Đảng bộ xã"),
        ("dh chi bo", "đại hội chi bo"),
        ("ĐB HĐND nào", "đại biểu hội đồng nhân dân nào"),
    ],
)
def test_questions(asked: str, spelled: str) -> None:
    """Questions are spelled out in any case and without diacritics; "TU" by the place that follows."""
    assert spell_out_question(asked) == spelled


@pytest.mark.parametrize("text", ["từ tu ca cb vn", "đi du lịch", "12-NQ/TW", "số 5/UBND", "ĐH đoàn viên"])
def test_syllables_in_questions_stay(text: str) -> None:
    """What is a syllable of its own in lower case, and numbers of documents, are left alone."""
    assert spell_out_question(text) == text


def test_chat() -> None:
    """What people shorten in chats is written out; the same letters inside a word or a number are not."""
    assert spell_out_chat("họp có bn người, ntn z, tên j?") == "họp có bao nhiêu người, như thế nào vậy, tên gì?"
    assert spell_out_chat("5/j zalo konek") == "5/j zalo konek"
    assert spell_out_chat("KO") == "không"


@given(st.lists(st.sampled_from(sorted(ABBREVIATIONS)) | st.text(max_size=8), max_size=6))
def test_spelling_out_twice_is_once(words: list[str]) -> None:
    """What is spelled out holds nothing more to spell out."""
    for text in (" ".join(words), " ".join(words).upper()):
        assert spell_out(spell_out(text)) == spell_out(text)


@given(st.text(max_size=60))
def test_any_question_can_be_spelled_out(text: str) -> None:
    """Whatever is typed, all three give a text."""
    for change in (spell_out, spell_out_chat, spell_out_question):
        assert isinstance(change(text), str)


@pytest.mark.parametrize("printed", ["Tp-xh", "Tpx", "TPa", "KT-xh", "THỨ TP"])
def test_what_only_looks_like_one_stays(printed: str) -> None:
    """Capitals and points tell an abbreviation; letters that go on, or a hyphen with others, make another word."""
    assert spell_out(printed) == printed
