"""Captions are told from what is reported."""

from __future__ import annotations

import pytest

from corpus import Document, parse

PROSE = ["Sáng 12/3, Chi bộ thôn Bến Đá họp.", "Chi bộ bàn việc làm đường.", "Hội nghị kết thúc lúc 11 giờ."]


def captions(line: str, after: int = 1) -> list[str]:
    """The captions of a report that has this line within it."""
    lines = [*PROSE[:after], line, *PROSE[after:]]
    article = parse(Document(text="\n".join(lines), title="Tên"))
    return [caption.of(article.body) for caption in article.captions]


@pytest.mark.parametrize(
    "line",
    [
        "Đồng chí Lò Thị Mận, Bí thư Chi bộ phát biểu tại Hội nghị",
        "Ông Đinh Lá, Chủ tịch UBND xã (bên trái) trao giấy khen cho các hộ",
        "Quang cảnh hội nghị",
        "Toàn cảnh buổi làm việc. Ảnh: Hoàng Mai",
        "Lễ ra quân ở đầu thôn - Ảnh: HOÀNG MAI.",
        "Các đại biểu biểu quyết thông qua nghị quyết (Ảnh: Hoàng Mai)",
        "Ảnh: Hoàng Mai",
        "Ảnh minh họa",
        "Các đại biểu từ trái sang: Lò Thị Mận, Đinh Lá",
    ],
)
def test_a_scene_without_a_full_stop_is_a_caption(line: str) -> None:
    """A line that names who took the picture, or shows a scene and does not end as a sentence, is a caption."""
    assert captions(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Đồng chí Lò Thị Mận, Bí thư Chi bộ phát biểu tại Hội nghị.",
        "Đồng chí Lò Thị Mận, Bí thư Chi bộ chủ trì Hội nghị.",
        "Nâng cao chất lượng sinh hoạt chi bộ",
        "- Đồng chí Lò Thị Mận phát biểu tại hội nghị",
        "Đồng chí Lò Thị Mận phát biểu:",
        "Lò Thị Mận",
    ],
)
def test_a_sentence_an_item_and_a_heading_are_no_captions(line: str) -> None:
    """What ends as a sentence, is an item of a list, or shows no scene is not a caption."""
    assert captions(line) == []


def test_the_first_line_is_no_caption_without_a_credit() -> None:
    """A report may begin with a line that lost its full stop: only a credit makes it a caption."""
    assert captions("Đồng chí Lò Thị Mận, Bí thư Chi bộ chủ trì Hội nghị", after=0) == []
    assert captions("Đồng chí Lò Thị Mận tại lễ ra quân. Ảnh: Hoàng Mai", after=0) != []


def test_lines_without_full_stops_are_not_captions_of_each_other() -> None:
    """Where no line ends as a sentence (a list, minutes), a scene without a full stop means nothing."""
    text = "Thành phần dự họp\nĐ/c Lò Thị Mận, chủ trì\nĐ/c Đinh Lá, dự họp\nĐ/c Lý Sa báo cáo\nHết"
    assert parse(Document(text=text)).captions == ()
