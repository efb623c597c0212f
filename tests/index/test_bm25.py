"""Scores are those of rank-bm25, also where lists are long and most of them is never looked at."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray

from index.bm25 import Collection, Scorer, Segment, Statistics, best, build, counted, frequencies, merged, question
from index.bm25.model import MOST
from index.bm25.tally import Tally
from tests.index.made import Oracle


class Part(NamedTuple):
    """Postings, and the terms that are gone from them."""

    segment: Segment
    gone: Tally = ()


class Sample(NamedTuple):
    """Passages in three segments, of which some are gone, and what rank-bm25 makes of the living."""

    parts: list[Part]
    living: list[NDArray[np.bool_]]
    statistics: Statistics
    oracle: Oracle


@cache
def sample() -> Sample:
    """12,000 passages of words that are as frequent as words are; a tenth of them are gone."""
    chance = random.Random(11)  # noqa: S311 - chance that can be repeated
    words = [
        f"{onset}{rime}" for onset in "bcdghklmnpqrstvx" for rime in ("a", "á", "ân", "e", "ê", "i", "o", "ông", "ư")
    ]
    weights = [1 / (rank + 1.5) for rank in range(len(words))]
    passages = [chance.choices(words, weights, k=chance.randint(5, 60)) for _ in range(12_000)]
    alive = np.array([chance.random() > 0.1 for _ in passages])
    parts, living, statistics = [], [], Statistics()
    for start, end in ((0, 8000), (8000, 11_500), (11_500, 12_000)):
        part = build(passages[start:end])
        mask = alive[start:end]
        lost = build(text for text, is_alive in zip(passages[start:end], mask, strict=True) if not is_alive)
        statistics = statistics.plus(part.lengths[:, mask])
        parts.append(Part(part, counted((), lost.keys, lost.having)))
        living.append(mask)
    kept = [text for text, is_alive in zip(passages, alive, strict=True) if is_alive]
    return Sample(parts, living, statistics, Oracle(kept))


def questions() -> Iterator[list[str]]:
    """Rare words, frequent words, and both."""
    chance = random.Random(12)  # noqa: S311 - the same
    words = sorted({term for text in sample().oracle.passages for term in text})
    for size in (1, 2, 4, 8, 16) * 6:
        yield chance.choices(words, k=size)


@pytest.mark.parametrize("plain", [False, True])
def test_long_lists_score_as_rank_bm25_does(scorer: Scorer, *, plain: bool) -> None:
    """The best ten are the best ten to nine digits, whatever was left out on the way; also among a few allowed ones."""
    parts, living, statistics, oracle = sample()
    collection = Collection(parts, statistics, scorer)
    few = [mask & (np.arange(len(mask)) % 50 == 7) for mask in living]
    for asked in questions():
        expected = oracle.scores(asked, plain=plain)
        for allowed in (living, few):
            among = np.concatenate(allowed)[np.concatenate(living)]
            ranked = best(collection, question(asked, plain=plain), allowed, limit=10, explained=10)
            found = [item.score for item in ranked]
            assert np.allclose(found, np.sort(expected * among)[::-1][: len(found)], rtol=0, atol=1e-9), asked
            assert len(found) == min(10, np.count_nonzero(expected * among))
            assert all(abs(item.score - sum(share for _, share in item.shares)) < 1e-9 for item in ranked)


def test_merging_changes_nothing(scorer: Scorer) -> None:
    """Merged, without what is gone, the same passages have the same scores; and so have they merged again."""
    parts, living, statistics, _ = sample()
    one = merged([part.segment for part in parts], living)
    everything = np.ones(one.size, bool)
    assert Statistics().plus(one.lengths) == statistics
    before = Collection(parts, statistics, scorer)
    after = Collection([Part(merged([one], [everything]))], statistics, scorer)
    for asked in questions():
        wanted = question(asked, plain=False)
        first = best(before, wanted, living, limit=10, explained=0)
        second = best(after, wanted, [everything], limit=10, explained=0)
        assert np.allclose([item.score for item in first], [item.score for item in second], rtol=0, atol=1e-9)
    terms = [term for asked in questions() for term in asked]
    assert frequencies(before, terms) == frequencies(after, terms)


def test_a_few_passages_are_found_although_every_term_is_common(scorer: Scorer) -> None:
    """Where each term is in half of the passages, and says nothing, what shares more with the question comes first."""
    part = build([["hội", "nghị", "xã"], ["hội", "chợ"]])
    collection = Collection([Part(part)], Statistics().plus(part.lengths), scorer)
    found = best(collection, question(["hội", "nghị", "xã"], plain=False), [np.ones(2, bool)], limit=5, explained=5)
    assert [(item.passage, item.score, item.shares) for item in found] == [(0, 0.0, ()), (1, 0.0, ())]


def test_equal_passages_come_in_their_order(scorer: Scorer) -> None:
    """Equal scores are broken by the order in which passages came, over all parts."""
    texts = [["chè", "đồi"], ["mía"], ["chè", "đồi"], ["ngô"], ["lúa"]]
    segments = [build(texts), build(texts), build([["sắn"]] * 3)]
    statistics = Statistics()
    for part in segments:
        statistics = statistics.plus(part.lengths)
    collection = Collection([Part(part) for part in segments], statistics, scorer)
    allowed = [np.ones(part.size, bool) for part in segments]
    found = best(collection, question(["chè"], plain=False), allowed, limit=3, explained=0)
    assert [(item.part, item.passage) for item in found] == [(0, 0), (0, 2), (1, 0)]


def test_a_part_without_allowed_passages_is_left_out(scorer: Scorer) -> None:
    """None allows nothing of a part."""
    part = build([["chè"], ["mía"], ["ngô"]])
    collection = Collection([Part(part), Part(part)], Statistics().plus(part.lengths).plus(part.lengths), scorer)
    found = best(collection, question(["chè"], plain=False), [None, np.ones(3, bool)], limit=5, explained=0)
    assert [item.part for item in found] == [1]


def test_a_term_counts_only_so_often(scorer: Scorer) -> None:
    """A passage that repeats a term without end is as good as one that repeats it 255 times."""
    part = build([["chè"] * (MOST + 45), ["mía"] * (MOST + 45), ["ngô"]])
    assert part.counts[:].max() == MOST
    collection = Collection([Part(part)], Statistics().plus(part.lengths), scorer)
    assert best(collection, question(["chè"], plain=False), [np.ones(3, bool)], limit=1, explained=1)[0].passage == 0


@pytest.mark.parametrize(("typed", "finds"), [("chè", [0]), ("che", [0, 1]), ("chẹ", [0, 1])])
def test_diacritics_count_where_they_are_typed(scorer: Scorer, typed: str, finds: list[int]) -> None:
    """A syllable that nothing is written with, as typed without diacritics or mistyped, finds all its forms."""
    part = build([["chè"], ["chẻ"], ["mía"], ["ngô"], ["lúa"], ["sắn"]])
    collection = Collection([Part(part)], Statistics().plus(part.lengths), scorer)
    found = best(collection, question([typed], plain=False), [np.ones(6, bool)], limit=5, explained=0)
    assert [item.passage for item in found] == finds
