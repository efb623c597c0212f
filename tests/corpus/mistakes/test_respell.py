"""Misspelt words of questions are put right by their neighbours, and words that are right stay."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import SAMPLES, clean, fold, respell, sentences
from corpus.mistakes.phrases import OTHERS, PHRASES
from corpus.syllables import is_syllable


def counted(**passages: int) -> Callable[[Sequence[str]], list[int]]:
    """A corpus that has these words and pairs ("bau_xeo") in so many passages."""
    known = {term.replace("_", " "): number for term, number in passages.items()}
    return lambda terms: [known.get(term, 0) for term in terms]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ai chủ chì hội ngị ngày 5/3?", "Ai chủ trì hội nghị ngày 5/3?"),
        ("hội ngị bàn lội dung gì", "hội nghị bàn nội dung gì"),
        ("có bao nhêu người, bao nhiu phiếu", "có bao nhiêu người, bao nhiêu phiếu"),
        ("họp ngày nàu, mấy dờ, ở đâo", "họp ngày nào, mấy giờ, ở đâu"),
        ("họp khi lào vậy", "họp khi nào vậy"),
        ("ai phác biểu, ai kết luậnn", "ai phát biểu, ai kết luận"),
        ("Hộinghị do aichủ trì", "Hội nghị do ai chủ trì"),
        ("thamdự có ai, ai được kếtnạp", "tham dự có ai, ai được kết nạp"),
        ("hoi ngi cua chi bo", "hoi nghi cua chi bo"),
        ("Phó bí htư, phó Chủ tịhc", "Phó bí thư, phó Chủ tịch"),
        ("xử dụng, kỉ luật, tỉ lệ", "sử dụng, kỷ luật, tỷ lệ"),
    ],
)
def test_the_phrases_of_questions(typed: str, meant: str) -> None:
    """Mistakes of the ear and of a finger, and words written together, are told by the phrases alone."""
    assert respell(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ai chủ trì hội nghị tổng kết của chi bộ ngày 5/3/2024?",
        "ai chu tri hoi nghi tong ket cua chi bo ngay 5/3/2024",
        "người Lào đến tỉnh Lào Cai, sang nước lào",
        "ra sau hội trường, vì sau đó họp",
        "bán hàng hóa, ban hàng tháng",
        "ông Y Thanh Êban và bà H'Ngoan ở xã Kroong gọi Zoom, xem video online",
        "Cty, TNHH, UBND, 37-NQ/CB, BTV, sdt, ntn, thpt",
        "đột xuât, tổ chưc, quyêt định",
        "đi họp lúc này, chuyện này mấy hôm",
    ],
)
def test_what_stays(text: str) -> None:
    """Right words, what only sounds like a phrase, names, abbreviations, other languages, and mistakes of the tone."""
    assert respell(text) == text


def test_the_corpus_tells_what_no_phrase_has() -> None:
    """A word that is no syllable becomes the one that the corpus has beside its neighbour, or the commonest one."""
    corpus = counted(xeo=5, bau_xeo=5, xe=90, kiem=40, lam=300, hat_kiem=4, kiem_lam=9, trong=900, trot=1)
    assert respell("dân Bàu Xéoo", corpus) == "dân Bàu Xeo"
    assert respell("hạt kiểmm lâm", corpus) == "hạt kiem lâm"
    assert respell("ở trogn", corpus) == "ở trong"
    assert respell("hạt kiểmlâm", corpus) == "hạt kiểm lâm"


def test_the_corpus_speaks_for_what_it_has() -> None:
    """Nothing is changed that the corpus has where it stands, nor a name of another language by a chance neighbour."""
    assert respell("chủ chì", counted(chu_chi=1)) == "chủ chì"
    assert respell("xã Kbangg", counted(bang=900, xa_bang=3)) == "xã Kbangg"
    assert respell("xã Kbang họp", counted(kbang=3, xa_kbang=3, bang=900, xa_bang=800)) == "xã Kbang họp"


def test_a_slip_that_is_a_syllable_needs_a_corpus() -> None:
    """One like "quết" for "quyết" is put right where the corpus hardly has the one and often the other."""
    assert respell("quết định gì") == "quết định gì"
    assert respell("quết định gì", counted(quet=1, quyet=400)) == "quyết định gì"
    assert respell("quết định gì", counted(quet=200, quyet=400)) == "quết định gì"


def test_phrases_are_pairs_of_syllables() -> None:
    """The tables hold syllables, and none of the phrases that must stay is one to aim at."""
    assert all(is_syllable(syllable) for pair in PHRASES | OTHERS for syllable in pair)
    assert not PHRASES & OTHERS


def test_samples_stay() -> None:
    """No sentence of the sample articles changes, with or without its diacritics."""
    for body in (clean(path.read_text("utf-8")) for path in SAMPLES.glob("*.md")):
        for text in (span.of(body) for span in sentences(body)):
            assert respell(text) == text
            assert respell(fold(text)) == fold(text)


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text in NFC is taken, and given back in NFC."""
    assert clean(respell(clean(text))) == respell(clean(text))


def test_respelling_is_fast() -> None:
    """A question takes less than a millisecond, misspelt or not."""
    for question in ("Ai chủ chì hội ngị ngày 5/3?", "Ai chủ trì hội nghị tổng kết của chi bộ cơ quan ngày 5/3/2024?"):
        respell(question)
        start = time.process_time()
        for _ in range(20):
            respell(question)
        assert (time.process_time() - start) / 20 < 0.001
