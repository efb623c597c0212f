"""Work calendars and calendars of receptions in the shapes that offices paste: tabs, bars, gaps, one cell a line, outlines."""

from __future__ import annotations

from datetime import date

import pytest

from corpus import Note, Status
from tests.corpus.extract.reading import Reading, day, read, who

TABS = """THÀNH ỦY HÀ PHONG
VĂN PHÒNG
LỊCH CÔNG TÁC TUẦN CỦA THƯỜNG TRỰC THÀNH ỦY
(Từ ngày 03/02/2025 đến ngày 07/02/2025)
Ngày\tGiờ\tNội dung\tChủ trì\tThành phần\tĐịa điểm
Thứ Hai 03/02\t8h00\tGiao ban Thường trực\tĐ/c Lưu Trọng Hạnh, Bí thư\tLãnh đạo các ban\tPhòng họp A
\t14h00\tHọp Ban Chỉ đạo chuyển đổi số (bổ sung)\tĐ/c Cao Mỹ Hiền, Phó Bí thư\tTheo thông báo số 12\tPhòng họp B
Thứ Ba 04/02\tcả ngày\tHỌP BAN THƯỜNG VỤ (phiên thứ 80) - HOÃN, lịch mới báo sau\tĐ/c Lưu Trọng Hạnh\tUV BTV\tPhòng họp A
Thứ Tư 05/02\t7h30\tDự Đại hội Đảng bộ Công ty Cấp nước\tĐ/c Cao Mỹ Hiền dự, chỉ đạo\t\tCông ty Cấp nước
Thứ Năm 06/02\t\tThường trực làm việc tại cơ quan\t\t\t
"""

BARS = """LỊCH CÔNG TÁC TUẦN CỦA BAN GIÁM ĐỐC SỞ TÀI CHÍNH
Tuần 6 (từ 03/02 đến 07/02/2025)
| Thứ | Thời gian | Nội dung | Chủ trì | Địa điểm |
|-----|-----|-----|-----|-----|
| Hai (03/02) | 08h00 | Họp mặt đầu xuân | Giám đốc Sở | Hội trường A |
| | 14h00 | Làm việc với Cục Thuế | PGĐ Trần Duy Bách | Phòng họp tầng 4 |
| Ba (04/02) | 08h30 | Họp Hội đồng thẩm định giá (dời sang 14h00 thứ Năm) | PGĐ Nguyễn Khoa Diệu | Phòng họp tầng 4 |
| Năm (06/02) | 14h00 | Họp Hội đồng thẩm định giá | PGĐ Nguyễn Khoa Diệu | Phòng họp tầng 4 |
"""

GAPS = """TỔNG CÔNG TY ĐƯỜNG SẮT
CHI NHÁNH ĐẦU MÁY VÂN LONG
LỊCH LÀM VIỆC CỦA LÃNH ĐẠO CHI NHÁNH
Tuần 12 năm 2024 (18/3 - 22/3/2024)
Ngày          Buổi      Nội dung                              Chủ trì                 Địa điểm
Thứ Hai       Sáng      Giao ban đầu tuần                     GĐ Lâm Chí Dũng         Phòng họp lớn
18/3          Chiều     Họp Hội đồng sáng kiến                PGĐ Ngụy Văn Thành      Phòng họp nhỏ
Thứ Ba        Sáng      Kiểm tra xưởng Yên Lãng               PGĐ Ngụy Văn Thành      Xưởng
"""

CELLS = """UBND HUYỆN SUỐI RÚT
LỊCH LÀM VIỆC CỦA CHỦ TỊCH VÀ CÁC PHÓ CHỦ TỊCH
Tuần 38 (16/9/2024 - 20/9/2024)
Thứ, ngày
Buổi
Nội dung công việc
Lãnh đạo chủ trì
Địa điểm
Thứ Hai
16/9
Sáng
Họp khẩn khắc phục hậu quả mưa lũ
CT Hà Đức Thịnh
Phòng họp trực tuyến
Chiều
Kiểm tra sạt lở tại xã Cao Phong
PCT Nông Thị Hoài
Thứ Tư
18/9
Sáng
Hội nghị giao chỉ tiêu (chuyển sang sáng thứ Sáu)
PCT Nông Thị Hoài
Thứ Sáu
20/9
Sáng
Hội nghị giao chỉ tiêu
PCT Nông Thị Hoài
Hội trường xã Quang Trung
Người lập: Đàm Thị Xuân
"""

OUTLINE = """LỊCH CÔNG TÁC TUẦN 19
của Thường trực Đảng ủy, UBND xã Bình Hòa Trung
(Từ ngày 06/5/2024 đến ngày 10/5/2024)

Thứ Hai, ngày 06/5
- 8h30: Đ/c Trương Công Lý - Bí thư Đảng ủy chủ trì họp Ban Thường vụ tại Phòng họp số 1. Thành phần: các đ/c UVBTV.
- 14h00: Đ/c Huỳnh Thị Sen - Chủ tịch UBND tiếp công dân tại Bộ phận một cửa.
Thứ Ba, ngày 07/5
- Sáng: Đ/c Trương Công Lý dự Hội nghị giao ban Huyện ủy (tại Huyện ủy).
- Chiều: Hoãn họp Ban Chỉ đạo nông thôn mới.
Thứ Tư, ngày 08/5
- 8h00: Hội nghị sơ kết phong trào. Chủ trì: đ/c Huỳnh Thị Sen. Địa điểm: Nhà văn hóa ấp 3.
"""

RECEPTION = """UBND XÃ HƯNG THỊNH
LỊCH TIẾP CÔNG DÂN ĐỊNH KỲ THÁNG 6/2025
STT | Ngày, tháng | Buổi | Lãnh đạo tiếp | Ghi chú
1 | Thứ Ba, 03/6 | Sáng | Ông Lê Khả Tín - Chủ tịch UBND xã |
2 | Thứ Ba, 10/6 | Sáng | Bà Phan Thị Hạnh - Phó Chủ tịch UBND xã | Tiếp thay ông Tín (đi học)
3 | Thứ Ba, 17/6 | Sáng | Ông Lê Khả Tín - Chủ tịch UBND xã | Ông Tín đi công tác, ủy quyền ông Đào Văn Sự, Phó Chủ tịch UBND xã
4 | Thứ Ba, 24/6 | Chiều | Ông Lê Khả Tín - Chủ tịch UBND xã | Hoãn
Địa điểm: Trụ sở UBND xã Hưng Thịnh
"""


def rows(reading: Reading) -> list[tuple[str, str, str, list[str]]]:
    """Each meeting as (day, name, place, chairs)."""
    return [(day(m.held), m.name, m.location, who(m, Note.CHAIR, Note.CO_CHAIR)) for m in reading[1].meetings]


def test_rows_by_tabs_take_their_day_from_the_row_above() -> None:
    """Each row is a meeting with its time, chair and place; a row without a day stands under the one before."""
    assert rows(read(TABS))[:2] == [
        ("3/2/2025 08:00", "Giao ban Thường trực", "Phòng họp A", ["Lưu Trọng Hạnh"]),
        ("3/2/2025 14:00", "Họp Ban Chỉ đạo chuyển đổi số (bổ sung)", "Phòng họp B", ["Cao Mỹ Hiền"]),
    ]


def test_a_row_that_is_off_is_cancelled_with_the_words_that_say_so() -> None:
    """“HOÃN, lịch mới báo sau” cancels its row and no other."""
    meetings = read(TABS)[1].meetings
    assert [m.status for m in meetings].count(Status.CANCELLED) == 1
    note = meetings[2].status_note
    assert note is not None
    assert note.text == "HOÃN, lịch mới báo sau"


def test_who_goes_to_a_meeting_does_not_chair_it() -> None:
    """“Dự Đại hội …” names somebody who attends and directs; the meeting is another body's."""
    meeting = read(TABS)[1].meetings[3]
    assert (who(meeting, Note.CHAIR), who(meeting, Note.DIRECTOR)) == ([], ["Cao Mỹ Hiền"])
    assert meeting.organization == ""


def test_days_without_a_meeting_have_none() -> None:
    """“Thường trực làm việc tại cơ quan” is no meeting."""
    assert len(read(TABS)[1].meetings) == 4


def test_a_calendar_belongs_to_the_body_above_its_office() -> None:
    """An office prints the calendar; the meetings are those of the body that it serves."""
    assert {m.organization for m in read(TABS)[1].meetings} - {""} == {"Thành ủy Hà Phong"}


def test_what_the_attendees_column_says_is_kept_as_printed() -> None:
    """Bodies are attendees as printed; a reference to another notice is nobody."""
    first, second, third = read(TABS)[1].meetings[:3]
    assert who(first, Note.ATTENDEE) == ["Lãnh đạo các ban"]
    assert who(second, Note.ATTENDEE) == []
    assert who(third, Note.ATTENDEE) == ["UV BTV"]


def test_rows_by_bars_and_a_chair_by_office() -> None:
    """Bars part the cells; a chair may be named by the office alone; "dời sang" cancels the old row."""
    reading = read(BARS)
    assert rows(reading) == [
        ("3/2/2025 08:00", "Họp mặt đầu xuân", "Hội trường A", ["Giám đốc Sở"]),
        ("3/2/2025 14:00", "Làm việc với Cục Thuế", "Phòng họp tầng 4", ["Trần Duy Bách"]),
        (
            "4/2/2025 08:30",
            "Họp Hội đồng thẩm định giá (dời sang 14h00 thứ Năm)",
            "Phòng họp tầng 4",
            ["Nguyễn Khoa Diệu"],
        ),
        ("6/2/2025 14:00", "Họp Hội đồng thẩm định giá", "Phòng họp tầng 4", ["Nguyễn Khoa Diệu"]),
    ]
    assert [m.status for m in reading[1].meetings][2:] == [Status.CANCELLED, Status.CONFIRMED]


def test_wide_gaps_part_cells() -> None:
    """Columns by spaces are read; a weekday is a day of the week that the heading gives."""
    assert rows(read(GAPS)) == [
        ("18/3/2024 sáng", "Giao ban đầu tuần", "Phòng họp lớn", ["Lâm Chí Dũng"]),
        ("18/3/2024 chiều", "Họp Hội đồng sáng kiến", "Phòng họp nhỏ", ["Ngụy Văn Thành"]),
        ("19/3/2024 sáng", "Kiểm tra xưởng Yên Lãng", "Xưởng", ["Ngụy Văn Thành"]),
    ]


def test_one_cell_a_line_tells_cells_by_what_they_hold() -> None:
    """Empty cells are gone from the text: a person is no place, and no place is made up."""
    reading = read(CELLS)
    assert rows(reading) == [
        ("16/9/2024 sáng", "Họp khẩn khắc phục hậu quả mưa lũ", "Phòng họp trực tuyến", ["Hà Đức Thịnh"]),
        ("16/9/2024 chiều", "Kiểm tra sạt lở tại xã Cao Phong", "", ["Nông Thị Hoài"]),
        ("18/9/2024 sáng", "Hội nghị giao chỉ tiêu (chuyển sang sáng thứ Sáu)", "", ["Nông Thị Hoài"]),
        ("20/9/2024 sáng", "Hội nghị giao chỉ tiêu", "Hội trường xã Quang Trung", ["Nông Thị Hoài"]),
    ]
    assert [m.status for m in reading[1].meetings][2:] == [Status.CANCELLED, Status.CONFIRMED]


def test_a_calendar_may_be_an_outline() -> None:
    """A line for each day, and entries that say the rest in sentences."""
    meetings = read(OUTLINE)[1].meetings
    assert [(day(m.held), m.location, who(m, Note.CHAIR)) for m in meetings] == [
        ("6/5/2024 08:30", "Phòng họp số 1", ["Trương Công Lý"]),
        ("6/5/2024 14:00", "Bộ phận một cửa", ["Huỳnh Thị Sen"]),
        ("7/5/2024 sáng", "Huyện ủy", []),
        ("7/5/2024 chiều", "", []),
        ("8/5/2024 08:00", "Nhà văn hóa ấp 3", ["Huỳnh Thị Sen"]),
    ]
    assert meetings[3].status is Status.CANCELLED


def test_a_substitute_receives_in_the_place_of_who_is_away() -> None:
    """The note “ủy quyền ông B” puts B in the chair, "tiếp thay ông A" says that A is away; "Hoãn" cancels."""
    meetings = read(RECEPTION)[1].meetings
    assert [(day(m.held), who(m, Note.CHAIR), who(m, Note.ABSENT)) for m in meetings] == [
        ("3/6/2025 sáng", ["Lê Khả Tín"], []),
        ("10/6/2025 sáng", ["Phan Thị Hạnh"], ["Lê Khả Tín"]),
        ("17/6/2025 sáng", ["Đào Văn Sự"], ["Lê Khả Tín"]),
        ("24/6/2025 chiều", ["Lê Khả Tín"], []),
    ]
    assert meetings[3].status is Status.CANCELLED
    assert {m.location for m in meetings} == {"Trụ sở UBND xã Hưng Thịnh"}


@pytest.mark.parametrize(("published", "year"), [(None, None), (date(2023, 3, 3), 2023)])
def test_a_year_is_never_made_up(published: date | None, year: int | None) -> None:
    """A calendar that prints no year leaves it open, unless the day of publication gives it."""
    text = "LỊCH CÔNG TÁC TUẦN\n(Từ 06/3 đến 10/3)\nNgày\tGiờ\tNội dung\tChủ trì\nThứ Hai 06/3\t8h00\tHọp giao ban\tĐ/c Lê Văn Thịnh\n"
    held = read(text, published=published)[1].meetings[0].held
    assert held is not None
    assert held.first.year == year


def test_what_a_meeting_is_about_does_not_cancel_it() -> None:
    """Putting off as a topic ("tạm hoãn gọi nhập ngũ") leaves the row as it is."""
    text = (
        "LỊCH CÔNG TÁC TUẦN\n(Từ 06/3/2023 đến 10/3/2023)\nNgày\tGiờ\tNội dung\tChủ trì\n"
        "Thứ Hai 06/3\t8h00\tHọp xét tạm hoãn gọi công dân nhập ngũ\tĐ/c Lê Văn Thịnh\n"
        "Thứ Ba 07/3\t8h00\tHội nghị gặp mặt doanh nghiệp (chuyển từ sáng 06/3)\tĐ/c Lê Văn Thịnh\n"
    )
    assert [m.status for m in read(text)[1].meetings] == [Status.CONFIRMED, Status.CONFIRMED]


def test_a_duty_roster_is_no_calendar_of_meetings() -> None:
    """Who is on duty chairs nothing."""
    text = "LỊCH TRỰC LÃNH ĐẠO\nNgày\nTrực lãnh đạo\nChức vụ\n28/01/2025\nUng Nho Phú\nGiám đốc\n29/01/2025\nLộ Thị Vân\nPhó Giám đốc\n"
    assert read(text)[1].meetings == ()


def test_receptions_with_one_cell_a_line() -> None:
    """A month over its rows is a heading; the substitute of a row receives."""
    text = (
        "ĐẢNG ỦY PHƯỜNG TÂN BÌNH BẮC\nLỊCH TIẾP CÔNG DÂN CỦA BÍ THƯ ĐẢNG ỦY NĂM 2026\nTháng\nNgày tiếp\nNgười tiếp\nThay thế\nTháng 01\n15/01/2026\n"
        "Đ/c Ngụy Thành Trung, Bí thư\nTháng 02\n12/02/2026\nĐ/c Ngụy Thành Trung, Bí thư\nĐ/c Bùi Lan Chi, Phó Bí thư tiếp thay\n"
    )
    meetings = read(text)[1].meetings
    assert [(day(m.held), who(m, Note.CHAIR), who(m, Note.ABSENT)) for m in meetings] == [
        ("15/1/2026", ["Ngụy Thành Trung"], []),
        ("12/2/2026", ["Bùi Lan Chi"], ["Ngụy Thành Trung"]),
    ]
