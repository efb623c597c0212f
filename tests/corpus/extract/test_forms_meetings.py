"""Invitations, notices that call a meeting, agendas, and lists of awards, admissions and appointments."""

from __future__ import annotations

from corpus import DecisionKind, Note, Status
from tests.corpus.extract.reading import day, only, own, read, who

INVITATION = """HUYỆN ỦY KIM SƠN BẮC                    ĐẢNG CỘNG SẢN VIỆT NAM
      *                            Kim Sơn Bắc, ngày 02 tháng 5 năm 2025
Số 66-GM/HU

                     GIẤY MỜI
          Dự hội nghị sắp xếp trụ sở làm việc

Kính gửi: - Đồng chí Đoàn Văn Khang, Chủ tịch HĐND huyện,
          - Đồng chí Tống Thị Liên, Trưởng Ban Dân vận Huyện ủy.

Thực hiện Kế hoạch số 12-KH/HU ngày 02/3/2025, Thường trực Huyện ủy kính mời các đồng chí dự họp:
1. Nội dung: Nghe báo cáo phương án; thống nhất lộ trình.
2. Thời gian: 14 giờ 00, ngày 06/5/2025 (thứ Ba).
3. Địa điểm: Phòng họp số 2, Trụ sở Huyện ủy.
4. Chủ trì: Đồng chí Mạc Thế Ngữ, Bí thư Huyện ủy.
Đề nghị đồng chí Tống Thị Liên chuẩn bị báo cáo.

                                   T/L BAN THƯỜNG VỤ
                                   CHÁNH VĂN PHÒNG
                                   Mai Hồng Sáng
"""

AGENDA = """CHƯƠNG TRÌNH
Hội nghị sơ kết công tác tuyên giáo 6 tháng đầu năm 2023
(Ngày 27/6/2023, tại Hội trường B, Trung tâm Chính trị huyện Phú Lương Thượng)
Thời gian | Nội dung | Người thực hiện
7h15 - 7h45 | Đón tiếp đại biểu | Tổ giúp việc
8h10 - 8h25 | Khai mạc hội nghị | Đ/c Đồng Văn Lập, Trưởng Ban Tuyên giáo Tỉnh ủy
8h25 - 8h50 | Trình bày báo cáo sơ kết | Đ/c Nguyễn Thị Kim Nhung, Phó Trưởng Ban
8h50 - 10h00 | Thảo luận | Đ/c Lý Quang Vọng điều hành
10h45 - 11h00 | Trao khen thưởng | Đ/c Nguyễn Thị Kim Nhung
"""


def test_an_invitation_is_a_meeting_to_come() -> None:
    """Its own fields give day, place and chair; the dates of the letter and of a plan do not."""
    reading = read(INVITATION)
    meeting = only(reading)
    assert (meeting.status, day(meeting.held)) == (Status.CONFIRMED, "6/5/2025 14:00")
    assert meeting.location == "Phòng họp số 2, Trụ sở Huyện ủy"
    assert who(meeting, Note.CHAIR) == ["Mạc Thế Ngữ"]
    assert meeting.name == "hội nghị sắp xếp trụ sở làm việc"
    assert [item.text for item in meeting.agenda] == ["Nghe báo cáo phương án", "thống nhất lộ trình"]
    assert day(own(reading).date) == "2/5/2025"


def test_those_addressed_are_invited() -> None:
    """Whoever the invitation is addressed to attends; whoever signs it does not."""
    meeting = only(read(INVITATION))
    assert who(meeting, Note.ATTENDEE) == ["Đoàn Văn Khang", "Tống Thị Liên"]


def test_an_invitation_in_sentences_is_read() -> None:
    """The sentence that invites says who, to what, when and where; a rehearsal on another day does not count."""
    meeting = only(
        read(
            "HỘI NÔNG DÂN VIỆT NAM\nBCH THỊ XÃ PHƯỚC LONG ĐÔNG\nSố 41 - GM/HND\nGIẤY MỜI\nBan Thường vụ Hội Nông dân thị xã trân trọng kính mời đồng "
            "chí Thái Văn Đạt, Phó Bí thư Thường trực Thị ủy tới dự Hội nghị Ban Chấp hành lần thứ 7.\nThời gian: 01 buổi, khai mạc vào 07 giờ "
            "30, ngày 28 tháng 6 năm 2024 (thứ Sáu).\nĐịa điểm: Hội trường khối Mặt trận.\n(Họp trù bị lúc 15h00 ngày 27/6/2024 tại trụ sở Hội)\n"
            "Phước Long Đông, ngày 20 tháng 6 năm 2024\nT/M BAN THƯỜNG VỤ\nCHỦ TỊCH\nĐỗ Thành Long"
        )
    )
    assert (meeting.name, day(meeting.held)) == ("Hội nghị Ban Chấp hành lần thứ 7", "28/6/2024 07:30")
    assert who(meeting, Note.ATTENDEE) == ["Thái Văn Đạt"]
    assert who(meeting, Note.CHAIR) == []


def test_a_casual_notice_is_read_and_the_place_it_denies_is_none() -> None:
    """The words "KHÔNG họp ở …" is no place, "như thông báo hôm 20/12" no day."""
    meeting = only(
        read(
            "THÔNG BÁO\nV/v tổng kết chi bộ năm 2024\nKính gửi các đ/c đảng viên chi bộ khu phố Vườn Cau.\nChi ủy mời các đ/c dự tổng kết chi bộ:\n"
            "Thời gian: 13h30 chủ nhật 29/12/2024 (đề nghị đến trước 15 phút)\nTại: Nhà sinh hoạt cộng đồng, KHÔNG họp ở trường tiểu học như "
            "thông báo hôm 20/12.\nĐ/c Bạch Văn Sửu, phó bí thư, báo cáo tổng kết. Đ/c Diệp Kim Hằng, bí thư, chủ trì.\nTM chi ủy\nDiệp Kim Hằng"
        )
    )
    assert (day(meeting.held), meeting.location) == ("29/12/2024 13:30", "Nhà sinh hoạt cộng đồng")
    assert (who(meeting, Note.CHAIR), who(meeting, Note.SPEAKER)) == (["Diệp Kim Hằng"], ["Bạch Văn Sửu"])


def test_a_message_with_fields_needs_no_kind() -> None:
    """A message of a chat with its time and two more fields calls a meeting."""
    meeting = only(
        read(
            "Thời gian: 19h30, thứ Sáu ngày 06/9/2024\nĐịa điểm: Nhà sinh hoạt cộng đồng khu 5\nChủ trì: đ/c Mai Xuân Bính\nNội dung: bình xét đảng viên",
            title="Kính mời các đ/c dự họp chi bộ",
        )
    )
    assert (meeting.name, day(meeting.held)) == ("Kính mời các đ/c dự họp chi bộ", "6/9/2024 19:30")
    assert who(meeting, Note.CHAIR) == ["Mai Xuân Bính"]


def test_an_agenda_keeps_each_row_with_its_time() -> None:
    """The rows answer at what time something is done, and who does it; none of them chairs the meeting."""
    article, said = read(AGENDA)
    (meeting,) = said.meetings
    assert (day(meeting.held), meeting.location) == (
        "27/6/2023",
        "Hội trường B, Trung tâm Chính trị huyện Phú Lương Thượng",
    )
    assert meeting.agenda[2].text == "8h25 - 8h50 | Trình bày báo cáo sơ kết | Đ/c Nguyễn Thị Kim Nhung, Phó Trưởng Ban"
    assert who(meeting, Note.CHAIR, Note.CO_CHAIR) == []
    parts = {(p.person, p.verb): p for p in meeting.participants}
    assert parts["Nguyễn Thị Kim Nhung", "Trao khen thưởng"].note is Note.PRESENTER
    assert parts["Lý Quang Vọng", "điều hành thảo luận"].evidence.of(article.body).startswith("8h50 - 10h00")


def test_an_agenda_may_be_lines() -> None:
    """Lines that begin with a time are rows; the fields above them say when and where."""
    meeting = only(
        read(
            "CHƯƠNG TRÌNH\nLỄ KỶ NIỆM 20 NĂM THÀNH LẬP TRƯỜNG\nThời gian: 7h30 ngày 18/11/2024. Địa điểm: Sân Trường Tiểu học Vĩnh Lạc\n"
            "07h00 - 07h30: Đón tiếp đại biểu\n08h00 - 08h20: Diễn văn kỷ niệm - thầy Nông Đức Thuận, Hiệu trưởng\n08h40 - 09h00: Trao học bổng - "
            "ông Lã Tiến Sơn, Chủ tịch Hội Khuyến học"
        )
    )
    assert (day(meeting.held), meeting.location, len(meeting.agenda)) == (
        "18/11/2024 07:30",
        "Sân Trường Tiểu học Vĩnh Lạc",
        3,
    )
    assert [(p.person, p.note, p.verb) for p in meeting.participants] == [
        ("Nông Đức Thuận", Note.SPEAKER, "Diễn văn kỷ niệm"),
        ("Lã Tiến Sơn", Note.PRESENTER, "Trao học bổng"),
    ]


def test_a_plan_for_several_days_has_no_meeting() -> None:
    """Dates of rounds, deadlines and trainings are not the date of a meeting."""
    _, said = read(
        "BAN TUYÊN GIÁO TỈNH\nSố 58-KH/BTGTU\nKẾ HOẠCH\ntổ chức Hội thi Báo cáo viên giỏi năm 2022\n2. Thời gian: vòng sơ khảo ngày 09/8/2022; vòng chung khảo "
        "ngày 23 và 24/8/2022.\n3. Địa điểm: vòng sơ khảo tại các huyện; vòng chung khảo tại tỉnh.\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nLê Phú Cường"
    )
    assert said.meetings == ()


def test_a_list_of_awards_takes_the_award_from_its_section() -> None:
    """Each entry is a person or a collective, with its unit and what the heading over it says."""
    article, said = read(
        "DANH SÁCH\nTổ chức đảng, đảng viên được khen thưởng năm 2021\n(Kèm theo Quyết định số 288-QĐ/ĐUK, ngày 20/01/2022)\nA. TẶNG GIẤY KHEN TỔ CHỨC ĐẢNG\n"
        "1\tChi bộ Thanh tra tỉnh\nB. TẶNG BẰNG KHEN ĐẢNG VIÊN NĂM 2021\n1\tTạ Thị Mộng Hoa\tĐảng bộ Sở Y tế\n2\tMã Thị Bích Lụa\tChi bộ Báo tỉnh\n"
        "(Danh sách này có 01 tổ chức đảng và 02 đảng viên)"
    )
    assert [(c.kind, c.person, c.unit, c.award) for c in said.changes] == [
        (DecisionKind.AWARDS, "Chi bộ Thanh tra tỉnh", "", "GIẤY KHEN TỔ CHỨC ĐẢNG"),
        (DecisionKind.AWARDS, "Tạ Thị Mộng Hoa", "Đảng bộ Sở Y tế", "BẰNG KHEN ĐẢNG VIÊN NĂM 2021"),
        (DecisionKind.AWARDS, "Mã Thị Bích Lụa", "Chi bộ Báo tỉnh", "BẰNG KHEN ĐẢNG VIÊN NĂM 2021"),
    ]
    assert said.changes[1].evidence.of(article.body).startswith("B. TẶNG BẰNG KHEN")


def test_a_list_with_one_cell_a_line_is_read() -> None:
    """Numbers begin entries, numerals sections; a date of birth is nothing else."""
    _, said = read(
        "DANH SÁCH QUẦN CHÚNG ƯU TÚ ĐƯỢC KẾT NẠP ĐẢNG\nSTT\nHọ và tên\nNgày sinh\nĐơn vị\nNgười giới thiệu 1\nNgười giới thiệu 2\n1\nHUỲNH THỊ TỐ "
        "QUYÊN\n14/02/1992\nChuyền may 5\nLê Văn Cận\nCông đoàn cơ sở\n2\nTỪ MINH HẢO\n03/11/1995\nPhòng Kỹ thuật\nLê Văn Cận\nĐỗ Thị Ngần"
    )
    assert [(c.kind, c.person, c.unit, c.introducers) for c in said.changes] == [
        (DecisionKind.ADMITS, "Huỳnh Thị Tố Quyên", "Chuyền may 5", ("Lê Văn Cận", "Công đoàn cơ sở")),
        (DecisionKind.ADMITS, "Từ Minh Hảo", "Phòng Kỹ thuật", ("Lê Văn Cận", "Đỗ Thị Ngần")),
    ]


def test_a_numbered_list_is_read_with_the_award_of_its_title() -> None:
    """Lines that begin with a number are entries; the title says what all of them are given."""
    _, said = read(
        "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN\nI. CÁC TẬP THỂ\n1. Trường Mầm non Hoa Sim\nII. CÁC CÁ NHÂN\n1. Ông Bùi Văn Chiến, Trưởng thôn Đồng Riệc\n"
        "Tổng cộng: 01 tập thể, 01 cá nhân."
    )
    assert [(c.person, c.previous, c.award) for c in said.changes] == [
        ("Trường Mầm non Hoa Sim", "", "GIẤY KHEN"),
        ("Bùi Văn Chiến", "Trưởng thôn Đồng Riệc", "GIẤY KHEN"),
    ]


def test_a_list_of_proposals_is_not_yet_decided() -> None:
    """Whoever is only proposed has been given nothing."""
    _, said = read(
        "DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN\n1. Ông Bùi Văn Chiến, Trưởng thôn\n2. Bà Đinh Thị Liễu, giáo viên"
    )
    assert [(c.person, c.proposed) for c in said.changes] == [("Bùi Văn Chiến", True), ("Đinh Thị Liễu", True)]


def test_a_list_attached_to_a_decision_is_given_what_the_decision_gives() -> None:
    """The signature stands between the articles and the list; the award stands in an article."""
    reading = read(
        "ĐẢNG ỦY KHỐI DOANH NGHIỆP\n*\nSố 91-QĐ/ĐUK\nTân Phú, ngày 10 tháng 01 năm 2024\nQUYẾT ĐỊNH\nvề việc khen thưởng năm 2023\nBAN THƯỜNG VỤ QUYẾT "
        "ĐỊNH\nĐiều 1. Tặng Giấy khen cho 01 tổ chức đảng và 01 đảng viên (có danh sách kèm theo).\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nKha Văn Tám\nDANH SÁCH\n"
        "khen thưởng kèm theo Quyết định số 91-QĐ/ĐUK\nI. TẬP THỂ\n1. Chi bộ Công ty Cấp nước\nII. CÁ NHÂN\n1. Đ/c Lê Thị Mận, Chi bộ Công ty Cấp nước"
    )
    assert [(c.person, c.award) for c in reading[1].changes] == [
        ("Chi bộ Công ty Cấp nước", "Giấy khen"),
        ("Lê Thị Mận", "Giấy khen"),
    ]
    signer = own(reading).signer
    assert signer is not None
    assert signer.person == "Kha Văn Tám"
