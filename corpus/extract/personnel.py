"""Changes of office, penalties and admissions: who became what, who was punished how, and whether it was only proposed.

An office that somebody takes stands after "giữ chức", "làm", "trúng cử" …; whose it is, is the nearest person before it in the
sentence, or right after it ("Bí thư được chỉ định là đồng chí A"). A penalty belongs to the people of its own clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus import vocabulary
from corpus.extract.cues import find, pattern
from corpus.extract.roles import groups
from corpus.models import Count, DecisionKind, Membership, PersonnelChange, Span
from corpus.names import NameReader
from corpus.tokens import Tokens

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
    r"(?<!\w)(?:giữ chức vụ|giữ chức danh|giữ chức|giữ cương vị|đảm nhiệm chức vụ|đảm nhiệm|đảm nhận|được giao|giao|làm|trúng cử chức|trúng cử|tái cử|nhận nhiệm vụ|vào chức danh|vào chức|lại chức|chức danh|chức vụ|chức|là|vị trí|nhiệm vụ|đắc cử)\s+(?=[^\W\d_])"
)
_LEADS = re.compile(r"(?<!\w)làm\s+((?:phó\s+)?(?:trưởng|tổ trưởng|chủ tịch hội đồng|chủ nhiệm|tổng chỉ huy))(?!\w)")
_HOLDING = re.compile(r"(?<!\w)(?:giữ chức vụ|giữ chức danh|giữ chức|đảm nhiệm chức vụ)(?!\w)")
_NAMED_LAST = re.compile(r"\s+(?:là|gồm|cho)\s+(?:các\s+)?")
_PROPOSED = re.compile(r"(?<!\w)(?:đề nghị|kiến nghị|giới thiệu|đề xuất|dự kiến|sẽ|xem xét|xin)(?!\w)")
_PENALTY = pattern(vocabulary.PENALTIES)
_PENALTY_REST = re.compile(
    r"(?:\s+(?:tất cả\s+)?(?:các\s+)?chức vụ trong đảng|\s+về đảng|\s+(?:chức vụ\s+)?[^,.;:()\n]{0,90})?"
)
_PUNISHED = re.compile(r"(?<!\w)(?:kỷ luật|hình thức|bị|nhận|thi hành|mức)(?!\w)")
_VOTES = re.compile(
    r"(?<![\w/])(?:\d{1,3}(?:[.,]\d+)?\s?%|(?<!ngày )(?<!chiều )(?<!sáng )\d{1,3}\s*/\s*\d{1,3}(?!\s*/)(?:\s*(?:phiếu|đại biểu))?(?!\d)|\d+\s+phiếu)"
)


def changes(
    text: str, lower: str, sentence: Span, people: Sequence[Membership], tokens: Tokens, names: NameReader
) -> Iterator[PersonnelChange]:
    """The changes of office and the penalties that one sentence tells of, people being those named in it."""
    yield from _offices(text, lower, sentence, people, tokens, names)
    yield from _penalties(text, lower, sentence, people)


def _offices(
    text: str, lower: str, sentence: Span, people: Sequence[Membership], tokens: Tokens, names: NameReader
) -> Iterator[PersonnelChange]:
    acts = list(_ACT.finditer(lower, *sentence)) or list(_HOLDING.finditer(lower, *sentence))
    if not acts:
        return
    yield from _named_last(text, sentence, people, tokens, names, acts)
    for match in _TAKES.finditer(lower, *sentence):
        first = next((k for k in range(_at(tokens, match.end()), len(tokens)) if tokens.start[k] >= match.end()), None)
        if first is None or not names.office_head(first) or _belongs_to_name(people, match.end()):
            continue
        end, person_at = names.office_end(first)
        office = tokens.span(first, end)
        holder = _holder(people, match.start(), office.end, lower, sentence)
        if holder is None or person_at is not None:
            continue
        act = _governing(acts, match.start())
        if act is None:
            continue
        yield PersonnelChange(
            kind=ACTS.get(" ".join(act[0].split()), DecisionKind.APPOINTS),
            person=holder.person,
            office=" ".join(office.of(text).split()),
            previous=holder.office_as_printed,
            evidence=sentence,
            counts=tuple(
                Count(text=m[0], evidence=Span(m.start(), m.end())) for m in _VOTES.finditer(lower, *sentence)
            ),
            proposed=bool(_PROPOSED.search(lower, max(sentence.start, act.start() - 30), act.start())),
        )


def _named_last(
    text: str,
    sentence: Span,
    people: Sequence[Membership],
    tokens: Tokens,
    names: NameReader,
    acts: list[re.Match[str]],
) -> Iterator[PersonnelChange]:
    """Offices whose holder is named after them: "Bí thư Chi bộ được chỉ định là đồng chí A"."""
    for act in acts:
        link = _NAMED_LAST.match(text, act.end())
        holder = next((p for p in people if link and p.evidence.start == link.end()), None)
        if holder is None:
            continue
        head = max(
            (i for i in range(_at(tokens, sentence.start), _at(tokens, act.start())) if names.office_head(i)),
            default=None,
        )
        while head is not None and head > 0 and names.office_head(head - 1):
            head -= 1
        if head is not None:
            end, _ = names.office_end(head)
            office = " ".join(tokens.span(head, end).of(text).split())
            kind = ACTS.get(" ".join(act[0].split()), DecisionKind.APPOINTS)
            yield PersonnelChange(
                kind=kind, person=holder.person, office=office, previous=holder.office_as_printed, evidence=sentence
            )


def leaders(
    text: str, lower: str, people: Sequence[Membership], sentence: Span, tokens: Tokens, names: NameReader
) -> Iterator[Membership]:
    """Offices that a sentence gives to somebody for its occasion: "đoàn công tác do đồng chí A làm Trưởng đoàn"."""
    for match in _LEADS.finditer(lower, *sentence):
        before = [p for p in people if p.evidence.end <= match.start()]
        first = _at(tokens, match.start(1))
        if before and ";" not in lower[before[-1].evidence.end : match.start()] and names.office_head(first):
            end, _ = names.office_end(first)
            office = " ".join(tokens.span(first, end).of(text).split())
            yield Membership(
                person=before[-1].person, office_as_printed=office, name=before[-1].name, evidence=sentence
            )


def _at(tokens: Tokens, position: int) -> int:
    from bisect import bisect_left

    return bisect_left(tokens.start, position)


def _belongs_to_name(people: Sequence[Membership], position: int) -> bool:
    """Whether the office at a character is printed beside somebody's name rather than taken."""
    return any(p.evidence.start < position < p.evidence.end for p in people)


def _holder(people: Sequence[Membership], start: int, end: int, lower: str, sentence: Span) -> Membership | None:
    """Who takes the office: the nearest person before the verb, or the one that "là" names right after the office."""
    after = [p for p in people if p.evidence.start >= end]
    if after and re.fullmatch(
        r"[^,.;]{0,60}?(?:được|do)?[^,.;]{0,40}\slà\s(?:các\s)?", lower[end : after[0].evidence.start]
    ):
        return after[0]
    before = [p for p in people if p.evidence.end <= start]
    if before and ";" not in lower[before[-1].evidence.end : start]:
        return before[-1]
    return None


def _governing(acts: list[re.Match[str]], position: int) -> re.Match[str] | None:
    """The act that a taken office goes with: the last one before it, else the first after."""
    before = [act for act in acts if act.start() <= position]
    return before[-1] if before else acts[0]


def _penalties(text: str, lower: str, sentence: Span, people: Sequence[Membership]) -> Iterator[PersonnelChange]:
    for match in _PENALTY.finditer(lower, *sentence):
        start, end = _clause(lower, sentence, match)
        if not _PUNISHED.search(lower, start, match.start()) and not _PUNISHED.search(lower, match.end(), end):
            continue
        there = (
            _object(lower, people, match)
            or _punished(lower, people, Span(start, end))
            or [p for p in people if p.evidence.start < match.start()][-1:]
        )
        rest = _PENALTY_REST.match(text, match.end(), end) if match[0].startswith(("cách chức", "khai trừ")) else None
        stop = rest.end() if rest else match.end()
        stop = min([stop, *(p.evidence.start for p in people if p.evidence.start > match.end())])
        printed = text[match.start() : stop].rstrip(" ,")
        for person in there:
            yield PersonnelChange(
                kind=DecisionKind.DISCIPLINES,
                person=person.person,
                previous=person.office_as_printed,
                penalty=" ".join(printed.split()),
                evidence=sentence,
                proposed=bool(_PROPOSED.search(lower, start, match.start())),
            )


def _object(lower: str, people: Sequence[Membership], match: re.Match[str]) -> list[Membership]:
    """The people whom a penalty names right after it: "khiển trách đối với ông A", "khai trừ ra khỏi Đảng bà B"."""
    after = [g for g in groups(lower, people) if g[0].evidence.start >= match.end()]
    if not after or not re.fullmatch(
        r"(?:\s+(?:ra khỏi đảng|về đảng|đảng))?(?:\s+(?:đối với|cho))?\s+(?:các\s+|hai\s+)?",
        lower[match.end() : after[0][0].evidence.start],
    ):
        return []
    return after[0]


def _punished(lower: str, people: Sequence[Membership], clause: Span) -> list[Membership]:
    """The people of a clause, those listed with them included, without the one who tells of it."""
    listed = [g for g in groups(lower, people) if any(clause.start <= p.evidence.start < clause.end for p in g)]
    told = [
        g
        for g in listed
        if not any(m.start() == 0 for m in find(lower[g[-1].evidence.end : g[-1].evidence.end + 40].lstrip(" ,")))
    ]
    return [p for g in told for p in g if clause.start <= p.evidence.start < clause.end or len(g) > 1]


def _clause(lower: str, sentence: Span, match: re.Match[str]) -> tuple[int, int]:
    """The part of a sentence between semicolons that holds a match."""
    start = max(lower.rfind(";", sentence.start, match.start()) + 1, sentence.start)
    end = lower.find(";", match.end(), sentence.end)
    return start, end if end >= 0 else sentence.end
