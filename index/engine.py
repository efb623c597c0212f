"""The engine: follows the corpus, holds the current snapshot, and answers from it.

Readers take `engine.snapshot` once and keep it; `refresh` prepares the next one and swaps one reference.
"""

from __future__ import annotations

import asyncio
import contextlib
from datetime import date

from corpus import Corpus
from index.answer import compose
from index.models import EVERYONE, Context, Reply, Viewer
from index.question import parse_question
from index.snapshot import Snapshot

BATCH = 500  # articles read from the corpus at once
SMALL = 3  # this many are indexed on the spot: cheaper than the way to a thread and back


class AnswerEngine:
    """Answers questions about what the corpus holds, at most one refresh behind it."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._refreshing = asyncio.Lock()
        self._advanced = asyncio.Condition()
        self._wake = asyncio.Event()
        self.snapshot = Snapshot()

    def ask(self, question: str, *, today: date, context: Context | None = None, viewer: Viewer = EVERYONE) -> Reply:
        """The reply to a question asked on `today`, in the conversation that `context` comes from, for these eyes."""
        query = parse_question(question, today=today, context=context)
        return compose(query, self.snapshot, viewer=viewer, context=context)

    async def refresh(self) -> int:
        """Takes in what changed since the last refresh; the change number that can be searched now."""
        async with self._refreshing:
            while batch := await self._corpus.changes(self.snapshot.change, BATCH):
                change = batch[-1].change
                if len(batch) <= SMALL:
                    self.snapshot = self.snapshot.with_changes(batch, change)
                else:
                    self.snapshot = await asyncio.to_thread(self.snapshot.with_changes, batch, change)
                async with self._advanced:
                    self._advanced.notify_all()
        return self.snapshot.change

    async def follow(self, interval: float = 0.5) -> None:
        """Refreshes for ever: every `interval` seconds, and at once when `wake` is called."""
        while True:
            await self.refresh()
            self._wake.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), interval)

    def wake(self) -> None:
        """Says that something changed, so that `follow` need not wait for its interval."""
        self._wake.set()

    async def caught_up(self, change: int) -> None:
        """Waits until change number `change` can be searched. Somebody must `follow` or `refresh`."""
        self.wake()
        async with self._advanced:
            await self._advanced.wait_for(lambda: self.snapshot.change >= change)
