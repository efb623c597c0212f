"""Totals that a document prints of itself: how many came to a meeting or stayed away, how many a list names."""

from __future__ import annotations

import re

from corpus import DecisionKind, Span, fold
from index.answer.desk import Desk, Finding
from index.answer.fitting import fitting
from index.answer.ranking import SURE, about
from index.reading import Reading, words

_CAME = re.compile(r"\b(?:co mat|tham du|du hop|du|hien dien)\b")
_AWAY = re.compile(r"\bvang\b")
_CALLED = re.compile(r"\btrieu tap\b")
_ASKED = re.compile(r"\bbao nhieu\b|\bmay\b")
_FIGURE = r"(?P<n>\d{1,5}(?:\s?/\s?\d{1,5})?)(?:\s+(?P<unit>d/c|[^\W\d_]+(?:\s[^\W\d_]+)?))?"
_TOTAL = re.compile(r"(?:tổng cộng|tổng số|danh sách (?:này )?(?:có|gồm)|ấn định)[^\n]{0,200}")
_GIVES = re.compile(r"\b(?:tang|khen|ket nap|cong nhan|bieu duong|trao)\b")
_GIVEN = frozenset({DecisionKind.AWARDS, DecisionKind.ADMITS})
_PEOPLE = frozenset({"dang vien", "doan vien", "hoi vien", "dong chi", "ca nhan", "quan chung", "nguoi"})


def attendance(desk: Desk) -> list[Finding]:
    """How many came to a meeting, were called or stayed away, as its minutes count them."""
    cue = next((each for each in (_AWAY, _CALLED, _CAME) if each.search(desk.folded)), None)
    if cue is None or not _ASKED.search(desk.folded):
        return []
    figure = re.compile(rf"{cue.pattern}[^\d]{{0,20}}?{_FIGURE}")
    for candidate in fitting(desk)[:1]:
        for count in candidate.meeting.counts:
            found = figure.search(fold(count.text))
            if found:
                start = count.text[found.start("n") : found.end()].strip()
                quotes = (count.evidence,)
                return [Finding(start, candidate.reading, quotes, (), candidate.number, field="counts")]
    return []


def articles(desk: Desk) -> list[Finding]:
    """How many articles a document has, when they are numbered from the first one on without a gap."""
    if not _ARTICLES.search(desk.folded):
        return []
    for reading in about(desk):
        if not (desk.within or desk.query.documents or desk.article_score(reading) >= SURE):
            continue
        found = list(_ARTICLE.finditer(reading.body))
        if found and [int(m[1]) for m in found] == list(range(1, len(found) + 1)):
            heads = tuple(Span(*m.span()) for m in found)
            quotes = (reading.sentences[reading.sentence_at(heads[-1].start)],)
            return [Finding(f"{len(found)} điều", reading, quotes, heads[-1:], field="totals")]
    return []


_ARTICLES = re.compile(r"\b(?:may|bao nhieu) dieu\b(?! (?:kien|uoc|chinh|tra))")
_ARTICLE = re.compile(r"(?m)^[ \t]*Điều\s+(\d{1,3})[.:]")


def listed(desk: Desk) -> list[Finding]:
    """How many of a kind a list of awards or admissions says that it names."""
    if not _GIVES.search(desk.folded):
        return []
    counted = " ".join(words(desk.query.counted)[:2])
    for reading in about(desk):
        if desk.article_score(reading) < SURE or not any(c.kind in _GIVEN for c in reading.stored.extraction.changes):
            continue
        for line in _TOTAL.finditer(reading.lower):
            at = _counted_in(reading, Span(*line.span()), counted)
            if at is not None:
                sentence = reading.sentences[reading.sentence_at(at.start)]
                return [Finding(at.of(reading.body), reading, (sentence,), (at,), field="totals")]
    return []


def _counted_in(reading: Reading, line: Span, counted: str) -> Span | None:
    """Where a line of totals counts something; a list of people alone counts "đồng chí" whatever they are called."""
    found = list(re.finditer(_FIGURE, reading.folded[line.start : line.end]))
    exact = [m for m in found if m["unit"] and (m["unit"] == counted or m["unit"].split()[0] == counted)]
    alone = found if len(found) == 1 and counted in _PEOPLE and found[0]["unit"] in _PEOPLE else []
    match = next(iter(exact or alone), None)
    return Span(*match.span()).shift(line.start) if match else None
