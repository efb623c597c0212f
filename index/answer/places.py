"""Questions for a place that a document gives among others: "vòng sơ khảo tại …; vòng chung khảo tại …"."""

from __future__ import annotations

import re

from corpus import Span, trim
from index.answer.desk import Desk, Finding
from index.answer.ranking import ALL, FOCUS, about, meant, subject_terms
from index.matching import coverage, missing
from index.reading import Reading, Terms

_AT = re.compile(r"(?<!\w)tại\s+(?P<place>[^;,.:()\n]{3,90})")
_PART = re.compile(r"[^;\n]+")


def among_others(desk: Desk) -> list[Finding]:
    """The place in the one part of a document's sentence that has what is asked beyond its subject."""
    for reading in about(desk):
        focus = missing(desk.units, subject_terms(reading))
        if not (meant(desk, reading) or desk.within) or not _is_document(reading):
            continue
        found = [
            (sentence, Span(*at.span("place")))
            for sentence in reading.sentences
            for part in _PART.finditer(reading.body, *sentence)
            if (at := _AT.search(reading.lower, *part.span()))
            and coverage(focus or desk.units, (Terms.of(part[0]), 1.0)) >= (ALL if focus else FOCUS)
        ]
        if len(found) == 1:
            sentence, place = found[0][0], trim(reading.body, found[0][1])
            return [Finding(place.of(reading.body), reading, (sentence,), (place,), field="place")]
    return []


def _is_document(reading: Reading) -> bool:
    return any(reference.own for reference in reading.stored.extraction.references)
