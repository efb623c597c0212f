"""Whatever happens to a corpus, what is found in it is what an index built afresh would find."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from corpus import State, Stored, Visibility
from index.analyzer import terms
from index.cache import Cache
from index.models import Viewer
from index.part import Part, merged, passage_terms
from index.retriever import Conditions, search
from index.snapshot import Snapshot
from tests.index.made import SCORERS, Oracle, stored

# Few words, so that terms repeat, and some that differ by diacritics alone.
WORDS = "an án ân ba bà đo do ủy uỷ hội nghị 37-NQ/CB 2/1 chi bộ và".split()

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
levels = st.frozensets(st.sampled_from(list(Visibility)), min_size=1)


class Story(RuleBasedStateMachine):
    """Articles come, change and go; parts are merged and saved, in any order; and every question is answered right."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.cache = self.opened_cache()
        self.snapshot = Snapshot()
        self.articles: dict[int, Stored] = {}
        self.change = 0
        self.merging: tuple[Sequence[Part], Part] | None = None

    def opened_cache(self) -> Cache:
        """The cache; it maps the postings of a few passages, and reads those of many."""
        return Cache(Path(self.folder.name) / "index", largest_mapped=5)

    def teardown(self) -> None:
        """Leaves nothing behind."""
        self.folder.cleanup()

    @rule(
        batch=st.lists(
            st.tuples(st.integers(1, 12), texts, st.lists(texts, max_size=3), st.sampled_from(list(Visibility))),
            min_size=1,
            max_size=6,
            unique_by=lambda item: item[0],
        ),
        gone=st.frozensets(st.integers(1, 12), max_size=3),
    )
    def change_articles(self, batch: list[tuple[int, str, list[str], Visibility]], gone: frozenset[int]) -> None:
        """New articles, new versions and withdrawals come in one batch."""
        changed = []
        for number, title, passages, level in batch:
            self.change += 1
            withdrawn = number in gone
            made = stored(number, *passages, title=title, change=self.change, visibility=level, withdrawn=withdrawn)
            changed.append(made)
            self.articles.pop(number, None)
            if not withdrawn:
                self.articles[number] = made
        self.snapshot = self.snapshot.with_changes(changed, self.change)

    @precondition(lambda self: self.merging is None)
    @rule()
    def begin_merging(self) -> None:
        """All parts are set apart and merged, while other things may happen before they come back."""
        before = self.snapshot.due() or self.snapshot.parts
        if before:
            self.snapshot = self.snapshot.setting_apart(before)
            self.merging = before, merged(before)

    @precondition(lambda self: self.merging is not None)
    @rule()
    def end_merging(self) -> None:
        """The merged part takes its place."""
        assert self.merging
        self.snapshot = self.snapshot.with_merged(*self.merging)
        self.merging = None

    @precondition(lambda self: self.merging is None)
    @rule(starting_again=st.booleans())
    def save(self, *, starting_again: bool) -> None:
        """The index is saved, and perhaps all that is left of it is the files."""
        before = self.snapshot.parts
        self.snapshot = self.snapshot.lying_in_files(before, self.cache.save(self.snapshot))
        if starting_again:
            states = [State(each.id, each.change, each.version) for each in self.articles.values()]
            loaded = self.opened_cache().load().agreeing(states)
            assert (loaded.change, loaded.statistics) == (self.snapshot.change, self.snapshot.statistics)
            self.snapshot = loaded

    @rule(
        words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=5),
        plain=st.booleans(),
        seen=levels,
        within=st.none() | st.frozensets(st.integers(1, 12)),
        limit=st.sampled_from([1, 3, 10]),
    )
    def ask(
        self, words: list[str], *, plain: bool, seen: frozenset[Visibility], within: frozenset[int] | None, limit: int
    ) -> None:
        """Scores are rank-bm25's to nine digits, under every condition, and the best come first."""
        asked = terms(" ".join(words))
        rows = [
            (each, passage.span, text)
            for each in self.articles.values()
            for passage, text in zip(each.passages, passage_terms(each), strict=True)
        ]
        scores = Oracle([text for _, _, text in rows]).scores(asked, plain=plain)
        expected = {
            (each.id, span): score
            for (each, span, _), score in zip(rows, scores.tolist(), strict=True)
            if score > 0 and each.article.visibility in seen and (within is None or each.id in within)
        }
        best = sorted(expected.values(), reverse=True)[:limit]
        for scorer in SCORERS:
            snapshot = replace(self.snapshot, scorer=scorer)
            found = search(
                snapshot, asked, Viewer(levels=seen), plain=plain, limit=limit, conditions=Conditions(articles=within)
            )
            if not best:
                assert all(hit.score == 0 for hit in found)
                continue
            assert np.allclose([hit.score for hit in found], best, rtol=0, atol=1e-9)
            for hit in found:
                assert abs(hit.score - expected[hit.article_id, hit.span]) < 1e-9
                assert abs(hit.score - sum(share for _, share in hit.shares)) < 1e-9

    @invariant()
    def holds_the_articles(self) -> None:
        """Every article is there as it is, and no other; the counts are right."""
        for number in range(1, 13):
            assert self.snapshot.stored(number) == self.articles.get(number)
        assert self.snapshot.statistics.documents == sum(len(each.passages) for each in self.articles.values())


TestStory = Story.TestCase
TestStory.settings = settings(
    max_examples=60, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
