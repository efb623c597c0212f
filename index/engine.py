"""The engine: follows the corpus, holds the current snapshot, and answers from it.

Readers take `engine.snapshot` once and keep it; `refresh` prepares the next one and swaps one reference. Work that
takes longer than a few milliseconds is done in a thread; `tidy` merges and saves parts while all else goes on.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from corpus import Corpus, CorpusError, Stored
from index.answer.compose import compose
from index.cache import Cache
from index.models import EVERYONE, Context, Reply, Viewer
from index.part import Part, merged
from index.question import parse_question
from index.quickest import prepare, quickest
from index.snapshot import Snapshot
from index.twofold import answered

BATCH = 500  # articles read from the corpus at once
ON_THE_SPOT = 40  # passages indexed without going to a thread: two or three milliseconds

_LOG = logging.getLogger(__name__)


class AnswerEngine:
    """Answers questions about what the corpus holds, at most one refresh behind it.

    `cache`: a folder that keeps the index between runs; without one it is built at every start.
    """

    def __init__(self, corpus: Corpus, cache: Path | None = None) -> None:
        self._corpus = corpus
        self._folder = cache
        self._cache = Cache(cache) if cache else None
        self._saved = 0  # the change number that the cache knows
        self._started = False
        self._writing = asyncio.Lock()  # held by whoever replaces the snapshot
        self._advanced = asyncio.Condition()
        self._wake = asyncio.Event()
        self.snapshot = Snapshot()

    def ask(self, question: str, *, today: date, context: Context | None = None, viewer: Viewer = EVERYONE) -> Reply:
        """The reply to a question asked on `today`, in the conversation that `context` comes from, for these eyes.

        A question that does not lean on that conversation (`reply.explanation.query.follows`) is answered alike in any.
        """
        snapshot = self.snapshot

        def ask(part: str, after: Context | None, leans: bool) -> Reply:  # noqa: FBT001 - see `index.twofold.Ask`
            query = parse_question(part, today=today, context=after, frequencies=snapshot.frequencies)
            query = query.model_copy(update={"follows": True}) if leans else query
            return compose(query, snapshot, viewer=viewer, context=after if query.follows else None)

        return answered(question, ask, context)

    async def refresh(self) -> int:
        """Takes in what changed since the last refresh; the change number that can be searched now."""
        async with self._writing:
            if not self._started:
                await self._start()
            while batch := await self._corpus.changes(self.snapshot.change, BATCH):
                self.snapshot = await self._with(batch)
                async with self._advanced:
                    self._advanced.notify_all()
        return self.snapshot.change

    async def tidy(self) -> None:
        """Merges the parts that are better merged, and saves the snapshot. One at a time."""
        while before := await self._begin():
            part = await asyncio.to_thread(merged, before)
            async with self._writing:
                self.snapshot = await asyncio.to_thread(self.snapshot.with_merged, before, part)
        if self._cache and self._saved != self.snapshot.change:
            await self._save(self._cache)

    async def follow(self, interval: float = 0.5, saving: float = 10.0) -> None:
        """Refreshes for ever, every `interval` seconds and whenever `wake` is called; tidies every `saving` seconds."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._refresh_for_ever(interval))
            tasks.create_task(self._tidy_for_ever(saving))
            tasks.create_task(self.quicken())

    async def quicken(self) -> None:
        """Lets the quickest scorer of this installation take over, once it is loaded (or even compiled).

        `follow` does so while questions are answered already.
        """
        folder = [self._folder] if self._folder else []
        await prepare(*folder)
        scorer = await asyncio.to_thread(quickest, *folder)
        async with self._writing:
            self.snapshot = replace(self.snapshot, scorer=scorer)

    def wake(self) -> None:
        """Says that something changed, so that `follow` need not wait for its interval."""
        self._wake.set()

    async def caught_up(self, change: int) -> None:
        """Waits until change number `change` can be searched. Somebody must `follow` or `refresh`."""
        self.wake()
        async with self._advanced:
            await self._advanced.wait_for(lambda: self.snapshot.change >= change)

    async def _start(self) -> None:
        """Takes from the cache what is still so."""
        if self._cache:
            saved = await asyncio.to_thread(self._cache.load)
            if saved.parts:
                states = await self._corpus.states()
                self.snapshot = await asyncio.to_thread(saved.agreeing, states)
                self._saved = self.snapshot.change
        self._started = True

    async def _with(self, batch: Sequence[Stored]) -> Snapshot:
        change = batch[-1].change
        if sum(len(stored.passages) for stored in batch) <= ON_THE_SPOT:
            return self.snapshot.with_changes(batch, change)
        return await asyncio.to_thread(self.snapshot.with_changes, batch, change)

    async def _begin(self) -> Sequence[Part]:
        """The parts to merge next, set apart from what `refresh` changes."""
        async with self._writing:
            before = self.snapshot.due()
            if before:
                self.snapshot = self.snapshot.setting_apart(before)
            return before

    async def _save(self, cache: Cache) -> None:
        snapshot = self.snapshot
        try:
            parts = await asyncio.to_thread(cache.save, snapshot)
        except OSError as error:
            _LOG.warning("the index was not saved: %s", error)
            return
        self._saved = snapshot.change
        async with self._writing:
            self.snapshot = self.snapshot.lying_in_files(snapshot.parts, parts)

    async def _refresh_for_ever(self, interval: float) -> None:
        failures = 0
        while True:
            try:
                await self.refresh()
            except CorpusError as error:  # what was read before is answered from
                if not failures:
                    _LOG.warning("the index stays as it is: %s", error)
                failures += 1
            else:
                if failures:
                    _LOG.warning("the index follows the database again, after %d failures", failures)
                failures = 0
            self._wake.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), interval)

    async def _tidy_for_ever(self, interval: float) -> None:
        while True:
            with contextlib.suppress(CorpusError):  # `_refresh_for_ever` tells of it
                await self.tidy()
            await asyncio.sleep(interval)
