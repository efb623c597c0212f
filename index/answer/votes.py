"""The votes that a decision or a person had, and the ballot papers of a count."""

from __future__ import annotations

import re

from corpus import Span
from index.answer.asked import asked_people
from index.answer.desk import Desk, Finding
from index.answer.ranking import SURE, Ranked, about, clause_of, mentions_asked, part_of, ranked
from index.matching import coverage
from index.reading import Terms

_VOTES = re.compile(
    r"(?<![\w/])(?:\d{1,3}(?:[.,]\d+)?\s?%|\d{1,3}\s*/\s*\d{1,3}(?!\s*/)(?:\s*(?:phiếu|đại biểu))?|\d+\s+(?:phiếu"
    r"|đại biểu tán thành))(?!\w)"
)


def votes(desk: Desk) -> list[Finding]:
    """The votes or shares that a decision had."""
    for hit in ranked(desk)[:10]:
        found = [
            Span(m.start(), m.end())
            for m in _VOTES.finditer(hit.reading.lower, *hit.span)
            if not hit.reading.in_date(m.start())
        ]
        found = _for_asked(desk, hit, found)
        if found and (hit.sure or desk.within) and mentions_asked(desk, hit):
            clauses = [
                (
                    coverage(
                        desk.units, (Terms.of(clause_of(hit.reading, hit.span, s.start).of(hit.reading.body)), 1.0)
                    ),
                    s,
                )
                for s in found
            ]
            best = max(c for c, _ in clauses)
            chosen = [s for c, s in clauses if c >= best - 0.15]
            text = ", ".join(" ".join(s.of(hit.reading.body).split()) for s in chosen)
            people = asked_people(desk)
            return [
                Finding(text, hit.reading, (hit.span,), tuple(chosen), people=people, field="votes", score=hit.score)
            ]
    return []


def asks_ballots(desk: Desk) -> bool:
    """Whether a question is for ballot papers (handed out, returned, valid or not) rather than for votes."""
    return _PAPERS.search(desk.folded) is not None


def ballots(desk: Desk) -> list[Finding]:
    """How many ballot papers of the asked kind a report of the count gives."""
    asked = _PAPERS.search(desk.folded)
    kind = rf"(?<!khong ){asked[1]}(?!\w)" if asked else ""
    given = re.compile(rf"(\d{{1,5}})\s*(?:phieu\s*)?{kind}|{kind}\s*(?:la|co|:|=)?\s*(\d{{1,5}})(?![\d/])")
    for reading in about(desk):
        match = given.search(reading.folded)
        if match and (desk.within or desk.article_score(reading) >= SURE):
            number = Span(*match.span(1 if match[1] else 2))
            sentence = reading.sentences[reading.sentence_at(number.start)]
            return [Finding(number.of(reading.body), reading, (sentence,), (Span(*match.span()),), field="ballots")]
    return []


_PAPERS = re.compile(r"\bphieu (?:bau )?(khong hop le|hop le|trang|phat ra|thu vao|thu ve)\b")


def are_theirs(desk: Desk, hit: Ranked) -> bool:
    """Whether the votes of a sentence can be those of whom the question names: it names them, or nobody."""
    return mentions_asked(desk, hit) or not any(
        hit.span.covers(m.evidence) for m in hit.reading.stored.extraction.people
    )


_BALLOT = re.compile(r"\bphieu (khong hop le|hop le|trang|thuan|chong|tan thanh|khong tan thanh|dong y|khong dong y)\b")


def _for_asked(desk: Desk, hit: Ranked, found: list[Span]) -> list[Span]:
    """Of the votes in a sentence those of the person, or of the kind of ballot, that the question asks about."""
    people, ballot = asked_people(desk), _BALLOT.search(desk.folded)
    if people:
        beside = [
            s
            for s in found
            if any(p.lower() in part_of(hit.reading, hit.span, s.start).of(hit.reading.lower) for p in people)
        ]
        found = _own_votes(hit, people, beside) or beside or found
    if ballot:
        found = [s for s in found if ballot[1] in clause_of(hit.reading, hit.span, s.start).of(hit.reading.folded)]
    return found


def _own_votes(hit: Ranked, people: tuple[str, ...], found: list[Span]) -> list[Span]:
    """Of votes beside several names those of the asked ones: each name has its own before it, or each behind it."""
    named = [m for m in hit.reading.stored.extraction.people if hit.span.covers(m.evidence)]
    if not found or len({m.person for m in named}) < 2:
        return found
    lead = found[0].start < named[0].evidence.start
    kept: list[Span] = []
    for n, mention in enumerate(named):
        start = (named[n - 1].evidence.end if n else hit.span.start) if lead else mention.evidence.end
        end = mention.evidence.start if lead else (named[n + 1].evidence.start if n + 1 < len(named) else hit.span.end)
        kept += [s for s in found if mention.person in people and start <= s.start < end]
    return kept
