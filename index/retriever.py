"""Terms and conditions → passages, best first. Conditions are applied before the ranking, so that none is missed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus import DateRange, Span
from index import bm25
from index.analyzer import folded, pairs, terms
from index.bm25 import Found, Mask
from index.models import Hit, Viewer
from index.part import Part
from index.snapshot import Snapshot


class Conditions(NamedTuple):
    """What an article must be or tell of for its passages to count."""

    articles: frozenset[int] | None = None  # one of these
    when: DateRange | None = None  # a meeting of it was held then
    people: tuple[str, ...] = ()  # it names each of them
    bodies: tuple[str, ...] = ()  # each of these stands in one of its passages (or in its title)


ANY = Conditions()


def search(  # noqa: PLR0913 - the options have names
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

    `plain` matches without diacritics. The first `explained` of them tell what each term adds to their score. Scores
    are BM25 over all that is alive, whoever asks and whatever the conditions.
    """
    question = bm25.question(question_terms, plain=plain)
    allowed = _allowed(snapshot, viewer, conditions)
    found = bm25.best(snapshot.collection, question, allowed, limit=limit, explained=explained)
    return tuple(_hit(snapshot, item) for item in found)


def mentioning(snapshot: Snapshot, phrase: str, viewer: Viewer) -> frozenset[int]:
    """The ids of the articles of which a passage has every syllable and pair of the phrase, diacritics aside."""
    said = terms(phrase)
    wanted = [*folded(said), *pairs(folded(said))]
    found: set[int] = set()
    for part, places in zip(snapshot.parts, bm25.places(snapshot.collection, wanted), strict=True):
        if len(places) and (places >= 0).all():
            passages = reduce(np.intersect1d, [part.segment.passages(place) for place in places.tolist()])
            owners = np.unique(part.shelf.first.searchsorted(passages, side="right") - 1)
            found.update(part.shelf.ids[owners[part.visible(viewer.levels)[owners]]].tolist())
    return frozenset(found)


def having(snapshot: Snapshot, ids: Sequence[int], wanted: Sequence[str]) -> NDArray[np.bool_]:
    """[article, term]: which articles have which folded terms ("a b" is a pair of neighbours) in text or title."""
    found = np.zeros((len(ids), len(wanted)), bool)
    located = bm25.places(snapshot.collection, wanted)
    for part, at in zip(snapshot.parts, located, strict=True):
        row, place = part.shelf.places(np.array(ids, np.int64))
        first, end = part.shelf.first[place], part.shelf.first[place + 1]
        searched = part.living[place] & (first < end)
        row, first, end = row[searched], first[searched].astype(np.uint16), end[searched]
        for column in np.flatnonzero(at >= 0).tolist() if len(row) else ():
            passages = part.segment.passages(int(at[column]))
            following = passages.searchsorted(first)  # of the same type: else the whole list would be converted
            found[row, column] |= (following < len(passages)) & (passages.take(following, mode="clip") < end)
    return found


def _allowed(snapshot: Snapshot, viewer: Viewer, conditions: Conditions) -> list[Mask | None]:
    """Of each part: the passages that count; None where there are none."""
    ids = _articles(snapshot, viewer, conditions)
    if ids is None:
        return [part.allowed(viewer.levels) for part in snapshot.parts]
    return [_passages_of(part, ids, viewer) for part in snapshot.parts]


def _articles(snapshot: Snapshot, viewer: Viewer, conditions: Conditions) -> frozenset[int] | None:
    """The ids of the articles that meet the conditions; None when there are no conditions."""
    sets = [] if conditions.articles is None else [conditions.articles]
    if conditions.when:
        sets.append(frozenset(snapshot.holding(conditions.when, viewer)))
    sets += [snapshot.naming(person, viewer) | mentioning(snapshot, person, viewer) for person in conditions.people]
    sets += [mentioning(snapshot, body, viewer) for body in conditions.bodies]
    return frozenset.intersection(*sets) if sets else None


def _passages_of(part: Part, ids: frozenset[int], viewer: Viewer) -> Mask | None:
    """Which passages of a part are of these articles, as far as the viewer may see them."""
    places = [place for id_ in ids if (place := part.shelf.place(id_)) is not None]
    articles = np.zeros(len(part.living), bool)
    articles[places] = True
    articles &= part.visible(viewer.levels)
    return part.passages(articles) if articles.any() else None


def _hit(snapshot: Snapshot, found: Found) -> Hit:
    shelf = snapshot.parts[found.part].shelf
    start, end = shelf.spans[found.passage].tolist()
    article_id = int(shelf.ids[shelf.owner(found.passage)])
    return Hit(article_id, Span(start, end), found.score, found.shares)
