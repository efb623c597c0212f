"""Resolutions, decisions, directives and letters: number, issuer, signer, dates, what they rest on and replace."""

from __future__ import annotations

import pytest

from corpus import DecisionKind, Note, Status
from tests.corpus.extract.reading import day, only, own, read, who

APPOINTMENT = """ĐẢNG ỦY CÁC CƠ QUAN TỈNH | ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY SỞ XÂY DỰNG | Sơn Hải, ngày 28 tháng 02 năm 2025
* |
Số 77-QĐ/ĐU |

QUYẾT ĐỊNH
về việc điều động, chỉ định Bí thư Chi bộ Trung tâm Quy hoạch

- Căn cứ Quy định số 24-QĐ/TW ngày 30/7/2021 của Ban Chấp hành Trung ương về thi hành Điều lệ Đảng;
- Xét đề nghị của Văn phòng Đảng ủy tại Tờ trình số 12-TTr/VPĐU, ngày 20/02/2025,

BAN THƯỜNG VỤ QUYẾT ĐỊNH:

Điều 1. Điều động đồng chí Chu Thế Vinh, Phó Bí thư Chi bộ Văn phòng Sở, giữ chức Bí thư Chi bộ Trung tâm Quy hoạch, thay đồng chí Ninh Văn Khải chuyển công tác.
Điều 2. Văn phòng Đảng ủy và đồng chí Chu Thế Vinh chịu trách nhiệm thi hành Quyết định này.
Quyết định này có hiệu lực từ ngày 01/3/2025.

Nơi nhận: | T/M BAN THƯỜNG VỤ
- Như Điều 2, | BÍ THƯ
- Lưu VPĐU. | (đã ký)
 | Hà Mạnh Trí
"""

COUNCIL = """HỘI ĐỒNG NHÂN DÂN
TỈNH VÂN PHONG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 33/NQ-HĐND
Vân Phong, ngày 09 tháng 12 năm 2022
NGHỊ QUYẾT
Về việc miễn nhiệm, bầu Ủy viên Ủy ban nhân dân tỉnh khóa XVII
HỘI ĐỒNG NHÂN DÂN TỈNH VÂN PHONG
KHÓA XVII, KỲ HỌP THỨ MƯỜI
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Theo Tờ trình số 410/TTr-UBND ngày 01/12/2022 của Chủ tịch UBND tỉnh,
QUYẾT NGHỊ:
Điều 1. Miễn nhiệm chức vụ Ủy viên UBND tỉnh đối với ông Trịnh Công Huân, do nghỉ hưu.
Điều 2. Xác nhận kết quả bầu bà Đàm Thu Hường, Giám đốc Sở Xây dựng, giữ chức vụ Ủy viên UBND tỉnh (58/60 phiếu).
Điều 3. Bãi bỏ Nghị quyết số 12/NQ-HĐND ngày 10/7/2019. Nghị quyết có hiệu lực kể từ ngày ký.
Nghị quyết này đã được Hội đồng nhân dân tỉnh Vân Phong khóa XVII, kỳ họp thứ mười thông qua ngày 08 tháng 12 năm 2022./.
Nơi nhận:
- Thường trực Tỉnh ủy;
- Lưu: VT.
CHỦ TỊCH
Tăng Bá Lộc
"""

POSTPONED = """UBND HUYỆN SUỐI RÚT
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
-------
Số: 512/PGDĐT-TCCB
V/v lùi thời gian tổ chức Hội nghị
triển khai nhiệm vụ năm học
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Suối Rút, ngày 18 tháng 8 năm 2023

Kính gửi: Hiệu trưởng các trường mầm non, tiểu học, THCS trong huyện.

Phòng Giáo dục và Đào tạo đã có Giấy mời số 505/GM-PGDĐT ngày 14/8/2023 mời dự Hội nghị triển khai nhiệm vụ năm học. Do mưa lũ, Phòng lùi thời gian tổ chức Hội nghị từ 7 giờ 30 ngày 22/8/2023 sang 13 giờ 30 ngày 25/8/2023. Địa điểm không thay đổi: Hội trường Trung tâm Văn hóa huyện.
Trân trọng thông báo./.
KT. TRƯỞNG PHÒNG
PHÓ TRƯỞNG PHÒNG

Quách Thị Hiên
"""


def test_the_paper_itself_is_told_from_those_it_rests_on() -> None:
    """The letterhead gives number, issuer and date; what stands before the enacting line is a basis."""
    reading = read(APPOINTMENT)
    paper = own(reading)
    assert (paper.number, paper.kind, paper.issuer) == ("77-QĐ/ĐU", "quyết định", "Đảng ủy Sở Xây dựng")
    assert day(paper.date) == "28/2/2025"
    assert paper.about == "về việc điều động, chỉ định Bí thư Chi bộ Trung tâm Quy hoạch"
    assert [(r.number, r.basis) for r in reading[1].references if not r.own] == [
        ("24-QĐ/TW", True),
        ("12-TTr/VPĐU", True),
    ]


def test_a_signature_beside_the_recipients_is_read_in_its_column() -> None:
    """Flattened columns keep who signed and for whom apart; recipients that no characters print together are none."""
    paper = own(read(APPOINTMENT))
    assert paper.signer is not None
    assert (paper.signer.person, paper.signer.office_as_printed, paper.authority) == (
        "Hà Mạnh Trí",
        "BÍ THƯ",
        "T/M BAN THƯỜNG VỤ",
    )
    assert paper.recipients is None


def test_an_article_changes_who_holds_an_office_from_its_day_on() -> None:
    """The change has the new office, the old one, whose place it is and from when."""
    (change,) = read(APPOINTMENT)[1].changes
    assert (change.kind, change.person) == (DecisionKind.TRANSFERS, "Chu Thế Vinh")
    assert change.office.startswith("Bí thư Chi bộ Trung tâm")
    assert (change.previous, change.predecessor) == ("Phó Bí thư Chi bộ Văn phòng Sở", "Ninh Văn Khải")
    assert day(change.effective) == "1/3/2025"


def test_the_day_of_a_session_is_not_the_day_of_the_paper() -> None:
    """A resolution was passed on one day and signed on another; a date under "Căn cứ" is neither."""
    reading = read(COUNCIL)
    paper, meeting = own(reading), only(reading)
    assert paper.adopted is not None
    assert (day(paper.date), day(paper.adopted.range), day(meeting.held)) == ("9/12/2022", "8/12/2022", "8/12/2022")
    assert paper.effective is not None
    assert day(paper.effective.range) == "9/12/2022"
    assert paper.recipients is not None
    assert paper.recipients.text == "- Thường trực Tỉnh ủy; - Lưu: VT."
    assert (paper.replaces, paper.issuer) == ("12/NQ-HĐND", "Hội đồng nhân dân tỉnh Vân Phong")
    assert meeting.name == "Hội đồng nhân dân tỉnh Vân Phong khóa XVII, kỳ họp thứ mười"


def test_a_council_dismisses_and_elects() -> None:
    """The phrases "miễn nhiệm … đối với" and "kết quả bầu … giữ chức vụ" change two people's offices, the vote beside the second."""
    changes = {change.person: change for change in read(COUNCIL)[1].changes}
    assert {name: change.kind for name, change in changes.items()} == {
        "Trịnh Công Huân": DecisionKind.DISMISSES,
        "Đàm Thu Hường": DecisionKind.ELECTS,
    }
    assert [count.text for count in changes["Đàm Thu Hường"].counts] == ["58/60 phiếu"]


@pytest.mark.parametrize(
    ("tail", "signer", "office", "authority"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTăng Thị Lệ", "Tăng Thị Lệ", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH"),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nPhan Diễm Quỳ", "Phan Diễm Quỳ", "CHÁNH VĂN PHÒNG", "TL. CHỦ TỊCH"),
        ("GIÁM ĐỐC\n\n(Đã ký)\n\nBSCKII. Phùng Thế Hợp", "Phùng Thế Hợp", "GIÁM ĐỐC", ""),
        ("TRƯỞNG PHÒNG\nĐoàn Tấn Phúc", "Đoàn Tấn Phúc", "TRƯỞNG PHÒNG", ""),
        ("Nơi nhận:\t\tTUQ. BỘ TRƯỞNG\n- Như trên;\t\tVỤ TRƯỞNG VỤ PHÁP CHẾ\n- Lưu: VT.\t\tVÕ KHẮC HÒA", "Võ Khắc Hòa", "VỤ TRƯỞNG VỤ PHÁP CHẾ", "TUQ. BỘ TRƯỞNG"),
    ],
)  # fmt: skip
def test_who_signed(tail: str, signer: str, office: str, authority: str) -> None:
    """The last title lines in capitals belong to the name under them, not to whom they stand for."""
    paper = own(
        read(f"SỞ Y TẾ LAM SƠN\nSố: 21/QĐ-SYT\nQUYẾT ĐỊNH\nVề việc cử cán bộ\nĐiều 1. Cử cán bộ đi học.\n{tail}")
    )
    assert paper.signer is not None
    assert (paper.signer.person, paper.signer.office_as_printed, paper.authority) == (signer, office, authority)


def test_nobody_signed_where_no_name_stands() -> None:
    """Titles without a name under them give no signer."""
    paper = own(
        read(
            "SỞ Y TẾ LAM SƠN\nSố: 21/QĐ-SYT\nQUYẾT ĐỊNH\nVề việc cử cán bộ\nĐiều 1. Cử cán bộ.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(đã ký)"
        )
    )
    assert paper.signer is None


def test_a_term_runs_from_the_day_that_is_printed() -> None:
    """“Thời hạn bổ nhiệm 05 năm, kể từ ngày …” is from when the appointment holds."""
    _, said = read(
        "UBND TỈNH LAM SƠN\nSố: 22/QĐ-UBND\nLam Sơn, ngày 17 tháng 8 năm 2021\nQUYẾT ĐỊNH\nVề việc bổ nhiệm\nQUYẾT ĐỊNH:\nĐiều 1. Bổ nhiệm ông "
        "Quách Thế Hưng, Trưởng phòng Quản lý đầu tư, giữ chức vụ Phó Giám đốc Sở Nông nghiệp. Thời hạn bổ nhiệm 05 năm, kể từ ngày "
        "01/9/2021.\nCHỦ TỊCH\nLê Văn Thạch"
    )
    assert [(c.person, day(c.effective)) for c in said.changes] == [("Quách Thế Hưng", "1/9/2021")]


def test_a_penalty_in_wrapped_lines_is_found() -> None:
    """A line may break between a name and its office; a proposal under "Xét" is not the penalty."""
    _, said = read(
        "ĐẢNG BỘ TỈNH LAM SƠN                    ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY CÔNG TY CAO SU ĐẠI AN\n      Số 46-QĐ/ĐU\n"
        "                         QUYẾT ĐỊNH\n        thi hành kỷ luật đảng viên\nXét Tờ trình số 09-TTr/UBKT ngày 24/9/2012 (đề nghị hình thức "
        "khiển trách),\n                    ĐẢNG ỦY CÔNG TY QUYẾT ĐỊNH\nĐiều 1. Thi hành kỷ luật bằng hình thức cảnh cáo đối với đồng "
        "chí Siu Plơn,\nPhó Giám đốc Nông trường, do khai khống mủ.\nT/M ĐẢNG ỦY\nBÍ THƯ\nNgô Tất Viên"
    )
    assert [(c.person, c.penalty, c.proposed) for c in said.changes] == [("Siu Plơn", "cảnh cáo", False)]


def test_an_award_in_an_article_is_given_to_the_entries_under_it() -> None:
    """“Tặng Giấy khen cho …, gồm:” with its list."""
    _, said = read(
        "UBND XÃ LAM THƯỢNG\nSố: 88/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng\nQUYẾT ĐỊNH:\nĐiều 1. Tặng Giấy khen cho 02 cá nhân, gồm:\n1. Ông "
        "Danh Sà Rương, Trưởng ấp 5;\n2. Bà Lư Thị Nết, Chi hội trưởng.\nĐiều 2. Ông Trần Văn Khả chịu trách nhiệm thi hành.\nCHỦ TỊCH\nLê Văn Thạch"
    )
    assert [(c.kind, c.person, c.award) for c in said.changes] == [
        (DecisionKind.AWARDS, "Danh Sà Rương", "Giấy khen"),
        (DecisionKind.AWARDS, "Lư Thị Nết", "Giấy khen"),
    ]


def test_a_letter_that_moves_a_meeting_cancels_the_old_day() -> None:
    """The old day is cancelled with the words that say so, the new one tentative at its time and place."""
    reading = read(POSTPONED)
    old, new = reading[1].meetings
    assert (old.status, day(old.held)) == (Status.CANCELLED, "22/8/2023 07:30")
    assert old.status_note is not None
    assert old.status_note.text.startswith("lùi thời gian tổ chức Hội nghị từ 7 giờ 30")
    assert (new.status, day(new.held), new.location) == (
        Status.TENTATIVE,
        "25/8/2023 13:30",
        "Hội trường Trung tâm Văn hóa huyện",
    )
    assert old.name == new.name == "Hội nghị triển khai nhiệm vụ năm học"
    paper = own(reading)
    assert (paper.kind, paper.issuer) == ("công văn", "Phòng Giáo dục và Đào tạo UBND huyện Suối Rút")
    assert paper.recipients is not None
    assert paper.recipients.text == "Hiệu trưởng các trường mầm non, tiểu học, THCS trong huyện"


def test_a_meeting_put_off_without_a_new_day_has_none() -> None:
    """A notice that puts a meeting off makes no other; whoever was to chair is said to have been planned."""
    meeting = only(
        read(
            "THÀNH ỦY HÀ PHONG\nVĂN PHÒNG\nSố 902-CV/VPTU\nV/v hoãn hội nghị trực tuyến\nHà Phong, ngày 13 tháng 7 năm 2021\nKính gửi: Các ban.\n"
            "Văn phòng Thành ủy thông báo: Hội nghị trực tuyến sơ kết 6 tháng, dự kiến vào 8 giờ ngày 15/7/2021 do đồng chí Đoàn Trọng "
            "Nghĩa, Bí thư Thành ủy chủ trì (Giấy mời số 871-GM/VPTU ngày 07/7/2021), được hoãn đến khi có thông báo mới.\n"
            "CHÁNH VĂN PHÒNG\nPhan Lạc Hòa"
        )
    )
    assert (meeting.status, day(meeting.held)) == (Status.CANCELLED, "15/7/2021 08:00")
    assert [(p.person, p.note, p.planned) for p in meeting.participants] == [("Đoàn Trọng Nghĩa", Note.CHAIR, True)]


def test_a_notice_of_conclusions_tells_of_the_meeting() -> None:
    """The meeting has its own day, not the notice's; points are tasks, agreements and refusals."""
    reading = read(
        "UBND THỊ XÃ HỒNG KHÊ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n      VĂN PHÒNG                      Độc lập - Tự do - Hạnh phúc\n"
        "Số: 388/TB-VP                    Hồng Khê, ngày 12 tháng 11 năm 2024\n                              THÔNG BÁO\n Kết luận của Phó Chủ tịch "
        "UBND thị xã Kiều Anh Tuấn tại cuộc họp\n     về tiến độ giải phóng mặt bằng\n\nNgày 08 tháng 11 năm 2024, tại trụ sở UBND thị xã, "
        "đồng chí Kiều Anh Tuấn - Phó Chủ tịch UBND thị xã đã chủ trì\ncuộc họp. Cùng dự có đồng chí Dương Hải Phong - Trưởng phòng\nTài "
        "nguyên và Môi trường. Phó Chủ tịch kết luận:\n1. Giao phòng Quản lý đô thị bố trí 30 lô tái định cư.\n2. Đồng ý lùi thời hạn bàn giao "
        "đến ngày 15/01/2025.\n3. Không đồng ý xây thêm trụ sở.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nPhan Thị Diễm"
    )
    meeting = only(reading)
    assert (day(meeting.held), meeting.location, meeting.status) == ("8/11/2024", "trụ sở UBND thị xã", Status.PASSED)
    assert meeting.name == "cuộc họp về tiến độ giải phóng mặt bằng"
    assert (who(meeting, Note.CHAIR), who(meeting, Note.ATTENDEE)) == (["Kiều Anh Tuấn"], ["Dương Hải Phong"])
    assert [d.kind for d in meeting.decisions] == [DecisionKind.ASSIGNS, DecisionKind.AGREES, DecisionKind.REJECTS]
    assert own(reading).issuer == "Văn phòng UBND thị xã Hồng Khê"


def test_who_worked_with_others_and_concluded_is_not_said_to_chair() -> None:
    """“đã đến kiểm tra, làm việc” names no chair; whoever concluded spoke."""
    meeting = only(
        read(
            "HUYỆN ỦY VÕ SƠN\nSố 214-TB/HU\nTHÔNG BÁO\nkết luận của đồng chí Nịnh Quang Sáng, Bí thư Huyện ủy\ntại buổi làm việc với Đảng ủy xã "
            "Tân Phú\n\nNgày 24/3/2016, đồng chí Nịnh Quang Sáng, Bí thư Huyện ủy đã đến kiểm tra, làm việc với Đảng ủy xã Tân Phú. Bí thư "
            "Huyện ủy kết luận:\n1. Giao Ban Tổ chức chủ trì xây dựng phương án.\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nMa Đình Sơn"
        )
    )
    assert who(meeting, Note.CHAIR, Note.CO_CHAIR) == []
    assert who(meeting, Note.SPEAKER) == ["Nịnh Quang Sáng"]


def test_a_letter_may_say_only_that_they_meet() -> None:
    """Without a noun for the meeting, “họp” and the title name it."""
    old, new = read(
        "SỞ NỘI VỤ TỈNH ĐÔNG HẢI\nSố: 901/SNV-TCBC\nV/v điều chỉnh lịch họp Hội đồng tuyển dụng\nĐông Hải, ngày 04 tháng 11 năm 2025\nKính gửi: Các thành "
        "viên Hội đồng tuyển dụng.\nTheo Giấy mời số 880/GM-SNV ngày 28/10/2025, Hội đồng họp lúc 8 giờ 00 ngày 06/11/2025 tại phòng họp số 1.\nDo bão, "
        "Sở Nội vụ điều chỉnh cuộc họp nêu trên sang 14 giờ 00 ngày 10/11/2025 tại phòng họp số 3. Chủ trì: ông Thân Đức Ninh, Giám đốc Sở.\nGIÁM ĐỐC\n"
        "Thân Đức Ninh"
    )[1].meetings
    assert (old.name, old.status, day(old.held), old.location) == (
        "họp Hội đồng tuyển dụng",
        Status.CANCELLED,
        "6/11/2025 08:00",
        "phòng họp số 1",
    )
    assert (new.status, day(new.held), new.location) == (Status.TENTATIVE, "10/11/2025 14:00", "phòng họp số 3")
    assert (who(old, Note.CHAIR), who(new, Note.CHAIR)) == ([], ["Thân Đức Ninh"])


def test_conclusions_of_a_committee_tell_of_its_session() -> None:
    """A paper called “Kết luận” has points that were agreed to and given as tasks at a session on its own day."""
    meeting = only(
        read(
            "ĐẢNG ỦY XÃ NAM HƯNG\n*\nSố 45-KL/ĐU\nNam Hưng, ngày 20 tháng 9 năm 2025\nKẾT LUẬN\nHỘI NGHỊ BAN THƯỜNG VỤ ĐẢNG ỦY\nTại phiên họp ngày 18/9/2025, "
            "Ban Thường vụ Đảng ủy thống nhất kết luận như sau:\n1. Thống nhất xây mới Trạm Y tế xã.\n2. Phân công đồng chí Vũ Thế Nam theo dõi.\n"
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTrương Ngọc Ánh"
        )
    )
    assert (day(meeting.held), meeting.status) == ("18/9/2025", Status.PASSED)
    assert [(d.kind, d.people) for d in meeting.decisions] == [
        (DecisionKind.AGREES, ()),
        (DecisionKind.ASSIGNS, ("Vũ Thế Nam",)),
    ]
