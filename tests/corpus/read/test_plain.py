"""Plain text and Markdown, as they are read."""

from __future__ import annotations

from datetime import date

import pytest

from corpus import Document, FailureKind, ReadFailure, read


def document(text: str, name: str = "a.md") -> Document:
    """The one document in a text."""
    (found,) = read(text.encode(), name)
    assert isinstance(found, Document), found
    return found


def test_a_plain_text_is_taken_as_it_is() -> None:
    """Nothing of a plain text is interpreted."""
    text = "---\ntitle: x\n---\n# Họp\n**đậm**"
    assert document(text, "a.txt") == Document(text=text)


def test_front_matter_gives_the_fields() -> None:
    """Title, source, day, id and URL of the front matter are the document's; others are ignored."""
    head = 'title: "Họp: chi bộ"\nsource: Trang tin Bến Đá\npublished: 2024-03-12\nid: x1\nurl: https://e.vn/1\ntags: a'
    found = document(f"---\n{head}\n---\n\nChi bộ họp.\n")
    assert (found.title, found.source, found.published) == ("Họp: chi bộ", "Trang tin Bến Đá", date(2024, 3, 12))
    assert (found.external_id, found.url, found.text.strip()) == ("x1", "https://e.vn/1", "Chi bộ họp.")


def test_a_heading_on_top_is_the_title() -> None:
    """Without a title in front matter the first heading is it, and leaves the text."""
    found = document("\n# Họp *chi bộ*\n\nChi bộ họp.\n\n## Việc một\nLàm đường.")
    assert (found.title, found.text.strip()) == ("Họp chi bộ", "Chi bộ họp.\n\nViệc một\nLàm đường.")


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**Lò Thị Mận** chủ trì", "Lò Thị Mận chủ trì"),
        ("xem [công văn](https://e.vn/a_b) nhé", "xem công văn nhé"),
        ("> trích dẫn", "trích dẫn"),
        ("![ảnh](a.jpg) sau ảnh", " sau ảnh"),
        ("- một\n* hai\n1. ba", "- một\n* hai\n1. ba"),
        ("*\n2 * 3 * 4", "*\n2 * 3 * 4"),
        ("tệp ten_tep_dai và 5*", "tệp ten_tep_dai và 5*"),
    ],
)
def test_marks_are_taken_off(marked: str, plain: str) -> None:
    """What only shapes the text goes; lists, lone asterisks and underscores stay."""
    assert document(f"Đầu.\n{marked}").text == f"Đầu.\n{plain}"


def test_front_matter_alone_is_no_article() -> None:
    """A file with fields and no text says so; so does a text of nothing that can be seen."""
    assert list(read(b"---\ntitle: x\n---\n", "a.md")) == [ReadFailure(kind=FailureKind.NO_TEXT)]
    assert list(read("\u200b\u200b".encode(), "a.txt")) == [ReadFailure(kind=FailureKind.NO_TEXT)]


def test_a_wrong_day_is_a_failure() -> None:
    """A day that is none is not passed over: what it dates would be dated wrongly."""
    assert list(read("---\npublished: 31/02/2024\n---\nChi bộ họp.".encode(), "a.md")) == [
        ReadFailure(kind=FailureKind.BAD_DATE, detail="31/02/2024")
    ]
