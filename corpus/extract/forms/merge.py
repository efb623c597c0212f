"""A form's records with what the reader of prose found in the same text, without doubles."""

from __future__ import annotations

from corpus.models import Extraction, MeetingRecord, Participation, PersonnelChange, Reference, Span


def merge(form: Extraction, prose: Extraction) -> Extraction:
    """The form's meetings; people, changes and documents of both, the form's before those that say the same."""
    return Extraction(
        meetings=form.meetings,
        people=tuple(sorted({*prose.people, *form.people}, key=lambda person: person.evidence)),
        changes=(*form.changes, *(c for c in prose.changes if not any(_same_change(c, own) for own in form.changes))),
        references=(
            *form.references,
            *(r for r in prose.references if not any(_same_paper(r, own) for own in form.references)),
        ),
        acts=tuple(act for act in prose.acts if not any(_told(act, meeting) for meeting in form.meetings)),
    )


def _told(act: Participation, meeting: MeetingRecord) -> bool:
    """Whether a meeting's record has what somebody did."""
    return any(part.person == act.person and _meet(part.evidence, act.evidence) for part in meeting.participants)


def _same_change(change: PersonnelChange, own: PersonnelChange) -> bool:
    return change.person == own.person and change.kind is own.kind and _meet(change.evidence, own.evidence)


def _same_paper(paper: Reference, own: Reference) -> bool:
    return paper.number == own.number and (_meet(paper.evidence, own.evidence) or own.own)


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
