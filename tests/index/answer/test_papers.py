"""Questions about official documents as offices paste them: minutes, directives, calendars, lists, decisions."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from index import Answer, NoAnswer
from tests.index.answer.town import News, Town, settle

PAPERS = {
    "minutes": News(
        title="Biên bản họp chi bộ thôn Đồng Lạc",
        text="ĐẢNG BỘ XÃ HƯNG THỊNH                    ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "CHI BỘ THÔN ĐỒNG LẠC                     Đồng Lạc, ngày 03 tháng 9 năm 2019\n        *\n\nBIÊN BẢN\n"
        "Sinh hoạt chi bộ thường kỳ tháng 9 năm 2019\n-----\nI. Thời gian, địa điểm\n"
        "- Bắt đầu lúc 19h45 ngày 03/9/2019\n- Tại: nhà văn hóa thôn Đồng Lạc\nII. Thành phần\n"
        "- Có mặt: 22 đ/c; vắng: 03 đ/c\n"
        "+ Vắng có lý do: Vũ Thị Mận (nuôi cháu ở xa), Trần Đình Sắc (ốm)\n+ Không lý do: Phạm Hữu Tuất\n"
        "- Chủ trì: đ/c Hoàng Xuân Bính - BTCB\n- Thư ký: đ/c Đỗ Thị Hợi, chi ủy viên\nIII. Nội dung\n"
        "- Đ/c Nguyễn Văn Tửu: đường trục hỏng từ cổng làng đến nhà ông Sửu, đề nghị xin xã 2 xe đá.\n"
        "- Bầu bổ sung đ/c Lê Thị Tần vào chi ủy: 20/22 phiếu.\n",
    ),
    "directive": News(
        title="Chỉ thị về phòng, chống dịch",
        text="HUYỆN ỦY VĂN LÂM HẠ\n*\nSố 17-CT/HU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Văn Lâm Hạ, ngày 02 tháng 10 năm 2008\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\n"
        "Về tăng cường công tác phòng, chống dịch tai xanh ở đàn lợn\n\n"
        "Từ đầu tháng 9 đến nay, dịch đã xảy ra tại 6 xã, tiêu hủy 1.274 con lợn. Ban Thường vụ Huyện ủy yêu cầu:\n"
        "1. Các cấp ủy đảng quán triệt nghiêm Chỉ thị số 12-CT/TU ngày 15/9/2008 của Ban Thường vụ Tỉnh ủy.\n"
        "2. Trạm Thú y chịu trách nhiệm cung ứng vắc xin và hướng dẫn tiêu độc, khử trùng.\n"
        "3. Văn phòng Huyện ủy gửi báo cáo; Ủy ban Kiểm tra Huyện ủy giám sát việc thực hiện Chỉ thị.\n"
        "T/M BAN THƯỜNG VỤ\nK/T BÍ THƯ\nPHÓ BÍ THƯ\nKhổng Đức Lượng\n",
    ),
    "calendar": News(
        title="Lịch công tác tuần 32",
        text="THÀNH ỦY LONG BÌNH\nVĂN PHÒNG\n*\nLỊCH CÔNG TÁC TUẦN\n"
        "của Thường trực Thành ủy (từ ngày 05/8 đến ngày 09/8/2024)\n"
        "Thứ/Ngày | Thời gian | Nội dung | Chủ trì | Địa điểm\n"
        "Hai 05/8 | 7h30 | Chào cờ đầu tháng | | Sân trụ sở\n"
        " | 8h15 | Giao ban Thường trực Thành ủy | Đ/c Châu Văn Tài | Phòng họp A\n"
        "Tư 07/8 | Cả ngày | Đ/c Châu Văn Tài dự Hội nghị Tỉnh ủy | | Hội trường Tỉnh ủy\n"
        "Năm 08/8 | 9h00 | Khảo sát chợ Bình Hòa | Đ/c Lý Thị Kim Oanh | Chợ Bình Hòa\n",
    ),
    "admissions": News(
        title="Danh sách kết nạp",
        text="Đoàn TNCS Hồ Chí Minh\nBCH ĐOÀN XÃ YÊN NGHĨA\n***\nDANH SÁCH KẾT NẠP ĐOÀN VIÊN MỚI\nĐỢT 26/3/2023\nSTT\n"
        "Họ và tên\nNăm sinh\nSinh hoạt ở\nNgười giới thiệu\n1\nLường Thị Mây\n2007\nBản Pháy\nTòng Văn Dũng\n2\n"
        "Quàng Văn Lả\n2006\nBản Nà Tền\nCà Thị Xuân\nDanh sách có 02 đồng chí\n",
    ),
    "award": News(
        title="Quyết định khen thưởng",
        text="LIÊN ĐOÀN LAO ĐỘNG TỈNH NINH PHƯỚC\nCÔNG ĐOÀN NGÀNH GIÁO DỤC\nSố 58/QĐ-CĐN\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nNinh Phước, ngày 31 tháng 5 năm 2011\n"
        "QUYẾT ĐỊNH\nVề việc khen thưởng công đoàn cơ sở và đoàn viên\nBAN THƯỜNG VỤ CÔNG ĐOÀN NGÀNH GIÁO DỤC\n"
        "- Căn cứ Công văn số 622/SNV-TĐ ngày 03/3/2009 của Sở Nội vụ;\nQUYẾT ĐỊNH\n"
        "Điều 1. Tặng Giấy khen cho 12 công đoàn cơ sở và 35 đoàn viên có thành tích xuất sắc.\n"
        "Điều 2. Mức thưởng: tập thể 500.000đ, cá nhân 150.000đ.\n"
        "TM. BAN THƯỜNG VỤ\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNông Văn Thắng\n",
    ),
}


@pytest.fixture(scope="module")
def office() -> Town:
    """An engine that holds the papers. Nobody changes it."""
    return asyncio.run(settle(PAPERS))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Họp chi bộ Đồng Lạc ngày 3/9/2019 ai vắng không lý do?", "Phạm Hữu Tuất"),
        ("Họp chi bộ Đồng Lạc ngày 3/9/2019 ai vắng có lý do?", "Vũ Thị Mận; Trần Đình Sắc"),
        ("Ai đề nghị xin xã 2 xe đá tại buổi sinh hoạt chi bộ Đồng Lạc?", "Nguyễn Văn Tửu"),
        ("Buổi sinh hoạt chi bộ Đồng Lạc có bao nhiêu đảng viên có mặt?", "22 đ/c"),
        ("Lê Thị Tần được bầu bổ sung vào chi ủy với bao nhiêu phiếu?", "20/22 phiếu"),
        ("Huyện Văn Lâm Hạ đã tiêu hủy bao nhiêu con lợn?", "1.274 con lợn"),
        ("Huyện ủy Văn Lâm Hạ yêu cầu quán triệt Chỉ thị số mấy của Ban Thường vụ Tỉnh ủy?", "Chỉ thị số 12-CT/TU"),
        ("Cơ quan nào giám sát việc thực hiện Chỉ thị 17-CT/HU?", "Ủy ban Kiểm tra Huyện ủy"),
        ("Giao ban Thường trực Thành ủy Long Bình ngày 05/8/2024 do ai chủ trì?", "Châu Văn Tài"),
        ("Ai giới thiệu Quàng Văn Lả vào Đoàn?", "Cà Thị Xuân"),
        ("Đoàn xã Yên Nghĩa đợt 26/3/2023 kết nạp bao nhiêu đoàn viên?", "02 đồng chí"),
        ("Quyết định 58/QĐ-CĐN tặng Giấy khen cho bao nhiêu đoàn viên?", "35 đoàn viên"),
        ("Quyết định 58/QĐ-CĐN căn cứ công văn số mấy?", "Công văn số 622/SNV-TĐ"),
    ],
)
def test_what_papers_say(office: Town, question: str, text: str) -> None:
    """The answer is what the row, the label or the point of the document itself gives."""
    assert office.answer(question).text == text


def test_the_task_of_a_body(office: Town) -> None:
    """What a body is to do is the point that begins with it."""
    answer = office.answer("Trạm Thú y được giao nhiệm vụ gì trong Chỉ thị 17-CT/HU?")
    assert answer.text == "Trạm Thú y chịu trách nhiệm cung ứng vắc xin và hướng dẫn tiêu độc, khử trùng"


@pytest.mark.parametrize(
    "question",
    [
        "Chi bộ Đồng Lạc kết nạp ai trong buổi sinh hoạt tháng 9/2019?",
        "Đỗ Thị Hợi được bầu bổ sung vào chi ủy với bao nhiêu phiếu?",
        "Chỉ thị 17-CT/HU thay thế văn bản nào?",
        "Quyết định 58/QĐ-CĐN có hiệu lực từ ngày nào?",
        "Ai chủ trì Hội nghị Tỉnh ủy ngày 07/8/2024?",
        "Tòng Văn Dũng được tặng huy hiệu gì đợt 26/3/2023?",
    ],
)
def test_what_papers_do_not_say(office: Town, question: str) -> None:
    """Neither another's votes nor a day, a document or a name that stands near is taken for what is asked."""
    assert isinstance(office.ask(question, today=date(2026, 3, 2)), NoAnswer)


def test_a_title_is_no_answer(office: Town) -> None:
    """The heading of a list repeats the question: it tells nothing."""
    reply = office.ask("Đợt 26/3/2023 Đoàn xã Yên Nghĩa kết nạp đoàn viên để làm gì?")
    assert not isinstance(reply, Answer)
