"""Numbered documents: "Nghị quyết số 12-NQ/HU ngày 1/2/2024 của Huyện ủy"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus import vocabulary
from corpus.extract.cues import pattern
from corpus.models import DateMention, Reference, Span
from corpus.text import lower

# A number, then "-" or "/", then the sign of the kind and the issuer in capitals: "7 - QĐ/HU", "8/NQ-HĐND",
# "9/2023/NĐ-CP" (Decree 30/2020/ND-CP, annex I; Guideline 36-HD/VPTW).
NUMBER = re.compile(
    r"(?<![\w/])(\d{1,5})\s*([-–/])\s*(?:((?:19|20)\d\d)\s*/\s*)?"
    r"([A-ZĐƯ][A-ZĐƯa-zđ&]{0,11}(?:\s*[-–/]\s*[A-ZĐƯ][\wĐƯ&.]*)*)(?![\w])"
)
_KIND = pattern(vocabulary.DOCUMENT_KINDS)
_PLAIN = re.compile(
    r"(?<!\w)("
    + "|".join(sorted(vocabulary.DOCUMENT_KINDS, key=len, reverse=True))
    + r")\s+số\s+(\d{1,5})(?!\d)(?!\s*[-–/]\s*[\w]|[\w.,]\d)"
)
_ISSUER = re.compile(
    r"^(?:[,\s]*+(?:ngày|tháng|năm)?+[\s\d/.\-]*+(?:tháng\s+\d+\s+năm\s+\d+)?+[,\s]*+)?(?:của|do)\s+"
    r"((?:[^\W\d_][^\s,;.:()]*\s*){1,14})"
)
_NUMBERED = re.compile(r"[ :\n\t]*|[\s\w,]*số[\s:]*")  # between the kind and the number
_BASIS = re.compile(r"[\s\-–+]{0,20}(?:căn cứ|xét|theo đề nghị|thực hiện|theo)")
_BESIDE = re.compile(r"[\s,(]*(?:(?:ban hành|đề|được|ký|ra)\s+)*(?:ngày\s*)?")  # between a number and its date
_ISSUED = 160  # characters of the rest of the line that may name the issuer
_LINE = 2000  # how far back the beginning of a line is looked for
_STOP = re.compile(
    r"\s(?:về|đã|ban hành|quy định|tại|để|trong|là|theo|cho|có|do|được|gắn|nhằm|khi|sau|với"
    rf"|và\s+(?:đề nghị|{'|'.join(vocabulary.DOCUMENT_KINDS)}))(?!\w)|[,;.:()]"
)


# The signs of documents of one kind, of joint ones ("NQLT"), and of those that print their issuer alone ("5/UBND").
_SIGNS = {sign.upper() for sign in vocabulary.DOCUMENT_KINDS.values()} | set("HDLN NQLT TTLT TW UBND VBHN".split())


def normal(number: str) -> str:
    """One spelling for a document's number: "12- NQ/HU" and "12 - NQ/HU" are "12-NQ/HU"."""
    return re.sub(r"\s*([-–/])\s*", lambda m: "/" if m[1] == "/" else "-", number.strip())


def references(text: str, low: str, dates: Sequence[DateMention]) -> tuple[Reference, ...]:
    """Every numbered document of a text, with its kind, date and issuer as printed, and whether it is a basis.

    `low`: the text in lower case with one tone placement, as long as the text; `dates`: its dates in order.
    """
    found = []
    for match in NUMBER.finditer(text):
        if not _is_number(match) and not _is_named(low, match):
            continue
        date = _date_beside(low, dates, match.end())
        found.append(
            Reference(
                number=normal(match[0]),
                kind=_kind_before(low, match.start()),
                issuer=_issuer(text, match.end()),
                date=date.range if date else None,
                basis=_is_basis(low, match.start()),
                evidence=Span(match.start(), date.span.end if date else match.end()),
            )
        )
    found += [_plain(text, low, match, dates) for match in _PLAIN.finditer(low)]
    return tuple(sorted(found, key=lambda reference: reference.evidence.start))


def _plain(text: str, low: str, match: re.Match[str], dates: Sequence[DateMention]) -> Reference:
    """A document cited by its kind and a bare number: "Chỉ thị số 24"."""
    date = _date_beside(low, dates, match.end())
    return Reference(
        number=match[2],
        kind=" ".join(match[1].split()),
        issuer=_issuer(text, match.end()),
        date=date.range if date else None,
        evidence=Span(match.start(), date.span.end if date else match.end()),
    )


def _date_beside(low: str, dates: Sequence[DateMention], at: int) -> DateMention | None:
    """The date of the document whose number ends at a character: right after it."""
    first = bisect_left(dates, at, key=lambda date: date.span.start)
    return next((date for date in dates[first : first + 1] if _BESIDE.fullmatch(low, at, date.span.start)), None)


def _is_number(match: re.Match[str]) -> bool:
    """Whether the sign after the number is one of documents rather than a unit or a word ("2 - Ông")."""
    sign = re.split(r"[-–/]", match[4])[0].strip().upper()
    return sign in _SIGNS or sign.startswith("QĐ")


def _is_named(low: str, match: re.Match[str]) -> bool:
    """Whether a sign that is a body's alone ("622/STC-NS", as letters print it) follows the kind of a document."""
    tight = not any(c.isspace() for c in match[0]) and match[4].replace("-", "").replace("/", "").isupper()
    return tight and len(match[4]) > 1 and bool(_kind_before(low, match.start()))


def _kind_before(low: str, at: int) -> str:
    """The kind of the document whose number begins at a character: "Nghị quyết số …"."""
    window = low[max(0, at - 40) : at]
    kinds = [m for m in _KIND.finditer(window) if _NUMBERED.fullmatch(window, m.end())]
    return " ".join(kinds[-1][0].split()) if kinds else ""


def _issuer(text: str, at: int) -> str:
    """Who issued the document whose number ends at a character, as the rest of the line tells; else ""."""
    after = text[at : at + _ISSUED].split("\n", 1)[0]
    low = lower(after)
    match = _ISSUER.match(low)
    if not match:
        return ""
    stop = _STOP.search(low, *match.span(1))
    return " ".join(after[match.start(1) : stop.start() if stop else match.end(1)].split())


def _is_basis(low: str, at: int) -> bool:
    """Whether a document is cited as what another rests on: "Căn cứ …" begins the line or the sentence."""
    far = max(0, at - _LINE)
    start = max(low.rfind("\n", far, at), low.rfind(". ", far, at)) + 1
    return (start > 0 or far == 0) and _BASIS.match(low, start) is not None
