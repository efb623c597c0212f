"""What is stamped on a document about who may read it: its degree of secrecy, or that it is for use inside only.

Law on Protection of State Secrets (29/2018/QH14), article 8: "Tuyệt mật", "Tối mật" and "Mật" are stamped on the first
page, in capitals, by themselves. The same words in a sentence say nothing about the document.
"""

from __future__ import annotations

import re
import unicodedata

_SECRET = re.compile(r"(?:TUYỆT |TỐI )?MẬT")
_DEGREE = re.compile(r"(?:độ|mức độ|dấu|dấu độ) mật\s*[:.–-]?\s*(?:tuyệt mật|tối mật|mật)", re.IGNORECASE)
_COLUMN = re.compile(r"\t|\s{2,}|\s[-–/|]\s")  # what stands beside a stamp on the same line
_GAP = re.compile(r"(?<=\b\w) (?=\w\b)")  # between letters that stand apart: T Ố I   M Ậ T
_INSIDE = re.compile(r"lưu hành nội bộ", re.IGNORECASE)
_FRAME = " \t\r\u00a0()[]{}<>*_#=.:–-—“”\"'|"
_SHORT = 8  # words: a stamp, not a sentence about one


def secrecy(text: str) -> str | None:
    """The degree of secrecy that a document is stamped with, as printed; None without a stamp."""
    for line in unicodedata.normalize("NFC", text).split("\n"):
        for column in [line, *_COLUMN.split(line)]:
            words = _words(column)
            if _SECRET.fullmatch(words) or _DEGREE.fullmatch(words):
                return words
    return None


def is_for_inside(text: str) -> bool:
    """Whether a document says of itself that it is for use inside ("lưu hành nội bộ")."""
    pieces = re.split(r"[\n.!?;]", unicodedata.normalize("NFC", text))
    return any(_INSIDE.search(piece) and len(piece.split()) <= _SHORT for piece in pieces)


def _words(text: str) -> str:
    """The words of a line without what frames them, letters pulled together that stand apart."""
    return " ".join(_GAP.sub("", text.strip(_FRAME)).split())
