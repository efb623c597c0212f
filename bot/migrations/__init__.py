"""Brings a database to the schema of this program: `migrate(url)`, at every start.

One Alembic line of revisions for the tables of the corpus and of the bot, for SQLite and PostgreSQL alike.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from corpus import Database, DatabaseTooNew

__all__ = ["migrate", "migrate_database"]

_LOCK = 0x7472616375  # "tracu": an arbitrary number that all replicas agree on


async def migrate(url: str) -> None:
    """Brings the database at `url` to the newest revision, making it if it is not there; quick when nothing is to be done.

    Raises `DatabaseTooNew` when a newer program migrated it, and what `Database.open` and its transactions raise.
    """
    database = Database.open(url)
    try:
        await migrate_database(database)
    finally:
        await database.close()


async def migrate_database(database: Database) -> None:
    """The same for a database that is open: an SQLite database in memory lives no longer than that."""
    async with database.writing() as session:
        if database.engine.dialect.name == "postgresql":  # replicas that start together wait for the first one
            await session.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        connection = await session.connection()
        await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent))
    script = ScriptDirectory.from_config(config)
    head = script.get_current_head() or ""
    current = MigrationContext.configure(connection).get_current_revision()
    if current == head:
        return
    if current is not None and current not in {revision.revision for revision in script.walk_revisions()}:
        raise DatabaseTooNew(current, head)
    command.upgrade(config, "head")
