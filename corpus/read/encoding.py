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
_VIETNAMESE = frozenset(
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
)
_TELLING = frozenset("đĐưƯơƠăĂạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")  # letters of no other language's code page
_TYPOGRAPHY = frozenset("–—‘’“”…•°§«»·×²³½₫\u00a0€™©®±")


def decode(content: bytes) -> str | ReadFailure:
    """The text: UTF-8, UTF-16 or UTF-32 with their marks, or Windows-1258 where every letter proves it."""
    encoding = next((name for mark, name in _MARKED if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        windows = None if encoding != "utf-8" else _windows_1258(content)
        if windows is None:
            kind = FailureKind.NOT_TEXT if _is_binary(content) else FailureKind.ENCODING
            return ReadFailure(kind=kind, detail=f"{error.reason}, byte {error.start}")
        return windows
    if encoding == "utf-8" and _is_binary(content):
        return ReadFailure(kind=FailureKind.NOT_TEXT)
    return text


def _is_binary(content: bytes) -> bool:
    """Whether the first bytes hold what no text holds: NUL, or many control characters."""
    start = content[:4096]
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\v\x1b\x08" for byte in start)
    return b"\0" in start or controls > len(start) / 20


def _windows_1258(content: bytes) -> str | None:
    try:
        text = unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    foreign = [c for c in text if ord(c) > 127 and c not in _TYPOGRAPHY]
    if all(c in _VIETNAMESE for c in foreign) and sum(c in _TELLING for c in foreign) >= 3:
        return text
    return None
