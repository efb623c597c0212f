"""Brings a database to the schema of this program: `migrate(url)`, at every start.

One Alembic line of revisions for the tables of the corpus and of the bot, for SQLite and PostgreSQL alike.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from corpus import Database, DatabaseTooNew

__all__ = ["migrate", "migrate_database", "revision_of", "take_down", "upgrade"]

_LOCK = 0x7472616375  # "tracu": an arbitrary number that all replicas agree on


async def migrate(url: str) -> None:
    """Brings the database at `url` to the newest revision; makes it if it is not there; quick if it is up to date.

    Raises `DatabaseTooNew` when a newer program migrated it, and what `Database.open` and its transactions raise.
    """
    async with Database.open(url) as database:
        await migrate_database(database)


async def migrate_database(database: Database) -> None:
    """The same for a database that is open: an SQLite database in memory lives no longer than that."""
    async with database.writing() as session:
        connection = await session.connection()
        if database.engine.dialect.name == "postgresql":  # replicas that start together wait for the first one
            await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        await connection.run_sync(upgrade)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Brings the schema up to a revision, inside the transaction of this connection. Raises `DatabaseTooNew`."""
    config, script = _alembic(connection)
    head = script.get_current_head() or ""
    known = {known.revision for known in script.walk_revisions()}
    current = revision_of(connection)
    for wanted in (current, revision):
        if wanted is not None and wanted not in {*known, "head"}:
            raise DatabaseTooNew(wanted, head)
    if current != head:
        command.upgrade(config, revision)


def take_down(connection: Connection) -> None:
    """Takes the schema away, with everything in it."""
    config, _ = _alembic(connection)
    command.downgrade(config, "base")


def revision_of(connection: Connection) -> str | None:
    """The revision of the schema; None where there is none."""
    return MigrationContext.configure(connection).get_current_revision()


def _alembic(connection: Connection) -> tuple[Config, ScriptDirectory]:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config, ScriptDirectory.from_config(config)
