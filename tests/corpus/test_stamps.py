"""What is stamped on a document: who may read it."""

from __future__ import annotations

import unicodedata

import pytest

from corpus.stamps import is_for_inside, secrecy


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("ĐẢNG ỦY XÃ\nTỐI MẬT\nBáo cáo", "TỐI MẬT"),
        ("MẬT", "MẬT"),
        ("(TUYỆT MẬT)\r\nKế hoạch", "TUYỆT MẬT"),
        ("T Ố I  M Ậ T", "TỐI MẬT"),
        ("HUYỆN ỦY SUỐI VÀNG\t\tMẬT\nSố 4-BC/HU", "MẬT"),
        ("HỎA TỐC - TỐI MẬT", "TỐI MẬT"),
        ("Độ mật: Tối mật", "Độ mật: Tối mật"),
    ],
)
def test_a_stamp_stands_by_itself(text: str, stamp: str) -> None:
    """In capitals on its own line, in brackets, with spaced letters, beside the head; composed or not."""
    assert secrecy(text) == stamp
    assert secrecy(unicodedata.normalize("NFD", text)) == stamp


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tập huấn bảo vệ bí mật nhà nước",
        "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Văn bản đóng dấu MẬT được giao trực tiếp.",
        "Mật ong",
        "tối mật",
    ],
)
def test_a_word_in_a_sentence_is_no_stamp(text: str) -> None:
    """Who writes about secrecy keeps none."""
    assert secrecy(text) is None


def test_for_use_inside() -> None:
    """A short line says it of the document; a long sentence says it of something else."""
    assert is_for_inside("Kế hoạch\n(Lưu hành nội bộ)\nNgày 3/4")
    assert is_for_inside("Tài liệu lưu hành nội bộ. Không sao chụp.")
    assert not is_for_inside("Ban Tuyên giáo đã gửi 200 cuốn sổ tay lưu hành nội bộ tới các chi bộ trực thuộc")
