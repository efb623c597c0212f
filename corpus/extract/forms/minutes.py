"""Minutes (biên bản): who met when and where, who was there and who was not, who said what, what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus.extract.forms.closing import read_closing
from corpus.extract.forms.fields import PEOPLE, Field, fields
from corpus.extract.forms.head import Head
from corpus.extract.forms.items import items
from corpus.extract.forms.labels import Role
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft, draft_of, fill, next_meetings, tell
from corpus.extract.forms.outcomes import ballots, outcomes
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.speech import spoken
from corpus.extract.forms.votes import decisions_of, kind_of
from corpus.extract.forms.when import read_end
from corpus.models import (
    Decision,
    DecisionKind,
    MeetingRecord,
    Note,
    Participation,
    PersonnelChange,
    Quoted,
    Span,
    Status,
)
from corpus.text import trim

_END = re.compile(r"(?<!\w)(?:kết thúc|bế mạc|họp xong|lập xong|tan họp)(?!\w)")
_CONCLUDING = re.compile(r"(?:phát biểu )?kết luận")
_CONCLUDED_BY = re.compile(r"[^:.;]{3,90}kết luận[^:.;]{0,40}:\s*")
_NUMBER = re.compile(r"\d")
_NUMBERED = frozenset({"number", "dotted", "letter", "roman", "capital"})
_LONGEST_VOTE = 600  # characters from what was voted on to the result
_LONGEST_AGENDA = 300  # characters


class Minutes(NamedTuple):
    """What minutes record: the meeting, those that it calls, and what its votes change for people."""

    meetings: tuple[MeetingRecord, ...]
    changes: tuple[PersonnelChange, ...]


def read_minutes(page: Page, head: Head, letterhead: Letterhead) -> Minutes:
    """What minutes record."""
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
    draft.decisions.extend(decision for _, decision in ballots(page, lines))
    called = tuple(next_meetings(page, draft))
    return Minutes((draft.record(page), *called), tuple(outcomes(page, draft.decisions)))


def _speaks(page: Page, draft: Draft, found: Field) -> bool:
    """Whether a numbered item without a label begins the discussion: who met is known, and somebody speaks in it."""
    known = draft.when is not None and (draft.has(Note.CHAIR) or draft.has(Note.SECRETARY))
    return known and found.style in _NUMBERED and any(True for _ in spoken(page, found.value))


def _read_text(page: Page, draft: Draft, found: Field, *, discussing: bool) -> None:
    """An item without a label, or a section with its items."""
    if found.role is None and not discussing:
        tell(page, draft, found.value)
        return
    spans = [(found.value, found.style), *((Span(entry.start, entry.span.end), entry.style) for entry in found.entries)]
    for span, style in spans:
        if span.end <= span.start:
            continue
        if found.role is Role.VOTE:
            _vote(page, draft, found)
            break
        if found.role is Role.CONCLUSION or _concludes(page, span):
            draft.decisions.extend(_concluded(page, draft, span, listed=style in _NUMBERED))
        else:
            _discuss(page, draft, span)
            numbered = span == found.value and _NUMBER.search(found.label.of(page.text))  # "Nội dung 1: …"
            point = Span(found.label.start, span.end) if numbered else span
            if (numbered or _is_point(page, span, style)) and point.end - point.start <= _LONGEST_AGENDA:
                draft.agenda.append(Quoted(text=one_line(point.of(page.text)), evidence=point))


def _concludes(page: Page, span: Span) -> bool:
    """Whether an item is what somebody concluded: "Đ/c A kết luận: giao …"."""
    opening = _CONCLUDED_BY.match(page.lower, *span)
    return opening is not None and any(p.evidence.start <= span.start + 2 for p in page.people_in(span))


def _is_point(page: Page, span: Span, style: str) -> bool:
    """Whether an item is a point of the order of business: numbered, or an entry of a list in which nobody speaks."""
    return style in _NUMBERED or (style.startswith("bullet") and not any(True for _ in spoken(page, span)))


def _vote(page: Page, draft: Draft, found: Field) -> None:
    """The result of a vote, with the item that it was about when that stands near before it."""
    for span in (Span(found.label.start, found.value.end), *(entry.span for entry in found.entries)):
        topic = _topic(page, draft)
        for decision in decisions_of(page, _without_end(page, draft, span), concluding=False):
            near = (
                topic is not None and topic.end <= span.start and decision.evidence.end - topic.start <= _LONGEST_VOTE
            )
            if topic is None or not near or found.entries:
                draft.decisions.append(decision)
                continue
            evidence = Span(topic.start, decision.evidence.end)
            plain = decision.kind in {DecisionKind.CONCLUDES, DecisionKind.AGREES}
            draft.decisions.append(
                decision.model_copy(
                    update={
                        "kind": kind_of(page, evidence, concluding=False) if plain else decision.kind,
                        "text": f"{one_line(topic.of(page.text))} {decision.text}",
                        "evidence": evidence,
                        "people": _named(page, topic, decision.evidence),
                    }
                )
            )


def _named(page: Page, *spans: Span) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person.person for span in spans for person in page.people_in(span)))


def _topic(page: Page, draft: Draft) -> Span | None:
    """The last item on the agenda, unless it is what somebody said."""
    last = draft.agenda[-1].evidence if draft.agenda else None
    return None if last is None or any(True for _ in spoken(page, last)) else last


def _concluded(page: Page, draft: Draft, span: Span, *, listed: bool) -> Iterator[Decision]:
    """What an item of the conclusions decides; who concluded stands before a colon."""
    span = _without_end(page, draft, span)
    said = [part for part in spoken(page, span) if _CONCLUDING.fullmatch(part.verb)]
    draft.participants.extend(said[:1])
    opening = _CONCLUDED_BY.match(page.lower, *span)
    start = opening.end() if opening and said else span.start
    return decisions_of(page, trim(page.text, Span(start, span.end)), concluding=True, listed=listed)


def _discuss(page: Page, draft: Draft, span: Span) -> None:
    """An item of the discussion: who speaks, and what was voted on."""
    span = _without_end(page, draft, span)
    if not any(c.isalpha() for c in span.of(page.text)):
        return
    draft.participants.extend(spoken(page, span))
    draft.decisions.extend(decisions_of(page, span, concluding=False))


def _without_end(page: Page, draft: Draft, span: Span) -> Span:
    """The span without a last sentence that says when the meeting closed, which is read."""
    for sentence in page.sentences(span):
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
