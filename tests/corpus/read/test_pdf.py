"""The text of a PDF, as it is read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus import Document, FailureKind, ReadFailure, read

Make = Callable[..., bytes]


def text(content: bytes) -> str:
    """The text of the one document in a PDF."""
    (document,) = read(content, "a.pdf")
    assert isinstance(document, Document), document
    return document.text


def test_vietnamese_comes_out_composed(pdf: Make) -> None:
    """Letters with their marks come out as they were put in, page after page."""
    pages = (["BIÊN BẢN", "Đồng chí Lường Thị Ngọc Quỳnh chủ trì."], ["Hội nghị kết thúc lúc 11 giờ."])
    assert text(pdf(*pages)) == "BIÊN BẢN\nĐồng chí Lường Thị Ngọc Quỳnh chủ trì.\nHội nghị kết thúc lúc 11 giờ."


def test_lines_that_ran_out_of_room_are_joined(pdf: Make) -> None:
    """A paragraph over several lines is one line again; a heading, an item and the next paragraph stay apart."""
    page = [
        "                    BIÊN BẢN",
        "               Sinh hoạt chi bộ tháng 3 năm 2024",
        "Hôm nay, tại nhà văn hóa thôn Bến Đá, Chi bộ tổ chức sinh hoạt định kỳ tháng 3, đồng chí",
        "Lường Thị Ngọc, Bí thư Chi bộ, chủ trì. Chi bộ bàn việc làm đường và trồng cây ở đầu",
        "thôn.",
        "- Chi bộ giao đồng chí Đinh Lá vận động các hộ ở đầu thôn hiến đất, xong trước ngày 5/4",
        "- Chi bộ giao Đoàn thanh niên trồng cây.",
    ]
    assert text(pdf(page)).split("\n") == [
        "BIÊN BẢN",
        "Sinh hoạt chi bộ tháng 3 năm 2024",
        " ".join(page[2:5]),
        *page[5:],
    ]


def test_page_numbers_are_left_out(pdf: Make) -> None:
    """A number alone at the top or bottom of a page is no part of the text."""
    assert text(pdf(["1", "Một.", "Trang 1/2"], ["Hai.", "- 2 -"])) == "Một.\nHai."


def test_a_scan_has_no_text(pdf: Make) -> None:
    """A PDF without a text layer says so."""
    assert list(read(pdf([]), "a.pdf")) == [ReadFailure(kind=FailureKind.NO_TEXT)]


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>"])
def test_a_damaged_pdf_is_broken(content: bytes) -> None:
    """A PDF that cannot be opened is one failure."""
    assert [item.kind for item in read(content, "a.pdf") if isinstance(item, ReadFailure)] == [FailureKind.BROKEN]


def test_rows_of_a_table_stay_apart(pdf: Make) -> None:
    """Rows are lines of their own, for the next one would have had room."""
    rows = ["TT Họ và tên Chức vụ", "1 Lò Thị Mận Bí thư Chi bộ thôn Bến Đá", "2 Đinh Lá Trưởng thôn Bến Đá Hạ"]
    assert text(pdf(rows)).split("\n") == rows
