"""Keystrokes left raw, "hooij nghij" and "ho6i5 nghi5", made into the Vietnamese that they were meant to type.

Two ways of typing are known. Telex: a tone is s f r x j, a circumflex is the letter twice, a horn or a breve is w, dd is đ. VNI: the
tones are 1 to 5, 6 is the circumflex, 7 the horn, 8 the breve, 9 is đ. A key may stand right after its letter or anywhere later in
the syllable, as the usual keyboards (UniKey, those of the systems) take it.

Single words prove little: "bus", "max" and "how" are words of other languages, "quan8" is "quận 8" typed in haste. So a text is
changed only when as a whole it was evidently typed raw: it has words that can hardly be anything else, and hardly any that are
neither that nor Vietnamese.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpus.syllables import Syllable, allows, inventory, is_syllable, spell, take_tone
from corpus.text import fold
from corpus.vocabulary import ABBREVIATIONS

_ADDRESS = r"\S*(?:://|@|\bwww\.)\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info)\b\S*"
# A word, unless it is glued to an apostrophe ("H'Ngoan"), to the next number ("ngay5/1") or to a sign of another kind.
_WORD = r"(?<![\w'’@])[^\W\d_][^\W_]*(?![\w'’@]|[/.-]\d)"
_TOKEN = re.compile(rf"({_ADDRESS})|{_WORD}", re.IGNORECASE)
_MAYBE = re.compile(r"[^\W\d_](?:[sfrxjw1-9]|aa|ee|oo|dd|[^\W_]*[aeiouy][^\W_]*[aeod])", re.IGNORECASE)
_ROMAN = re.compile(r"[ivxlc]+")

_TONES = "\u0301\u0300\u0309\u0303\u0323"  # sắc huyền hỏi ngã nặng
_TELEX_TONES = dict(zip("sfrxj", _TONES, strict=True))
_VNI_TONES = dict(zip("12345", _TONES, strict=True))
_TELEX_KEYS = {"â": "a", "ê": "e", "ô": "o", "ă": "w", "ơ": "w", "ư": "w", "đ": "d"}
_VNI_KEYS = {"â": "6", "ê": "6", "ô": "6", "ă": "8", "ơ": "7", "ư": "7", "đ": "9"}
_ABBREVIATED = str.maketrans({"đ": "dd", "ư": "uw"}), str.maketrans({"đ": "d9", "ư": "u7"})

# Words of other languages and of chats that are a Vietnamese syllable as well when their letters are read as keys: they prove nothing.
_FOREIGN = frozenset()
# Those of them that stay even in a text typed raw: read as keys they mean nothing.
_BORROWED = frozenset("bus gas laos mw oxy sos taxi tw visa".split())
# What a number is glued to in haste: "to7", "quan8", "thang1".
_NUMBERED = frozenset(
    "ap ban bai buoi cap co doan doi dot duoc duong hang hon khoa khoang khoi khu ky lan lop moi muc nam ngay nhom phien phong"
    " phuong quan quy so tang thang thon thu tiet to toi trang tren tuan xa xom".split()
)
_PROOF = 2  # what the evidence of a text's words must come to


class _Reading(NamedTuple):
    """A word read as keystrokes."""

    vietnamese: str  # in lower case
    keys: int
    evidence: int  # 0 it proves nothing, 1 a hint, 2 it can hardly be anything else


def undo(text: str) -> str:
    """The text, which must be NFC, with raw Telex and VNI syllables in Vietnamese (NFC); all else byte for byte as it was."""
    if not _MAYBE.search(text):
        return text
    words = [match[0] for match in _TOKEN.finditer(text) if not match[1]]
    ways = [way for way in (_telex, _vni) if _is_raw(words, way)]
    for way in ways:
    return _TOKEN.sub(lambda m: m[0] if m[1] else _meant(m[0], ways), text) if ways else text
