"""Questions about numbered documents: which, whose, who signed, of what day, in force from when, on what basis."""

from __future__ import annotations

import re

from corpus import DOCUMENT_KINDS, DateMention, Reference, Span, fold, format_range, normal_number, spell_out_question
from index.answer.desk import Desk, Finding
from index.answer.naming import named, stressed
from index.answer.ranking import ABOUT, SURE, subject_terms
from index.matching import coverage
from index.models import Asks, Wants
from index.reading import Reading, Terms
from index.told import document_number

_KINDS = sorted((fold(kind) for kind in DOCUMENT_KINDS), key=len, reverse=True)
_TYPED = re.compile(r"(?<![\w/])\d{1,5}\s*[-–/]\s*(?:\d{4}\s*/\s*)?[a-z]{1,6}(?:\s*[-–/]\s*[\w&]+)*(?!\w)")
_BASIS = re.compile(
    r"\b(?:can cu|tren co so|dua tren|thuc hien theo|theo (?:quy dinh|nghi quyet|chi thi|ke hoach|huong dan"
    r"|ket luan|to trinh)|quan triet|xet|kem theo|dinh kem|yeu cau (?:\w+ )*thuc hien)\b"
)
_REPLACED_WITHIN = 60  # characters from "thay thế" to the number
_IN_FORCE = re.compile(r"\bhieu luc\b|\btinh tu\b|\btu (?:ngay|hom) nao|\btu bao gio")
_REPLACES = re.compile(r"\b(?:thay the|thay cho|bai bo)\b")


def asked_numbers(desk: Desk) -> frozenset[str]:
    """The numbers of documents that the question gives, each in one spelling."""
    typed = [normal_number(m[0]) for m in _TYPED.finditer(desk.folded)]
    return frozenset(document_number(number) for number in (*desk.query.documents, *typed))


def about_document(desk: Desk) -> bool:
    """Whether a question for a day, a person or a place is about a document rather than a meeting."""
    if asked_numbers(desk) and not re.search(r"\b(?:hop|hoi nghi|dai hoi|cuoc|buoi|ky hop|phien)\b", desk.folded):
        return True
    return (
        desk.query.asks is Asks.DATE
        and re.search(
            r"\bhieu luc\b|\bban hanh\b|\bky (?:ban hanh|ngay)\b|\bthoi han\b.*\btu\b|\btinh (?:ke )?tu\b", desk.folded
        )
        is not None
    )


def own_document(desk: Desk) -> list[Finding]:
    """What an article that is a document says of itself: its signer, day, force, issuer, number, addressees."""
    numbers = asked_numbers(desk)
    found: list[tuple[float, Reading, Reference]] = []
    for reading in desk.readings:
        for reference in reading.stored.extraction.references:
            if not reference.own or (numbers and document_number(reference.number) not in numbers):
                continue
            score = 1.0 if numbers else desk.article_score(reading)
            found.append((score, reading, reference))
    if not found:
        return []
    score, reading, reference = max(found, key=lambda f: f[0])
    if score < SURE and not desk.within:
        return []
    return _of_itself(desk, reading, reference, score)


def _of_itself(desk: Desk, reading: Reading, reference: Reference, score: float) -> list[Finding]:
    if desk.query.asks is Asks.SIGNER and reference.signer is not None:
        signer = reference.signer
        text = named(signer.person, signer.office_as_printed)
        line = reading.sentences[reading.sentence_at(signer.name.start)]
        return [
            Finding(
                text,
                reading,
                (line,),
                stressed(reading, line, signer.person),
                people=(signer.person,),
                field="references.signer",
                score=score,
            )
        ]
    if desk.query.wants is Wants.DATE:
        return _day_of(desk, reading, reference, score)
    if desk.query.wants is Wants.BODY and desk.query.asks is Asks.DOCUMENT and reference.issuer:
        return [_printed(reading, reference.issuer, reference.evidence, "references.issuer", score)]
    if desk.query.asks is Asks.CONTENT and re.search(r"\bgui\b", desk.folded) and reference.recipients is not None:
        receivers = reference.recipients
        return [_printed(reading, receivers.text, receivers.evidence, "references.recipients", score)]
    if desk.query.wants is Wants.PAPER and _REPLACES.search(desk.folded) and reference.replaces:
        replaced = next((r for r in reading.stored.extraction.references if r.number == reference.replaces), reference)
        return [_printed(reading, _title(replaced), replaced.evidence, "references.replaces", score)]
    return []


def _day_of(desk: Desk, reading: Reading, reference: Reference, score: float) -> list[Finding]:
    day: DateMention | None = None
    if _IN_FORCE.search(desk.folded):
        day = reference.effective
    elif re.search(r"\bthong qua\b", desk.folded):
        day = reference.adopted
    elif reference.date is not None and re.search(r"\bky\b|\bban hanh\b|\bngay (?:nao|may|bao nhieu)", desk.folded):
        text = format_range(reference.date)
        return [_printed(reading, text, reference.evidence, "references.date", score)]
    if day is None:
        return []
    return [_printed(reading, format_range(day.range), day.span, "references.effective", score)]


def _printed(reading: Reading, text: str, evidence: Span, field: str, score: float) -> Finding:
    sentence = reading.sentences[reading.sentence_at(evidence.start)]
    quote = sentence if sentence.covers(evidence) else evidence
    return Finding(" ".join(text.split()), reading, (quote,), (evidence,), field=field, score=score)


def document(desk: Desk) -> list[Finding]:
    """The number, day or issuer of a document that an article cites or is."""
    numbers = asked_numbers(desk)
    kind = _asked_kind(fold(spell_out_question(desk.query.text)))
    basis, replaced = _BASIS.search(desk.folded) is not None, _REPLACES.search(desk.folded) is not None
    scored: list[tuple[float, Reading, Reference]] = []
    for reading in desk.readings:
        if desk.article_score(reading) < ABOUT and not desk.within and not numbers:
            continue
        for reference in reading.stored.extraction.references:
            if numbers and (document_number(reference.number) in numbers) is (desk.query.wants is Wants.PAPER):
                continue  # a question that gives a number wants that document's day or issuer, or another's number
            if desk.query.wants is Wants.PAPER and kind and reference.kind and fold(reference.kind) != kind:
                continue
            if desk.query.wants is Wants.PAPER and replaced and not _is_replaced(reading, reference):
                continue
            if _value(desk, reference):
                scored.append((_fit(desk, reading, reference, basis=basis), reading, reference))
    if not scored:
        return []
    best, reading, reference = max(scored, key=lambda s: s[0])
    if best < SURE - 0.1 and not numbers:
        return []
    sentence = reading.sentences[reading.sentence_at(reference.evidence.start)]
    return [
        Finding(_value(desk, reference), reading, (sentence,), (reference.evidence,), field="references", score=best)
    ]


def _is_replaced(reading: Reading, reference: Reference) -> bool:
    """Whether the text says of a document that another takes its place."""
    before = reading.folded[max(0, reference.evidence.start - _REPLACED_WITHIN) : reference.evidence.start]
    return re.search(r"\b(?:thay|bai bo)\b", before) is not None


def _fit(desk: Desk, reading: Reading, reference: Reference, *, basis: bool) -> float:
    """How well a reference is the asked one: by the words around it, and by its being a basis or the article itself."""
    number = reading.sentence_at(reference.evidence.start)
    around = Terms.of(reading.body[max(0, reference.evidence.start - 90) : reference.evidence.end + 90])
    score = coverage(
        desk.units,
        (around, 1.0),
        (reading.sentence_terms[number], 0.9),
        (subject_terms(reading), 0.8),
        (reading.terms, 0.5),
    )
    own = 0.3 if reference.own and not basis else 0.0
    return score + own + (0.2 if basis and reference.basis else 0.0)


def _asked_kind(folded: str) -> str:
    """The kind of document whose number is asked for: the last one named before the word of asking."""
    asked = re.search(r"\bso (?:may|bao nhieu|hieu)|\bnao\b|\bmay\b", folded)
    before = folded[: asked.start()] if asked else folded
    found = [(before.rfind(kind), len(kind), kind) for kind in _KINDS if kind in before]
    return max(found)[2] if found else ""


def _value(desk: Desk, reference: Reference) -> str:
    if desk.query.wants is Wants.DATE and _IN_FORCE.search(desk.folded):
        return format_range(reference.effective.range) if reference.effective else ""
    if desk.query.wants is Wants.DATE:
        return format_range(reference.date) if reference.date else ""
    if desk.query.wants is Wants.BODY:
        return reference.issuer
    return _title(reference)


def _title(reference: Reference) -> str:
    kind = reference.kind.capitalize()
    return f"{kind} số {reference.number}".strip() if kind else reference.number
