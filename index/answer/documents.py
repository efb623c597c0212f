"""Questions about numbered documents: which number, what date, whose."""

from __future__ import annotations

import re

from corpus import Reference, Span, fold, format_range
from corpus.extract.references import normal
from corpus.vocabulary import DOCUMENT_KINDS
from index.answer.desk import Desk, Finding
from index.answer.sentences import ABOUT, SURE, subject_terms, timely
from index.matching import coverage
from index.models import Wants
from index.reading import Reading, Terms
from index.told import document_number

_KINDS = sorted((fold(kind) for kind in DOCUMENT_KINDS), key=len, reverse=True)
_TYPED = re.compile(r"(?<![\w/])\d{1,5}\s*[-–/]\s*(?:\d{4}\s*/\s*)?[a-z]{1,6}(?:\s*[-–/]\s*[\w&]+)*(?!\w)")


def document(desk: Desk) -> list[Finding]:
    """The number, date or issuer of the document that the question is about."""
    numbers = {document_number(n) for n in desk.query.documents} | {document_number(normal(m[0])) for m in _TYPED.finditer(desk.folded)}
    kind = _asked_kind(desk.folded)
    scored: list[tuple[float, Reading, Reference]] = []
    for reading in desk.readings:
        if desk.article_score(reading) < ABOUT and not desk.within and not numbers:
            continue
        for reference in reading.stored.extraction.references:
            if numbers and (document_number(reference.number) in numbers) is (desk.query.wants is Wants.PAPER):
                continue  # a question that gives a number wants that document's date or issuer, or another's number
            if desk.query.wants is Wants.PAPER and kind and reference.kind and fold(reference.kind) != kind:
                continue
            number = reading.sentence_at(reference.evidence.start)
            around = Terms.of(reading.body[max(0, reference.evidence.start - 90) : reference.evidence.end + 90])
            score = coverage(desk.units, (around, 1.0), (reading.sentence_terms[number], 0.9), (subject_terms(reading), 0.8), (reading.terms, 0.5))
            if _value(desk, reference):
                scored.append((score, reading, reference))
    if not scored:
        return []
    best, reading, reference = max(scored, key=lambda s: s[0])
    if best < SURE - 0.1 and not numbers:
        return []
    sentence = reading.sentences[reading.sentence_at(reference.evidence.start)]
    return [Finding(_value(desk, reference), reading, (sentence,), (reference.evidence,), field="references", score=best)]


def _asked_kind(folded: str) -> str:
    """The kind of document whose number is asked for: the last one named before the word of asking."""
    asked = re.search(r"\bso (?:may|bao nhieu|hieu)|\bnao\b|\bmay\b", folded)
    before = folded[: asked.start()] if asked else folded
    return max(((before.rfind(k), k) for k in _KINDS), default=(-1, ""))[1] if any(k in before for k in _KINDS) else ""


def _value(desk: Desk, reference: Reference) -> str:
    if desk.query.wants is Wants.DATE:
        return format_range(reference.date) if reference.date else ""
    if desk.query.wants is Wants.BODY:
        return reference.issuer
    kind = reference.kind.capitalize()
    return f"{kind} số {reference.number}".strip() if kind else reference.number


def about_document(desk: Desk) -> bool:
    """Whether a question for a date is about a document's date."""
    return bool(desk.query.documents or _TYPED.search(desk.folded)) and "ban hanh" in desk.folded


__all__ = ["Span", "about_document", "document"]
