"""What the votes of a meeting change for people: elected, dismissed, admitted; and the results of a ballot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.extract.forms.page import Line, Page, one_line, spelled
from corpus.extract.forms.signature import person_cell
from corpus.models import Count, Decision, DecisionKind, Membership, PersonnelChange, Span

_KINDS = frozenset({DecisionKind.ELECTS, DecisionKind.DISMISSES, DecisionKind.ADMITS})
_OFFICE = re.compile(
    r"(?<!\w)(?:bầu(?: bổ sung)?(?: (?:đ/c|đồng chí|ông|bà) [^:;,.()\d]{2,40} (?:vào|làm|giữ chức))?"
    r"|miễn nhiệm|bãi nhiệm|cho thôi)(?: giữ)?(?: chức danh| chức vụ| chức)?\s+(?P<office>[^:;,.()\d]{2,80}?)"
    r"\s*(?:đối với(?!\w)|:)"
)
_FOR = re.compile(r"(?<!\w)(?:đối với|quần chúng|kết nạp|trúng cử\s*:?)(?!\w)")
_WON = re.compile(r"(?<!\w)trúng cử(?!\w)")
_PROPOSED = re.compile(r"(?<!\w)(?:đề nghị|giới thiệu|đề xuất|dự kiến)(?!\w)")
_VOTES = re.compile(r"\d{1,4}(?:\s?/\s?\d{1,4})?(?:\s*phiếu)?|\d{1,3}(?:[.,]\d+)?\s?%")
_NUMBER = re.compile(r"\d{1,3}[.)]?\Z")


def outcomes(page: Page, decisions: Sequence[Decision]) -> Iterator[PersonnelChange]:
    """The changes that decisions by vote make: of those whom they name, for the office that they name."""
    for decision in decisions:
        if decision.kind not in _KINDS:
            continue
        office = _OFFICE.search(page.flat[1], *decision.evidence)
        office = office or _office_elsewhere(page, decision, decisions)
        won = _WON.search(page.flat[1], *decision.evidence) is not None
        named = _named(page, decision.evidence)
        if len(named) > 1 and not won:
            continue  # candidates, not yet elected
        for person in named:
            yield PersonnelChange(
                kind=decision.kind,
                person=person.person,
                office=_printed(page, office) if office else "",
                previous=person.office_as_printed,
                counts=decision.counts if len(named) == 1 and decision.counts else tuple(_counts_of(person, decisions)),
                evidence=decision.evidence,
                proposed=_PROPOSED.search(page.flat[1], *decision.evidence) is not None,
            )


def _office_elsewhere(page: Page, decision: Decision, decisions: Sequence[Decision]) -> re.Match[str] | None:
    """The office that another sentence on the same people's election names."""
    for other in decisions:
        if other is not decision and other.kind is decision.kind and set(decision.people) <= set(other.people):
            return _OFFICE.search(page.flat[1], *other.evidence)
    return None


def _named(page: Page, span: Span) -> list[Membership]:
    """The people after "đối với", "kết nạp" …, else all of a sentence."""
    there = [p for p in page.people_in(span) if p.name != p.evidence or " " in p.person]
    marks = [m.end() for m in _FOR.finditer(page.flat[1], *span)]
    after = [p for p in there if marks and p.name.start >= marks[0]]
    found = after or there
    return list({person.person: person for person in found}.values())


def _printed(page: Page, office: re.Match[str]) -> str:
    return one_line(page.text[office.start("office") : office.end("office")])


def _counts_of(person: Membership, decisions: Iterable[Decision]) -> Iterator[Count]:
    """The votes that stand beside somebody's name in another sentence."""
    for decision in decisions:
        for count in decision.counts:
            if person.person in count.text or (person.person in decision.people and len(decision.people) == 1):
                yield count


def ballots(page: Page, lines: Iterable[Line]) -> Iterator[tuple[Span, Decision]]:
    """The rows of a result by ballot: a name with its votes in cells of their own."""
    for line in lines:
        filled = [cell for cell in line.cells if not _NUMBER.match(page.text[cell.start : cell.end])]
        numbers = [cell for cell in line.cells if _VOTES.fullmatch(page.text[cell.start : cell.end])]
        name = person_cell(page, filled[0]) if filled else None
        votes = [cell for cell in numbers if name is not None and cell.start > name.end]
        if name is None or not votes:
            continue
        yield (
            line.span,
            Decision(
                kind=DecisionKind.CONCLUDES,
                text=one_line(line.span.of(page.text)),
                evidence=line.span,
                people=(spelled(name.of(page.text)),),
                counts=tuple(Count(text=one_line(v.of(page.text)), evidence=v) for v in votes),
            ),
        )
