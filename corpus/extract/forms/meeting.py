"""A meeting while a form is being read, and what its fields add to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from corpus.extract.forms.days import in_order
from corpus.extract.forms.fields import Field
from corpus.extract.forms.head import Head
from corpus.extract.forms.labels import Role
from corpus.extract.forms.letterhead import Letterhead, body_in_title, readable
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.persons import Marked, bodies_of, people_of
from corpus.extract.forms.when import When, place_in, place_value, read_when
from corpus.extract.meetings import NOUN
from corpus.models import Count, Decision, MeetingRecord, Note, Participation, Quoted, Span, Status
from corpus.text import trim

_ROLE_NOTES: dict[Role | None, Note] = {
    Role.CHAIR: Note.CHAIR,
    Role.SECRETARY: Note.SECRETARY,
    Role.ABSENT: Note.ABSENT,
    Role.PRESENT: Note.ATTENDEE,
    Role.GUEST: Note.ATTENDEE,
    Role.INVITED: Note.ATTENDEE,
}
_OPENS = re.compile(
    r"(?:hôm nay|vào|hồi|lúc|ngày|tại|sau|khai mạc|sáng|chiều|tối|bắt đầu|\d{1,2}\s?(?:giờ|h|g)|thực hiện|căn cứ"
    r"|trong)(?!\w)"
)
_TOLD = frozenset({Note.CHAIR, Note.CO_CHAIR, Note.SECRETARY, Note.DIRECTOR, Note.ATTENDEE})
_AWAY = re.compile(r"(?<!\w)vắng(?: mặt)?\s*:?\s+(?=(?:các\s+)?(?:đồng chí|đ/c|ông|bà)\s)")
_LONGEST_LIST = 500  # characters of a list that are quoted together
_OFFICE_LABEL = re.compile(r"(?<!\w)chức vụ\s*:\s*([^;\t\n|]{2,120})")
_CALLS = re.compile(
    r"(?:(?:tổ chức|triệu tập|tiến hành)\s+)?(?:họp|sinh hoạt|hội nghị"
    r"|cuộc họp|kỳ họp|phiên họp|đại hội|buổi họp)(?!\w)"
)
_NUMBERS = re.compile(r"\d")
_SHORT_VERB = re.compile(r"(?:họp|sinh hoạt|hội nghị|kỳ họp|phiên)(?!\w)")
_NOT_PLACE = re.compile(r",?\s+(?:không họp|không phải|thay cho|do\s|vì\s)")


@dataclass(slots=True)
class Draft:
    """A meeting while a form is being read."""

    name: str
    evidence: Span
    status: Status
    classification: str = ""
    organization: str = ""
    organization_at: Span | None = None
    when: When | None = None
    location: Span | None = None
    participants: list[Participation] = field(default_factory=list)
    agenda: list[Quoted] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    status_note: Quoted | None = None

    def has(self, note: Note) -> bool:
        """Whether somebody has this part already."""
        return any(part.note is note for part in self.participants)

    def record(self, page: Page) -> MeetingRecord:
        """The finished record."""
        when = self.when
        return MeetingRecord(
            name=self.name,
            evidence=self.evidence,
            classification=self.classification,
            organization=self.organization,
            organization_evidence=self.organization_at,
            held=when.held if when else None,
            held_evidence=when.at if when else None,
            ended=when.ended if when else None,
            ended_evidence=when.ended_at if when else None,
            location=one_line(self.location.of(page.text)) if self.location else "",
            location_evidence=self.location,
            participants=tuple(_settled(self.participants)),
            agenda=tuple(self.agenda),
            decisions=tuple(self.decisions),
            counts=tuple(self.counts),
            status=self.status,
            status_note=self.status_note,
        )


def draft_of(page: Page, head: Head, letterhead: Letterhead, status: Status) -> Draft:
    """A meeting with what the head of its document says: its name, its kind and whose it is."""
    about = head.about or head.title
    organization, organization_at = letterhead.owner, letterhead.owner_at
    if head.kind == "biên bản":  # an office that takes minutes met itself
        organization, organization_at = letterhead.issuer, letterhead.issuer_at
    if not organization and (organization_at := body_in_title(page, head)) is not None:
        organization = readable(one_line(organization_at.of(page.text)))
    name = page.article.title if not head.kind and head.about is None else about.of(page.text)
    return Draft(
        name=one_line(name).strip(" .:"),
        evidence=head.title,
        status=status,
        classification=classification(page, about),
        organization=organization,
        organization_at=organization_at,
    )


def classification(page: Page, span: Span) -> str:
    """What kind of meeting the words name."""
    found = [m for m in (NOUN.search(page.lower, *span), _SHORT_VERB.search(page.lower, *span)) if m]
    first = min(found, key=lambda m: (m.start(), -m.end()), default=None)
    return one_line(first[0]) if first else ""


def fill(page: Page, draft: Draft, found: Field) -> None:
    """Adds what a field says; what is known already stays."""
    if found.role is Role.TIME and draft.when is not None:
        _add_time(page, draft, found.value)
    elif found.role is Role.TIME:
        draft.when = read_when(page, found.whole)
        if draft.location is None:
            draft.location = place_in(page, found.value)
    elif found.role is Role.PLACE and draft.location is None:
        value = found.value if found.value.end > found.value.start else Span(*_first_entry(found))
        draft.location = _without_reason(page, place_value(page, value))
        if draft.when is None:
            draft.when = read_when(page, found.value)
    elif found.role in _ROLE_NOTES:
        _add_people(page, draft, found, _ROLE_NOTES[found.role])


def _add_time(page: Page, draft: Draft, value: Span) -> None:
    """The hour that stands in a field apart from the day's: "Ngày họp: 22/10. Giờ: 8h00 - 11h00"."""
    times = page.times_in(value)
    if draft.when is None or draft.when.held.time or not times or page.dates_in(value):
        return
    held = draft.when.held.model_copy(update={"time": times[0][1]})
    draft.when = draft.when._replace(held=held)


def tell(page: Page, draft: Draft, span: Span, wanted: frozenset[Note] = _TOLD) -> None:
    """Adds what a sentence without a label says: when, where, and who has a part by a mark or a verb."""
    if draft.when is None and _OPENS.match(page.lower, *span):
        draft.when = read_when(page, span)
        if draft.when is not None and draft.location is None:
            draft.location = place_in(page, span)
    away = [
        Span(m.end(), min(span.end, _clause_end(page, m.end(), span.end))) for m in _AWAY.finditer(page.lower, *span)
    ]
    for each in people_of(page, span):
        if each.note is not None:
            draft.participants.append(_participation(page, each, each.note, span))
        elif any(part.covers(each.person.name) for part in away):
            draft.participants.append(_participation(page, each, Note.ABSENT, span))
    for sentence in page.sentences(span):
        draft.participants.extend(part for part in page.acts(sentence) if part.note in wanted)


def next_meetings(page: Page, draft: Draft) -> Iterator[MeetingRecord]:
    """The meetings that a meeting decided to hold: "Họp chi bộ vào 14h00 ngày 5/11 tại nhà văn hóa"."""
    for decision in draft.decisions:
        if decision.counts or not _CALLS.match(page.lower, *decision.evidence):
            continue
        when = read_when(page, decision.evidence)
        if when is None or (draft.when is not None and in_order(when.held.first, draft.when.held.last)):
            continue
        called = Draft(
            name=decision.text.rstrip("."),
            evidence=decision.evidence,
            status=Status.TENTATIVE,
            classification=classification(page, decision.evidence),
            organization=draft.organization,
            organization_at=draft.organization_at,
            when=when,
            location=place_in(page, decision.evidence),
        )
        yield called.record(page)


def _clause_end(page: Page, start: int, limit: int) -> int:
    return next((at for at in range(start, limit) if page.text[at] in ".;"), limit)


def _first_entry(found: Field) -> tuple[int, int]:
    return found.entries[0].span if found.entries else (found.value.start, found.value.start)


def _without_reason(page: Page, place: Span | None) -> Span | None:
    """The place without what was added to it: "nhà riêng …, do nhà văn hóa đang sửa"."""
    if place is None:
        return None
    match = _NOT_PLACE.search(page.lower, *place)
    if match is None or match.start() == place.start:
        return place
    before = Span(place.start, match.start())
    balanced = before.of(page.text).count("(") == before.of(page.text).count(")")
    return trim(page.text, before) if balanced else place


def _add_people(page: Page, draft: Draft, found: Field, note: Note) -> None:
    if note in {Note.CHAIR, Note.SECRETARY} and draft.has(note):
        return
    inline = people_of(page, found.value) if found.value.end > found.value.start else []
    listed = [each for entry in found.entries for each in people_of(page, Span(entry.start, entry.span.end))]
    whole = found.whole
    if note is Note.CHAIR and not inline and not listed:
        draft.participants.extend(_by_office(page, found, whole))
    evidence = whole if whole.end - whole.start <= _LONGEST_LIST else None
    if note is Note.ATTENDEE and draft.status is not Status.PASSED:
        draft.participants.extend(_bodies(page, found))
    for each in [*inline, *listed]:
        quoted = evidence if evidence and each.note is None else _own(page, found, each)
        draft.participants.append(_participation(page, each, note, quoted))
    if note in {Note.ATTENDEE, Note.ABSENT}:
        draft.counts.extend(_attendance(page, found))


def _bodies(page: Page, found: Field) -> Iterator[Participation]:
    """The bodies that are asked to come, as printed: "đại diện Thường trực HĐND"."""
    for span in (found.value, *(Span(entry.start, entry.span.end) for entry in found.entries)):
        for body in bodies_of(page, span) if span.end > span.start else ():
            name = one_line(body.of(page.text))
            yield Participation(person=name, office_as_printed="", note=Note.ATTENDEE, evidence=span)


def _by_office(page: Page, found: Field, evidence: Span) -> Iterator[Participation]:
    """The chair whom a field names by office alone: "Đồng chí Bí thư Huyện ủy"."""
    for body in bodies_of(page, found.value, only_bodies=True)[:1]:
        yield Participation(
            person=one_line(body.of(page.text)), office_as_printed="", note=Note.CHAIR, evidence=evidence
        )


def _own(page: Page, found: Field, each: Marked) -> Span:
    """The entry of one person; from the label on when it stands near."""
    line_start = max(
        found.label.start,
        page.text.rfind("\n", max(found.label.start, each.entry.start - _LONGEST_LIST), each.entry.start) + 1,
    )
    return Span(line_start, each.entry.end)


def _participation(page: Page, each: Marked, note: Note, evidence: Span) -> Participation:
    part = each.note or note
    office = each.person.office_as_printed
    if not office and (label := _OFFICE_LABEL.search(page.lower, *each.entry)):
        office = one_line(page.text[label.start(1) : label.end(1)]).partition(" - ")[0].strip(" .,;-–)")
    reason = each.reason if part is Note.ABSENT else None
    return Participation(
        person=each.person.person, office_as_printed=office, note=part, verb=each.verb, evidence=evidence, reason=reason
    )


def _attendance(page: Page, found: Field) -> Iterator[Count]:
    """How many came or stayed away: the label with the sentence of its value that has a number."""
    end = next((at for at in range(found.value.start, found.value.end) if page.text[at] in ".;("), found.value.end)
    count = trim(page.text, Span(found.label.start, end))
    if _NUMBERS.search(page.text, *count) and count.end - count.start <= 100:
        yield Count(text=one_line(count.of(page.text)).strip(" ,:"), evidence=count)


def _settled(parts: Iterable[Participation]) -> list[Participation]:
    """The parts without doubles: whoever was away did nothing there, chairs and secretaries are no mere attendees."""
    parts = list(parts)
    absent = {part.person for part in parts if part.note is Note.ABSENT}
    active = {part.person for part in parts if part.note in {Note.CHAIR, Note.CO_CHAIR, Note.SECRETARY, Note.DIRECTOR}}
    chairs = {part.person for part in parts if part.note is Note.CHAIR}
    together = {part.person for part in parts if part.note is Note.CO_CHAIR}
    kept: list[Participation] = []
    seen: set[tuple[str, Note, Span | None]] = set()
    for part in parts:
        if part.person in absent and part.note is not Note.ABSENT:
            continue
        if part.note is Note.ATTENDEE and part.person in active:
            continue
        if part.note is Note.CHAIR and len(together) > 1 and part.person in together:
            continue
        said = part.evidence if part.note in {Note.SPEAKER, Note.PRESENTER} else None
        if (part.person, part.note, said) in seen:
            continue
        seen.add((part.person, part.note, said))
        joint = part.note is Note.CHAIR and len(chairs) > 1
        kept.append(part.model_copy(update={"note": Note.CO_CHAIR}) if joint else part)
    return kept
