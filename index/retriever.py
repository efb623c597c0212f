"""Terms and conditions → passages, best first. The conditions are applied before the ranking, so that none is missed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from corpus import DateRange, Span
from index.analyzer import terms
from index.bm25 import Collection, Found, Mask, Okapi, wanted
from index.bm25 import search as rank
from index.models import Hit, Viewer
from index.snapshot import Snapshot

MODEL = Okapi()


class Conditions(NamedTuple):
    """What an article must be or tell of for its passages to count."""

    articles: frozenset[int] | None = None  # one of these
    when: DateRange | None = None  # a meeting of it was held then
    people: tuple[str, ...] = ()  # it names each of them
    bodies: tuple[str, ...] = ()  # each of these stands in one of its passages (or in its title)


ANY = Conditions()


def search(
    snapshot: Snapshot,
    question_terms: Sequence[str],
    viewer: Viewer,
    *,
    plain: bool = False,
    limit: int = 10,
    explained: int = 10,
    conditions: Conditions = ANY,
) -> tuple[Hit, ...]:
    """The passages that share terms with the question and meet the conditions, best first.

    `explained`: how many of them tell what each term adds to their score. `plain` matches without diacritics. Scores are BM25 over all that is alive, whoever asks and whatever the conditions.
    """
    masks = _passages(snapshot, _articles(snapshot, viewer, conditions))
    query = wanted(question_terms, plain=plain)
    collection = Collection(snapshot.segments, _passages(snapshot, snapshot.living))
    found = rank(collection, snapshot.statistics, query, masks, limit=limit, model=MODEL, explained=explained)
    return tuple(_hit(snapshot, item) for item in found)


def mentioning(snapshot: Snapshot, phrase: str, viewer: Viewer) -> frozenset[int]:
    """The ids of the articles with a passage that has every syllable and every pair of neighbours of the phrase."""
    query = wanted(terms(phrase), plain=False)
    found: set[int] = set()
    for part, shelf, mask in zip(snapshot.segments, snapshot.shelves, snapshot.visible(viewer), strict=True):
        passages = np.arange(part.size, dtype=np.int32) if query else np.zeros(0, np.int32)
        for item in query:
            passages = np.intersect1d(passages, part.having(item.field, item.term), assume_unique=True)
        places = np.unique(np.searchsorted(shelf.first, passages, side="right") - 1)
        found.update(shelf.ids[places[mask[places]]].tolist())
    return frozenset(found)


def _articles(snapshot: Snapshot, viewer: Viewer, conditions: Conditions) -> tuple[Mask, ...]:
    """Of each shelf: the articles that the viewer may see and that meet the conditions."""
    masks = snapshot.visible(viewer)
    sets = [] if conditions.articles is None else [conditions.articles]
    if conditions.when:
        sets.append(frozenset(meeting.article_id for meeting in snapshot.held(conditions.when, viewer)))
    sets += [snapshot.naming(person, viewer) | mentioning(snapshot, person, viewer) for person in conditions.people]
    sets += [mentioning(snapshot, body, viewer) for body in conditions.bodies]
    if not sets:
        return masks
    ids = np.array(sorted(frozenset.intersection(*sets)), np.int64)
    return tuple(mask & np.isin(shelf.ids, ids) for shelf, mask in zip(snapshot.shelves, masks, strict=True))


def _passages(snapshot: Snapshot, articles: Sequence[Mask]) -> tuple[Mask, ...]:
    return tuple(np.repeat(mask, np.diff(shelf.first)) for shelf, mask in zip(snapshot.shelves, articles, strict=True))


def _hit(snapshot: Snapshot, found: Found) -> Hit:
    shelf = snapshot.shelves[found.segment]
    place = int(np.searchsorted(shelf.first, found.document, side="right")) - 1
    start, end = shelf.spans[found.document].tolist()
    return Hit(article_id=int(shelf.ids[place]), span=Span(start, end), score=found.score, shares=found.shares)
