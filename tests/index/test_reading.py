"""Articles as the answerer reads them: folded words, neighbours, sentences, and what stands over the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, clean, extract
from index.reading import Reading, Terms, read, words
from tests.index.made import stored

BODY = "Sáng 5/3, Huyện ủy Lạc Đình họp tại TP. Vĩnh Hòa. Bà Mạc Thị Sương chủ trì. Họp xong lúc 11 giờ."


def reading(text: str, title: str = "Tin") -> Reading:
    """An article of one passage, read."""
    return read(stored(1, text, title=title, extraction=extract(Article(title=title, body=text + "\n"))))


def test_words() -> None:
    """Folded, with abbreviations spelled out, without zeros before numbers."""
    assert words("UBND xã Lạc Đình, ngày 05/03") == "uy ban nhan dan xa lac dinh ngay 5 3".split()
    assert words("0 000 007") == ["0", "000", "7"]


def test_terms_of_several_texts() -> None:
    """Words of all, and neighbours within each."""
    terms = Terms.of("Chi bộ", "", "Hoa Sen")
    assert terms.singles == {"chi", "bo", "hoa", "sen"}
    assert terms.pairs == {("chi", "bo"), ("hoa", "sen")}
    assert terms.has("chi", "bo")
    assert not terms.has("bo", "hoa")
    assert not terms.has("ho")
    assert (terms | Terms.of("bộ Hoa")).pairs == {("chi", "bo"), ("hoa", "sen"), ("bo", "hoa")}


@given(st.text(max_size=60))
def test_lower_and_folded_keep_every_place(text: str) -> None:
    """What is found in the lowered or folded body stands at the same place in the body."""
    text = clean(text)
    there = reading(text)
    assert len(there.lower) == len(there.folded) == len(there.body)


def test_sentences_and_their_terms() -> None:
    """Each sentence has its terms, and each character its sentence: the last one that begins before it."""
    there = reading(BODY)
    assert len(there.sentences) == len(there.sentence_terms) == 3
    assert ("mac", "thi") in there.sentence_terms[1].pairs
    assert [there.sentence_at(there.body.index(word)) for word in ("Sáng", "Vĩnh", "Bà", "giờ")] == [0, 0, 1, 2]
    assert there.sentence_at(0) == 0
    assert there.sentence_at(10_000) == 2


def test_what_stands_over_the_text() -> None:
    """The heading is title and source; the terms of the article are its and those of the body."""
    there = reading(BODY, title="Lạc Đình sơ kết")
    assert ("so", "ket") in there.heading.pairs
    assert {"ket", "suong"} <= there.terms.singles


def test_what_tells_a_meeting_apart() -> None:
    """A meeting's own terms are its name, its body, its place and its sentence; the heading is shared."""
    there = reading(BODY, title="Lạc Đình sơ kết")
    assert len(there.own) == len(there.meetings) == 1
    assert {"vinh", "lac"} <= there.own[0].singles
    assert "ket" not in there.own[0].singles
    assert "ket" in there.meetings[0].singles


def test_the_letterhead_of_a_document() -> None:
    """Short lines on top say whose a document is; prose has no letterhead."""
    document = reading("HUYỆN ỦY LẠC ĐÌNH\nVĂN PHÒNG\nSố 5-TB/VP\nTHÔNG BÁO\nVề việc nghỉ Tết\nKính gửi các xã.")
    assert {"lac", "tet"} <= document.letterhead.singles
    assert reading(BODY).letterhead.singles == frozenset()


def test_everybody_once() -> None:
    """Each full name once, as printed and folded; given names alone are left out."""
    text = "Bà Mạc Thị Sương, Bí thư dự. Bà Sương nói. Ông Lãm nghe."
    assert reading(text).names == (("Mạc Thị Sương", "mac thi suong"),)


def test_a_version_is_read_once() -> None:
    """The same version is read once, another one anew."""
    first, again, changed = stored(1, "Một."), stored(1, "Một."), stored(1, "Một.", change=2)
    assert read(first) is read(again)
    assert read(first) is not read(changed)
