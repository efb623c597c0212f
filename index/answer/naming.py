"""How people are named in an answer: with their offices as printed, and the sentence that gives them their part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus import (
    MeetingRecord,
    Note,
    Participation,
    Span,
    Status,
)
from index.answer.desk import Finding
from index.reading import Reading


def named(person: str, office: str) -> str:
    """A person as the answer names them: with the offices as printed."""
    return f"{person}, {office}" if office else person


def office_of(reading: Reading, person: str, printed: str) -> str:
    """The fullest office that the article prints beside a person's name."""
    offices = [
        m.office_as_printed for m in reading.stored.extraction.people if m.person == person and m.office_as_printed
    ]
    return max([printed, *offices], key=len)


def parts(meeting: MeetingRecord, notes: Sequence[Note]) -> list[Participation]:
    """The people who had one of these parts, each once, in order."""
    seen: dict[str, Participation] = {}
    for p in meeting.participants:
        if p.note in notes and p.person not in seen and not (p.planned and meeting.status is Status.PASSED):
            seen[p.person] = p
    return list(seen.values())


def people_finding(reading: Reading, found: Iterable[Participation], meeting: int | None, score: float) -> Finding:
    """A finding that names people, each proved by the sentence that gives them their part."""
    found = list(found)
    texts = [named(p.person, office_of(reading, p.person, p.office_as_printed)) for p in found]
    quotes = tuple(dict.fromkeys(p.evidence for p in found))
    bold = tuple(span for p in found for span in stressed(reading, p.evidence, p.person, p.verb))
    return Finding(
        "; ".join(texts),
        reading,
        quotes,
        bold,
        meeting,
        tuple(p.person for p in found),
        f"participants.{found[0].note.value}",
        score,
    )


def stressed(reading: Reading, sentence: Span, *words: str) -> tuple[Span, ...]:
    """Where some words stand in a sentence, for stressing them in the quote."""
    spans = []
    for word in words:
        at = reading.lower.find(word.lower(), *sentence) if word else -1
        if at >= 0:
            spans.append(Span(at, at + len(word)))
    return tuple(spans)
