"""Documents of our own writing, and what is read from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from corpus import Article, DateRange, Document, Extraction, MeetingRecord, Note, Reference, Span, extract, parse

Reading = tuple[Article, Extraction]


def read(text: str, *, title: str | None = None, published: date | None = None) -> Reading:
    """The article in a text, and what it says."""
    article = parse(Document(text=text, title=title, published=published))
    return article, extract(article)


def only(reading: Reading) -> MeetingRecord:
    """The one meeting that a document tells of."""
    (meeting,) = reading[1].meetings
    return meeting


def own(reading: Reading) -> Reference:
    """The document itself as a paper."""
    (paper,) = (each for each in reading[1].references if each.own)
    return paper


def who(meeting: MeetingRecord, *notes: Note) -> list[str]:
    """The people who have one of these parts."""
    return [part.person for part in meeting.participants if part.note in notes]


def day(held: DateRange | None) -> str:
    """A day with its part and its time: "19/5/2025 08:15"."""
    if held is None:
        return ""
    ends = {f"{each.day}/{each.month}/{each.year}": None for each in (held.first, held.last)}
    return " ".join(filter(None, ["..".join(ends), str(held.session or ""), held.time]))


def evidence(said: Extraction) -> Iterator[Span]:
    """Every span that proves something."""
    for meeting in said.meetings:
        yield meeting.evidence
        spans = (
            meeting.organization_evidence,
            meeting.held_evidence,
            meeting.ended_evidence,
            meeting.location_evidence,
        )
        yield from (span for span in spans if span is not None)
        for many in (meeting.participants, meeting.agenda, meeting.decisions, meeting.counts):
            yield from (each.evidence for each in many)
        yield from (count.evidence for decision in meeting.decisions for count in decision.counts)
    for several in (said.people, said.changes, said.references):
        yield from (each.evidence for each in several)
    yield from (person.name for person in said.people)


def quoted(said: Extraction) -> Iterator[tuple[str, Span]]:
    """Every value that is a quotation, with the characters that it quotes."""
    for meeting in said.meetings:
        if meeting.location_evidence:
            yield meeting.location, meeting.location_evidence
        if meeting.status_note:
            yield meeting.status_note.text, meeting.status_note.evidence
        yield from ((item.text, item.evidence) for item in meeting.agenda)
        counts = (*meeting.counts, *(count for decision in meeting.decisions for count in decision.counts))
        yield from ((count.text, count.evidence) for count in counts)
    for paper in said.references:
        if paper.recipients:
            yield paper.recipients.text, paper.recipients.evidence
