"""Minutes (biên bản): who met when and where, who was there and who was not, who said what, what was decided."""

from __future__ import annotations

import re
from corpus.extract.forms.closing import read_closing
from corpus.extract.forms.fields import PEOPLE, Field, fields
from corpus.extract.forms.head import Head
from corpus.extract.forms.items import items
from corpus.extract.forms.labels import Role
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft, draft_of, fill
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.persons import people_of
from corpus.extract.forms.speech import spoken
from corpus.extract.forms.votes import decisions_of
from corpus.extract.forms.when import place_in, read_end, read_when
from corpus.extract.roles import participations
from corpus.models import MeetingRecord, Note, Participation, Quoted, Span, Status
from corpus.text import sentences, trim

_OPENS = re.compile(
    r"(?:hôm nay|vào|hồi|lúc|ngày|khai mạc|sáng|chiều|tối|bắt đầu|\d{1,2}\s?(?:giờ|h|g)|thực hiện|căn cứ|trong)(?!\w)"
)
_END = re.compile(r"(?<!\w)(?:kết thúc|bế mạc|họp xong|lập xong|tan họp)(?!\w)")
_PART_NOTES = frozenset({Note.CHAIR, Note.CO_CHAIR, Note.SECRETARY, Note.DIRECTOR, Note.ATTENDEE})
_NUMBERED = frozenset({"number", "dotted", "letter", "roman", "capital"})
_LONGEST_AGENDA = 300  # characters


def read_minutes(page: Page, head: Head, letterhead: Letterhead) -> MeetingRecord:
    """The meeting that minutes record."""
    draft = draft_of(page, head, letterhead, Status.PASSED)
    discussing = False
    closing = read_closing(page, head.body)
    lines = [line for line in head.body if closing is None or line.span.start < closing.begins]
    for found in fields(page, items(page, lines)):
        if found.role is Role.CONTENT or (found.role is None and _speaks(page, draft, found)):
            discussing = True
        if found.role in {None, Role.CONTENT, Role.VOTE, Role.CONCLUSION, Role.OTHER}:
            _read_text(page, draft, found, discussing=discussing)
        elif found.role is Role.END:
            _read_end(page, draft, found.whole)
        elif not discussing or found.role not in PEOPLE:
            fill(page, draft, found)
        else:
            _discuss(page, draft, found.whole)
    for signed in closing.signed if closing else ():
        if not draft.has(signed.note):
            draft.participants.append(
                Participation(
                    person=signed.person.person, office_as_printed="", note=signed.note, evidence=signed.evidence
                )
            )
    return draft.record(page)


def _speaks(page: Page, draft: Draft, found: Field) -> bool:
    """Whether a numbered item without a label begins the discussion: who met is known, and somebody speaks in it."""
    known = draft.when is not None and (draft.has(Note.CHAIR) or draft.has(Note.SECRETARY))
    return known and found.style in _NUMBERED and any(True for _ in spoken(page, found.value))


def _read_text(page: Page, draft: Draft, found: Field, *, discussing: bool) -> None:
    """An item without a label, or a section with its items."""
    if found.role is None and not discussing:
        _open(page, draft, found.value)
        return
    spans = [(found.value, found.style), *((Span(entry.start, entry.span.end), entry.style) for entry in found.entries)]
    for span, style in spans:
        if span.end <= span.start:
            continue
        if found.role is Role.CONCLUSION:
            draft.decisions.extend(decisions_of(page, _without_end(page, draft, span), concluding=True))
        else:
            _discuss(page, draft, span)
            if style in _NUMBERED and span.end - span.start <= _LONGEST_AGENDA:
                draft.agenda.append(Quoted(text=one_line(span.of(page.text)), evidence=span))


def _open(page: Page, draft: Draft, span: Span) -> None:
    """A sentence before the discussion: the opening, or somebody on a list without a label."""
    if draft.when is None and _OPENS.match(page.lower, *span):
        draft.when = read_when(page, span)
        if draft.when is not None and draft.location is None:
            draft.location = place_in(page, span)
    for each in people_of(page, span):
        if each.note is not None:
            draft.participants.append(
                Participation(
                    person=each.person.person,
                    office_as_printed=each.person.office_as_printed,
                    note=each.note,
                    verb=each.verb,
                    evidence=span,
                    reason=each.reason if each.note is Note.ABSENT else None,
                )
            )
    for there in sentences(span.of(page.text)):
        sentence = there.shift(span.start)
        people = tuple(p for p in page.people_in(sentence) if sentence.covers(p.evidence))
        draft.participants.extend(
            p for p in participations(page.text, page.lower, sentence, people) if p.note in _PART_NOTES
        )


def _discuss(page: Page, draft: Draft, span: Span) -> None:
    """An item of the discussion: who speaks, and what was voted on."""
    span = _without_end(page, draft, span)
    if not any(c.isalpha() for c in span.of(page.text)):
        return
    draft.participants.extend(spoken(page, span))
    draft.decisions.extend(decisions_of(page, span, concluding=False))


def _without_end(page: Page, draft: Draft, span: Span) -> Span:
    """The span without a last sentence that says when the meeting closed, which is read."""
    for there in sentences(span.of(page.text)):
        sentence = there.shift(span.start)
        if _END.search(page.lower, *sentence) and page.times_in(sentence):
            _read_end(page, draft, sentence)
            return trim(page.text, Span(span.start, sentence.start))
    return span


def _read_end(page: Page, draft: Draft, span: Span) -> None:
    if draft.when is None or draft.when.ended is not None:
        return
    end = read_end(page, span, draft.when.held)
    if end is not None:
        draft.when = draft.when._replace(ended=end[0], ended_at=end[1])
