"""Penalties: who was punished how, and whether it was only proposed.

A penalty belongs to the people of its own clause: those whom it names right after it, else those named there, else the
last ones before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus import vocabulary
from corpus.extract.clauses import PROPOSED, clause_of
from corpus.extract.cues import find, pattern
from corpus.extract.report import Report
from corpus.extract.roles import groups
from corpus.models import DecisionKind, Membership, PersonnelChange, Span

_PENALTY = pattern(vocabulary.PENALTIES)
_PENALTY_REST = re.compile(
    r"(?:\s+(?:tất cả\s+)?(?:các\s+)?chức vụ trong đảng|\s+về đảng|\s+(?:chức vụ\s+)?[^,.;:()\n]{0,90})?"
)
_OF = re.compile(r"(?:\s+(?:ra khỏi đảng|về đảng|đảng))?(?:\s+(?:đối với|cho))?\s+(?:các\s+|hai\s+)?")
_TAKES_OFFICE = ("cách chức", "giáng chức", "khai trừ")  # penalties that go on with what they take away
_OFFICE_OF = re.compile(r"[^,.;:()\n]{0,90}\sđối với\s+(?:các\s+|hai\s+)?")
_DECIDES = re.compile(
    r"\s+(?:(?:đã|cũng|vừa|sẽ|mới)\s+)*(?:ra |ký )?"
    r"(?:ban hành|đề nghị|kết luận|ký|quyết định|thi hành|thống nhất|yêu cầu)(?!\w)"
)
_LEADS_ON = re.compile(r"[\s,]*(?:\s(?:đối với|cho|với|các|hai))*\s*\Z")  # from a penalty to whom it is given
_PUNISHED = re.compile(r"(?<!\w)(?:kỷ luật|hình thức|bị|nhận|thi hành|mức|quyết định)(?!\w)")
_GOES_ON = re.compile(r"[\s;]*(?:(?:và|đồng thời|quyết định)\s+)*\Z")  # before a penalty of a list of them
_RULES = re.compile(r"(?<!\w)(?:quyết định|đề nghị|kiến nghị|đề xuất|thống nhất|biểu quyết)(?!\w)")
_WEIGHED = re.compile(
    r"(?<!\w)(?:xem xét|sau khi|căn cứ|theo)(?!\w)[^;.]*?,[^;.,]*?(?<!\w)(?:đã |cũng )?quyết định(?!\w)"
)


def penalties(report: Report, sentence: Span, people: Sequence[Membership]) -> Iterator[PersonnelChange]:
    """The penalties of a sentence, each with everybody who is given it."""
    lower = report.lower
    for match in _PENALTY.finditer(lower, *sentence):
        clause = clause_of(lower, sentence, Span(match.start(), match.end()))
        ruled = _ruled(lower, sentence, clause, match)
        if (
            ruled is None
            and _RULES.search(lower, clause.start, match.start())
            and _object(lower, groups(lower, people), match)
        ):
            ruled = clause.start
        if ruled is None:
            continue
        for person in _punished(lower, people, clause, match):
            yield PersonnelChange(
                kind=DecisionKind.DISCIPLINES,
                person=person.person,
                previous=person.office_as_printed,
                penalty=_penalty(report.text, people, match, clause.end),
                evidence=sentence,
                proposed=PROPOSED.search(lower, _decided(lower, ruled, match.start()), match.start()) is not None,
            )


def _decided(lower: str, start: int, end: int) -> int:
    """From where words may say that a penalty is only proposed: what was weighed before the decision does not."""
    weighed = _WEIGHED.search(lower, start, end)
    return weighed.end() if weighed else start


def _ruled(lower: str, sentence: Span, clause: Span, match: re.Match[str]) -> int | None:
    """Where the clause begins that makes a penalty of the word: its own, or in a list one before it.

    "… thi hành kỷ luật khiển trách ông A; cảnh cáo bà B": the second is a penalty because of the first.
    """
    start, at = clause.start, match.start()
    if _PUNISHED.search(lower, start, at) or _PUNISHED.search(lower, match.end(), clause.end):
        return start
    while start > sentence.start and _GOES_ON.match(lower, start, at):
        end = start - 1
        start = max(lower.rfind(";", sentence.start, end) + 1, sentence.start)
        penalty = _PENALTY.search(lower, start, end)
        if penalty is None:
            return None
        if _PUNISHED.search(lower, start, end):
            return start
        at = penalty.start()
    return None


def _penalty(text: str, people: Sequence[Membership], match: re.Match[str], end: int) -> str:
    """A penalty as printed, with the offices that it takes away."""
    rest = _PENALTY_REST.match(text, match.end(), end) if match[0].startswith(_TAKES_OFFICE) else None
    stop = rest.end() if rest else match.end()
    stop = min([stop, *(p.evidence.start for p in people if p.evidence.start > match.end())])
    return " ".join(_LEADS_ON.sub("", text[match.start() : stop]).split())


def _punished(lower: str, people: Sequence[Membership], clause: Span, match: re.Match[str]) -> list[Membership]:
    """Who is given a penalty: who is named right after it, else in its clause, else last before it."""
    listed = groups(lower, people)
    named = _object(lower, listed, match)
    if named:
        return named
    told = [group for group in listed if not _acts(lower, group[-1].evidence.end)]
    there = [group for group in told if any(clause.start <= p.evidence.start < clause.end for p in group)]
    before = [group for group in there if group[0].evidence.start < match.start()]
    if there:
        return [p for group in before or there for p in group]
    return [p for group in told for p in group if p.evidence.start < match.start()][-1:]


def _object(lower: str, listed: Sequence[list[Membership]], match: re.Match[str]) -> list[Membership]:
    """The people whom a penalty names after it: "khiển trách đối với ông A", "cách chức Bí thư … đối với bà B"."""
    after = next((group for group in listed if group[0].evidence.start >= match.end()), [])
    if not after:
        return []
    takes = match[0].startswith(_TAKES_OFFICE) and _OFFICE_OF.fullmatch(lower, match.end(), after[0].evidence.start)
    return after if takes or _OF.fullmatch(lower, match.end(), after[0].evidence.start) else []


def _acts(lower: str, at: int) -> bool:
    """Whether those named up to a character tell of a penalty, or impose it: "Thủ tướng quyết định cách chức …"."""
    told = find(lower[at : at + 40].lstrip(" ,"))
    return (bool(told) and told[0].start() == 0) or _DECIDES.match(lower, at) is not None
