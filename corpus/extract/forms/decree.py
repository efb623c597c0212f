"""What a resolution or decision does: the session that passed it, and what its articles change for people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.extract.forms.head import Head
from corpus.extract.forms.items import items
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft, classification, draft_of, tell
from corpus.extract.forms.outcomes import outcomes
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.persons import people_of
from corpus.extract.forms.votes import counts_in, kind_of
from corpus.extract.forms.when import When
from corpus.extract.meetings import NOUN
from corpus.models import Decision, DecisionKind, MeetingRecord, PersonnelChange, Reference, Span, Status
from corpus.text import trim

_ENACTS = re.compile(r"(?:quyết định|quyết nghị|nghị quyết|nay quyết định)\s*:?\s*\Z")
_SESSION = re.compile(r"(?:tại\s+)?(?P<what>[^\n.;]{3,160}?)\s*(?:đã\s+)?(?:biểu quyết\s+|nhất trí\s+)?thông qua")
_BY = re.compile(r"(?<!\w)được\s+|(?<!\w)đã được\s+")
_AFTER = re.compile(r"\s*(?:tại|ở)\s+(?P<what>[^\n.;,]{3,120}?)(?=\s+(?:ngày|thông qua|họp)|[,.;])")
_OPENING_ITEMS = 6
_HELD = re.compile(r"(?:trong\s+(?:hai\s+)?)?(?:ngày|vào|hôm nay|sáng|chiều|tại)(?!\w)")
_ACTS = re.compile(
    r"(?:cho\s+)?(?:miễn nhiệm|bãi nhiệm|thôi|bầu|xác nhận kết quả bầu|công nhận kết quả bầu|kết nạp)(?!\w)"
)
_GIVES = re.compile(r"(?:nay\s+)?(?:tặng thưởng|tặng|trao tặng)\s+(?P<what>[^\n;.:]{3,90}?)\s+(?:cho|đối với)(?!\w)")
_INSTEAD = re.compile(r"(?<!\w)thay(?:\s+(?:thế|cho))?\s+(?:đồng chí|đ/c|ông|bà)(?!\w)")
_SINCE = re.compile(r"(?<!\w)kể từ\s+")


def enacting_line(page: Page, head: Head) -> int | None:
    """Where the line stands that divides what a document rests on from what it decides."""
    for line in head.body:
        printed = line.span.of(page.text)
        if printed.isupper() and re.search(
            r"quyết định|quyết nghị|nghị quyết", page.lower[line.span.start : line.span.end]
        ):
            return line.span.start
    return None


def based(page: Page, head: Head, papers: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """The papers that a document cites; those before the line that enacts are what it rests on."""
    until = enacting_line(page, head)
    if until is None:
        return papers
    return tuple(
        paper.model_copy(update={"basis": True}) if head.title.end <= paper.evidence.start < until else paper
        for paper in papers
    )


def read_session(page: Page, head: Head, paper: Reference, letterhead: Letterhead) -> MeetingRecord | None:
    """The session at which a document was passed, when it says on which day."""
    day = paper.adopted
    if day is None:
        return _opening_session(page, head, letterhead)
    sentence = next((s for s in page.sentences(_line(page, day.span)) if s.covers(day.span)), day.span)
    what = _what(page, sentence) or sentence
    draft = Draft(
        name=one_line(what.of(page.text)).strip(" ,"),
        evidence=sentence,
        status=Status.PASSED,
        classification=classification(page, sentence),
        organization=letterhead.issuer,
        organization_at=letterhead.issuer_at,
        when=When(day.range, day.span),
    )
    about = f"{paper.kind.capitalize()} {paper.about}".strip()
    counts = tuple(counts_in(page, sentence))
    draft.decisions.append(Decision(kind=DecisionKind.ADOPTS, text=about, evidence=sentence, counts=counts))
    return draft.record(page)


def _opening_session(page: Page, head: Head, letterhead: Letterhead) -> MeetingRecord | None:
    """The session that the first paragraph tells of: "Ngày 16/01, Ban Chấp hành họp hội nghị lần thứ ba …"."""
    for item in items(page, head.body)[:_OPENING_ITEMS]:
        span = Span(item.start, item.span.end)
        if item.style or not _HELD.match(page.lower, *span) or not NOUN.search(page.lower, *span):
            continue
        draft = draft_of(page, head, letterhead, Status.PASSED)
        tell(page, draft, span)
        if draft.when is not None:
            noun = NOUN.search(page.lower, *span)
            draft.classification = one_line(noun[0]) if noun else ""
            draft.evidence = span
            return draft.record(page)
    return None


def decided_changes(page: Page, head: Head) -> Iterator[PersonnelChange]:
    """What the articles of a decision change for people: "Miễn nhiệm chức vụ … đối với ông …"."""
    decisions = []
    for item in items(page, head.body):
        for sentence in page.sentences(Span(item.start, item.span.end)):
            if _ACTS.match(page.lower, *sentence):
                kind = kind_of(page, sentence, concluding=False)
                counts = tuple(counts_in(page, sentence))
                text = one_line(sentence.of(page.text))
                decisions.append(Decision(kind=kind, text=text, evidence=sentence, counts=counts))
    yield from outcomes(page, decisions)
    yield from _awards(page, head)


def given(page: Page, head: Head) -> str:
    """The one award that the articles of a decision give; "" when they give several, or none."""
    found = set()
    for item in items(page, head.body):
        match = _GIVES.match(page.lower, item.start, item.span.end)
        if match is not None:
            found.add(one_line(page.text[match.start("what") : match.end("what")]))
    return found.pop() if len(found) == 1 else ""


def _awards(page: Page, head: Head) -> Iterator[PersonnelChange]:
    """Who is given what by an article: the people in its sentence, or the entries of the list under it."""
    award = ""
    for item in items(page, head.body):
        span = Span(item.start, item.span.end)
        if item.style in {"clause", ""} or (item.style == "number" and _GIVES.match(page.lower, *span)):
            match = _GIVES.match(page.lower, *span)
            award = one_line(page.text[match.start("what") : match.end("what")]) if match else ""
            people = [each.person for each in people_of(page, Span(match.end(), span.end))] if match else []
        else:
            people = [each.person for each in people_of(page, span)[:1]] if award else []
        for person in people:
            yield PersonnelChange(
                kind=DecisionKind.AWARDS,
                person=person.person,
                previous=person.office_as_printed,
                award=award,
                evidence=span,
            )


def _line(page: Page, span: Span) -> Span:
    """The paragraph around a span: up to the full stops and breaks near it."""
    start = max(page.text.rfind("\n\n", 0, span.start), span.start - 600, 0)
    end = page.text.find("\n", span.end)
    return Span(start, end if end >= 0 else len(page.text))


def _what(page: Page, span: Span) -> Span | None:
    """The session: "được Hội đồng nhân dân huyện khóa X, kỳ họp thứ 7 thông qua", "thông qua tại kỳ sinh hoạt ngày"."""
    by = list(_BY.finditer(page.lower, *span))
    if by:
        match = _SESSION.match(page.lower, by[-1].end(), span.end)
        if match:
            what = trim(page.text, Span(*match.span("what")))
            after = _AFTER.match(page.lower, match.end(), span.end)
            return trim(page.text, Span(*after.span("what"))) if after else what
    return None


def completed(page: Page, change: PersonnelChange, paper: Reference) -> PersonnelChange:
    """A change that a decision makes, with the day from which it holds and whose place it is."""
    line_end = page.text.find("\n", change.evidence.end)
    article = Span(change.evidence.start, line_end if line_end >= 0 else len(page.text))
    since = _SINCE.search(page.lower, *article)
    day = next((d for d in page.dates_in(article) if since and d.span.start >= since.start()), None)
    effective = day.range if day else paper.effective.range if paper.effective else None
    instead = _INSTEAD.search(page.lower, *change.evidence)
    before = next((p for p in page.people_in(Span(instead.end(), change.evidence.end))), None) if instead else None
    return change.model_copy(
        update={
            "effective": change.effective or effective,
            "predecessor": before.person if before and before.person != change.person else "",
        }
    )
