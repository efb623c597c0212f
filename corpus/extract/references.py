"""Numbered documents: "Nghị quyết số 37-NQ/CB ngày 26/12/2022 của chi bộ Cơ quan"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus import vocabulary

from corpus.extract.cues import pattern
from corpus.models import DateMention, Reference, Span

# A number, then "-" or "/", then the sign of the kind and the issuer in capitals: "102 - QĐ/TW", "42/NQ-HĐND",
# "24/2014/NĐ-CP" (Decree 30/2020/ND-CP, annex I; Guideline 36-HD/VPTW).
NUMBER = re.compile(
    r"(?<![\w/])(\d{1,5})\s*([-–/])\s*(?:((?:19|20)\d\d)\s*/\s*)?([A-ZĐƯ][A-ZĐƯa-zđ]{0,6}(?:\s*[-–/]\s*[A-ZĐƯ][\wĐƯ&.]*)*)(?![\w])"
)
_KIND = pattern(vocabulary.DOCUMENT_KINDS)
_PLAIN = re.compile(
    r"(?<!\w)("
    + "|".join(sorted(vocabulary.DOCUMENT_KINDS, key=len, reverse=True))
    + r")\s+số\s+(\d{1,5})(?!\d)(?!\s*[-–/]\s*[\w]|[\w.,]\d)"
)
_ISSUER = re.compile(
    r"^(?:[,\s]*(?:ngày|tháng|năm)?[\s\d/.\-]*(?:tháng\s+\d+\s+năm\s+\d+)?[,\s]*)?(?:của|do)\s+((?:[^\W\d_][^\s,;.:()]*\s*){1,14})"
)
_STOP = re.compile(
    r"\s(?:về|đã|ban hành|quy định|tại|để|trong|và\s+đề nghị|là|theo|cho|có|do|được|gắn|nhằm|khi|sau|với)(?!\w)|[,;.:()]"
)


def normal(number: str) -> str:
    """One spelling for a document's number: "37- NQ/CB" and "37 - NQ/CB" are "37-NQ/CB"."""
    return re.sub(r"\s*([-–/])\s*", lambda m: "/" if m[1] == "/" else "-", number.strip())


def references(text: str, lower: str, dates: Sequence[DateMention]) -> tuple[Reference, ...]:
    """Every numbered document of a text, with what stands beside its number: kind, date, issuer, and whether it is a basis."""
    found = []
    for match in NUMBER.finditer(text):
        if not _is_number(match):
            continue
        kind = _kind_before(lower, match.start())
        after = text[match.end() : match.end() + 160].split("\n", 1)[0]
        date = next((d for d in dates if 0 <= d.span.start - match.end() <= 12), None)
        found.append(
            Reference(
                number=normal(match[0]),
                kind=kind,
                issuer=_issuer(after),
                date=date.range if date else None,
                basis=_is_basis(lower, match.start()),
                evidence=Span(match.start(), date.span.end if date else match.end()),
            )
        )
    found += [_plain(text, match, dates) for match in _PLAIN.finditer(lower)]
    return tuple(sorted(found, key=lambda reference: reference.evidence.start))


def _plain(text: str, match: re.Match[str], dates: Sequence[DateMention]) -> Reference:
    """A document cited by its kind and a bare number: "Chỉ thị số 24"."""
    date = next((d for d in dates if 0 <= d.span.start - match.end() <= 12), None)
    return Reference(
        number=match[2],
        kind=" ".join(match[1].split()),
        issuer=_issuer(text[match.end() : match.end() + 160].split("\n", 1)[0]),
        date=date.range if date else None,
        evidence=Span(match.start(), date.span.end if date else match.end()),
    )


def _is_number(match: re.Match[str]) -> bool:
    """Whether the sign after the number is one of documents rather than a unit or a word ("2 - Ông")."""
    sign = re.split(r"[-–/]", match[4])[0].strip()
    signs = {s.upper() for s in vocabulary.DOCUMENT_KINDS.values()} | {
        "NQLT",
        "VBHN",
        "HDLN",
        "QC",
        "TTLT",
        "UBND",
        "TW",
        "NQ",
        "QĐUB",
    }
    return sign.upper() in signs or sign.upper().startswith("QĐ")


def _kind_before(lower: str, at: int) -> str:
    window = lower[max(0, at - 40) : at]
    kinds = [
        m
        for m in _KIND.finditer(window)
        if not window[m.end() :].strip(" :\n\t") or re.fullmatch(r"[\s\w,]*số[\s:]*", window[m.end() :])
    ]
    return " ".join(kinds[-1][0].split()) if kinds else ""


def _issuer(after: str) -> str:
    match = _ISSUER.match(after.lower())
    if not match:
        return ""
    issuer = after[match.start(1) : match.end(1)]
    stop = _STOP.search(issuer.lower())
    return " ".join((issuer[: stop.start()] if stop else issuer).split())


def _is_basis(lower: str, at: int) -> bool:
    start = max(lower.rfind("\n", 0, at), lower.rfind(". ", 0, at)) + 1
    return re.match(r"[\s\-–+]*(?:căn cứ|xét|theo đề nghị|thực hiện|theo)", lower[start : start + 30]) is not None
