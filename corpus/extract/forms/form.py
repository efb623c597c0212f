"""From a document to its records, by its kind; and these with what the reader of prose found in the same text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from corpus.extract.forms.agenda import read_agenda
from corpus.extract.forms.calendar import read_calendar
from corpus.extract.forms.decree import based, completed, decided_changes, given, read_session
from corpus.extract.forms.head import Head, find_head, split_attachment
from corpus.extract.forms.invitation import read_invitation
from corpus.extract.forms.items import items
from corpus.extract.forms.letterhead import Letterhead, read_letterhead
from corpus.extract.forms.lists import read_list
from corpus.extract.forms.minutes import read_minutes
from corpus.extract.forms.notices import is_change, is_conclusion, read_change, read_conclusion
from corpus.extract.forms.page import Page
from corpus.extract.forms.paper import own_paper
from corpus.extract.forms.reception import read_reception
from corpus.extract.forms.signature import Signature, read_signature
from corpus.models import (
    DecisionKind,
    Extraction,
    MeetingRecord,
    Membership,
    Participation,
    PersonnelChange,
    Reference,
    Span,
)

# Minutes are signed by chair and secretary, tables by whoever drew them up.
_NO_SIGNER = frozenset({"biên bản", "lịch", "danh sách"})
_DECIDES = frozenset({"quyết định", "nghị quyết", "chỉ thị", "quy định", "quy chế", "lệnh", "nghị định", "thông tư"})
# What these tell of beside their own form is told in sentences.
_TELLS = frozenset({"báo cáo", "danh sách", "tờ trình", "hướng dẫn", "đề án", "phương án"})
_ALONE = _DECIDES | _TELLS | {"chương trình"}  # these call no meeting
_ATTACHING = _DECIDES | {
    "thông báo",
    "kế hoạch",
    "công văn",
    "giấy mời",
    "tờ trình",
    "báo cáo",
    "hướng dẫn",
    "kết luận",
}
_CITIZENS = re.compile(r"tiếp (?:công )?dân")
_DUTY = re.compile(r"lịch\s+trực")
_RECORDED = re.compile(
    r"[-–+•*\s\d.)]*(?:thư ký|ghi biên bản|người ghi|vắng|có mặt|kết thúc|cuộc họp kết thúc|hội nghị kết thúc)(?!\w)"
)
_MOST_TOLD = 20  # times that one document tells of the same change of somebody
_LETTERS = frozenset({"công văn", "thông báo", "công điện"})


class Form(NamedTuple):
    """What a document says, and whether it is all that the document says about meetings."""

    meetings: tuple[MeetingRecord, ...]
    alone: bool  # the reader of prose would only misread the rest
    people: tuple[Membership, ...] = ()
    changes: tuple[PersonnelChange, ...] = ()
    paper: Reference | None = None  # the document itself
    papers: tuple[Reference, ...] = ()  # those that it cites
    decides: bool = False


def read_form(page: Page) -> Form | None:
    """What an official document says; None when the text is none."""
    head = find_head(page)
    if head is None:
        return None
    head, attached = split_attachment(page, head) if head.kind in _ATTACHING else (head, None)
    letterhead = read_letterhead(page, head)
    signature = read_signature(page, head.body) if head.kind not in _NO_SIGNER else None
    paper = own_paper(page, head, letterhead, signature)
    minutes = read_minutes(page, head, letterhead) if _is_minutes(page, head) else None
    meetings = minutes.meetings if minutes else _meetings(page, head, letterhead, signature, paper)
    return Form(
        meetings=meetings,
        alone=bool(meetings) if head.kind == "lịch" else head.kind not in _TELLS,
        people=(signature.signer,) if signature else (),
        changes=minutes.changes if minutes else (*_changes(page, head), *_attached(page, head, attached)),
        paper=paper,
        papers=based(page, head, page.papers) if head.kind in _DECIDES else page.papers,
        decides=head.kind in _DECIDES,
    )


def _is_minutes(page: Page, head: Head) -> bool:
    """Whether a document is minutes: by its kind, or, without one, by what only minutes have."""
    if head.kind:
        return head.kind == "biên bản"
    return any(_RECORDED.match(page.lower, *line.span) for line in head.body)


def _meetings(
    page: Page, head: Head, letterhead: Letterhead, signature: Signature | None, paper: Reference | None
) -> tuple[MeetingRecord, ...]:
    """The meetings that a document of its kind tells of."""
    if head.kind == "lịch":
        return _calendar(page, head, letterhead)
    if head.kind in _LETTERS and not is_conclusion(page, head) and is_change(page, head):
        return read_change(page, head, letterhead)
    if head.kind not in _ALONE and not is_conclusion(page, head):
        end = signature.begins if signature else len(page.text)
        return read_invitation(page, head, letterhead, end, planned=head.kind == "kế hoạch")
    meeting = _meeting(page, head, letterhead, paper)
    return (meeting,) if meeting is not None else ()


def _calendar(page: Page, head: Head, letterhead: Letterhead) -> tuple[MeetingRecord, ...]:
    title = page.lower[head.title.start : head.title.end]
    if _DUTY.match(title):
        return ()
    reader = read_reception if _CITIZENS.search(title) else read_calendar
    return reader(page, head, letterhead)


def _meeting(page: Page, head: Head, letterhead: Letterhead, paper: Reference | None) -> MeetingRecord | None:
    """The one meeting of a document that has at most one."""
    if head.kind == "chương trình":
        return read_agenda(page, head, letterhead)
    if is_conclusion(page, head):
        return read_conclusion(page, head, letterhead)
    return read_session(page, head, paper, letterhead) if paper and head.kind in _DECIDES else None


def form_sentences(page: Page) -> Iterator[Span]:
    """The sentences of a document, its lines put together where they were wrapped."""
    for item in items(page, page.lines):
        yield from page.sentences(item.span)


def _changes(page: Page, head: Head) -> Iterator[PersonnelChange]:
    if head.kind == "danh sách":
        yield from read_list(page, head)
    elif head.kind in _DECIDES:
        yield from decided_changes(page, head)


def _attached(page: Page, head: Head, attached: Head | None) -> Iterator[PersonnelChange]:
    """The entries of a list attached to a decision: given what the decision gives, where the list does not say."""
    award = given(page, head) if attached else ""
    for change in read_list(page, attached) if attached else ():
        lacks = change.kind is DecisionKind.AWARDS and not change.award
        yield change.model_copy(update={"award": award}) if lacks else change


def merge(page: Page, form: Form, prose: Extraction) -> Extraction:
    """The form's meetings; people, changes and documents of both, the form's before those that say the same."""
    meetings = form.meetings if form.alone else (*form.meetings, *prose.meetings)
    changes = list(_distinct([*form.changes, *prose.changes]))
    if form.decides and form.paper:
        changes = [completed(page, change, form.paper) for change in changes]
    told = _Told(meetings)
    papers = [p for p in form.papers if form.paper is None or not _same_paper(p, form.paper)]
    return Extraction(
        meetings=meetings,
        people=tuple(sorted({*prose.people, *form.people}, key=lambda person: person.evidence)),
        changes=tuple(changes),
        references=((form.paper,) if form.paper else ()) + tuple(papers),
        acts=tuple(act for act in prose.acts if not told.has(act)),
    )


class _Told:
    """Which characters the records of meetings have of each person."""

    def __init__(self, meetings: Sequence[MeetingRecord]) -> None:
        spans: dict[str, list[Span]] = {}
        for meeting in meetings:
            for part in meeting.participants:
                spans.setdefault(part.person, []).append(part.evidence)
        self._spans = {person: sorted(there) for person, there in spans.items()}
        self._reach = {person: list(accumulate((s.end for s in there), max)) for person, there in self._spans.items()}

    def has(self, act: Participation) -> bool:
        """Whether one of them says what somebody did."""
        before = bisect_left(self._spans.get(act.person, []), (act.evidence.end, 0))
        return before > 0 and self._reach[act.person][before - 1] > act.evidence.start


def _distinct(changes: Sequence[PersonnelChange]) -> Iterator[PersonnelChange]:
    """The changes without doubles: of two that say the same, the one that says more."""
    told: dict[tuple[str, DecisionKind], list[PersonnelChange]] = {}
    for change in sorted(changes, key=_weight, reverse=True):  # stable: the form's own come first
        same = told.setdefault((change.person, change.kind), [])
        if not any(_meet(change.evidence, other.evidence) for other in same[:_MOST_TOLD]):
            same.append(change)
    kept = {id(change) for same in told.values() for change in same}
    return (change for change in changes if id(change) in kept)


def _weight(change: PersonnelChange) -> int:
    return 2 * bool(change.office) + bool(change.counts) + bool(change.unit) + bool(change.award)


def _same_paper(paper: Reference, own: Reference) -> bool:
    return paper.number == own.number or (bool(own.number) and _meet(paper.evidence, own.evidence))


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
