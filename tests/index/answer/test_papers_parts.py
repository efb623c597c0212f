"""Documents asked closely: their articles, committees, places, tasks; what they only propose, what is not theirs."""

from __future__ import annotations

import asyncio

import pytest

from index import Answer
from tests.index.answer.town import News, Town, settle

COMMITTEE = News(
    title="Quyết định thành lập Ban Chỉ đạo Tổng điều tra dân số huyện Trà Lĩnh Hạ",
    text="UỶ BAN NHÂN DÂN\nHUYỆN TRÀ LĨNH HẠ\nSố: 1042/QĐ-UBND\nTrà Lĩnh Hạ, ngày 22 tháng 4 năm 2019\nQUYẾT ĐỊNH\n"
    "Về việc thành lập Ban Chỉ đạo Tổng điều tra dân số huyện Trà Lĩnh Hạ\nQUYẾT ĐỊNH:\n"
    "Điều 1. Thành lập Ban Chỉ đạo Tổng điều tra dân số huyện Trà Lĩnh Hạ gồm các ông, bà:\n"
    "1. Ông Đinh Văn Rế - Phó Chủ tịch UBND huyện, Trưởng ban;\n"
    "2. Bà Hồ Thị Rin - Trưởng phòng Tư pháp, Phó Trưởng ban.\n"
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\nCHỦ TỊCH\nPhạm Trung Hiếu",
)
PLAN = News(
    title="Kế hoạch tổ chức Hội thi Rung chuông vàng huyện Đức Lập Hạ",
    text="BAN CHẤP HÀNH HUYỆN ĐOÀN ĐỨC LẬP HẠ\nSố: 45-KH/ĐTN\nĐức Lập Hạ, ngày 26 tháng 02 năm 2024\nKẾ HOẠCH\n"
    "Tổ chức Hội thi Rung chuông vàng\n1. Thời gian: vòng sơ khảo ngày 16/3/2024; vòng chung khảo ngày 25/3/2024.\n"
    "2. Địa điểm: vòng sơ khảo tại Trường THPT Đức Lập; vòng chung khảo tại Nhà Thiếu nhi huyện.\n"
    "PHÓ BÍ THƯ\nDương Cẩm Tiên",
)
CONCLUSION = News(
    title="Thông báo kết luận của Chủ tịch UBND tỉnh Hàm Long Hạ về phòng, chống dịch",
    text="UBND TỈNH HÀM LONG HẠ\nVĂN PHÒNG\nSố: 233/TB-VP\nHàm Long Hạ, ngày 14 tháng 9 năm 2021\nTHÔNG BÁO\n"
    "Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về phòng, chống dịch\n"
    "Ngày 11/9/2021, Chủ tịch UBND tỉnh Võ Nhân Ngãi đã chủ trì cuộc họp về phòng, chống dịch. Cùng dự có lãnh đạo các "
    "sở: Y tế, Giao thông vận tải.\n1. Giao Sở Y tế:\na) Tiêm mũi 1 cho 75% dân số trước ngày 30/9/2021.\n"
    "b) Phối hợp với Công an tỉnh thiết lập 14 chốt kiểm soát.\n2. Giao Sở Công Thương lập phương án sản xuất.\n"
    "KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nÂu Dương Tịnh",
)
CELL = News(
    title="Biên bản họp chi bộ Trường Tiểu học Sơn Lộ xét kỷ luật đảng viên",
    text="CHI BỘ TRƯỜNG TIỂU HỌC SƠN LỘ\nBIÊN BẢN\nHọp chi bộ xét, đề nghị thi hành kỷ luật đảng viên\n"
    "Thời gian: 16h30 ngày 04/6/2024. Địa điểm: phòng Hội đồng.\nChủ trì: đ/c Nhữ Đình Khoát - Bí thư.\nNội dung:\n"
    "1. Đ/c Khoát nêu vi phạm của đ/c Lương Quốc Toại.\n"
    "2. Biểu quyết (phiếu kín): khiển trách 14/17 phiếu; cảnh cáo 03/17 phiếu.\n"
    "Kết luận: Chi bộ đề nghị Đảng ủy xã thi hành kỷ luật khiển trách đ/c Lương Quốc Toại.",
)


@pytest.fixture(scope="module")
def office() -> Town:
    """An engine that holds four documents."""
    return asyncio.run(settle({"committee": COMMITTEE, "plan": PLAN, "conclusion": CONCLUSION, "cell": CELL}))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Quyết định 1042/QĐ-UBND có mấy điều?", "2 điều"),
        ("Vòng sơ khảo hội thi Rung chuông vàng Đức Lập Hạ ở đâu?", "Trường THPT Đức Lập"),
        ("Vòng chung khảo hội thi Rung chuông vàng Đức Lập Hạ ở đâu?", "Nhà Thiếu nhi huyện"),
        ("Sở nào phải thiết lập 14 chốt kiểm soát ở tỉnh Hàm Long Hạ?", "Sở Y tế"),
        ("Hình thức khiển trách đồng chí Toại ở chi bộ trường tiểu học Sơn Lộ được bao nhiêu phiếu?", "14/17"),
    ],
)
def test_what_a_document_says(office: Town, question: str, said: str) -> None:
    """Articles are counted, places told apart by what they are for, tasks by the body over them."""
    assert said in office.answer(question).text


def test_the_head_of_a_committee(office: Town) -> None:
    """A bare "Trưởng ban" heads the committee named before it."""
    answer = office.answer("Ai là Trưởng ban Chỉ đạo Tổng điều tra dân số huyện Trà Lĩnh Hạ?")
    assert answer.text.startswith("Đinh Văn Rế")
    assert "Hồ Thị Rin" not in answer.text


def test_the_votes_of_the_other_penalty(office: Town) -> None:
    """A follow-up that only names the other penalty asks for its votes."""
    first = office.answer("Hình thức khiển trách đồng chí Toại ở chi bộ trường tiểu học Sơn Lộ được bao nhiêu phiếu?")
    assert "03/17" in office.answer("Thế cảnh cáo?", after=first).text


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 1043/QĐ-UBND của huyện Trà Lĩnh Hạ về việc gì?",
        "Sở Giao thông vận tải được giao nhiệm vụ gì ở tỉnh Hàm Long Hạ?",
        "Đồng chí Lương Quốc Toại đã bị kỷ luật khiển trách chưa?",
    ],
)
def test_what_it_does_not(office: Town, question: str) -> None:
    """Another number, another body, and what was only proposed are not answered."""
    assert not isinstance(office.ask(question), Answer)
