"""The index of this project: articles in SQLite, and the index that follows them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench.articles import Sample, load
from bench.engine import TOP
from bot.migrations import migrate
from corpus import Corpus, Extraction, Prepared
from index import EVERYONE, AnswerEngine, search
from index.bm25 import NumpyScoring, Scorer
from index.quickest import quickest


class Tracuu:
    """The index with the scorer that numba compiles."""

    def __init__(self, source: Path, home: Path) -> None:
        self._source, self._home = source, home
        self._url = f"sqlite:///{home / 'corpus.db'}"
        self._loop = asyncio.new_event_loop()
        self._scorer = self.scorer()
        self._article_id = 0

    @staticmethod
    def scorer() -> Scorer:
        """What scores."""
        return quickest()

    def build(self) -> None:
        """Puts the articles into a database, and indexes them as a following engine does."""
        self._loop.run_until_complete(self._build())

    async def _build(self) -> None:
        await migrate(self._url)
        async with Corpus.open(self._url) as corpus:
            batch = []
            for sample in load(self._source / "articles.jsonl"):
                batch.append(Prepared(sample.article, Extraction(), sample.passages, "bench"))
                if len(batch) == 500:
                    await corpus.put_all(batch)
                    batch = []
            await corpus.put_all(batch)
            engine = AnswerEngine(corpus, self._home / "index")
            await engine.refresh()
            await engine.tidy()

    def open(self) -> None:
        """Reads the index, and what the database has changed since."""
        self._corpus = Corpus.open(self._url)
        self._engine = AnswerEngine(self._corpus, self._home / "index")
        self._loop.run_until_complete(self._engine.refresh())
        self._engine.snapshot = replace(self._engine.snapshot, scorer=self._scorer)

    def search(self, terms: Sequence[str]) -> None:
        """The best passages, with what each term adds."""
        search(self._engine.snapshot, terms, EVERYONE, limit=TOP)

    def prepare(self, number: int) -> None:
        """Commits a later article to the database."""
        sample: Sample = list(load(self._source / "more.jsonl"))[number]
        put = self._corpus.put(sample.article, Extraction(), sample.passages, origin="bench")
        self._article_id = self._loop.run_until_complete(put).article_id or 0

    def add(self) -> None:
        """Follows the database."""
        self._loop.run_until_complete(self._engine.refresh())

    def withdraw(self) -> None:
        """Withdraws the article in the database."""
        self._loop.run_until_complete(self._corpus.withdraw(self._article_id, by=0))

    def remove(self) -> None:
        """Follows the database."""
        self._loop.run_until_complete(self._engine.refresh())


class TracuuNumpy(Tracuu):
    """The same without numba."""

    @staticmethod
    def scorer() -> Scorer:
        """What scores."""
        return NumpyScoring
