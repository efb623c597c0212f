"""How well sentences fit a question: by themselves, beyond the subject of their article, and as part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from corpus import (
    DateRange,
    Day,
    Span,
    fold,
    matches,
)
from index.answer.asked import asked_people, name_typed, people_named
from index.answer.desk import Desk
from index.matching import Unit, coverage, missing
from index.models import Query
from index.reading import Reading, Terms

ABOUT = 0.62  # an article must cover this much of the question
SURE = 0.74  # an article must cover this much to answer without a doubt
FOCUS = 0.6  # and a sentence this much of what the question asks beyond the subject of the article
ALL = 0.85  # a sentence must have this much of the focus itself before whoever it names answers
OUTSTANDING, AHEAD = 0.5, 0.25  # or this much, when every other article covers so much less
PEERS = 0.92  # articles within this share of the best one's coverage are looked at beside it
TOUCHES = 0.15  # when the question asks nothing beyond the article's subject, a sentence must have this much of it
WITHIN = 0.4  # in the article of a follow-up, a sentence with this much of the question answers
FOLLOWED = 0.3  # added for the sentence that the answer before quoted
NEAR = 0.6  # credit of a word that stands in the sentence before


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence with how well it fits: itself, what is asked beyond the article's subject, and the whole article."""

    reading: Reading
    number: int
    own: float
    focus: float
    article: float
    meant: bool  # whether the article is surely the one that the question is about
    quoted: bool  # whether the answer that a follow-up leans on quoted it
    phrase: float  # the share of the question's neighbouring words that stand side by side in the sentence

    @property
    def span(self) -> Span:
        """Its characters."""
        return self.reading.sentences[self.number]

    @property
    def score(self) -> float:
        """What sentences are ranked by."""
        return 0.35 * self.article + 0.3 * self.focus + 0.2 * self.own + 0.15 * self.phrase

    @property
    def sure(self) -> bool:
        """Whether the sentence may answer by itself."""
        return self.meant and self.focus >= FOCUS


def ranked(desk: Desk) -> list[Ranked]:
    """The sentences of the articles that are about the question, best first."""
    return sorted(
        (hit for reading in about(desk) for hit in _ranked_in(desk, reading)),
        key=lambda r: (-r.score, not r.quoted, -r.own),
    )


def about(desk: Desk) -> list[Reading]:
    """The articles that the question may be about: timely ones that cover it about as well as the best."""
    timed = [r for r in desk.readings if timely(desk.query, r)]
    if desk.within:
        return timed
    best = max((desk.article_score(r) for r in timed), default=0.0)
    return [r for r in timed if desk.article_score(r) >= max(ABOUT, PEERS * best) or stands_out(desk, r)]


def meant(desk: Desk, reading: Reading) -> bool:
    """Whether an article is surely the one that a question is about."""
    return desk.article_score(reading) >= SURE or stands_out(desk, reading)


def stands_out(desk: Desk, reading: Reading) -> bool:
    """Whether an article covers a good part of the question, its names among it, and no other comes near."""
    score = desk.article_score(reading)
    if score < OUTSTANDING or desk.within or not desk.named_in(reading):
        return False
    others = (other for article, other in desk.pool.items() if article != reading.article_id)
    return max(others, default=0.0) <= score - AHEAD


def _ranked_in(desk: Desk, reading: Reading) -> Iterator[Ranked]:
    article, sure = desk.article_score(reading), meant(desk, reading)
    focus = _focus(desk, reading)
    before = Terms()
    quoted = (
        {quote for article_id, quote in desk.context.quotes if article_id == reading.article_id}
        if desk.context and desk.within
        else set()
    )
    for number, terms in enumerate(reading.sentence_terms):
        own = coverage(desk.units, (terms, 1.0))
        asked = coverage(focus, (terms, 1.0), (before, NEAR)) if focus else (max(own, FOCUS) if own >= TOUCHES else own)
        before = terms
        again = any(reading.sentences[number].covers(quote) for quote in quoted)
        asked = min(1.0, asked + FOLLOWED) if again else asked
        phrase = sum(terms.has(*pair) for pair in desk.pairs) / max(1, len(desk.pairs))
        yield Ranked(reading, number, own, asked, article, sure, again, phrase)


SLIGHT = 0.08  # share of a question that an article may lack without its sentences having to make up for it


def _focus(desk: Desk, reading: Reading) -> tuple[Unit, ...]:
    """What the question asks beyond the article's subject; nothing where that is slight and nowhere in the article."""
    focus = missing(desk.units, subject_terms(reading) | Terms.of(*desk.query.documents))
    is_slight = sum(unit.weight for unit in focus) <= SLIGHT * sum(unit.weight for unit in desk.units)
    is_there = any(unit.found(reading.terms) or any(w.isdigit() for w in unit.words) for unit in focus)
    return () if is_slight and not is_there else focus


def subject_terms(reading: Reading) -> Terms:
    """What an article is about: its heading, its first sentence, and what its first meeting is called."""
    terms = reading.heading | reading.sentence_terms[0]
    return terms | (reading.meetings[0] if reading.stored.extraction.meetings else reading.letterhead)


PRINTED = timedelta(days=7)  # news of the last days of a period is printed within so many


def timely(query: Query, reading: Reading) -> bool:
    """Whether an article tells of something on the asked day."""
    when = query.when
    if when is None:
        return True
    meetings = reading.stored.extraction.meetings
    if any(m.held and matches(when, m.held) for m in meetings):
        return True
    if _published_within(when, reading.stored.article.published):
        return True
    dated = (d.range for d in reading.dates if d.of != "document" and (d.range.first.day or not when.first.day))
    return any(matches(when, d) for d in dated) or _year_told(when, reading) or _period_told(query, reading)


def _period_told(query: Query, reading: Reading) -> bool:
    """Whether a period that is asked about without its year is named so in the article ("Kết quả quý III")."""
    when = query.when
    is_open = when is not None and when.first.day is None and when.first.year is None
    return is_open and fold(query.when_text) in reading.folded


def _published_within(when: DateRange, published: date | None) -> bool:
    """Whether an article was published in the period that is asked about, or in the days in which news is printed."""
    if published is None or when.first.year is None or (when.first == when.last and when.first.day):
        return False
    days = [Day(day.year, day.month, day.day) for day in (published, published - PRINTED)]
    return any(matches(when, DateRange(first=day, last=day)) for day in days)


def _year_told(when: DateRange, reading: Reading) -> bool:
    """Whether the year of a period that is asked about is named in the article ("Năm 2023, …", "cuối năm 2017")."""
    year = when.first.year
    is_long = when.first.day is None and when.first != when.last
    return year is not None and is_long and year == when.last.year and str(year) in reading.body


def mentions_asked(desk: Desk, hit: Ranked) -> bool:
    """Whether a sentence names somebody whom the question names, if it names anybody.

    A follow-up about the meeting ("Hội nghị thống nhất việc gì?") is not about who was named before.
    """
    people = people_named(desk) if desk.query.meeting else asked_people(desk)
    if not people:
        return _has(hit.reading.folded, hit.span, name_typed(desk))
    return any(m.person in people for m in hit.reading.stored.extraction.people if hit.span.covers(m.evidence))


def _has(folded: str, span: Span, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", folded[span.start : span.end]) is not None


CLAUSE = re.compile(r"[;,.:](?=\s)|\n|\svà\s|[()]")


def part_of(reading: Reading, sentence: Span, at: int) -> Span:
    """The part of a sentence between semicolons that holds a character."""
    start = max(reading.lower.rfind(";", sentence.start, at) + 1, sentence.start)
    end = reading.lower.find(";", at, sentence.end)
    return Span(start, end if end >= 0 else sentence.end)


def clause_of(reading: Reading, sentence: Span, at: int) -> Span:
    """The clause of a sentence, between commas, "và" or brackets, that holds a character."""
    cuts = [m.end() for m in CLAUSE.finditer(reading.lower, *sentence)]
    start = max([c for c in cuts if c <= at], default=sentence.start)
    end = min([c for c in cuts if c > at], default=sentence.end)
    return Span(start, end)
