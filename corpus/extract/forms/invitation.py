"""Invitations, and notices that call a meeting: its time and place, who chairs it, those invited, its content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.extract.forms.fields import Field, fields
from corpus.extract.forms.head import Head
from corpus.extract.forms.items import items
from corpus.extract.forms.labels import Role
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft, classification, draft_of, fill, tell
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.persons import bodies_of, people_of
from corpus.extract.forms.votes import pieces
from corpus.extract.forms.when import When, place_in, read_when
from corpus.extract.meetings import NOUN
from corpus.models import MeetingRecord, Note, Participation, Quoted, Span, Status
from corpus.text import trim

_NAME_START = re.compile(r"(?:(?:v/v|về việc|mời|tham dự|dự|tổ chức|triệu tập|họp(?=\s+về))(?!\w)|\s|[:.])+(?=\S)")
_EVENT = re.compile(
    r"(?:gặp mặt|tổng kết|sơ kết|kỷ niệm|họp|sinh hoạt|khánh thành|khai mạc|ra mắt|công bố|chương trình)(?!\w)"
)
_TO_ATTEND = re.compile(r"(?<!\w)(?:đến |tới |về |tham )?dự(?:\s*:)?\s+")
_NAME_END = re.compile(
    r"[.;:\n]|,?\s(?:vào|tại|được tổ chức|tổ chức vào|lúc|hồi|theo"
    r"|cụ thể|như sau|để)\s|,\s*(?:cụ thể|thời gian|như sau)"
)
_DATED = re.compile(r"(?:tổ chức|họp|khai mạc|diễn ra|vào|lúc|hồi|mời)")
_PROVISIONAL = re.compile(r"(?<!\w)dự kiến(?!\w)")
_INVITES = re.compile(r"(?<!\w)(?:kính mời|trân trọng mời|xin mời|mời)(?!\w)")
_NO_INVITED = frozenset({Role.ADDRESSED, Role.INVITED})
_CLOSING = re.compile(r"(?:sự có mặt|rất mong|kính mong|mong |trân trọng|nơi nhận|ghi chú|đề nghị|lưu ý)")
_TOLD = frozenset({Note.CHAIR, Note.CO_CHAIR, Note.SECRETARY, Note.DIRECTOR, Note.SPEAKER})
_MEMBERS = re.compile(
    r"(?<!\w)(?:đảng viên|đoàn viên|hội viên|ủy viên|thành viên)\s+(?P<body>(?:chi|đảng|ban|hội|đoàn)[^.;,:\n]{2,80})"
)
_AFTERWARDS = re.compile(
    r"\((?:ngay )?sau (?:hội nghị|cuộc họp|buổi họp|kỳ họp|khi|đó)[^()]{0,160}?(?:mời|ở lại|tiếp tục|dự)[^()]{0,120}?"
    r"(?<!\w)(?P<what>(?:họp|hội nghị|làm việc|giao ban|sinh hoạt|tập huấn)(?!\w)(?!,| nghị)[^()]{3,160})\)"
)
_AT = re.compile(r"\s+tại\s+")
_FEWEST = 2  # words of a name that says what a meeting is: "họp" alone says nothing
_LONGEST_NAME = 200


def read_invitation(
    page: Page, head: Head, letterhead: Letterhead, end: int, *, planned: bool
) -> tuple[MeetingRecord, ...]:
    """The meeting that a document calls, and the one that brackets call after it; none when it gives no day.

    The document's body is over at `end`.

    `planned`: the document is a plan, whose dates are provisional and may be those of several things.
    """
    draft = draft_of(page, head, letterhead, Status.TENTATIVE if planned else Status.CONFIRMED)
    lines = [line for line in head.body if line.span.start < end]
    invited: list[Field] = []
    named = after = None
    for found in fields(page, items(page, lines)):
        if found.role in _NO_INVITED:
            invited.append(found)
            named = named or _attended(page, found.whole)
        elif found.role is Role.GUEST and _is_name(page, found):
            named = named or found.value
        elif found.role is Role.CONTENT:
            _content(page, draft, found)
        elif found.role is None:
            named = named or _attended(page, found.value)
            asked = _asked(page, found.value)
            if asked is not None:
                invited.append(Field(Role.INVITED, found.label, asked, found.style))
            _sentence(page, draft, found.value)
        elif not (planned and _several(page, found)):
            bracket = _AFTERWARDS.search(page.lower, *found.value) if found.role is Role.TIME else None
            after = after or bracket
            fill(page, draft, replace(found, value=Span(found.value.start, bracket.start())) if bracket else found)
    if not draft.organization:
        _host(page, draft, invited)
    _invite(page, draft, invited)
    _call(page, head, draft, named)
    if draft.when is None:
        return ()
    return (draft.record(page), *(_second(page, draft, after) if after else ()))


def _second(page: Page, draft: Draft, after: re.Match[str]) -> Iterator[MeetingRecord]:
    """The meeting that some stay for: "(sau Hội nghị, từ 10 giờ 30, mời … ở lại họp giao ban … tại Phòng họp số 2)"."""
    what, whole = Span(*after.span("what")), Span(*after.span())
    times = page.times_in(whole)
    if draft.when is None:
        return
    held = draft.when.held.model_copy(update={"time": times[0][1] if times else None, "session": None})
    place = _AT.search(page.lower, *what)
    second = Draft(
        name=one_line(page.text[what.start : place.start() if place else what.end]).strip(" .,;"),
        evidence=whole,
        status=draft.status,
        classification=classification(page, what),
        organization=draft.organization,
        organization_at=draft.organization_at,
        when=When(held, whole),
        location=trim(page.text, Span(place.end(), what.end)) if place else None,
    )
    yield second.record(page)


def _host(page: Page, draft: Draft, invited: list[Field]) -> None:
    """The body whose members are addressed: "các đồng chí đảng viên chi bộ khu phố 2"."""
    for found in invited:
        match = _MEMBERS.search(page.lower, *found.value)
        if match is not None:
            draft.organization_at = Span(*match.span("body"))
            draft.organization = one_line(draft.organization_at.of(page.text))
            return


def _several(page: Page, found: Field) -> bool:
    """Whether a field gives the times or places of several things: "vòng sơ khảo …; vòng chung khảo …"."""
    return len(page.dates_in(found.whole)) > 1 or ";" in found.value.of(page.text)


def _is_name(page: Page, found: Field) -> bool:
    """Whether what follows "Đến dự:" is the meeting rather than a guest."""
    named = NOUN.match(page.lower, *found.value) or _EVENT.match(page.lower, *found.value)
    return named is not None and not people_of(page, found.value)


def _attended(page: Page, span: Span) -> Span | None:
    """The meeting that people are asked to attend: "kính mời … đến dự Hội nghị …"."""
    invites = _INVITES.search(page.lower, *span)
    if invites is None:
        return None
    for match in _TO_ATTEND.finditer(page.lower, invites.end(), span.end):
        if NOUN.match(page.lower, match.end()) or _EVENT.match(page.lower, match.end()):
            end = _NAME_END.search(page.lower, match.end(), span.end)
            return trim(page.text, Span(match.end(), end.start() if end else span.end))
    return None


def _asked(page: Page, span: Span) -> Span | None:
    """Those whom a sentence invites: "kính mời đồng chí A, Phó Bí thư, tới dự …"."""
    invites = _INVITES.search(page.lower, *span)
    to = _TO_ATTEND.search(page.lower, invites.end(), span.end) if invites else None
    return trim(page.text, Span(invites.end(), to.start())) if invites and to else None


def _sentence(page: Page, draft: Draft, span: Span) -> None:
    """A sentence without a label: it may say when and where, or give somebody a part."""
    if _CLOSING.match(page.lower, *span):
        return
    if draft.when is None and _DATED.search(page.lower, *span):
        for sentence in page.sentences(span):
            if _DATED.search(page.lower, *sentence) and (when := read_when(page, sentence)) is not None:
                draft.when = when
                draft.location = (
                    draft.location or place_in(page, Span(when.at.end, sentence.end)) or place_in(page, sentence)
                )
                break
    tell(page, draft, span, _TOLD)


def _content(page: Page, draft: Draft, found: Field) -> None:
    spans = [found.value, *(Span(entry.start, entry.span.end) for entry in found.entries)]
    for span in spans:
        if _CLOSING.match(page.lower, *span):
            return
        for piece in pieces(page, span) if span.end > span.start else ():
            if any(c.isalpha() for c in piece.of(page.text)):
                draft.agenda.append(Quoted(text=one_line(piece.of(page.text)).strip(" ;./"), evidence=piece))


def _invite(page: Page, draft: Draft, invited: list[Field]) -> None:
    """Those invited: the people and bodies under "kính mời", else those that the document is addressed to."""
    for role in (Role.INVITED, Role.ADDRESSED):
        parts = [part for found in invited if found.role is role for part in _invited(page, found)]
        draft.participants.extend(parts)
        if parts:
            return


def _invited(page: Page, found: Field) -> Iterator[Participation]:
    for span in [found.value, *(Span(entry.start, entry.span.end) for entry in found.entries)]:
        if span.end <= span.start:
            continue
        for each in people_of(page, span):
            yield Participation(
                person=each.person.person,
                office_as_printed=each.person.office_as_printed,
                note=each.note or Note.ATTENDEE,
                verb=each.verb,
                evidence=span,
            )
        for body in bodies_of(page, span):
            name = one_line(body.of(page.text))
            yield Participation(person=name, office_as_printed="", note=Note.ATTENDEE, evidence=span)


def _call(page: Page, head: Head, draft: Draft, named: Span | None) -> None:
    """The name of the meeting, from the title, from what people are asked to attend, or from its content."""
    about = head.about
    if about is not None and (NOUN.search(page.lower, *about) or named is None):
        start = _NAME_START.match(page.lower, *about)
        span: Span | None = Span(start.end() if start else about.start, about.end)
    else:
        span = named
    if span is not None:
        draft.name = one_line(span.of(page.text)).strip(" .:")[:_LONGEST_NAME]
        draft.classification = classification(page, span)
    if len(draft.name.split()) < _FEWEST and draft.agenda:
        draft.name = draft.agenda[0].text[:_LONGEST_NAME]
    if draft.when is not None and _PROVISIONAL.search(page.lower, max(0, draft.when.at.start - 40), draft.when.at.end):
        draft.status = Status.TENTATIVE
