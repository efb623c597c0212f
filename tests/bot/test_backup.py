"""A backup holds everything, and comes back in any database."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import select

from bot.backup import BackupError, backup, restore
from bot.migrations import migrate_database
from bot.outbox.tables import ChatRow
from corpus import SAMPLES, Corpus, DatabaseTooNew, Stored, Visibility, ingest

NOW = datetime(2024, 5, 1, 9, 30, 15, 123456, tzinfo=UTC)


@pytest.fixture
async def corpus() -> AsyncIterator[Corpus]:
    """The samples, one of them withdrawn, one for members, and a chat."""
    async with Corpus.open("sqlite:///:memory:", lambda: NOW) as corpus:
        await migrate_database(corpus.database)
        async for _ in ingest(corpus, [str(SAMPLES)]):
            pass
        await corpus.withdraw(3, by=7)
        await corpus.set_visibility(4, Visibility.MEMBERS, by=7)
        async with corpus.database.writing() as session:
            session.add(ChatRow(id=-100_123_456_789_012, kind="group", title="Tổ Thử", internal=True))
        yield corpus


@pytest.fixture
async def empty() -> AsyncIterator[Corpus]:
    """A database that nothing was ever done to."""
    async with Corpus.open("sqlite:///:memory:", lambda: NOW) as corpus:
        yield corpus


async def everything(corpus: Corpus) -> tuple[tuple[Stored, ...], object, object, list[ChatRow]]:
    """What a database holds, as its readers see it."""
    async with corpus.database.reading() as session:
        chats = list(await session.exec(select(ChatRow)))
    return await corpus.changes(0), await corpus.audit(), await corpus.change(), chats


async def test_everything_comes_back(corpus: Corpus, empty: Corpus, tmp_path: Path) -> None:
    """What is restored equals what was backed up, and can be written on."""
    rows = await backup(corpus.database, tmp_path / "b")
    assert await restore(empty.database, tmp_path / "b") == rows
    assert await everything(empty) == await everything(corpus)
    assert await empty.restore(3, by=7)
    assert await empty.change() == await corpus.change() + 1


async def test_a_backup_is_for_its_owner_alone(corpus: Corpus, tmp_path: Path) -> None:
    """Nobody else may read the file, and nothing unfinished stays beside it."""
    await backup(corpus.database, tmp_path / "b")
    with os.scandir(tmp_path) as found:
        assert [(entry.name, entry.stat().st_mode & 0o77) for entry in found] == [("b", 0)]


async def test_between_sqlite_and_postgresql(corpus: Corpus, empty: Corpus, tmp_path: Path, postgres_url: str) -> None:
    """From SQLite to PostgreSQL and back nothing is lost, and PostgreSQL numbers new articles after the old ones."""
    await backup(corpus.database, tmp_path / "b")
    async with Corpus.open(postgres_url, lambda: NOW) as served:
        await restore(served.database, tmp_path / "b")
        assert await everything(served) == await everything(corpus)
        await backup(served.database, tmp_path / "c")
        news = tmp_path / "news.txt"
        news.write_text("Xã Mây họp\n\nSáng 3/3/2024 xã Mây họp.", "utf-8")
        assert [result.article_id async for result in ingest(served, [str(news)])] == [13]
    await restore(empty.database, tmp_path / "c")
    assert await everything(empty) == await everything(corpus)


async def test_an_empty_schema_may_be_there(empty: Corpus, tmp_path: Path) -> None:
    """A database that was migrated and never used takes a backup, of an older revision too."""
    await migrate_database(empty.database)
    file = tmp_path / "b"
    file.write_bytes(gzip.compress(json.dumps(["tracuu backup", {"revision": "0001"}]).encode()))
    assert await restore(empty.database, file) == 0
    await migrate_database(empty.database)
    assert (await everything(empty))[3] == []


async def test_what_is_there_is_never_overwritten(corpus: Corpus, tmp_path: Path) -> None:
    """A database that holds something refuses a backup, and keeps what it holds."""
    await backup(corpus.database, tmp_path / "b")
    before = await everything(corpus)
    with pytest.raises(BackupError, match="DATABASE_URL"):
        await restore(corpus.database, tmp_path / "b")
    assert await everything(corpus) == before


@pytest.mark.parametrize("damage", ["text", "cut", "other", "empty"])
async def test_a_damaged_file_changes_nothing(damage: str, corpus: Corpus, empty: Corpus, tmp_path: Path) -> None:
    """A file that is cut off, or no backup at all, is refused whole."""
    file = tmp_path / "b"
    await backup(corpus.database, file)
    content = {
        "text": b"not gzipped",
        "cut": file.read_bytes()[:-20],
        "other": gzip.compress(b'["other", {}]\n'),
        "empty": gzip.compress(b""),
    }
    file.write_bytes(content[damage])
    await migrate_database(empty.database)
    with pytest.raises(BackupError, match="not a backup"):
        await restore(empty.database, file)
    assert await empty.change() == 0


async def test_a_newer_backup_is_refused(empty: Corpus, tmp_path: Path) -> None:
    """A backup of a revision that this program does not know is named as such."""
    (tmp_path / "b").write_bytes(gzip.compress(json.dumps(["tracuu backup", {"revision": "9999"}]).encode()))
    with pytest.raises(DatabaseTooNew):
        await restore(empty.database, tmp_path / "b")
