"""Bytes → characters, where it is certain which."""

from __future__ import annotations

import codecs
import unicodedata

from corpus.models import FailureKind, ReadFailure

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Letters in the code page of no other language.
_TELLING = frozenset("đươăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
_OTHERS = frozenset("àáãâèéêìíòóôõùúýĩũ")
_TYPOGRAPHY = frozenset("–—‘’“”…•°§«»·×²³½₫\u00a0€™©®±")


def encoding_of(start: bytes) -> str | None:
    """The encoding of a text that begins so: UTF-8; UTF-16 or UTF-32 by their marks; Windows-1258 by its letters.

    None where it is not certain.
    """
    marked = next((name for mark, name in _MARKED if start.startswith(mark)), None)
    if marked is not None:
        return marked
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)  # the last character may be cut
    except UnicodeDecodeError:
        return "cp1258" if _is_windows_1258(start) else None
    return "utf-8"


def decode(content: bytes) -> str | ReadFailure:
    """The text."""
    encoding = encoding_of(content)
    if is_binary(content) and encoding not in {"utf-16", "utf-32"}:
        return ReadFailure(kind=FailureKind.NOT_TEXT)
    if encoding is None:
        return ReadFailure(kind=FailureKind.ENCODING)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        return ReadFailure(kind=FailureKind.ENCODING, detail=f"{error.reason}, byte {error.start}")


def is_binary(content: bytes) -> bool:
    """Whether the first bytes hold what no text holds (in one-byte units): NUL, or many control characters."""
    start = content[:4096]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b\b" for byte in start)
    return b"\0" in start or controls > len(start) / 20


def _is_windows_1258(content: bytes) -> bool:
    try:
        text = unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        return False
    letters = [c.lower() for c in text if ord(c) > 127 and c not in _TYPOGRAPHY]
    telling = sum(c in _TELLING for c in letters)
    return telling >= 3 and all(c in _TELLING or c in _OTHERS for c in letters)
