"""Articles in JSON, and one a line."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import BinaryIO, cast

import pytest

from corpus import Document, FailureKind, ReadFailure, read

FULL = {
    "id": "x1",
    "url": "https://e.vn/1",
    "title": "Họp chi bộ",
    "published": "2024-03-12",
    "source": "Trang tin Bến Đá",
    "text": "Chi bộ họp.\nHết.",
    "views": [1, 2],
}
DOCUMENT = Document(
    text="Chi bộ họp.\nHết.",
    external_id="x1",
    url="https://e.vn/1",
    title="Họp chi bộ",
    published=date(2024, 3, 12),
    source="Trang tin Bến Đá",
)


def one(value: object) -> Document | ReadFailure:
    """What a JSON file of this value holds."""
    (found,) = read(json.dumps(value).encode(), "a.json")
    assert isinstance(found, Document | ReadFailure)
    return found


def test_the_fields_of_an_article_are_read() -> None:
    """Known fields are taken, unknown ones ignored, nulls and empty strings are missing."""
    assert one(FULL) == DOCUMENT
    bare = Document(text="Chi bộ họp.")
    assert one({"text": "Chi bộ họp.", "id": None, "url": "", "title": None, "published": None, "source": " "}) == bare
    assert one({"text": "Chi bộ họp.", "id": 12}) == bare.model_copy(update={"external_id": "12"})


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-03-12", date(2024, 3, 12)),
        ("2024-03-12T08:30:00", date(2024, 3, 12)),
        ("2024-03-11T20:30:00Z", date(2024, 3, 12)),
        ("2024-03-12 08:30:00+07:00", date(2024, 3, 12)),
        ("12/03/2024", date(2024, 3, 12)),
        ("12-3-2024 08:30", date(2024, 3, 12)),
    ],
)
def test_the_day_of_publication_is_a_day_in_vietnam(written: str, day: date) -> None:
    """ISO days and moments and day/month/year are read; a moment elsewhere is the day that it is in Vietnam."""
    found = one({"text": "a", "published": written})
    assert isinstance(found, Document)
    assert found.published == day


@pytest.mark.parametrize(
    ("value", "kind", "detail"),
    [
        ({"title": "Không có gì"}, FailureKind.NO_TEXT, "text: missing"),
        ({"text": " \n"}, FailureKind.NO_TEXT, ""),
        ({"text": None}, FailureKind.NO_TEXT, ""),
        ({"text": 12}, FailureKind.BROKEN, "text: a number instead of a text"),
        ({"text": ["a"]}, FailureKind.BROKEN, "text: a list instead of a text"),
        ({"text": "a", "title": {"x": 1}}, FailureKind.BROKEN, "title: an object instead of a text"),
        ({"text": "a", "id": True}, FailureKind.BROKEN, "id: true or false instead of a text"),
        ({"text": "a", "url": "u" * 1001}, FailureKind.BROKEN, "url: longer than 1000 characters"),
        ({"text": "a", "published": "hôm qua"}, FailureKind.BAD_DATE, "hôm qua"),
        ({"text": "a", "published": "2024-02-30"}, FailureKind.BAD_DATE, "2024-02-30"),
        ({"text": "a", "published": 20240312123}, FailureKind.BAD_DATE, "20240312123"),
        ("chỉ là chữ", FailureKind.BROKEN, "a text instead of an object"),
        (None, FailureKind.BROKEN, "null instead of an object"),
        ([], FailureKind.EMPTY, ""),
    ],
)
def test_what_is_no_article_says_why(value: object, kind: FailureKind, detail: str) -> None:
    """A missing text, a field of the wrong kind and a day that is none are told apart, and the field is named."""
    found = one(value)
    assert isinstance(found, ReadFailure)
    assert (found.kind, found.detail) == (kind, detail)


def test_a_broken_line_is_one_failure() -> None:
    """Each line that cannot be read is one failure with its number, in its place, and the others are read."""
    lines = [json.dumps(FULL), '{"text": ', "", "[1]", '{"text": "b"}', "\xff", '{"text": "c"}']
    content = "\n".join(lines).encode("latin-1")
    found = list(read(content, "a.jsonl"))
    assert [(type(item).__name__, item.line) for item in found] == [
        ("Document", 1),
        ("ReadFailure", 2),
        ("ReadFailure", 4),
        ("Document", 5),
        ("ReadFailure", 6),
        ("Document", 7),
    ]
    assert [item.kind for item in found if isinstance(item, ReadFailure)] == [
        FailureKind.BROKEN,
        FailureKind.BROKEN,
        FailureKind.ENCODING,
    ]


def test_lines_are_read_as_they_are_taken() -> None:
    """A file of lines is not read to its end before the first article is there."""

    class Endless(io.RawIOBase):
        def read(self, size: int = -1, /) -> bytes:
            return b" " * size

        def seek(self, offset: int, _whence: int = 0, /) -> int:
            return offset

        def readline(self, _size: int | None = -1, /) -> bytes:
            return b'{"text": "a"}\n'

    items = read(cast("BinaryIO", Endless()), "a.jsonl")
    assert [next(items).line for _ in range(3)] == [1, 2, 3]


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\n" * 9, '{"text": "a"}\n'.encode("utf-16")]
)
def test_a_binary_file_of_lines_is_one_failure(content: bytes) -> None:
    """A file that is no text has one reason for all of it, not one for each of its line ends."""
    assert [(item.kind, item.line) for item in read(content, "a.jsonl") if isinstance(item, ReadFailure)] == [
        (FailureKind.NOT_TEXT, None)
    ]


@pytest.mark.parametrize("content", [b"", b"\n\n", b" "])
def test_a_file_of_no_lines_is_empty(content: bytes) -> None:
    """Nothing, and nothing but empty lines, is an empty file."""
    assert [item.kind for item in read(content, "a.jsonl") if isinstance(item, ReadFailure)] == [FailureKind.EMPTY]


def test_lines_under_the_name_of_json_are_read_as_lines() -> None:
    """A file of one article a line is understood although it is called .json; so is a list."""
    lines = b'{"text": "a"}\n{"text": "b"}\n{"text"\n'
    assert [item.line for item in read(lines, "a.json")] == [1, 2, 3]
    assert [item.line for item in read(b'[{"text": "a"}, 1]', "a.json")] == [1, 2]


def test_a_text_that_nests_without_end_is_broken() -> None:
    """JSON that is made to exhaust the reader is one failure."""
    (failure,) = read(b"[" * 200_000, "a.json")
    assert isinstance(failure, ReadFailure)
    assert failure.kind is FailureKind.BROKEN
