"""Minutes of several offices, as pasted: who met, who was away and why, who said what, what was voted."""

from __future__ import annotations

from corpus import DecisionKind, Note, Status
from tests.corpus.extract.reading import day, only, own, read, who

COOPERATIVE = """HTX DỊCH VỤ NÔNG NGHIỆP ĐỒNG LÁNG           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      HỘI ĐỒNG QUẢN TRỊ                          Độc lập - Tự do - Hạnh phúc
      Số: 07/BB-HĐQT
                                              Đồng Láng, ngày 21 tháng 5 năm 2025

                              BIÊN BẢN HỌP
                  Hội đồng quản trị hợp tác xã quý II năm 2025

Thời gian bắt đầu: 08 giờ 15 phút, ngày 19 tháng 5 năm 2025.
Địa điểm: Văn phòng hợp tác xã, thôn Đồng Láng.
I. THÀNH PHẦN THAM DỰ:
1. Ông: Hoàng Bá Lượng          Chức vụ: Chủ tịch HĐQT           - Chủ trì
2. Bà: Tô Thị Nga               Chức vụ: Kế toán trưởng          - Thư ký
3. Ông: Giáp Văn Cường          Chức vụ: Thành viên HĐQT
Vắng mặt: 01 (ông Đào Duy Khương, Thành viên HĐQT, lý do: đi viện)
II. NỘI DUNG
1. Ông Hoàng Bá Lượng thông qua chương trình làm việc.
2. Bà Tô Thị Nga báo cáo tài chính: doanh thu 1,28 tỷ đồng, lãi 96 triệu đồng.
3. Hội đồng biểu quyết mua 01 máy cấy: 3/3 thành viên dự họp đồng ý.
III. KẾT LUẬN
- Giao ông Giáp Văn Cường ký hợp đồng mua máy trước ngày 10/6/2025.
- Thống nhất trích 5 triệu đồng hỗ trợ hộ nghèo.
Cuộc họp kết thúc vào 10 giờ 40 phút cùng ngày.

        THƯ KÝ                                        CHỦ TRÌ
     (Ký, ghi rõ họ tên)                          (Ký, ghi rõ họ tên)
      Tô Thị Nga                                  Hoàng Bá Lượng
"""

CELL = """ĐẢNG BỘ XÃ TÂN LẬP HẠ
CHI BỘ THÔN KHE NHỒI
Số 08 - BB/CB
BIÊN BẢN
Họp chi bộ thường kỳ tháng 8/2024
Hồi 14 giờ 00, ngày 03 tháng 8 năm 2024, tại Nhà văn hóa thôn Khe Nhồi, Chi bộ thôn tổ chức sinh hoạt định kỳ.
Tổng số đảng viên: 22 đ/c. Có mặt: 19 đ/c. Vắng mặt: 3 đ/c (đ/c Bàn Văn Tả - ốm; đ/c Triệu Thị Mỷ - đi làm xa; đ/c Phùng Tòn San).
Đồng chí Đặng Văn Quầy - Bí thư chi bộ chủ trì hội nghị.
Đồng chí Lý Thị Pham ghi biên bản.
1. Đ/c Đặng Văn Quầy quán triệt Kết luận số 21-KL/TW ngày 25/10/2021.
2. Đ/c Hoàng Văn Thắng - Trưởng thôn báo cáo làm đường: đã xong 420 m.
3. Biểu quyết xếp loại: 100% đảng viên có mặt nhất trí.
4. Kết luận: Phân công đ/c Lý Thị Pham vận động 5 hộ hiến đất. Họp kỳ tới vào 14h00 ngày 04/9/2024.
Hội nghị kết thúc hồi 16 giờ 45 cùng ngày.
Người ghi biên bản
Lý Thị Pham
Chủ trì
Đặng Văn Quầy
"""

RUN_TOGETHER = (
    "BIÊN BẢN HỌP BAN CHẤP HÀNH CÔNG ĐOÀN Thời gian: 15h30 ngày 12/7/2022 Địa điểm: Phòng họp nhà máy Thành phần: đ/c Vũ Đình "
    "Nghị - Chủ tịch Công đoàn, chủ trì; đ/c Lê Thị Hậu - Phó Chủ tịch; đ/c Ngô Quốc Tuấn - ủy viên, ghi biên bản. Vắng: đ/c Mai "
    "Văn Sáu (trực ca). Nội dung: Đ/c Lê Thị Hậu báo cáo hoạt động 6 tháng. Kết luận: giao đ/c Lê Thị Hậu soạn văn bản. Cuộc "
    "họp kết thúc lúc 17h00."
)


def test_columns_flattened_by_spaces_keep_people_and_their_offices() -> None:
    """A roster in columns gives chair, secretary and attendees with the offices under "Chức vụ"."""
    meeting = only(read(COOPERATIVE))
    parts = {part.person: part for part in meeting.participants if part.note is not Note.SPEAKER}
    assert {name: part.note for name, part in parts.items()} == {
        "Hoàng Bá Lượng": Note.CHAIR,
        "Tô Thị Nga": Note.SECRETARY,
        "Giáp Văn Cường": Note.ATTENDEE,
        "Đào Duy Khương": Note.ABSENT,
    }
    assert parts["Hoàng Bá Lượng"].office_as_printed == "Chủ tịch HĐQT"
    assert parts["Đào Duy Khương"].reason == "đi viện"


def test_the_date_of_the_letterhead_is_the_documents_alone() -> None:
    """The meeting's day is the one of its field; the letterhead's day is the paper's."""
    reading = read(COOPERATIVE)
    meeting = only(reading)
    assert (day(meeting.held), day(meeting.ended)) == ("19/5/2025 08:15", "19/5/2025 10:40")
    assert day(own(reading).date) == "21/5/2025"
    assert (own(reading).number, own(reading).kind) == ("07/BB-HĐQT", "biên bản")
    assert meeting.location == "Văn phòng hợp tác xã, thôn Đồng Láng"
    assert meeting.organization == "Hội đồng quản trị HTX Dịch vụ Nông nghiệp Đồng Láng"


def test_votes_tasks_and_agreements_are_decisions() -> None:
    """A vote has its count as printed, a task the person whom it is given to."""
    meeting = only(read(COOPERATIVE))
    kinds = [(decision.kind, decision.people) for decision in meeting.decisions]
    assert kinds == [
        (DecisionKind.AGREES, ()),
        (DecisionKind.ASSIGNS, ("Giáp Văn Cường",)),
        (DecisionKind.AGREES, ()),
    ]
    assert meeting.decisions[0].counts[0].text.startswith("3/3 thành viên")


def test_what_somebody_said_is_the_characters_of_the_item() -> None:
    """The evidence of a speaker is what that person said, not the whole discussion."""
    article, said = read(COOPERATIVE)
    (spoken,) = [p for p in said.meetings[0].participants if p.person == "Tô Thị Nga" and p.note is Note.SPEAKER]
    assert spoken.verb == "báo cáo"
    assert (
        spoken.evidence.of(article.body)
        == "Bà Tô Thị Nga báo cáo tài chính: doanh thu 1,28 tỷ đồng, lãi 96 triệu đồng."
    )


def test_sentences_instead_of_labels_say_who_chairs_and_who_writes() -> None:
    """Without labels the opening sentence gives day and place, and a verb beside the name the part."""
    _, said = read(CELL)
    meeting = said.meetings[0]
    assert (day(meeting.held), meeting.location) == ("3/8/2024 14:00", "Nhà văn hóa thôn Khe Nhồi")
    assert who(meeting, Note.CHAIR) == ["Đặng Văn Quầy"]
    assert who(meeting, Note.SECRETARY) == ["Lý Thị Pham"]
    assert {p.person: p.reason for p in meeting.participants if p.note is Note.ABSENT} == {
        "Bàn Văn Tả": "ốm",
        "Triệu Thị Mỷ": "đi làm xa",
        "Phùng Tòn San": None,
    }
    assert [count.text for count in meeting.counts][:2] == ["Tổng số đảng viên: 22 đ/c", "Có mặt: 19 đ/c"]


def test_a_meeting_that_was_decided_on_is_one_to_come() -> None:
    """“Họp kỳ tới vào …” is a meeting of its own: tentative, without anybody in the chair."""
    _, said = read(CELL)
    following = said.meetings[1]
    assert (following.status, day(following.held), following.participants) == (Status.TENTATIVE, "4/9/2024 14:00", ())


def test_minutes_without_line_breaks_are_read() -> None:
    """Labels inside one paragraph begin fields of their own."""
    meeting = only(read(RUN_TOGETHER))
    assert (day(meeting.held), day(meeting.ended), meeting.location) == (
        "12/7/2022 15:30",
        "12/7/2022 17:00",
        "Phòng họp nhà máy",
    )
    assert who(meeting, Note.CHAIR) == ["Vũ Đình Nghị"]
    assert who(meeting, Note.SECRETARY) == ["Ngô Quốc Tuấn"]
    assert who(meeting, Note.ABSENT) == ["Mai Văn Sáu"]


def test_labels_may_stand_in_lines_of_their_own() -> None:
    """A label alone in its line has its value in the next ones."""
    meeting = only(
        read(
            "BIÊN BẢN PHIÊN HỌP\nHỘI ĐỒNG TRƯỜNG CAO ĐẲNG Y TẾ SÔNG DINH\nThời gian bắt đầu\n8h45, thứ Tư, 15/01/2025\nĐịa điểm\n"
            "Phòng họp B\nVắng mặt\n1. Ông Đàm Thế Nho - đi nước ngoài\n2. Bà Lại Thúy Hoan - ốm\nChủ trì\nÔng Bồ Văn Diễn, Chủ tịch "
            "Hội đồng trường\nThư ký\nÔng Sái Minh Đạt\nNội dung 1: Thông qua dự toán\nBiểu quyết: tán thành 12, không tán thành 1.\n"
            "Kết thúc\n11h20 cùng ngày"
        )
    )
    assert (day(meeting.held), day(meeting.ended), meeting.location) == (
        "15/1/2025 08:45",
        "15/1/2025 11:20",
        "Phòng họp B",
    )
    assert who(meeting, Note.CHAIR, Note.SECRETARY) == ["Bồ Văn Diễn", "Sái Minh Đạt"]
    assert who(meeting, Note.ABSENT) == ["Đàm Thế Nho", "Lại Thúy Hoan"]
    (vote,) = meeting.decisions
    assert (vote.kind, [count.text for count in vote.counts]) == (
        DecisionKind.ADOPTS,
        ["tán thành 12", "không tán thành 1"],
    )


def test_a_list_of_chairs_is_complete_and_has_nobody_else() -> None:
    """Joint chairs are all of the list under their label; attendees beside them stay attendees."""
    meeting = only(
        read(
            "BIÊN BẢN KỲ HỌP THỨ HAI\nHỘI ĐỒNG NHÂN DÂN XÃ LÂM THAO ĐÔNG\n1. Thời gian: Khai mạc 7 giờ 30 ngày 09/12/2024, bế mạc 16 giờ "
            "45 ngày 10/12/2024.\n2. Chủ tọa: ông Phan Sĩ Vượng, Chủ tịch HĐND xã; bà Ninh Thị Hợi, Phó Chủ tịch HĐND xã.\n3. Thư ký "
            "kỳ họp: ông Cù Đình Sang, bà Vũ Bích Hường.\n4. Khách mời: ông Trương Hải Nam, Phó Chủ tịch UBND huyện.\n5. Diễn biến:\n"
            "a) Đại biểu Giáp Văn Ngôn chất vấn về trạm bơm hỏng 03 tháng.\nb) Bầu ông Đinh Xuân Thạo, Trưởng Công an xã giữ chức Ủy "
            "viên UBND xã: đồng ý 25/27 phiếu (92,6%)."
        )
    )
    assert who(meeting, Note.CHAIR, Note.CO_CHAIR) == ["Phan Sĩ Vượng", "Ninh Thị Hợi"]
    assert who(meeting, Note.SECRETARY) == ["Cù Đình Sang", "Vũ Bích Hường"]
    assert who(meeting, Note.ATTENDEE) == ["Trương Hải Nam"]
    assert "Giáp Văn Ngôn" in who(meeting, Note.SPEAKER)
    assert (day(meeting.held), day(meeting.ended)) == ("9/12/2024..10/12/2024 07:30", "10/12/2024 16:45")


def test_elections_change_who_holds_an_office() -> None:
    """“Bầu … đối với” with its votes is an election; a candidate who lost is none."""
    _, said = read(
        "BIÊN BẢN HỌP TỔ DÂN PHỐ 5\nThời gian: 19h30 ngày 09/3/2023\nChủ tọa: ông Đỗ Vạn Toàn - Tổ trưởng.\nDiễn biến:\nBầu tổ phó: bà Hạ "
        "Thị Lan 51 phiếu, ông Mạch Văn Tuân 7 phiếu.\n=> Bà Hạ Thị Lan trúng cử."
    )
    (change,) = said.changes
    assert (change.kind, change.person, change.office) == (DecisionKind.ELECTS, "Hạ Thị Lan", "tổ phó")
    assert [count.text for count in change.counts] == ["bà Hạ Thị Lan 51 phiếu"]


def test_results_by_ballot_give_each_candidate_his_votes() -> None:
    """A row of a result is a name with its votes; those elected are named apart."""
    _, said = read(
        "BIÊN BẢN KIỂM PHIẾU\nbầu Ban Thường vụ khóa VIII\nHôm nay, 15 giờ 40 ngày 25/6/2015, Ban kiểm phiếu gồm: Ngụy Như Tâm (Trưởng "
        "ban), Lý Thừa Văn.\nKết quả:\nVũ Đoan Trang\t12\t100%\nBửu Quốc Tín\t5\t41,67%\nTrúng cử: Vũ Đoan Trang."
    )
    votes = {d.people[0]: [c.text for c in d.counts] for d in said.meetings[0].decisions if d.counts}
    assert votes == {"Vũ Đoan Trang": ["12", "100%"], "Bửu Quốc Tín": ["5", "41,67%"]}
    assert [(change.person, change.kind) for change in said.changes] == [("Vũ Đoan Trang", DecisionKind.ELECTS)]


def test_who_delegates_is_away_and_who_is_marked_chairs() -> None:
    """Marks beside the names of a roster decide over the order of the roster."""
    meeting = only(
        read(
            "BIÊN BẢN HỌP\nVề dịch bệnh\nHôm nay, vào lúc 15h00 ngày 18/12/2019, tại phòng họp UBND huyện đã diễn ra cuộc họp. Chúng tôi gồm:\n"
            "1. Ông Thái Bá Lân - Phó Chủ tịch UBND huyện - vắng, ủy quyền cho Phó Trưởng\nBan\n2. Ông Dương Trọng Hiếu - Trưởng phòng Nông "
            "nghiệp - chủ trì\n3. Bà Hồ Ánh Mây - chuyên viên, ghi biên bản\nNội dung:\nÔng Hiếu đề nghị lập chốt.\nHọp xong lúc 16h30."
        )
    )
    assert who(meeting, Note.CHAIR) == ["Dương Trọng Hiếu"]
    assert who(meeting, Note.SECRETARY) == ["Hồ Ánh Mây"]
    (away,) = [part for part in meeting.participants if part.note is Note.ABSENT]
    assert (away.person, away.reason) == ("Thái Bá Lân", "ủy quyền cho Phó Trưởng Ban")


def test_nobody_chairs_where_the_minutes_do_not_say() -> None:
    """The first person named is not promoted to the chair."""
    meeting = only(
        read(
            "BIÊN BẢN HỌP CHI ỦY\nThời gian: 8h00 ngày 02/02/2023\nThành phần:\n- Đ/c Lò Văn Khôn, Bí thư\n- Đ/c Cà Thị Bun, Phó Bí thư\n"
            "Nội dung:\n1. Đ/c Lò Văn Khôn báo cáo công tác tháng 1."
        )
    )
    assert who(meeting, Note.CHAIR, Note.CO_CHAIR) == []
    assert who(meeting, Note.ATTENDEE) == ["Lò Văn Khôn", "Cà Thị Bun"]


def test_the_hour_of_closing_is_not_when_it_began() -> None:
    """A field may give both hours before the day; the second one closes the meeting."""
    meeting = only(
        read(
            "BIÊN BẢN\nSINH HOẠT CHI BỘ\n1. Thời gian: Bắt đầu lúc 7 giờ 30 phút; kết thúc lúc 9 giờ 15 phút ngày 04/01/2026.\n2. Địa điểm: Hội trường.\n"
            "3. Chủ trì: Thượng tá Trịnh Bá Ngạn, Bí thư chi bộ."
        )
    )
    assert (day(meeting.held), day(meeting.ended)) == ("4/1/2026 07:30", "4/1/2026 09:15")
