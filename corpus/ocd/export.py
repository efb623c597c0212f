"""A stored article's meetings → events."""

from __future__ import annotations

from corpus.models import DateRange, Decision, MeetingRecord, Participation, Reference, Stored
from corpus.ocd.event import (
    AgendaItem,
    Event,
    EventDecision,
    EventSource,
    Extras,
    Paper,
    Participant,
    Place,
    state_note,
)
from corpus.ocd.record import ADDRESS_MARK
from corpus.ocd.when import format_day


def events(stored: Stored) -> tuple[dict[str, object], ...]:
    """The meetings of an article as JSON objects, without the fields that have nothing to say."""
    found = (_event(stored, number, meeting) for number, meeting in enumerate(stored.extraction.meetings))
    return tuple({"_type": "event", **event.model_dump(mode="json", exclude_defaults=True)} for event in found)


def _event(stored: Stored, number: int, meeting: MeetingRecord) -> Event:
    article = stored.article
    url = (article.url or "").partition(ADDRESS_MARK)[0]
    suffix = f"#{number}"
    host = (Participant(name=meeting.organization, entity_type="organization", note="host"),)
    return Event(
        id=stored.key if stored.key.endswith(suffix) else stored.key + suffix,
        name=meeting.name,
        classification=meeting.classification,
        status=str(meeting.status),
        start_date=format_day(meeting.held.first) if meeting.held else "",
        end_date=format_day(meeting.held.last) if meeting.held and meeting.held.last != meeting.held.first else "",
        location=Place(name=meeting.location),
        participants=(*(host if meeting.organization else ()), *map(_participant, meeting.participants)),
        agenda=tuple(AgendaItem(description=item.text) for item in meeting.agenda),
        decisions=tuple(map(_decision, meeting.decisions)),
        documents=tuple(map(_paper, meeting.references)),
        sources=(EventSource(url=url, note=article.source or ""),) if url or article.source else (),
        extras=_extras(stored, meeting),
    )


def _participant(part: Participation) -> Participant:
    return Participant(
        name=part.person,
        office=part.office_as_printed,
        note=str(part.note),
        verb=part.verb,
        site=part.site or "",
        reason=part.reason or "",
        planned=part.planned,
    )


def _decision(decision: Decision) -> EventDecision:
    return EventDecision(
        text=decision.text,
        kind=decision.kind,
        people=decision.people,
        counts=tuple(count.text for count in decision.counts),
    )


def _paper(reference: Reference) -> Paper:
    days: DateRange | None = reference.date
    return Paper(
        number=reference.number,
        kind=reference.kind,
        issuer=reference.issuer,
        date=format_day(days.first) if days else "",
        date_end=format_day(days.last) if days and days.last != days.first else "",
        about=reference.about,
        basis=reference.basis,
        own=reference.own,
    )


def _extras(stored: Stored, meeting: MeetingRecord) -> Extras:
    held = meeting.held
    note = meeting.status_note.text if meeting.status_note else ""
    return Extras(
        session=str(held.session or "") if held else "",
        time=(held.time or "") if held else "",
        year_from=(held.year_from or "") if held else "",
        counts=tuple(count.text for count in meeting.counts),
        status_note="" if note == state_note(meeting.status) else note,
        doubtful=meeting.doubtful,
        article=stored.key,
        published=stored.article.published,
    )
