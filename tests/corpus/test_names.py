"""People in running text: who is named, with which offices, and what is no person."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.models import Membership
from corpus.names import STOP_WORDS, NameReader, people, same_name_key
from corpus.text import clean
from corpus.tokens import tokenize

# What texts about people are made of, and what breaks readers of them.
PIECES = st.sampled_from(
    [
        *("đồng chí ", "Ông ", "bà ", "các đồng chí ", "Đ/c ", "ThS. ", "Thiếu tướng ", "đại biểu "),
        *("Bí thư ", "Phó Chủ tịch ", "nguyên ", "Trưởng Ban ", "Ủy viên ", "kiêm ", "UBND ", "Tỉnh ủy ", "huyện "),
        *("Mạc ", "Thị ", "Sương", "Khương ", "Đình ", "Lãm", "Y ", "H'Wen ", "Vĩnh ", "Hòa ", "LÂM THỊ NỞ"),
        *(", ", "; ", " và ", ": ", " - ", "(", ")", "\n", "\t", " | ", ".", " chủ trì ", " là ", " 5 ", "Bà Rịa"),
    ]
)


def named(text: str) -> list[tuple[str, str]]:
    """Everybody named in a text, with the offices printed beside the name."""
    return [(mention.person, mention.office_as_printed) for mention in people(text)]


# --- one person -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("Đồng chí Mạc Thị Sương, Bí thư Huyện ủy Lạc Đình chủ trì", "Mạc Thị Sương", "Bí thư Huyện ủy Lạc Đình"),
        ("Phó Bí thư Thường trực Tỉnh ủy Khương Đình Lãm nói", "Khương Đình Lãm", "Phó Bí thư Thường trực Tỉnh ủy"),
        ("Bí thư Huyện ủy Lạc Đình Mạc Thị Sương kết luận", "Mạc Thị Sương", "Bí thư Huyện ủy Lạc Đình"),
        ("Bí thư Tỉnh ủy Quảng Trị Trịnh Bá Hợi", "Trịnh Bá Hợi", "Bí thư Tỉnh ủy Quảng Trị"),
        ("Chủ tịch UBND huyện Vi Văn Phấn dự", "Vi Văn Phấn", "Chủ tịch UBND huyện"),
        ("Chủ tịch UBND huyện Mường Lèo Vi Văn Phấn", "Vi Văn Phấn", "Chủ tịch UBND huyện Mường Lèo"),
        ("Chủ tịch UBND xã Ia Rsiơm Ksor H'Bớt", "Ksor H'Bớt", "Chủ tịch UBND xã Ia Rsiơm"),
        ("Bí thư Chi bộ 7 Mạc Thị Sương", "Mạc Thị Sương", "Bí thư Chi bộ 7"),
        ("Thứ trưởng Bộ Nội vụ Vũ Đức Cảnh", "Vũ Đức Cảnh", "Thứ trưởng Bộ Nội vụ"),
        ("Đồng chí: Lâm Thị Nở - Bí thư Chi đoàn", "Lâm Thị Nở", "Bí thư Chi đoàn"),
        ("Ông Trịnh Bá Hợi (54 tuổi), Giám đốc Sở Y tế", "Trịnh Bá Hợi", "Giám đốc Sở Y tế"),
        ("Trịnh Bá Hợi (Trưởng đoàn)", "Trịnh Bá Hợi", "Trưởng đoàn"),
        ("đồng chí LÂM THỊ NỞ, Bí thư Đảng ủy", "Lâm Thị Nở", "Bí thư Đảng ủy"),
        ("Bí thư Huyện ủy Trần Đình lãm chủ trì", "Trần Đình lãm", "Bí thư Huyện ủy"),
        ("PGS. TS. Khương Đình Lãm", "Khương Đình Lãm", ""),
        ("nhà giáo Khương Đình Lãm", "Khương Đình Lãm", ""),
        ("Ông Phó Đức Phương", "Phó Đức Phương", ""),
        ("ông Trịnh Bá H., 60 tuổi", "Trịnh Bá H", ""),
        ("anh Hợi", "Hợi", ""),
    ],
)
def test_one_person(text: str, person: str, office: str) -> None:
    """An honorific, a title, an office beside it vouches for a name; the place before it belongs to the office."""
    assert named(text) == [(person, office)]


@pytest.mark.parametrize(
    "office",
    [
        "Ủy viên Trung ương Đảng, Bí thư Đảng ủy, Chủ tịch Hội đồng thành viên Tổng công ty Sông Ngà",
        "Chủ tịch Hội đồng quản trị Công ty cổ phần Xây dựng và Thương mại Sông Ngà",
        "Phó Trưởng phòng kiêm Trưởng ban Thanh tra nhân dân",
        "Trưởng Ban Văn hóa, Thể thao và Du lịch",
        "Phó Trưởng ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực",
        "Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh",
        "Phó Bí thư Đảng ủy, Bí thư chi bộ Văn phòng",
        "nguyên Bí thư Tỉnh ủy",
        "quyền Chủ tịch UBND xã Lạc Đình",
        "Trưởng Ban Quản lý dự án đầu tư xây dựng thành phố Vĩnh Hòa",
    ],
)
def test_offices_go_on_to_the_verb(office: str) -> None:
    """An office goes on through the names of bodies, with commas and "và", to the verb; "nguyên" belongs to it."""
    assert named(f"Đồng chí Mạc Thị Sương, {office} chủ trì Hội nghị.") == [("Mạc Thị Sương", office)]


def test_the_same_in_the_old_spelling() -> None:
    """What is printed is kept as printed, whichever tone placement it has."""
    assert named("Đồng chí Vũ Hoà, Bí thư Đảng uỷ chủ toạ") == [("Vũ Hoà", "Bí thư Đảng uỷ")]
    assert same_name_key("Vũ  HOÀ") == same_name_key("vũ hòa")


# --- several people ---------------------------------------------------------------------------------------------------


def test_a_list() -> None:
    """Each of a list has the offices beside the name; the office after the last of two is both's."""
    text = (
        "Dự có các đồng chí: Mạc Thị Sương, Bí thư Huyện ủy; Khương Đình Lãm và Tạ Quang Vượng, Phó Bí thư Huyện ủy; "
        "Lò Thị Pâng, Trưởng Ban Dân vận."
    )
    assert named(text) == [
        ("Mạc Thị Sương", "Bí thư Huyện ủy"),
        ("Khương Đình Lãm", "Phó Bí thư Huyện ủy"),
        ("Tạ Quang Vượng", "Phó Bí thư Huyện ủy"),
        ("Lò Thị Pâng", "Trưởng Ban Dân vận"),
    ]


def test_offices_before_names_are_each_ones_own() -> None:
    """The office after a comma is the next person's when a name stands right after it."""
    assert named("Tổng Giám đốc Trịnh Bá Hợi, Giám đốc Lâm Thị Nở và Kế toán trưởng Vũ Đức Cảnh") == [
        ("Trịnh Bá Hợi", "Tổng Giám đốc"),
        ("Lâm Thị Nở", "Giám đốc"),
        ("Vũ Đức Cảnh", "Kế toán trưởng"),
    ]


def test_cells_of_a_table() -> None:
    """A name alone in a cell of a table with more cells is a person."""
    assert named("1\tMạc Thị Sương\t1980\n2\tLò Thị Pâng\t1975") == [("Mạc Thị Sương", ""), ("Lò Thị Pâng", "")]


def test_short_mentions_are_given_the_full_name() -> None:
    """A given name alone is who was last named so in full, or the only one named so later; else nobody is chosen."""
    text = "Đồng chí {}, Bí thư dự. Đồng chí {} kết luận."
    assert named(text.format("Khương Đình Lãm", "Lãm"))[1] == ("Khương Đình Lãm", "")
    assert named("Ông Lãm hỏi. " + text.format("Khương Đình Lãm", "Lãm"))[0] == ("Khương Đình Lãm", "")
    two = "Ông Trịnh Bá Hợi, Bí thư. Ông Vũ Đức Hợi, Phó Bí thư."
    assert named(f"{two} Ông Hợi nói.")[2][0] == "Vũ Đức Hợi"
    assert named(f"Ông Hợi nói. {two}")[0][0] == "Hợi"


def test_an_office_alone_means_its_only_holder() -> None:
    """A capitalised office that the text gives to one person means that person; given to two, nobody."""
    text = "Giám đốc Sở Y tế Khương Đình Lãm dự. Giám đốc Sở Y tế cho biết"
    assert named(text)[1] == ("Khương Đình Lãm", "Giám đốc Sở Y tế")
    two = "Phó Giám đốc Mạc Thị Sương và Phó Giám đốc Lò Thị Pâng dự. Phó Giám đốc nói."
    assert [person for person, _ in named(two)] == ["Mạc Thị Sương", "Lò Thị Pâng"]
    assert len(named("Bí thư Khương Đình Lãm dự; ông thôi giữ chức Bí thư.")) == 1


# --- what is no person ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "đường Nguyễn Văn Trỗi, bệnh viện Lê Văn Việt, trường THPT Phan Chu Trinh",
        "Nhà máy Thủy điện Sơn Trà, Khu công nghiệp Lê Minh Xuân, huyện Lâm Hà",
        "Đại hội Đảng bộ huyện Hoàng Mai lần thứ V",
        "Thay mặt Ban Thường vụ, đồng chí Bí thư Đảng ủy kết luận",
        "Tỉnh ủy Bà Rịa - Vũng Tàu, UBND thành phố Hồ Chí Minh",
        "Nghị quyết của Hội đồng nhân dân tỉnh Thanh Hóa",
        "Sở Nông nghiệp và Phát triển nông thôn, Văn phòng Chủ tịch nước",
    ],
)
def test_places_and_bodies_are_no_people(text: str) -> None:
    """Streets, schools, plants, districts, provinces and bodies carry names and are no people."""
    assert named(text) == []


def test_what_the_text_calls_a_place_is_one() -> None:
    """A name after "huyện" somewhere is no person's elsewhere, unless an honorific stands before it."""
    assert named("Về huyện Lâm Hà Giang. Bí thư Huyện ủy Lâm Hà Giang dự.") == []
    assert named("Ông Lâm Hà Giang dự.") == [("Lâm Hà Giang", "")]


# --- what holds for every text ----------------------------------------------------------------------------------------


def check(text: str, mention: Membership) -> None:
    """The spans lie inside the text, the name inside its evidence, and what is said stands there."""
    printed = mention.evidence.of(text)
    assert mention.evidence.covers(mention.name)
    assert 0 <= mention.evidence.start < mention.evidence.end <= len(text)
    for office in filter(None, mention.office_as_printed.split(", ")):
        assert " ".join(office.split()) in " ".join(text.split())
    last = mention.name.of(text).split()[-1]
    if mention.name.of(text) != mention.office_as_printed:  # meant by the office alone
        assert mention.person.lower().split()[-1] == last.lower()
    assert printed.strip() == printed


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60))
def test_mentions_are_slices(text: str) -> None:
    """Whatever the text, mentions stand in it, in order, and reading it twice gives the same."""
    text = clean(text)
    found = people(text)
    assert list(found) == sorted(found, key=lambda mention: mention.evidence.start)
    assert found == people(text)
    for mention in found:
        check(text, mention)


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn Tám " * 15_000,
        "Ông Nguyễn Văn Tám " * 10_000,
        "Ông Nguyễn Văn Tám, Bí thư. Ông Tám nói. " * 2_000,
        "Bí thư Huyện ủy " * 5_000,
        "Phó " * 30_000,
        "(" * 50_000,
        "Dự có: " + ", ".join(["Mạc Thị Sương"] * 8_000),
    ],
    ids=["a run", "titles", "short mentions", "offices", "prefixes", "brackets", "a list"],
)
def test_hostile_texts(text: str) -> None:
    """Thousands of names, titles and offices in one breath are read in a second or two."""
    begun = time.process_time()
    people(text)
    assert time.process_time() - begun < 10


# --- for other readers ------------------------------------------------------------------------------------------------


def test_bodies() -> None:
    """The name of a body goes to its verb; where none begins, nothing is taken."""
    tokens = tokenize("Sáng nay Ban Thường vụ Huyện ủy Lạc Đình tổ chức họp")
    reader = NameReader(tokens)
    assert tokens.span(2, reader.body_at(2)).of(tokens.text) == "Ban Thường vụ Huyện ủy Lạc Đình"
    assert reader.body_at(0) == 0
    assert reader.body_at(len(tokens)) == len(tokens)


def test_chains_of_offices() -> None:
    """Offices joined by a comma, a dash or "kiêm" are one chain; the office of the next person is not in it."""
    for text, expected in [
        ("Bí thư Đảng ủy, Chủ tịch HĐND xã nói", "Bí thư Đảng ủy, Chủ tịch HĐND xã"),
        ("Phó Bí thư kiêm Trưởng ban", "Phó Bí thư kiêm Trưởng ban"),
        ("Bí thư Đảng ủy, Giám đốc Lâm Thị Nở", "Bí thư Đảng ủy"),
    ]:
        tokens = tokenize(text)
        assert tokens.span(0, NameReader(tokens).chain(0)).of(text) == expected


def test_stop_words() -> None:
    """A verb, a preposition or an auxiliary ends a phrase; a word that only contains one does not."""
    assert STOP_WORDS.search("bí thư chủ trì")
    assert not STOP_WORDS.search("tỉnh ủy")
