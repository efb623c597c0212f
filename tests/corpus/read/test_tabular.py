"""Articles in CSV, under the names that columns have in Vietnam."""

from __future__ import annotations

from datetime import date

import pytest

from corpus import Document, FailureKind, ReadFailure, read


def items(text: str, encoding: str = "utf-8") -> list[Document | ReadFailure]:
    """What a CSV file holds."""
    return [item for item in read(text.encode(encoding), "a.csv") if isinstance(item, Document | ReadFailure)]


@pytest.mark.parametrize(
    "head",
    [
        "text,title,id,published,source,url",
        "Nội dung;Tiêu đề;Mã;Ngày đăng;Nguồn;Đường dẫn",
        "NOI DUNG\tTIEU DE\tID\tNGAY XUAT BAN\tNGUON\tLINK",
        "\ufeffContent|Title|id|Date|Source|URL",
    ],
)
def test_columns_are_known_by_their_names(head: str) -> None:
    """English and Vietnamese headers, with or without marks, divided by any usual character, name the fields."""
    mark = next(mark for mark in ",;\t|" if mark in head)
    row = mark.join(['"Chi bộ họp.\nHết."', "Họp", "x1", "12/3/2024", "Tin", "https://e.vn/1"])
    assert items(f"{head}\n{row}\n") == [
        Document(
            text="Chi bộ họp.\nHết.",
            title="Họp",
            external_id="x1",
            published=date(2024, 3, 12),
            source="Tin",
            url="https://e.vn/1",
            line=2,
        )
    ]


def test_each_row_stands_for_itself() -> None:
    """A row that is no article is one failure, at the line where it begins; empty rows are skipped."""
    found = items('text,published\n"a\nb",\n,\n"c",hôm qua\nd\ne,,,thừa\n')
    assert [(item.line, getattr(item, "text", None)) for item in found] == [(2, "a\nb"), (5, None), (6, "d"), (7, "e")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_spreadsheets_save_is_read(encoding: str) -> None:
    """UTF-8 and UTF-16 with their marks are read."""
    assert [item.text for item in items("text\nChi bộ họp\n", encoding) if isinstance(item, Document)] == ["Chi bộ họp"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", FailureKind.EMPTY),
        (b"ho ten,tuoi\na,1\n", FailureKind.BROKEN),
        (b"text\n\xe1\xbb", FailureKind.ENCODING),
        ("text\nпривет\n".encode("cp1251"), FailureKind.ENCODING),
    ],
)
def test_a_file_without_articles_says_why(content: bytes, kind: FailureKind) -> None:
    """Nothing, no column of text, and an encoding that is not known are failures."""
    assert [item.kind for item in read(content, "a.csv") if isinstance(item, ReadFailure)] == [kind]
