"""Everything the answerers share for one question: who asks, what was found, and how well each candidate fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from corpus import MeetingRecord, Span, fold, matches
from index.answer.ordinals import has_ordinal
from index.matching import Unit, coverage, units
from index.models import Context, Hit, Query, Viewer
from index.reading import Reading, read
from index.retriever import having, search
from index.snapshot import Snapshot

# Articles are read in full, which takes the time: so many at least and at most, and between these the ones that cover
# the question nearly as well as the best. In measurements more were never needed, and took right answers away.
FEWEST, MOST, BEHIND = 2, 12, 0.2
FOLLOWED = 0.6  # share of a follow-up's own words that the articles of the answer before must have
EXPLAINED = 3  # passages whose terms' shares are kept for explaining an answer
HITS = 40  # passages looked at; beyond them no right answer was found in measurements
MONTHS = 1  # months that an asked period may reach over for its meetings to be looked up by their days
THEN = 0.3  # added to an article's coverage for being read when it tells of a meeting on the asked day
SAME_KIND = 0.05  # added when the question's word for the meeting is the record's
HEADING_CREDIT = 0.97  # what a word counts that stands over the article, and not where the meeting is told of
BODY_CREDIT = 0.75  # … and that stands in the article only


@dataclass(frozen=True)
class Candidate:
    """A meeting of an article, with how well it fits the question (0 … 1)."""

    reading: Reading
    number: int
    score: float

    @property
    def meeting(self) -> MeetingRecord:
        """The record."""
        return self.reading.stored.extraction.meetings[self.number]


@dataclass(frozen=True)
class Finding:
    """What an answerer found: the direct answer, and the sentences that prove it with the words to stress."""

    text: str
    reading: Reading
    quotes: tuple[Span, ...]
    bold: tuple[Span, ...] = ()
    meeting: int | None = None
    people: tuple[str, ...] = ()
    field: str = ""
    score: float = 1.0


@dataclass(frozen=True)
class NotSaid:
    """The article is there, and does not say it."""

    reading: Reading
    meeting: int | None = None


@dataclass
class Desk:
    """The state of answering one question."""

    query: Query
    snapshot: Snapshot
    viewer: Viewer
    context: Context | None = None
    within: tuple[int, ...] = ()  # article ids that a follow-up is about
    only: tuple[
        tuple[int, int], ...
    ] = ()  # and the meetings in them, by article id and number, where the answer was about some

    @cached_property
    def folded(self) -> str:
        """The question, folded."""
        return fold(self.query.text)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """What the question is about."""
        return units(self.query.content, self.snapshot)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The neighbouring words of the question."""
        texts = [word.text for word in self.query.content]
        return frozenset((a, b) for a, b in pairwise(texts) if a and b)

    def named_in(self, reading: Reading) -> bool:
        """Whether an article has all syllables of the names that the question prints with capitals."""
        named = (pair for pair in pairwise(self.query.content) if pair[1].name)
        return all(reading.terms.has(word.text) for pair in named for word in pair if word.text)

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """The best passages."""
        return search(self.snapshot, self.query.terms, self.viewer, plain=True, limit=HITS, explained=EXPLAINED)

    @cached_property
    def pool(self) -> dict[int, float]:
        """The articles that may answer, with how well each covers the question.

        They are those of the best passages, those with a meeting on the asked day, and those that cite an asked
        document.
        """
        ids = dict.fromkeys(hit.article_id for hit in self.hits)
        ids |= dict.fromkeys(self.held_then)
        for number in self.query.documents:
            ids |= dict.fromkeys(self.snapshot.citing(number, self.viewer))
        total = sum(unit.weight for unit in self.units)
        if not total:
            return dict.fromkeys(ids, 1.0)
        there = having(self.snapshot, list(ids), [" ".join(unit.words) for unit in self.units])
        weights = np.array([unit.weight for unit in self.units])
        return dict(zip(ids, ((there * weights).sum(axis=1) / total).tolist(), strict=True))

    @cached_property
    def held_then(self) -> dict[int, None]:
        """The articles with a meeting on the asked days, if those are few: in a whole year too many were held."""
        when = self.query.when
        if when is None or (when.last.month - when.first.month) % 12 > MONTHS or when.first.year != when.last.year:
            return {}
        return dict.fromkeys(self.snapshot.holding(when, self.viewer))

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """The articles to look at: of the pool those that cover the question best."""
        if self.within:
            followed = tuple(self._read(self.within))
            return tuple(r for r in followed if coverage(self.units, (r.terms, 1.0)) >= FOLLOWED)
        worth = {id_: covers + (THEN if id_ in self.held_then else 0) for id_, covers in self.pool.items()}
        best = sorted(worth, key=lambda id_: -worth[id_])[:MOST]
        near = sum(worth[id_] >= worth[best[0]] - BEHIND for id_ in best)
        return tuple(self._read(best[: max(near, FEWEST)]))

    def _read(self, ids: Iterable[int]) -> Iterable[Reading]:
        for article_id in ids:
            stored = self.snapshot.stored(article_id)
            if stored is not None and stored.article.visibility in self.viewer.levels:
                yield read(stored)

    def fits(self, meeting: MeetingRecord) -> bool:
        """Whether a meeting was held when the question asks, if it asks."""
        when = self.query.when
        return when is None or (meeting.held is not None and matches(when, meeting.held))

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """The meetings that meet the question's conditions, best first."""
        found = [
            Candidate(reading, number, self.score(reading, number))
            for reading in self.readings
            for number, meeting in enumerate(reading.stored.extraction.meetings)
            if self.fits(meeting)
            and self._ordinals_fit(reading, number)
            and (not self.only or (reading.article_id, number) in self.only)
        ]
        return tuple(sorted(found, key=lambda c: -c.score))

    def candidate(self, article_id: int, number: int) -> Candidate | None:
        """A meeting of an article, if the article may be seen."""
        reading = next(iter(self._read([article_id])), None)
        return Candidate(reading, number, self.score(reading, number)) if reading else None

    def score(self, reading: Reading, number: int) -> float:
        """How well a meeting fits the question, its day aside."""
        own, whole = reading.own[number], reading.meetings[number]
        score = coverage(self.units, (own, 1.0), (whole, HEADING_CREDIT), (reading.terms, BODY_CREDIT))
        kind = fold(reading.stored.extraction.meetings[number].classification)
        return score + (SAME_KIND if kind and kind == self.query.meeting else 0.0)

    def _ordinals_fit(self, reading: Reading, number: int) -> bool:
        """Whether the number in a series that is asked for is the meeting's ("kỳ họp thứ 31", "khóa X")."""
        told = reading.meetings[number]
        return all(
            has_ordinal(told, ordinal) or has_ordinal(reading.heading, ordinal) for ordinal in self.query.ordinals
        )

    def article_score(self, reading: Reading) -> float:
        """How well a whole article covers what the question is about."""
        if not self.within and reading.article_id in self.pool:
            return self.pool[reading.article_id]
        return coverage(self.units, (reading.terms, 1.0))
