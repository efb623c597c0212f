"""Tables as offices print them: a cell under its heading, in the row that the question names."""

from __future__ import annotations

import asyncio

import pytest

from index import Answer
from tests.index.answer.town import News, Town, settle

ROSTER = News(
    title="Lịch trực Tết",
    text="ĐẢNG ỦY XÃ MƯỜNG LẠT\nVĂN PHÒNG\nLỊCH TRỰC TẾT NĂM 2024\n(Từ ngày 08/02/2024 đến ngày 10/02/2024)\n"
    "Ngày\nLãnh đạo trực\nChuyên viên trực\nLái xe\n"
    "08/02/2024\n(29 Tết)\nĐ/c Lục Văn Tiến\nPhó Bí thư Thường trực\nHoàng Thị Chuyên\nBế Quang Tạo\n"
    "09/02/2024\nĐ/c Tạ Thị Hiên\nLê Sơn Bách\nVì Văn Chấn\n"
    "10/02/2024\nĐ/c Quách Hữu Ơn\nHoàng Thị Chuyên\nBế Quang Tạo\nGhi chú: ca trực bắt đầu từ 7 giờ 30.",
)
PRIZES = News(
    title="Danh sách tập thể, cá nhân được tặng Giấy khen của Chủ tịch UBND huyện Khe Sơn Đông",
    text="DANH SÁCH\nTập thể, cá nhân được tặng Giấy khen của Chủ tịch UBND huyện Khe Sơn Đông\n"
    "(Kèm theo Quyết định số 31/QĐ-UBND ngày 12/01/2023)\n"
    "STT\nHọ và tên/Đơn vị\nChức vụ, nơi công tác\nMức thưởng\n(đồng)\nI\nTẬP THỂ\n1\nTrường Mầm non Ban Mai\n"
    "Xã Vĩnh Tường Hạ\n1.800.000\nII\nCÁ NHÂN\n1\nÔng Bế Văn Thạch\nTrưởng phòng Nông nghiệp huyện\n900.000\n"
    "2\nBà Lục Thị Phượng\nGiáo viên Trường THCS Vĩnh Tường Hạ\n950.000\n"
    "Danh sách này gồm có 01 tập thể và 02 cá nhân.",
)
COUNT = News(
    title="Biên bản kiểm phiếu bầu Chi ủy Chi bộ Khu phố 9",
    text="ĐẢNG BỘ PHƯỜNG TÂN LẬP HẠ\nCHI BỘ KHU PHỐ 9\nBIÊN BẢN KIỂM PHIẾU\nBầu Chi ủy Chi bộ Khu phố 9\n"
    "Hôm nay, ngày 12/01/2025, Đại hội đã bầu Ban kiểm phiếu.\nKẾT QUẢ BẦU CỬ\n"
    "TT\nHọ và tên\nSố phiếu bầu\nTỷ lệ %\n1\nĐàm Văn Thước\n32/33\n96,97\n2\nNgô Bá Khiên\n27/33\n81,82\n"
    "Biên bản được lập thành 02 bản.",
)
SCORES = News(
    title="Danh sách học viên lớp bồi dưỡng huyện Khe Tràm",
    text="DANH SÁCH HỌC VIÊN\nLớp bồi dưỡng lý luận huyện Khe Tràm\n"
    "STT\tHọ và tên\tNăm sinh\tĐơn vị công tác\tXếp loại\n1\tMạc Thị Duyên\t1990\tXã Khe Cát\tGiỏi\n"
    "2\tÔng Văn Sĩ\t1985\tXã Suối Đá\tKhá",
)


@pytest.fixture(scope="module")
def office() -> Town:
    """An engine that holds four tables."""
    return asyncio.run(settle({"roster": ROSTER, "prizes": PRIZES, "count": COUNT, "scores": SCORES}))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ngày 09/02/2024 lãnh đạo nào trực ở Đảng ủy xã Mường Lạt?", "Tạ Thị Hiên"),
        ("chuyen vien nao truc ngay 10/02/2024 o dang uy xa muong lat", "Hoàng Thị Chuyên"),
        ("Đồng chí Quách Hữu Ơn trực ngày nào?", "10/02/2024"),
        ("Lái xe trực ngày 8/2/2024 ở Đảng ủy xã Mường Lạt là ai?", "Bế Quang Tạo"),
        ("Đồng chí Đàm Văn Thước được bao nhiêu phiếu bầu?", "32/33"),
        ("Ngô Bá Khiên đạt tỷ lệ bao nhiêu phần trăm?", "81,82"),
        ("Bà Lục Thị Phượng công tác ở đâu?", "Giáo viên Trường THCS Vĩnh Tường Hạ"),
        ("Đồng chí Mạc Thị Duyên xếp loại gì lớp bồi dưỡng huyện Khe Tràm?", "Giỏi"),
    ],
)
def test_a_cell_answers(office: Town, question: str, said: str) -> None:
    """The row is told by a name or a day, the column by the words of its heading."""
    assert office.answer(question).text == said


def test_the_row_is_quoted(office: Town) -> None:
    """The quote holds both what was asked by and what answers, with the cell in bold."""
    (citation,) = office.answer("Đồng chí Đàm Văn Thước được bao nhiêu phiếu bầu?").citations
    assert citation.quote == "1\nĐàm Văn Thước\n32/33\n96,97"
    assert [span.of(citation.quote) for span in citation.bold] == ["32/33"]


def test_all_who_are_on_duty(office: Town) -> None:
    """Where the question names no column apart, each answers under its heading."""
    answer = office.answer("Ai trực ngày 09/02/2024 ở Đảng ủy xã Mường Lạt?")
    assert "Tạ Thị Hiên" in answer.text
    assert "Hoàng Thị Chuyên" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Ai trực ngày 12/02/2024 ở Đảng ủy xã Mường Lạt?",
        "Ngày 09/02/2024 Đảng ủy xã Mường Lạt họp gì?",
        "Đồng chí Lý Thị Mẩy được bao nhiêu phiếu bầu?",
        "Ai chủ trì ngày 09/02/2024 ở Đảng ủy xã Mường Lạt?",
    ],
)
def test_what_no_row_says(office: Town, question: str) -> None:
    """A day or a name without a row answers nothing; duty is no meeting."""
    assert not isinstance(office.ask(question), Answer)


def test_bodies_apart_from_people(office: Town) -> None:
    """A list under headings of its own gives bodies where bodies are asked for, people where people are."""
    bodies = office.answer("Tập thể nào được tặng Giấy khen của Chủ tịch UBND huyện Khe Sơn Đông?")
    people = office.answer("Những cá nhân nào được tặng Giấy khen của Chủ tịch UBND huyện Khe Sơn Đông?")
    assert bodies.text == "Trường Mầm non Ban Mai"
    assert people.text == "Bế Văn Thạch; Lục Thị Phượng"
