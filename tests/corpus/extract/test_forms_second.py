"""What stands beside the main thing of a document: a second meeting in brackets, offices behind a birth date."""

from __future__ import annotations

from corpus import Note
from tests.corpus.extract.reading import day, read, who

INVITATION = """ỦY BAN NHÂN DÂN
THỊ XÃ CỔ LAM
Số: 412/GM-UBND
Cổ Lam, ngày 08 tháng 11 năm 2024
GIẤY MỜI
Dự Hội nghị tổng kết phong trào thi đua năm 2024
Kính gửi: Chủ tịch UBND các xã, phường.
1. Thời gian: 8 giờ 00, thứ Sáu ngày 15/11/2024 (sau Hội nghị, từ 10 giờ 30, mời các đồng chí Chủ tịch UBND xã ở lại họp giao ban thu ngân sách tại Phòng họp số 2).
2. Địa điểm: Hội trường Trung tâm Văn hóa thị xã.
3. Chủ trì: Đồng chí Phan Quế Hạnh - Phó Chủ tịch UBND thị xã.
TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Đinh Hữu Quảng
"""

DECISION = """HUYỆN ỦY SƠN THÁI HẠ
ỦY BAN KIỂM TRA
Số 118-QĐ/UBKTHU
Sơn Thái Hạ, ngày 24 tháng 5 năm 2022
QUYẾT ĐỊNH
thi hành kỷ luật đảng viên
ỦY BAN KIỂM TRA HUYỆN ỦY QUYẾT ĐỊNH
Điều 1. Thi hành kỷ luật đồng chí Lầu A Sính, sinh ngày 02/9/1979, Phó Chủ tịch UBND xã Nậm Cà bằng hình thức Cảnh cáo.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
T/M ỦY BAN KIỂM TRA
CHỦ NHIỆM
Giàng Thị Dợ
"""

CALENDAR = """LỊCH CÔNG TÁC TUẦN
CỦA THƯỜNG TRỰC HUYỆN ỦY KRÔNG PHÚ
(Từ ngày 10/3/2025 đến ngày 16/3/2025)
THỨ HAI (10/3)
Sáng: 7h30: Chào cờ đầu tuần tại sân Huyện ủy.
8h00: Họp Thường trực Huyện ủy, Đ/c Ksor Blâm, Bí thư Huyện ủy chủ trì, tại Phòng họp A.
Chiều: Thường trực làm việc tại cơ quan.
THỨ BA (11/3)
8h00: Hội nghị báo cáo viên tháng 3, tại Hội trường lớn.
"""


def test_a_meeting_that_some_stay_for() -> None:
    """Brackets behind the time call a second meeting, with its own hour and place and nobody to chair it."""
    first, second = read(INVITATION)[1].meetings
    assert first.location == "Hội trường Trung tâm Văn hóa thị xã"
    assert who(first, Note.CHAIR) == ["Phan Quế Hạnh"]
    assert (second.name, second.location) == ("họp giao ban thu ngân sách", "Phòng họp số 2")
    assert day(second.held) == "15/11/2024 10:30"
    assert not second.participants


def test_an_office_behind_a_birth_date() -> None:
    """When somebody was born stands between the name and the offices, and parts them not."""
    offices = {p.office_as_printed for p in read(DECISION)[1].people if p.person == "Lầu A Sính"}
    assert "Phó Chủ tịch UBND xã Nậm Cà" in offices


def test_the_part_of_the_day_holds_until_the_next() -> None:
    """Entries under "Sáng" are in the morning; work at the office is no meeting; a new day begins anew."""
    meetings = read(CALENDAR)[1].meetings
    assert [day(m.held) for m in meetings] == ["10/3/2025 sáng 07:30", "10/3/2025 sáng 08:00", "11/3/2025 08:00"]
