"""Who took or left which office, who was punished how, and what was only proposed."""

from __future__ import annotations

import pytest

from corpus import Article, DecisionKind, PersonnelChange, extract


def changes(text: str) -> tuple[PersonnelChange, ...]:
    """The changes that a text tells of."""
    return extract(Article(title="", body=text)).changes


def only(text: str) -> PersonnelChange:
    """The one change that a text tells of."""
    (change,) = changes(text)
    return change


# --- offices ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "office", "previous"),
    [
        (
            (
                "Ban Thường vụ quyết định điều động, bổ nhiệm đồng chí Lò Thị Pâng, Phó Trưởng phòng Nội vụ giữ chức "
                "Chánh Văn phòng Huyện ủy."
            ),
            DecisionKind.APPOINTS,
            "Chánh Văn phòng Huyện ủy",
            "Phó Trưởng phòng Nội vụ",
        ),
        (
            "Luân chuyển bà Lò Thị Pâng làm Phó Bí thư Đảng ủy xã Tam Lâm.",
            DecisionKind.TRANSFERS,
            "Phó Bí thư Đảng ủy xã Tam Lâm",
            "",
        ),
        ("Đại hội bầu đồng chí Lò Thị Pâng giữ chức Bí thư.", DecisionKind.ELECTS, "Bí thư", ""),
        ("Đồng chí Lò Thị Pâng trúng cử Bí thư Chi bộ.", DecisionKind.ELECTS, "Bí thư Chi bộ", ""),
        ("Đồng chí Lò Thị Pâng tái cử Phó Bí thư.", DecisionKind.ELECTS, "Phó Bí thư", ""),
        (
            "Trưởng Ban Tuyên giáo Huyện ủy được chỉ định là đồng chí Lò Thị Pâng.",
            DecisionKind.APPOINTS,
            "Trưởng Ban Tuyên giáo Huyện ủy",
            "",
        ),
        ("Phê chuẩn bà Lò Thị Pâng giữ chức Chủ tịch UBND xã.", DecisionKind.APPOINTS, "Chủ tịch UBND xã", ""),
        (
            "Đồng chí Lò Thị Pâng thôi giữ chức Bí thư Đoàn xã để nhận nhiệm vụ mới.",
            DecisionKind.DISMISSES,
            "Bí thư Đoàn xã",
            "",
        ),
        (
            "Miễn nhiệm chức vụ Chủ tịch UBND huyện đối với bà Lò Thị Pâng.",
            DecisionKind.DISMISSES,
            "Chủ tịch UBND huyện",
            "",
        ),
    ],
)
def test_offices(text: str, kind: DecisionKind, office: str, previous: str) -> None:
    """The office stands after the verb of taking or leaving it; the one beside the name was held before."""
    change = only(text)
    assert (change.kind, change.person, change.office, change.previous) == (kind, "Lò Thị Pâng", office, previous)
    assert not change.proposed
    assert change.evidence.of(text) == text


def test_several_in_one_sentence() -> None:
    """Each clause has its own office and person."""
    text = (
        "Kỳ họp miễn nhiệm chức danh Chủ tịch UBND huyện đối với ông Tạ Quang Vượng; bầu ông Khương Đình Lãm giữ chức "
        "Chủ tịch UBND huyện với 28/30 phiếu."
    )
    told = {(change.kind, change.person) for change in changes(text)}
    assert told == {(DecisionKind.DISMISSES, "Tạ Quang Vượng"), (DecisionKind.ELECTS, "Khương Đình Lãm")}


def test_votes() -> None:
    """An election carries its votes; a date is none."""
    text = "Ngày 5/3, Hội đồng bầu ông Khương Đình Lãm giữ chức Chủ tịch HĐND huyện với 28/30 phiếu, đạt 93,3%."
    assert [count.text for count in only(text).counts] == ["28/30 phiếu", "93,3%"]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện ủy đã giới thiệu đồng chí Lò Thị Pâng để bầu giữ chức Phó Chủ tịch HĐND huyện.",
        "Đề nghị bổ nhiệm bà Lò Thị Pâng giữ chức Giám đốc Sở Y tế.",
        "Tỉnh ủy sẽ bổ nhiệm bà Lò Thị Pâng giữ chức Giám đốc Sở Y tế.",
    ],
)
def test_proposed_offices(text: str) -> None:
    """Who is proposed for an office has not taken it."""
    assert only(text).proposed


def test_who_wins_was_elected() -> None:
    """Having been proposed does not undo an election that was won."""
    assert not only("Được giới thiệu bầu, đồng chí Lò Thị Pâng trúng cử Bí thư Chi bộ.").proposed


def test_offices_that_nobody_takes() -> None:
    """An office printed beside a name, or without an act, is no change."""
    assert changes("Đồng chí Lò Thị Pâng, Bí thư Huyện ủy, dự. Ông Lãm là Chủ tịch UBND xã.") == ()


def test_leaders_for_the_occasion() -> None:
    """Who leads a delegation holds that office too, as the sentence says."""
    text = "Đoàn công tác do đồng chí Khương Đình Lãm, Phó Chủ tịch HĐND tỉnh làm Trưởng đoàn thăm xã."
    offices = [m.office_as_printed for m in extract(Article(title="", body=text)).people]
    assert offices == ["Phó Chủ tịch HĐND tỉnh", "Trưởng đoàn"]


@pytest.mark.parametrize(
    ("text", "predecessor"),
    [
        ("Kỳ họp bầu bà Lò Thị Pâng giữ chức Chủ tịch UBND xã thay ông Hà Công Thiêm nghỉ hưu.", "Hà Công Thiêm"),
        ("Bổ nhiệm bà Lò Thị Pâng giữ chức Trưởng phòng, thay thế cho đồng chí Hà Công Thiêm.", "Hà Công Thiêm"),
        ("Bổ nhiệm bà Lò Thị Pâng giữ chức Trưởng phòng; ông Hà Công Thiêm thay mặt Ban phát biểu.", ""),
    ],
)
def test_whose_place_it_is(text: str, predecessor: str) -> None:
    """Who had the office before stands behind it, after "thay"."""
    assert only(text).predecessor == predecessor


# --- penalties --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "penalty"),
    [
        ("Kỷ luật khiển trách đồng chí Tạ Quang Vượng, Bí thư Chi bộ Trạm Y tế.", "khiển trách"),
        ("Thi hành kỷ luật cảnh cáo đối với ông Tạ Quang Vượng.", "cảnh cáo"),
        ("Ông Tạ Quang Vượng bị kỷ luật bằng hình thức cảnh cáo.", "cảnh cáo"),
        (
            "Ông Tạ Quang Vượng bị cách chức tất cả các chức vụ trong Đảng.",
            "cách chức tất cả các chức vụ trong Đảng",
        ),
        (
            "Quyết định kỷ luật cách chức Bí thư Đảng ủy xã đối với ông Tạ Quang Vượng.",
            "cách chức Bí thư Đảng ủy xã",
        ),
        ("Ông Tạ Quang Vượng bị khai trừ ra khỏi Đảng.", "khai trừ ra khỏi Đảng"),
    ],
)
def test_penalties(text: str, penalty: str) -> None:
    """The penalty is printed with what it takes away, and without the words that lead on to whom it is given."""
    change = only(text)
    assert (change.kind, change.person, change.penalty) == (DecisionKind.DISCIPLINES, "Tạ Quang Vượng", penalty)
    assert not change.proposed


def test_a_list_goes_on_with_the_act_before() -> None:
    """One "thi hành kỷ luật" rules what follows it clause by clause; so does one "đề nghị"."""
    text = (
        "Ban Thường vụ {act} thi hành kỷ luật khiển trách tập thể Chi bộ Hạt 2; cảnh cáo đồng chí Hà Công Thiêm, nguyên "
        "Hạt trưởng; khiển trách đồng chí Lò Thị Pâng, Hạt phó."
    )
    for act, proposed in (("quyết định", False), ("đề nghị", True)):
        assert [(change.person, change.penalty, change.proposed) for change in changes(text.format(act=act))] == [
            ("Hà Công Thiêm", "cảnh cáo", proposed),
            ("Lò Thị Pâng", "khiển trách", proposed),
        ]
    assert only("Quyết định khai trừ ra khỏi Đảng đối với đồng chí Hà Công Thiêm.").penalty == "khai trừ ra khỏi Đảng"


def test_each_has_the_penalty_of_the_clause() -> None:
    """One session, several people, different penalties; one that another body is asked for is proposed."""
    text = (
        "Ủy ban quyết định kỷ luật khiển trách đồng chí Tạ Quang Vượng và đồng chí Lâm Thị Nở; đề nghị Ban Thường vụ "
        "kỷ luật cảnh cáo đồng chí Lò Thị Pâng."
    )
    assert [(change.person, change.penalty, change.proposed) for change in changes(text)] == [
        ("Tạ Quang Vượng", "khiển trách", False),
        ("Lâm Thị Nở", "khiển trách", False),
        ("Lò Thị Pâng", "cảnh cáo", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Khương Đình Lãm quyết định kỷ luật cách chức Giám đốc Sở Y tế.",
        "Đồng chí Khương Đình Lãm đề nghị hình thức khiển trách.",
        "Đồng chí Khương Đình Lãm cho biết đã kỷ luật khiển trách hai người.",
        "Khiển trách, cảnh cáo là hình thức kỷ luật.",
        "Ông Khương Đình Lãm cảnh cáo về nguy cơ cháy rừng.",
    ],
)
def test_who_is_not_punished(text: str) -> None:
    """Who imposes, proposes or tells of a penalty is not given it; a warning is no penalty."""
    assert changes(text) == ()


def test_who_imposes_it_is_not_punished_with_the_other() -> None:
    """Beside the one who is punished, the one who decides is left out, and so is whoever was harmed."""
    text = "Chủ tịch UBND tỉnh Khương Đình Lãm thi hành kỷ luật cảnh cáo đối với ông Tạ Quang Vượng."
    assert [change.person for change in changes(text)] == ["Tạ Quang Vượng"]
    harmed = "Ông Tạ Quang Vượng bị kỷ luật khiển trách vì xúc phạm bà Lò Thị Pâng."
    assert [change.person for change in changes(harmed)] == ["Tạ Quang Vượng"]
