"""Characters and sentences: one form, one tone placement, folding, and where sentences begin and end."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.models import Span
from corpus.text import clean, fold, is_plain, lower, sentences, trim, unify

# Vietnamese letters, marks of punctuation, white space, and what hostile texts are made of.
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẩễịòốởụủỷỳýUYQOHỦẢÀĐTP"
VIETNAMESE = st.text(st.sampled_from(LETTERS + " .,;:!?…\n\t()“”\"'-–0159"), max_size=120)
ANYTHING = st.text(max_size=60) | st.text(
    st.sampled_from("aÁ\u0301\u0309\u200b\u202e\ufeff\x00\x85\u2028\r\n\ud800İẞǅﬀשׁم\u0345𝔄🇻🇳\u0600"), max_size=40
)


def split(text: str) -> list[str]:
    """The sentences of a text, as printed."""
    return [span.of(text) for span in sentences(text)]


# --- characters -------------------------------------------------------------------------------------------------------


def test_clean_gives_one_form() -> None:
    """Composed letters, plain line breaks, and nothing that cannot be seen."""
    decomposed = unicodedata.normalize("NFD", "Đảng ủy")
    assert clean(decomposed) == "Đảng ủy"
    assert clean("một\r\nhai\rba\u2028bốn\x0bnăm") == "một\nhai\nba\nbốn\nnăm"
    assert clean("h\u00adội\u200b n\u202eghị\ufeff\x00") == "hội nghị"


def test_clean_drops_surrogates_and_piled_up_marks() -> None:
    """What no letter is made of goes: half characters, and heaps of marks on one letter."""
    assert clean("a\ud800b\udfff") == "ab"
    assert clean("a" + "\u0301" * 50 + "b") in {"ab", "áb"}
    assert clean("ký hiệu \u0301\u0300") == "ký hiệu \u0301\u0300"


@given(ANYTHING | VIETNAMESE)
def test_clean_once_is_enough(text: str) -> None:
    """Cleaning a clean text changes nothing, and what is clean can be written as UTF-8."""
    once = clean(text)
    assert clean(once) == once
    once.encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("uỷ ban", "ủy ban"),
        ("hoà bình", "hòa bình"),
        ("KHOẺ", "KHỎE"),
        ("chủ toạ", "chủ tọa"),
        ("thuý, quý", "thúy, quý"),
        ("Uý", "Úy"),
        ("toàn uỷnh hoài", "toàn uỷnh hoài"),
    ],
)
def test_one_tone_placement(old: str, new: str) -> None:
    """The tone stands on the first vowel of an open oa, oe, uy; not after q, and not in closed syllables."""
    assert unify(old) == new
    assert unify(new) == new


@given(ANYTHING | VIETNAMESE)
def test_unify_fold_and_lower_keep_every_place(text: str) -> None:
    """Each is as long as the clean text, and doing it twice is doing it once."""
    text = clean(text)
    for change in (unify, fold, lower):
        changed = change(text)
        assert len(changed) == len(text)
        assert change(changed) == changed


def test_fold() -> None:
    """Folding leaves lower case without a diacritic; what has none of that stays."""
    assert fold("Đảng ủy Khối, ƯỚC 5%") == "dang uy khoi, uoc 5%"
    assert fold("đ/c Ỷ Ê-đê") == "d/c y e-de"


def test_a_letter_that_grows_keeps_its_place() -> None:
    """A letter whose small form is two characters long stays as it is rather than move the others."""
    assert lower("İ UỶ") == "İ ủy"


@given(VIETNAMESE)
def test_folding_does_not_hear_the_tone_placement(text: str) -> None:
    """Old and new spelling fold alike."""
    text = clean(text)
    assert fold(unify(text)) == fold(text)


def test_plain() -> None:
    """Plain is a text with letters of which none is Vietnamese."""
    assert is_plain("ai chu tri hop ngay 5/1?")
    assert not is_plain("ai chủ trì hop")
    assert not is_plain(unicodedata.normalize("NFD", "chủ trì"))
    assert not is_plain("5/1 …")


# --- sentences --------------------------------------------------------------------------------------------------------


def test_sentences_end_at_marks() -> None:
    """A full stop, question mark or ellipsis ends a sentence, with the quote or bracket that closes there."""
    assert split("Hội nghị bế mạc. Ai dự? “Tốt lắm!” Còn nữa… (Hết.) Thôi") == [
        "Hội nghị bế mạc.",
        "Ai dự?",
        "“Tốt lắm!”",
        "Còn nữa…",
        "(Hết.)",
        "Thôi",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Họp tại TP. Vĩnh Hòa.",
        "ThS. Lê Thị Mây và PGS. TS. Võ Đồng dự.",
        "Đ/c. Hà chủ trì.",
        "Ông Trần V. Hải nói.",
        "Thu 3.450 đồng, đạt 12.5%.",
        "1. Khai mạc",
        "Gồm các đồng chí v.v. và khách mời.",
        "Đồng chí đến dự. rồi phát biểu.",
    ],
)
def test_full_stops_that_end_nothing(text: str) -> None:
    """Titles, places, initials, numbers and numbering go on; so does what continues in lower case."""
    assert split(text) == [text]


def test_numerals_end_sentences() -> None:
    """A numeral or a grade after its noun is a word like others, and no initial."""
    assert split("Họp sơ kết quý I. Đồng chí Mây dự đại hội lần thứ X. Đạt loại A. Hết") == [
        "Họp sơ kết quý I.",
        "Đồng chí Mây dự đại hội lần thứ X.",
        "Đạt loại A.",
        "Hết",
    ]


def test_lines() -> None:
    """A line ends its sentence unless it was merely wrapped: no mark at its end and lower case in the next."""
    assert split("Chi bộ Hoa Sen\nhọp sáng nay\nĐồng chí Mây chủ trì") == [
        "Chi bộ Hoa Sen\nhọp sáng nay",
        "Đồng chí Mây chủ trì",
    ]
    assert split("Họp tại TP.\nVĩnh Hòa hôm qua") == ["Họp tại TP.\nVĩnh Hòa hôm qua"]
    assert split("Nội dung:\nkiểm điểm cuối năm") == ["Nội dung:", "kiểm điểm cuối năm"]
    assert split("Một\n\n\nhai") == ["Một", "hai"]


def test_items_of_a_list() -> None:
    """Each item of a list is a sentence, in lower case too."""
    assert split("gồm\n- một là học tập\n+ hai là làm theo\na) bàn công việc\n2. bầu cử") == [
        "gồm",
        "- một là học tập",
        "+ hai là làm theo",
        "a) bàn công việc",
        "2. bầu cử",
    ]


def test_captions_run_in() -> None:
    """A caption that was run into the text without a full stop begins a sentence; a label that leads on does not."""
    told = "Đại hội đã bầu Ban Chấp hành mới gồm 15 đồng chí nhiệm kỳ 2020"
    assert split(f"{told} Quang cảnh Đại hội") == [told, "Quang cảnh Đại hội"]
    assert len(split("Tới dự và chỉ đạo Hội nghị tổng kết công tác năm qua có Đồng chí Mây")) == 1


@given(VIETNAMESE | ANYTHING)
def test_sentences_cover_the_text_in_order(text: str) -> None:
    """Sentences do not overlap, stand in order, have no white space around them, and nothing but it between them."""
    text = clean(text)
    end = 0
    for span in sentences(text):
        assert end <= span.start < span.end <= len(text)
        assert not text[end : span.start].strip()
        assert span == trim(text, span)
        end = span.end
    assert not text[end:].strip()


def test_no_sentence_is_endless() -> None:
    """What no mark ends is cut between words, and without words anywhere."""
    words = split("hội nghị " * 4000)
    assert max(map(len, words)) <= 5000
    assert " ".join(words) == ("hội nghị " * 4000).strip()
    assert "".join(split("x" * 12_000)) == "x" * 12_000


@pytest.mark.parametrize(
    "text", ["." * 200_000 + "x", "TP. " * 50_000, "a 12. " * 30_000, "\n" * 200_000, "hop\n" * 50_000]
)
def test_sentences_of_hostile_texts(text: str) -> None:
    """Runs of marks, abbreviations and wrapped lines are read in a second."""
    begun = time.process_time()
    assert sum(span.end - span.start for span in sentences(text)) <= len(text)
    assert time.process_time() - begun < 5


def test_trim() -> None:
    """Trimming leaves the characters between the first and the last that can be seen."""
    assert trim("\t a b \n", Span(0, 7)) == Span(2, 5)
    assert trim("   ", Span(0, 3)) == Span(3, 3)
