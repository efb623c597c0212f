"""Bytes become characters only where it is certain which."""

from __future__ import annotations

import unicodedata

import pytest

from corpus import Document, FailureKind, ReadFailure, parse, read

TEXT = "Chi bộ thôn Bến Đá tổ chức sinh hoạt. Đồng chí Lường Thị Ngọc Quỳnh chủ trì – được 12 “phiếu”."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le+mark", "cp1258"])
def test_certain_encodings_are_read(encoding: str) -> None:
    """UTF-8, marked UTF-16 and UTF-32, and Windows-1258 give the same article."""
    if encoding == "cp1258":
        content = b"".join(_windows_1258(letter) for letter in TEXT)
    elif encoding.endswith("+mark"):
        content = b"\xff\xfe" + TEXT.encode("utf-16-le")
    else:
        content = TEXT.encode(encoding)
    (found,) = read(content, "a.txt")
    assert isinstance(found, Document)
    assert parse(found).body == TEXT


def _windows_1258(letter: str) -> bytes:
    """A letter as that code page has it: some composed, others with their tone after them."""
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        base, tone = unicodedata.normalize("NFD", letter)[:-1], unicodedata.normalize("NFD", letter)[-1]
        if tone == "\u0323" and len(base) > 1:  # below the letter, but written after the mark above it
            return _windows_1258(unicodedata.normalize("NFC", base)) + tone.encode("cp1258")
        marks = unicodedata.normalize("NFD", letter)
        tone = next(mark for mark in marks[1:] if mark in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", marks.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("Nguyễn".encode("utf-16-le"), FailureKind.NOT_TEXT),
        (b"\x89PNG\r\n\x1a\n\0\0\0", FailureKind.NOT_TEXT),
        ("café crème brûlée".encode("latin-1"), FailureKind.ENCODING),
        ("Привет всем".encode("cp1251"), FailureKind.ENCODING),
        (b"\xff\xfeabc", FailureKind.ENCODING),
        ("Chi bộ".encode() + b"\xff\xff", FailureKind.ENCODING),
    ],
)
def test_the_rest_is_refused(content: bytes, kind: FailureKind) -> None:
    """Binary content is no text; another code page, or a broken text, is not guessed at."""
    assert [item.kind for item in read(content, "a.txt") if isinstance(item, ReadFailure)] == [kind]
