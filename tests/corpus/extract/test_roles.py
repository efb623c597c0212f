"""Who did what at a meeting: who chaired it, directed, spoke, attended, and who only seems to have."""

from __future__ import annotations

from datetime import date

import pytest

from corpus import Note, Participation, extract
from corpus.models import Article
from tests.corpus.extract.reading import only, read, who

PUBLISHED = date(2024, 3, 6)
LEAD = "Sáng 5/3, Huyện ủy Lạc Đình tổ chức Hội nghị sơ kết quý I."
CHAIRS = (Note.CHAIR, Note.CO_CHAIR)


def parts(text: str, *notes: Note) -> list[str]:
    """Those who had one of these parts in the meeting that a text tells of after its lead."""
    return list(dict.fromkeys(who(only(read(f"{LEAD} {text}", published=PUBLISHED)), *notes)))


def everybody(text: str) -> list[Participation]:
    """All the parts that a text gives, inside meetings or outside."""
    told = extract(Article(title="", body=text, published=PUBLISHED))
    return [part for meeting in told.meetings for part in meeting.participants] + list(told.acts)


# --- chairs -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Mạc Thị Sương, Bí thư Huyện ủy chủ trì Hội nghị.",
        "Bí thư Huyện ủy Lạc Đình Mạc Thị Sương chủ trì.",
        "Đồng chí Mạc Thị Sương, Phó Bí thư Đảng ủy, Bí thư chi bộ Văn phòng đã chủ trì Hội nghị.",
        "Hội nghị diễn ra dưới sự chủ trì của đồng chí Mạc Thị Sương, Bí thư Huyện ủy.",
        "Hội nghị do đồng chí Mạc Thị Sương, Bí thư Huyện ủy chủ trì.",
        "Dưới sự chủ trì và trực tiếp chỉ đạo của đồng chí Mạc Thị Sương, Bí thư Huyện ủy.",
        "Tại hội nghị dưới sự chủ trì của bà Mạc Thị Sương - Bí thư Huyện ủy, ông Tạ Quang Vượng cho biết dịch đã lui.",
        "Chủ trì Hội nghị có đồng chí Mạc Thị Sương, Bí thư Huyện ủy.",
        "Chủ trì: đồng chí Mạc Thị Sương, Bí thư Huyện ủy.",
        "Bà Mạc Thị Sương điều hành hội nghị.",
        "Bà Mạc Thị Sương chủ toạ hội nghị.",
        "Bà Mạc Thị Sương - người chủ trì hội nghị - tán thành.",
        "Bà Mạc Thị Sương, Trưởng Ban chỉ đạo chủ trì hội nghị.",
        "Phó Chủ tịch UBND tỉnh Bà Rịa Vũng Tàu Mạc Thị Sương chủ trì.",
    ],
)
def test_chairs(text: str) -> None:
    """Whoever "chủ trì", "chủ tọa" or "điều hành" says it of, before the verb or after the label."""
    assert parts(text, *CHAIRS) == ["Mạc Thị Sương"]


def test_joint_chairs() -> None:
    """All of a list chair together, those without an office of their own too, and nobody else."""
    joint = (
        "Các đồng chí: Mạc Thị Sương, Bí thư Huyện ủy; Lò Thị Pâng và Tạ Quang Vượng, Phó Bí thư Huyện ủy "
        "đồng chủ trì Hội nghị. Dự có đồng chí Khương Đình Lãm."
    )
    assert parts(joint, Note.CO_CHAIR) == ["Mạc Thị Sương", "Lò Thị Pâng", "Tạ Quang Vượng"]
    assert parts(joint, Note.CHAIR) == []


def test_chairs_of_sites() -> None:
    """Who chairs at one site of an online meeting is told apart by the site."""
    text = "Đồng chí Mạc Thị Sương chủ trì tại điểm cầu huyện; đồng chí Lò Thị Pâng chủ trì tại điểm cầu xã Tam Lâm."
    told = only(read(f"{LEAD} {text}", published=PUBLISHED)).participants
    assert [(part.person, part.site) for part in told] == [
        ("Mạc Thị Sương", "điểm cầu huyện"),
        ("Lò Thị Pâng", "điểm cầu xã Tam Lâm"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị giao Sở Y tế chủ trì, phối hợp với UBND các xã tiêm phòng.",
        "Hội nghị giao đồng chí Mạc Thị Sương chủ trì, phối hợp với Văn phòng chuẩn bị.",
        "Đồng chí Mạc Thị Sương được phân công chủ trì xây dựng đề án.",
        "Đồng chí Mạc Thị Sương chủ trì tham mưu, theo dõi việc này.",
        "Đề nghị đồng chí Mạc Thị Sương chủ trì việc kiểm tra.",
    ],
)
def test_a_lead_agency_is_no_chair(text: str) -> None:
    """What somebody is given to lead, "chủ trì, phối hợp", is a task."""
    assert parts(text, *CHAIRS) == []


@pytest.mark.parametrize(
    "text",
    [
        "Vụ án do ông Khương Đình Lãm gây ra, chủ tọa thông báo hoãn xử.",
        "Chủ tọa đã công bố đơn của ông Khương Đình Lãm.",
        "Chủ tọa kỳ họp mời bà Lò Thị Pâng trả lời.",
        "Khách chủ trì lễ theo lời mời của bà Lò Thị Pâng.",
    ],
)
def test_an_unnamed_chair_is_nobody_else(text: str) -> None:
    """The word for a chair alone is somebody who is not named, whoever else the sentence names."""
    assert parts(text, *CHAIRS) == []


def test_the_chair_of_a_site_hands_it_on() -> None:
    """Who is handed the chair by somebody who has it at one site has it at that site."""
    text = "Bà Lò Thị Pâng chủ trì điểm cầu xã Tam Lâm. Sau đó bà Pâng giao lại việc chủ trì cho ông Tạ Quang Vượng."
    told = only(read(f"{LEAD} {text}", published=PUBLISHED)).participants
    assert [part.site for part in told if part.note in CHAIRS] == ["điểm cầu xã Tam Lâm"] * 2


def test_a_director_is_no_chair() -> None:
    """Who attends and directs does not chair, be it the first and highest named."""
    text = "Dự và chỉ đạo Hội nghị có đồng chí Khương Đình Lãm, Phó Bí thư Tỉnh ủy."
    assert parts(text, *CHAIRS) == []
    assert parts(text, Note.DIRECTOR) == ["Khương Đình Lãm"]
    assert parts(text.replace("chỉ đạo", "phát biểu ý kiến chỉ đạo"), Note.DIRECTOR) == ["Khương Đình Lãm"]


def test_what_will_be_chaired_is_planned() -> None:
    """What somebody "sẽ chủ trì" has not happened, and says so."""
    (chair,) = everybody("Ngày 10/3/2024, đồng chí Mạc Thị Sương sẽ chủ trì hội nghị giao ban.")
    assert (chair.note, chair.planned) == (Note.CHAIR, True)
    assert all(not part.planned for part in everybody(f"{LEAD} Đồng chí Mạc Thị Sương chủ trì."))
    assert parts("Tuần sau, đồng chí Mạc Thị Sương sẽ chủ trì lễ khác.", *CHAIRS) == []


# --- other parts ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "note", "people"),
    [
        ("Đến dự có các đồng chí: Lò Thị Pâng, Tạ Quang Vượng.", Note.ATTENDEE, ["Lò Thị Pâng", "Tạ Quang Vượng"]),
        ("Về dự có đồng chí Lò Thị Pâng, Trưởng Ban Dân vận.", Note.ATTENDEE, ["Lò Thị Pâng"]),
        ("Đồng chí Lò Thị Pâng trình bày báo cáo.", Note.SPEAKER, ["Lò Thị Pâng"]),
        ("Phát biểu tại hội nghị, đồng chí Lò Thị Pâng nhấn mạnh việc này.", Note.SPEAKER, ["Lò Thị Pâng"]),
        ("Kết luận Hội nghị, bà Lò Thị Pâng đề nghị các xã làm ngay.", Note.SPEAKER, ["Lò Thị Pâng"]),
        ("Đồng chí Lò Thị Pâng trao quyết định cho ông Tạ Quang Vượng.", Note.PRESENTER, ["Lò Thị Pâng"]),
        ("Đồng chí Lò Thị Pâng ký quyết định này.", Note.SIGNER, ["Lò Thị Pâng"]),
        ("Thư ký: đồng chí Lò Thị Pâng.", Note.SECRETARY, ["Lò Thị Pâng"]),
    ],
)
def test_parts(text: str, note: Note, people: list[str]) -> None:
    """Verbs after the name and labels before it give the part."""
    assert parts(text, note) == people


def test_who_is_handed_something_hands_over_nothing() -> None:
    """Whoever a decision is handed to is no presenter; whoever the chair is handed to has it."""
    handed = "Đồng chí Lò Thị Pâng trao quyết định cho ông Tạ Quang Vượng."
    assert parts(handed, Note.PRESENTER) == ["Lò Thị Pâng"]
    chaired = "Do bận việc, bà Lò Thị Pâng giao lại việc chủ trì cho ông Tạ Quang Vượng."
    assert parts(chaired, *CHAIRS) == ["Tạ Quang Vượng"]


def test_several_parts_of_one() -> None:
    """Verbs that are coordinated are all said of the same person; the verb of the next one is not."""
    text = "Đồng chí Lò Thị Pâng dự và phát biểu chỉ đạo; đồng chí Tạ Quang Vượng báo cáo."
    told = {(part.person, part.note) for part in everybody(f"{LEAD} {text}")}
    assert ("Tạ Quang Vượng", Note.SPEAKER) in told
    assert ("Tạ Quang Vượng", Note.DIRECTOR) not in told
    assert {note for person, note in told if person == "Lò Thị Pâng"} <= {Note.DIRECTOR, Note.ATTENDEE, Note.SPEAKER}


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Lò Thị Pâng không dự họp.",
        "Đồng chí Lò Thị Pâng chưa phát biểu.",
        "Công an bàn giao bà Lò Thị Pâng.",
        "Dự án của bà Lò Thị Pâng dự kiến xong.",
        "Ban Chỉ đạo gồm bà Lò Thị Pâng.",
    ],
)
def test_what_was_not_done(text: str) -> None:
    """What is denied, and words that only look like a part, give none."""
    assert parts(text, *Note) == []


def test_the_verb_and_the_sentence_prove_the_part() -> None:
    """A part carries the printed verb, the office beside the name, and the sentence that says both."""
    text = f"{LEAD} Đồng chí Mạc Thị Sương, Bí thư Huyện ủy kết luận Hội nghị."
    (part,) = everybody(text)
    assert (part.verb, part.office_as_printed) == ("kết luận", "Bí thư Huyện ủy")
    assert part.evidence.of(text) == "Đồng chí Mạc Thị Sương, Bí thư Huyện ủy kết luận Hội nghị."


def test_a_former_office_stays_former() -> None:
    """A former office, "nguyên Bí thư", is printed as such wherever the office is given."""
    (part,) = everybody(f"{LEAD} Đồng chí Mạc Thị Sương, nguyên Bí thư Huyện ủy phát biểu.")
    assert part.office_as_printed == "nguyên Bí thư Huyện ủy"


def test_who_is_absent_and_why() -> None:
    """The reason is what stands behind "do" or "vì", up to the next mark."""
    _, said = read("Sáng 5/3/2024, xã Hạ Lũng họp. Ông Lê Văn Tám, Phó Bí thư vắng mặt do ốm; bà Lò Thị Hoa chủ trì.")
    found = [(p.person, p.note, p.reason) for p in said.meetings[0].participants]
    assert found == [("Lê Văn Tám", Note.ABSENT, "ốm"), ("Lò Thị Hoa", Note.CHAIR, None)]
