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
    assert len(named("Thủ tướng Khương Đình Lãm dự. Thủ tướng Lào phát biểu.")) == 1
    assert len(named("Bí thư Khương Đình Lãm dự; ông thôi giữ chức Bí thư.")) == 1


OFFICES = """
    Giám đốc Sở Nội vụ | Giám đốc Sở Tư pháp | Giám đốc Sở Tài chính | Giám đốc Sở Công Thương |
    Giám đốc Sở Công thương | Phó Giám đốc Sở Nông nghiệp và Phát triển nông thôn |
    Giám đốc Sở Nông nghiệp và PTNT | Giám đốc Sở NN&PTNT | Giám đốc Sở Nông nghiệp và Môi trường |
    Giám đốc Sở Giao thông vận tải | Giám đốc Sở Giao thông Vận tải | Giám đốc Sở Xây dựng |
    Giám đốc Sở Tài nguyên và Môi trường | Giám đốc Sở Tài nguyên & Môi trường |
    Giám đốc Sở Thông tin và Truyền thông | Giám đốc Sở Lao động - Thương binh và Xã hội |
    Giám đốc Sở Lao động, Thương binh và Xã hội | Giám đốc Sở LĐ-TB&XH | Giám đốc Sở LĐTBXH |
    Giám đốc Sở Văn hóa, Thể thao và Du lịch | Giám đốc Sở Văn hóa - Thể thao và Du lịch | Giám đốc Sở VH,TT&DL |
    Giám đốc Sở VHTTDL | Giám đốc Sở Khoa học và Công nghệ | Giám đốc Sở KH&CN | Giám đốc Sở Giáo dục và Đào tạo |
    Giám đốc Sở GD&ĐT | Giám đốc Sở Y tế | Giám đốc Sở Ngoại vụ | Giám đốc Sở Kế hoạch và Đầu tư |
    Giám đốc Sở KH-ĐT | Giám đốc Sở Dân tộc và Tôn giáo | Giám đốc Sở Quy hoạch - Kiến trúc |
    Giám đốc Sở Thủy sản | Giám đốc Sở Thương mại - Du lịch | Trưởng Ban Dân vận Tỉnh ủy |
    Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy | Trưởng Ban Nội chính Tỉnh ủy |
    Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh | Trưởng Ban Văn hóa - Xã hội HĐND tỉnh |
    Trưởng Ban Pháp chế HĐND tỉnh | Trưởng Ban Dân tộc tỉnh | Trưởng Ban Quản lý các khu công nghiệp tỉnh |
    Trưởng Ban Quản lý Khu kinh tế | Cục trưởng Cục Thuế tỉnh | Cục trưởng Cục Thống kê tỉnh |
    Cục trưởng Cục Hải quan tỉnh | Giám đốc Kho bạc Nhà nước tỉnh | Giám đốc Bảo hiểm xã hội tỉnh |
    Giám đốc Ngân hàng Nhà nước Chi nhánh tỉnh | Giám đốc Ngân hàng Chính sách xã hội tỉnh |
    Giám đốc Điện lực huyện | Giám đốc Công ty Điện lực tỉnh | Giám đốc Bưu điện tỉnh |
    Giám đốc Đài Phát thanh và Truyền hình tỉnh | Giám đốc Đài PT-TH tỉnh | Hiệu trưởng Trường Chính trị tỉnh |
    Hiệu trưởng Trường Cao đẳng Sư phạm | Hiệu trưởng Trường Đại học Nông Lâm | Giám đốc Bệnh viện Đa khoa tỉnh |
    Giám đốc Trung tâm Y tế huyện | Giám đốc Trung tâm Văn hóa - Thể thao huyện |
    Giám đốc Trung tâm Dịch vụ nông nghiệp huyện | Viện trưởng Viện Kiểm sát nhân dân tỉnh |
    Viện trưởng VKSND huyện | Chánh án Tòa án nhân dân tỉnh | Chánh án TAND huyện |
    Cục trưởng Cục Thi hành án dân sự tỉnh | Chi cục trưởng Chi cục Thi hành án dân sự huyện |
    Chủ tịch Hội Cựu chiến binh tỉnh | Chủ tịch Hội Nông dân huyện | Chủ tịch Hội Liên hiệp Phụ nữ tỉnh |
    Chủ tịch Hội LHPN xã | Chủ tịch Liên đoàn Lao động tỉnh | Chủ tịch LĐLĐ huyện |
    Chủ tịch Liên minh Hợp tác xã tỉnh | Chủ tịch Hội Chữ thập đỏ huyện | Chủ tịch Hội Khuyến học tỉnh |
    Chủ tịch Hội Người cao tuổi phường | Chủ tịch Hội Luật gia tỉnh | Chủ tịch Hội Văn học Nghệ thuật tỉnh |
    Chủ tịch Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh | Trưởng phòng Tài chính - Kế hoạch huyện |
    Trưởng phòng Kinh tế - Hạ tầng huyện | Trưởng phòng Kinh tế và Hạ tầng huyện |
    Trưởng phòng Quản lý đô thị thành phố | Trưởng phòng Giáo dục và Đào tạo huyện |
    Trưởng phòng Nông nghiệp và PTNT huyện | Trưởng phòng Lao động - Thương binh và Xã hội huyện |
    Trưởng phòng Văn hóa và Thông tin huyện | Trưởng phòng Tài nguyên và Môi trường | Trưởng phòng Dân tộc huyện |
    Chánh Thanh tra huyện | Chánh Thanh tra tỉnh | Chỉ huy trưởng Ban Chỉ huy Quân sự huyện |
    Chính trị viên Ban CHQS huyện | Trưởng Công an huyện | Giám đốc Công an tỉnh | Hạt trưởng Hạt Kiểm lâm huyện |
    Đồn trưởng Đồn Biên phòng | Bí thư Tỉnh đoàn | Bí thư Huyện đoàn | Bí thư Đoàn Thanh niên xã |
    Phó Chủ tịch Thường trực HĐND huyện | Chủ tịch Ủy ban MTTQ Việt Nam tỉnh |
    Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam huyện | Chánh Văn phòng Huyện ủy |
    Chánh Văn phòng HĐND và UBND huyện | Chánh Văn phòng Đoàn ĐBQH và HĐND tỉnh |
    Phó Trưởng đoàn chuyên trách Đoàn đại biểu Quốc hội tỉnh | Phó Trưởng đoàn ĐBQH tỉnh |
    Bí thư Đảng ủy Khối các cơ quan tỉnh | Bí thư Đảng ủy Khối Doanh nghiệp | Bí thư Đảng ủy Quân sự tỉnh |
    Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy | Chủ nhiệm UBKT Huyện ủy | Giám đốc Trung tâm Chính trị huyện |
    Tổng Giám đốc Tổng công ty Lương thực Miền Bắc | Giám đốc Công ty TNHH MTV Cao su | Tổ trưởng Tổ dân phố số 5 |
    Trưởng thôn | Trưởng bản | Bí thư Chi bộ thôn | Trưởng Ban Công tác Mặt trận khu dân cư |
    Thứ trưởng Bộ Giáo dục và Đào tạo | Bộ trưởng Bộ Lao động - Thương binh và Xã hội |
    Phó Trưởng ban Ban Tổ chức Trung ương | Phó Trưởng Ban Tổ chức Trung ương |
    Ủy viên Ban Chấp hành Trung ương Đảng | Phó Chủ nhiệm Ủy ban Tư pháp của Quốc hội | Tư lệnh Quân khu 7 |
    Chính ủy Bộ đội Biên phòng tỉnh | Phó Chính ủy Bộ Chỉ huy Quân sự tỉnh | Phó Chánh Văn phòng UBND tỉnh |
    Giám đốc Ban Quản lý dự án đầu tư xây dựng huyện | Trưởng phòng Hành chính - Tổng hợp | Trưởng khoa Nội |
    Chủ tịch Công đoàn Viên chức tỉnh | Chủ tịch Hội đồng quản trị | Giám đốc Hợp tác xã Nông nghiệp |
    Bí thư Đảng bộ bộ phận | Giám đốc Quỹ Tín dụng nhân dân | Chủ tịch Hội Cựu thanh niên xung phong huyện |
    Chủ tịch Hội Đông y tỉnh | Giám đốc Sở Nội vụ thành phố Cần Thơ | Bí thư Huyện ủy Than Uyên |
    Chủ tịch UBND xã Mường Chanh | Bí thư Đảng ủy phường Hòa Hiệp Nam
"""


@pytest.mark.parametrize("office", [office.strip() for office in OFFICES.replace("\n", " ").split(" | ")])
@pytest.mark.parametrize("name", ["Mạc Văn Hải", "Lò Thị Mến", "Giàng A Tính"])
def test_offices_of_every_body(office: str, name: str) -> None:
    """Before the name, after it and after a dash, whatever the body is called."""
    assert (name, office) in named(f"Tại hội nghị, {office} {name} phát biểu ý kiến.")
    assert (name, office) in named(f"Đồng chí {name}, {office} phát biểu ý kiến.")
    assert (name, office) in named(f"Dự hội nghị có đồng chí {name} - {office}.")


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
