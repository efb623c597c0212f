"""A database becomes what this program needs, in every state in which it can be met."""

from __future__ import annotations

import asyncio
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, String
from sqlmodel import AutoString, SQLModel

import bot.outbox.tables  # noqa: F401 - its tables, and those of the corpus, are then part of the metadata
from bot.migrations import migrate, migrate_database
from corpus import Corpus, Database, DatabaseTooNew


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'corpus.db'}"
    return str(request.getfixturevalue("postgres_url"))


async def _run(url: str, statement: str) -> None:
    async with Database.open(url) as database, database.writing() as session:
        await (await session.connection()).exec_driver_sql(statement)


def _differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": _is_other_type})
    return list(compare_metadata(context, SQLModel.metadata))


def _is_other_type(_context: object, _inspected: object, _column: object, there: object, here: object) -> bool | None:
    """False for two kinds of text, which differ in name alone; None leaves it to Alembic."""
    return False if isinstance(there, String) and isinstance(here, AutoString) else None


async def test_the_migrations_make_the_tables_that_the_code_has(url: str) -> None:
    """Every table that the revisions make is, column for column, the one that the code works with."""
    await migrate(url)
    async with Database.open(url) as database, database.reading() as session:
        assert await (await session.connection()).run_sync(_differences) == []


async def test_migrating_again_changes_nothing(url: str) -> None:
    """A database that is up to date is left alone, with what it holds."""
    await migrate(url)
    await migrate(url)
    async with Corpus.open(url) as corpus:
        assert (await corpus.change(), await corpus.count()) == (0, 0)


async def test_a_database_of_a_newer_program_is_refused(url: str) -> None:
    """A revision that this program does not know stops it, and the database is not touched."""
    await migrate(url)
    await _run(url, "UPDATE alembic_version SET version_num = 'f00d'")
    with pytest.raises(DatabaseTooNew) as caught:
        await migrate(url)
    assert caught.value.revision == "f00d"
    assert "\n" not in str(caught.value)


def _migrate(url: str) -> None:
    asyncio.run(migrate(url))


async def test_processes_that_start_together_migrate_once(url: str) -> None:
    """Replicas starting at the same moment all find the database migrated, and none fails."""
    starters = [get_context("spawn").Process(target=_migrate, args=(url,)) for _ in range(2)]
    for starter in starters:
        starter.start()
    for starter in starters:
        await asyncio.to_thread(starter.join)
    assert [starter.exitcode for starter in starters] == [0, 0]


async def test_a_database_in_memory_is_migrated_while_it_is_open() -> None:
    """What lives in memory is migrated through the connection that it lives in."""
    async with Corpus.open("sqlite://") as corpus:
        await migrate_database(corpus.database)
        assert await corpus.count() == 0
