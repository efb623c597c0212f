"""Offices in questions and in articles: taken apart, told apart, and who holds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, extract, fold
from index.answer.offices import Office, asked_office, holders, holds, named_office, office, same_office
from index.reading import Reading, read
from tests.index.made import stored


def reading(text: str) -> Reading:
    """An article, read."""
    return read(stored(1, text, extraction=extract(Article(title="", body=text + "\n"))))


def parts(phrase: str) -> tuple[str, str, str, str] | None:
    """An office taken apart, each part as one text."""
    found = office(phrase)
    return None if found is None else (" ".join(found.prefixes), found.head, found.rank, " ".join(found.body))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Bí thư Huyện ủy Lạc Đình", ("", "bi thu", "", "huyen uy lac dinh")),
        ("Phó Bí thư Thường trực Tỉnh ủy", ("pho", "bi thu", "thuong truc", "tinh uy")),
        ("nguyên Phó Chủ tịch UBND tỉnh", ("nguyen pho", "chu tich", "", "uy ban nhan dan tinh")),
        ("quyền Giám đốc Công an tỉnh", ("quyen", "giam doc", "", "cong an tinh")),
        ("Trưởng Ban Tổ chức", ("", "truong ban to chuc", "", "")),
        ("Bí thư thứ nhất", ("", "bi thu thu nhat", "", "")),
        ("cán bộ hưu trí", None),
        ("", None),
    ],
)
def test_an_office_taken_apart(phrase: str, expected: tuple[str, str, str, str] | None) -> None:
    """What stands before the head, the head, its rank, and the body; nothing where no head is known."""
    assert parts(phrase) == expected


# --- in questions -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Ai là Bí thư Huyện ủy Lạc Đình?", "Bí thư Huyện ủy Lạc Đình"),
        ("Phó Chủ tịch HĐND huyện là ai?", "Phó Chủ tịch HĐND huyện"),
        ("Chánh Văn phòng Huyện ủy tên gì ạ?", "Chánh Văn phòng Huyện ủy"),
        ("pct ubnd xã nào phát biểu?", "Phó Chủ tịch UBND xã"),
        ("Hiện nay ai giữ chức Giám đốc Sở Nội vụ?", "Giám đốc Sở Nội vụ"),
        ("Ai chủ trì hội nghị?", None),
        ("Bí thư Huyện ủy nói gì?", None),
    ],
)
def test_offices_asked_for(question: str, expected: str | None) -> None:
    """The office whose holder is asked for, to where its words end, with diacritics or without."""
    wanted = office(expected) if expected else None
    assert asked_office(question) == wanted
    if wanted:
        assert asked_office(fold(question)) == wanted


def test_offices_named() -> None:
    """The first office that a question names, whatever it asks."""
    assert named_office("Bí thư Huyện ủy nói gì?") == office("Bí thư Huyện ủy")
    assert named_office("Họp ở đâu?") is None


@given(st.text(max_size=80))
def test_any_question(question: str) -> None:
    """Whatever is asked, an office is found or none."""
    assert isinstance(asked_office(question), Office | None)
    assert isinstance(named_office(question), Office | None)


# --- in articles ------------------------------------------------------------------------------------------------------

NEWS = reading(
    "Hội nghị ở Lạc Đình có bà Mạc Thị Sương, Bí thư Huyện ủy, Chủ tịch HĐND huyện; ông Tạ Quang Vượng, nguyên Bí thư "
    "Huyện ủy; bà Lò Thị Pâng, Phó Bí thư Thường trực Huyện ủy; ông Vũ Đức Cảnh, Phó Bí thư Huyện ủy dự."
)


@pytest.mark.parametrize(
    ("asked", "people"),
    [
        ("Bí thư Huyện ủy Lạc Đình", ["Mạc Thị Sương"]),
        ("Bí thư Huyện ủy", ["Mạc Thị Sương"]),
        ("Chủ tịch HĐND huyện Lạc Đình", ["Mạc Thị Sương"]),
        ("nguyên Bí thư Huyện ủy Lạc Đình", ["Tạ Quang Vượng"]),
        ("Phó Bí thư Thường trực Huyện ủy Lạc Đình", ["Lò Thị Pâng"]),
        ("Phó Bí thư Huyện ủy Lạc Đình", ["Vũ Đức Cảnh"]),
        ("quyền Bí thư Huyện ủy Lạc Đình", []),
        ("Bí thư Huyện ủy Mường Lèo", []),
        ("Bí thư Tỉnh ủy", []),
        ("Chủ tịch UBND huyện Lạc Đình", []),
    ],
)
def test_holders(asked: str, people: list[str]) -> None:
    """Phó, nguyên, quyền and the standing deputy are other offices; so are those of other bodies and places.

    What the article leaves out of the body's name it must give elsewhere.
    """
    wanted = office(asked)
    assert wanted
    assert [mention.person for mention in holders(NEWS, wanted)] == people


def test_who_holds() -> None:
    """The mention that gives somebody the office, and none for somebody else."""
    wanted = office("Bí thư Huyện ủy")
    assert wanted
    mention = holds(NEWS, "Mạc Thị Sương", wanted)
    assert mention
    assert "Bí thư Huyện ủy" in mention.office_as_printed
    assert holds(NEWS, "Tạ Quang Vượng", wanted) is None


@given(st.lists(st.sampled_from("a b c d".split()), max_size=4).map(tuple))
def test_an_office_is_itself(body: tuple[str, ...]) -> None:
    """Whatever the body, an office is the same as itself, and not as its deputy's."""
    one, deputy = Office((), "bi thu", "", body), Office(("pho",), "bi thu", "", body)
    assert same_office(one, one, NEWS)
    assert not same_office(one, deputy, NEWS)
