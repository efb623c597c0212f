"""What goes on for ever goes on: through faults, and through a database that cannot be used for a while."""

from __future__ import annotations

import asyncio
import dataclasses
from pathlib import Path

import pytest

from bot.alarm import Alarm
from bot.deliver import Deliverer
from bot.endless import for_ever
from bot.outbox import notices
from bot.outbox.notices import Notice, Recipient
from bot.outbox.shared import Shared, T, Work
from corpus import Corpus, DatabaseUnavailable
from index import AnswerEngine
from tests.bot.stage import NOON, STRANGER, Stage

LOCKED = DatabaseUnavailable("sqlite:///x", "database is locked")


async def test_a_failure_is_told_once_and_ends_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A run of failures is two lines in the log, one when it begins and one when it is over."""
    monkeypatch.setattr("bot.endless._PAUSE", 0.0)
    results: list[Exception | None] = [None, LOCKED, RuntimeError("a fault"), LOCKED, None, None]
    told: list[Exception] = []
    over = asyncio.Event()

    async def step() -> None:
        if not results:
            over.set()
            await asyncio.sleep(60)
        if result := results.pop(0):
            raise result

    async def tell(error: Exception) -> None:
        told.append(error)

    task = asyncio.create_task(for_ever("what is owed", step, tell))
    await over.wait()
    task.cancel()
    assert [record.message for record in caplog.records] == [
        "what is owed: failing: DatabaseUnavailable: database sqlite:///x: database is locked",
        "what is owed: well again, after 3 failures",
    ]
    assert len(told) == 3


async def test_what_came_of_a_send_is_stored_later(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that cannot be written for a moment makes nobody get the same thing twice."""
    monkeypatch.setattr("bot.endless._PAUSE", 0.01)
    refused: list[str] = []

    class Sometimes(Shared):
        """Refuses the first writing after a message was sent."""

        async def __call__(self, work: Work[T]) -> T:
            if stage.telegram.sent(STRANGER) and len(refused) < 2:
                refused.append("")
                raise LOCKED
            return await super().__call__(work)

    desk = dataclasses.replace(stage.desk, write=Sometimes(stage.desk.corpus.database.writing))
    notice = Notice(key="k", kind="answer", content={"kind": "text", "html": "a"}, made=NOON, due=NOON, state="owed")
    async with stage.desk.corpus.database.writing() as tx:
        number = await notices.add(tx, notice) or 0
        await notices.owe(tx, number, [Recipient(chat_id=STRANGER, due=NOON)])
    following = asyncio.create_task(Deliverer(desk, stage.app.bot, 1000).follow(Alarm(desk)))
    async with asyncio.timeout(5):
        while not refused[1:] or (await stage.desk.read(notices.count_owed)) > 0:  # noqa: ASYNC110 - no event tells
            await asyncio.sleep(0.01)
    following.cancel()
    await asyncio.wait([following])
    assert len(stage.telegram.sent(STRANGER)) == 1
    (copy,) = await stage.desk.read(lambda tx: notices.deliveries(tx, number))
    assert (copy.state, copy.twice) == ("sent", False)


async def test_the_index_follows_a_database_that_comes_back(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What was read before is answered from meanwhile."""
    async with Corpus.open(f"sqlite:///{tmp_path / 'none.db'}") as corpus:  # it has no tables
        following = asyncio.create_task(AnswerEngine(corpus).follow(0.01))
        await asyncio.sleep(0.1)
        assert not following.done()
        following.cancel()
        await asyncio.wait([following])  # it ends the process that compiles
    assert sum("the index stays as it is" in record.message for record in caplog.records) == 1
