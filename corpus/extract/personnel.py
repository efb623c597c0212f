"""Changes of office: who became what, or is it no more, and whether it was only proposed.

An office that somebody takes stands after "giữ chức", "làm", "trúng cử" …; whose it is, is the nearest person before it
in the sentence, or right after it ("Bí thư được chỉ định là đồng chí A").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.extract.clauses import PROPOSED, clause_of
from corpus.extract.cues import pattern
from corpus.extract.penalties import penalties
from corpus.extract.report import Report
from corpus.extract.roles import groups
from corpus.models import Count, DecisionKind, Membership, PersonnelChange, Span

ACTS: dict[str, DecisionKind] = {
    "bãi nhiệm": DecisionKind.DISMISSES,
    "bầu": DecisionKind.ELECTS,
    "bầu bổ sung": DecisionKind.ELECTS,
    "bổ nhiệm": DecisionKind.APPOINTS,
    "bổ nhiệm lại": DecisionKind.APPOINTS,
    "chỉ định": DecisionKind.APPOINTS,
    "cho thôi giữ chức": DecisionKind.DISMISSES,
    "chuẩn y": DecisionKind.APPOINTS,
    "công nhận": DecisionKind.APPOINTS,
    "cử": DecisionKind.APPOINTS,
    "được giữ chức": DecisionKind.APPOINTS,
    "hiệp thương cử": DecisionKind.ELECTS,
    "hiệp thương": DecisionKind.ELECTS,
    "luân chuyển": DecisionKind.TRANSFERS,
    "miễn nhiệm": DecisionKind.DISMISSES,
    "phê chuẩn": DecisionKind.APPOINTS,
    "phân công": DecisionKind.APPOINTS,
    "thôi giữ chức": DecisionKind.DISMISSES,
    "tiếp nhận": DecisionKind.TRANSFERS,
    "tái cử": DecisionKind.ELECTS,
    "trúng cử": DecisionKind.ELECTS,
    "tín nhiệm bầu": DecisionKind.ELECTS,
    "điều động": DecisionKind.TRANSFERS,
    "kết quả bầu cử": DecisionKind.ELECTS,
    "được giao quyền": DecisionKind.APPOINTS,
    "nhận nhiệm vụ": DecisionKind.TRANSFERS,
    "thăng": DecisionKind.APPOINTS,
}
_ACT = pattern(ACTS)
_TAKES = re.compile(
    r"(?<!\w)(?:giữ chức vụ|giữ chức danh|giữ chức|giữ cương vị|đảm nhiệm chức vụ|đảm nhiệm|đảm nhận|được giao|giao|làm"
    r"|trúng cử chức|trúng cử|tái cử|nhận nhiệm vụ|vào chức danh|vào chức|lại chức|chức danh|chức vụ|chức|là|vị trí"
    r"|nhiệm vụ|đắc cử|được\s+(?:tín nhiệm\s+)?(?:bầu|bổ nhiệm|chỉ định|cử))\s+(?=[^\W\d_])"
)
_LEADS = re.compile(r"(?<!\w)làm\s+((?:phó\s+)?(?:trưởng|tổ trưởng|chủ tịch hội đồng|chủ nhiệm|tổng chỉ huy))(?!\w)")
_HOLDING = re.compile(r"(?<!\w)(?:giữ chức vụ|giữ chức danh|giữ chức|đảm nhiệm chức vụ)(?!\w)")
_NAMED_LAST = re.compile(r"\s+(?:là|gồm|cho)\s+(?:các\s+)?")
# Between the office and its holder: "Bí thư được chỉ định là đồng chí A", "miễn nhiệm chức Bí thư đối với đồng chí A".
_IS = re.compile(r"[^,.;]{0,60}?(?:được|do)?[^,.;]{0,40}\slà\s(?:các\s)?|\s(?:đối với|cho|của)\s(?:các\s)?")
# Right before somebody: what is said of this person is proposed, whatever act the proposal is for.
_PROPOSES = re.compile(r"(?<!\w)(?:giới thiệu|đề cử|đề nghị|đề xuất|kiến nghị)\s+(?:các\s+)?$")
# Between an office and the name of who had it before.
_REPLACES = re.compile(
    r"(?<!\w)thay(?: thế)?(?: cho)?\s+(?:(?:đồng chí|đ/c|ông|bà|anh|chị)\s+)?(?:(?:đại|thượng|trung|thiếu) tá\s+)?\Z"
)
_WON = ("trúng cử", "tái cử")  # nobody wins by being proposed
_ALSO = re.compile(
    r";\s+(?:và |đồng thời )*(?:được )?(?:chỉ định|bổ nhiệm|phân công|điều động|luân chuyển|tham gia|giữ chức)(?!\w)"
)
_VOTES = re.compile(
    r"(?<![\w/])(?:\d{1,3}(?:[.,]\d+)?\s?%"
    r"|(?<!ngày )(?<!chiều )(?<!sáng )\d{1,3}\s*/\s*\d{1,3}(?!\s*/)(?:\s*(?:phiếu|đại biểu))?(?!\d)|\d+\s+phiếu)"
)


def changes(report: Report, sentence: Span, people: Sequence[Membership]) -> Iterator[PersonnelChange]:
    """The changes of office and the penalties that one sentence tells of, people being those named in it."""
    acts = list(_ACT.finditer(report.lower, *sentence)) or list(_HOLDING.finditer(report.lower, *sentence))
    if acts:
        yield from _named_last(report, sentence, people, acts)
        yield from _taken(report, sentence, people, acts)
    yield from penalties(report, sentence, people)


def _taken(
    report: Report, sentence: Span, people: Sequence[Membership], acts: list[re.Match[str]]
) -> Iterator[PersonnelChange]:
    """Offices that somebody takes or leaves: "đồng chí A giữ chức Bí thư"."""
    for match in _TAKES.finditer(report.lower, *sentence):
        office = _office_at(report, people, match.end())
        holder = _holder(report.lower, people, match.start(), office.end) if office else None
        if office is None or holder is None:
            continue
        act = _governing(acts, match.start())
        for one in _together(report.lower, people, holder):
            yield PersonnelChange(
                kind=_kind(act),
                person=one.person,
                office=" ".join(office.of(report.text).split()),
                previous=one.office_as_printed,
                predecessor=_predecessor(report.lower, people, Span(office.end, sentence.end)),
                evidence=sentence,
                counts=_votes(report.lower, sentence, people, one),
                proposed=_is_proposed(report.lower, sentence, act, one),
            )


_SEVERAL = re.compile(r"(?<!\w)(?:các|hai|ba|bốn|\d+)\s+(?:đồng chí|ông,? bà|ông|bà|vị|đ/c)?\s*:?\s*$")


def _together(lower: str, people: Sequence[Membership], holder: Membership) -> list[Membership]:
    """Everybody who takes an office with its holder: "các đồng chí A và B làm Phó Bí thư"."""
    group = next((group for group in groups(lower, people) if any(one is holder for one in group)), [holder])
    start, named = group[0].evidence.start, group[0].name.start
    return group if group[-1] is holder and _SEVERAL.search(lower, max(0, start - 24), named) else [holder]


def _predecessor(lower: str, people: Sequence[Membership], rest: Span) -> str:
    """Whose place it is, by what stands behind an office up to the next semicolon: "… thay ông B nghỉ hưu"."""
    semicolon = lower.find(";", *rest)
    end = semicolon if semicolon >= 0 else rest.end
    behind = (p for p in people if rest.start <= p.evidence.start < end)
    return next((p.person for p in behind if _REPLACES.search(lower, rest.start, p.name.start)), "")


def _is_proposed(lower: str, sentence: Span, act: re.Match[str], holder: Membership) -> bool:
    """Whether an act is one that somebody proposes."""
    if PROPOSED.search(lower, max(sentence.start, act.start() - 30), act.start()):
        return True
    named = holder.evidence.start
    return not act[0].startswith(_WON) and _PROPOSES.search(lower, max(sentence.start, named - 20), named) is not None


def _office_at(report: Report, people: Sequence[Membership], position: int) -> Span | None:
    """The office that begins at a character, unless it is printed beside somebody's name."""
    first = report.tokens.at(position)
    if first == len(report.tokens) or not report.names.office_head(first) or _belongs_to_name(people, position):
        return None
    end, person_at = report.names.office_end(first)
    return report.tokens.span(first, end) if person_at is None else None


def _votes(lower: str, sentence: Span, people: Sequence[Membership], holder: Membership) -> tuple[Count, ...]:
    """The votes that a sentence gives somebody: those of the same part between semicolons.

    Where that part names others too, the votes stand either before or after each name, as the first of them does.
    """
    start, end = clause_of(lower, sentence, holder.evidence)
    named = [p.evidence for p in people if start <= p.evidence.start < end]
    found = [Span(m.start(), m.end()) for m in _VOTES.finditer(lower, start, end)]
    if found and len(named) > 1:
        if found[0].start < named[0].start:
            start, end = (
                max([e.end for e in named if e.end <= holder.evidence.start], default=start),
                holder.evidence.start,
            )
        else:
            start, end = (
                holder.evidence.end,
                min([e.start for e in named if e.start >= holder.evidence.end], default=end),
            )
        found = [vote for vote in found if start <= vote.start < end] or found
    return tuple(Count(text=vote.of(lower), evidence=vote) for vote in found)


def _kind(act: re.Match[str]) -> DecisionKind:
    """What an act does."""
    return ACTS.get(" ".join(act[0].split()), DecisionKind.APPOINTS)


def _named_last(
    report: Report, sentence: Span, people: Sequence[Membership], acts: list[re.Match[str]]
) -> Iterator[PersonnelChange]:
    """Offices whose holder is named after them: "Bí thư Chi bộ được chỉ định là đồng chí A"."""
    for act in acts:
        link = _NAMED_LAST.match(report.lower, act.end())
        holder = next((p for p in people if link and p.evidence.start == link.end()), None)
        if holder is None:
            continue
        head = _last_office(report, Span(sentence.start, act.start()))
        if head is not None:
            end, _ = report.names.office_end(head)
            yield PersonnelChange(
                kind=_kind(act),
                person=holder.person,
                office=report.phrase(head, end),
                previous=holder.office_as_printed,
                evidence=sentence,
            )


def _last_office(report: Report, span: Span) -> int | None:
    """The token at which the last office of some characters begins."""
    there = range(report.tokens.at(span.end) - 1, report.tokens.at(span.start) - 1, -1)
    head = next((i for i in there if report.names.office_head(i)), None)
    while head and report.names.office_head(head - 1):
        head -= 1
    return head


def leaders(report: Report, sentence: Span, people: Sequence[Membership]) -> Iterator[Membership]:
    """Offices that a sentence gives to somebody for its occasion: "đoàn công tác do đồng chí A làm Trưởng đoàn"."""
    for match in _LEADS.finditer(report.lower, *sentence):
        before = [p for p in people if p.evidence.end <= match.start()]
        first = report.tokens.at(match.start(1))
        if not before or ";" in report.lower[before[-1].evidence.end : match.start()]:
            continue
        if report.names.office_head(first):
            end, _ = report.names.office_end(first)
            yield Membership(
                person=before[-1].person,
                office_as_printed=report.phrase(first, end),
                name=before[-1].name,
                evidence=sentence,
            )


def _belongs_to_name(people: Sequence[Membership], position: int) -> bool:
    """Whether the office at a character is printed beside somebody's name rather than taken."""
    return any(p.evidence.start < position < p.evidence.end for p in people)


def _holder(lower: str, people: Sequence[Membership], start: int, end: int) -> Membership | None:
    """Who takes the office [start, end): the nearest person before the verb, or the one that "là" names right after."""
    after = next((p for p in people if p.evidence.start >= end), None)
    if after and _IS.fullmatch(lower, end, after.evidence.start):
        return after
    before = [p for p in people if p.evidence.end <= start]
    if before and (";" not in lower[before[-1].evidence.end : start] or _is_same_subject(lower, before, start)):
        return before[-1]
    return None


def _is_same_subject(lower: str, before: Sequence[Membership], start: int) -> bool:
    """Whether what stands after a semicolon goes on about the one person: "điều động đồng chí A …; chỉ định …"."""
    alone = len({person.person for person in before}) == 1
    return alone and _ALSO.match(lower, lower.rfind(";", 0, start)) is not None


def _governing(acts: list[re.Match[str]], position: int) -> re.Match[str]:
    """The act that a taken office goes with: the last one before it, else the first after."""
    before = [act for act in acts if act.start() <= position]
    return before[-1] if before else acts[0]
