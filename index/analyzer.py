"""Text → terms, the same for passages and questions.

A term is a syllable in lower case with its diacritics, in one spelling ("uỷ" and "ủy" are one term). A number that is
written with signs inside ("1.914", "02/01/2024", "37- NQ/CB") gives its parts, and after all parts of the text the
whole in one spelling, so that both find it whatever the spaces. Pairs of neighbouring parts are terms of their own.

Syllables, not segmented words: on Vietnamese questions they retrieve better, and they survive lower case and typing
errors.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from corpus import fold, spell_out, unify

_PART = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_SIGNED = re.compile(r"\d[^\W_]*(?:[.,/:]\d+|\s*[-–/]\s*[^\W_]+)+")
_DASHES = re.compile(r"\s*[-–]\s*")
_SLASHES = re.compile(r"\s*/\s*")
_DATE = re.compile(r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?")
_SPOKEN_DATE = re.compile(r"\b(\d{1,2})\s+th[áa]ng\s+(\d{1,2})(?:\s*(?:,?\s*n[ăa]m\s+|/)(\d{4}))?\b")

# What the letters after the number of a party or state document stand for: "NQ" nghị quyết, "QĐ" quyết định … Only
# these may stand apart from their number ("102 - QĐ/TW"); "5 - Ban" is no number.
_KINDS = frozenset(
    fold(kind)
    for kind in [
        "nq",
        "qđ",
        "ct",
        "kl",
        "tb",
        "kh",
        "hd",
        "qc",
        "qyđ",
        "ctr",
        "cttr",
        "bc",
        "tt",
        "ttr",
        "nđ",
        "cv",
        "ql",
        "pl",
        "lct",
        "l",
        "tl",
        "đa",
        "tbkl",
        "cđ",
        "gm",
        "gp",
        "ttlt",
        "đl",
    ]
)


def terms(text: str) -> list[str]:
    """The terms of a text: its parts in order, then the signed numbers whole."""
    lower = unify(spell_out(unicodedata.normalize("NFC", text))).lower()
    # A day or month loses its leading zero, so that "02/01" and "2/1" are the same.
    parts = [part[1:] if len(part) == 2 and part[0] == "0" else part for part in _PART.findall(lower)]
    return [*parts, *_wholes(lower)] if _DIGIT.search(lower) else parts


def pairs(text_terms: Sequence[str]) -> list[str]:
    """Neighbouring parts as terms of their own: "ban thường", "thường vụ". Whole numbers have no neighbours."""
    return [f"{first} {second}" for first, second in pairwise(term for term in text_terms if not is_whole(term))]


def folded(text_terms: Iterable[str]) -> list[str]:
    """The same terms without diacritics, for questions that were typed without."""
    return [fold(term) for term in text_terms]


def is_whole(term: str) -> bool:
    """Whether a term is a signed number, whose parts are terms too."""
    return not term.isalnum()


def _wholes(lower: str) -> Iterator[str]:
    """The signed numbers of a text in lower case, each in one spelling, and its dates as d/m and d/m/yyyy."""
    for match in _SIGNED.finditer(lower):
        yield from _spellings(match[0])
    for day, month, year in _SPOKEN_DATE.findall(lower):
        yield from _date(day, month, year)


def _spellings(signed: str) -> Iterator[str]:
    if date := _DATE.fullmatch(signed):
        yield from _date(date[1], date[3], date[4] or "")
        if date[2] == "/":
            return
    whole = _SLASHES.sub("/", _DASHES.sub("-", signed))
    if whole == signed.replace("–", "-") or _is_document(whole):
        yield whole


def _date(day: str, month: str, year: str) -> Iterator[str]:
    yield f"{int(day)}/{int(month)}"
    if year:
        yield f"{int(day)}/{int(month)}/{year}"


def _is_document(whole: str) -> bool:
    """Whether the letters that follow the number (and the year) are the kind of a document."""
    return any(fold(part) in _KINDS for part in _PART.findall(whole)[1:3])
