"""Shapes of documents that offices paste: empty first cells, cells one a line, several times in one entry, asides."""

from __future__ import annotations

from corpus import DecisionKind, Note
from tests.corpus.extract.reading import day, only, own, read, who

_OUTLINE = """ỦY BAN NHÂN DÂN PHƯỜNG THẠNH XUÂN
LỊCH LÀM VIỆC TUẦN THỨ 15
(Từ 07/4/2025 đến 11/4/2025)
Thứ Hai (07/4):
- Sáng: 7g30: Chào cờ tại trụ sở. 8g00: Đ/c Tiêu Hoàng Phúc (CT) họp giao ban tại phòng họp 1.
Thứ Sáu (11/4):
- Chiều: 14g00: Đối thoại với doanh nghiệp tại Hội trường. Đ/c Tiêu Hoàng Phúc và đ/c Giang Văn Út đồng chủ trì.
"""


def test_a_bar_before_an_empty_first_cell_frames_nothing() -> None:
    """A row whose first cell is empty keeps its columns, with spaces around the bar or none."""
    _, said = read(
        "LỊCH CÔNG TÁC TUẦN\n(từ ngày 05/8 đến ngày 09/8/2024)\nThứ/Ngày | Thời gian | Nội dung | Chủ trì | Địa điểm\n"
        "Hai 05/8 | 7h30 | Chào cờ đầu tháng | | Sân trụ sở\n"
        "| 8h15 | Giao ban cơ quan | Đ/c Châu Văn Tài | Phòng họp A\n"
    )
    assert [(m.name, day(m.held), m.location) for m in said.meetings] == [
        ("Chào cờ đầu tháng", "5/8/2024 07:30", "Sân trụ sở"),
        ("Giao ban cơ quan", "5/8/2024 08:15", "Phòng họp A"),
    ]
    assert who(said.meetings[1], Note.CHAIR) == ["Châu Văn Tài"]


def test_times_inside_an_entry_part_it() -> None:
    """Each time that begins a sentence begins a meeting of its own; joint chairs are named once."""
    _, said = read(_OUTLINE)
    assert [(day(m.held), m.location) for m in said.meetings] == [
        ("7/4/2025 sáng 07:30", "trụ sở"),
        ("7/4/2025 sáng 08:00", "phòng họp 1"),
        ("11/4/2025 chiều 14:00", "Hội trường"),
    ]
    assert who(said.meetings[2], Note.CHAIR, Note.CO_CHAIR) == ["Tiêu Hoàng Phúc", "Giang Văn Út"]


def test_a_heading_one_cell_a_line_may_have_a_column_of_its_own() -> None:
    """An unknown column among known ones does not end the heading: the entries keep what stands beside the name."""
    _, said = read(
        "DANH SÁCH KẾT NẠP ĐOÀN VIÊN MỚI\nSTT\nHọ và tên\nNăm sinh\nSở trường\nChi đoàn\nNgười giới thiệu\n1\n"
        "Lường Thị Mây\n2007\nVăn nghệ\nBản Pháy\nTòng Văn Dũng\n2\nQuàng Văn Lả\n2006\nBóng đá\nBản Nà Tền\n"
        "Cà Thị Xuân\n"
    )
    assert [(c.kind, c.person, c.unit, c.introducers) for c in said.changes] == [
        (DecisionKind.ADMITS, "Lường Thị Mây", "Bản Pháy", ("Tòng Văn Dũng",)),
        (DecisionKind.ADMITS, "Quàng Văn Lả", "Bản Nà Tền", ("Cà Thị Xuân",)),
    ]


def test_who_is_mentioned_in_what_somebody_says_does_not_speak() -> None:
    """After "Đ/c A:" only A speaks, whoever is named in the words; whoever is absent without a reason is absent."""
    meeting = only(
        read(
            "BIÊN BẢN HỌP CHI BỘ\nThời gian: 19h45 ngày 03/9/2019\nChủ trì: đ/c Hoàng Xuân Bính\n"
            "Thư ký: đ/c Đỗ Thị Hợi\nVắng có lý do: Vũ Thị Mận (ốm)\nKhông lý do: Phạm Hữu Tuất\nNội dung:\n"
            "- Đ/c Nguyễn Văn Tửu: đường hỏng đến nhà ông Sửu, đề nghị xin xã 2 xe đá.\n"
            "- Bầu bổ sung đ/c Lê Thị Tần vào Ban Thường vụ: 9/9 phiếu.\n"
        )
    )
    assert who(meeting, Note.SPEAKER) == ["Nguyễn Văn Tửu"]
    assert who(meeting, Note.ABSENT) == ["Vũ Thị Mận", "Phạm Hữu Tuất"]


def test_a_transfer_goes_on_after_a_semicolon() -> None:
    """What is said after a semicolon of nobody else is said of the one person: "điều động A …; chỉ định giữ chức …"."""
    reading = read(
        "HUYỆN ỦY KIM TÂN\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nKim Tân, ngày 08 tháng 11 năm 2016\nSố 812-QĐ/HU\nQUYẾT ĐỊNH\n"
        "về điều động cán bộ\n- Căn cứ Công văn số 622/SNV-TĐ ngày 03/3/2016 của Sở Nội vụ;\n"
        "BAN THƯỜNG VỤ HUYỆN ỦY QUYẾT ĐỊNH\n"
        "Điều 1. Điều động đồng chí Đinh Công Trấn, Trưởng Phòng Nông nghiệp đến nhận công tác tại Đảng ủy xã Quế Sơn;"
        " chỉ định tham gia Ban Chấp hành và giữ chức Bí thư Đảng ủy xã Quế Sơn, thay đồng chí Lương Văn Phục.\n"
        "T/M BAN THƯỜNG VỤ\nBÍ THƯ\nPhùng Thế Hiển\n"
    )
    (change,) = reading[1].changes
    assert (change.person, change.office) == ("Đinh Công Trấn", "Bí thư Đảng ủy xã Quế Sơn")
    assert own(reading).number == "812-QĐ/HU"
    assert "622/SNV-TĐ" in [reference.number for reference in reading[1].references]
