"""A whole database in one file, and back: for any database from any other, SQLite or PostgreSQL.

The file is gzipped JSON Lines: first what it is and the revision of the schema, then a row a line,
`["table", {"column": value}]`. It is restored at its own revision and then migrated: an old file fits a newer program.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import Connection, Date, DateTime, MetaData, Table, func, select, text
from sqlalchemy.types import TypeEngine

from bot.migrations import revision_of, take_down, upgrade
from corpus import Database

_MARK = "tracuu backup"
_ROWS = 500  # read or written at once
_COUNTER = "counter"  # the table that holds a row even when nothing was ever stored


class BackupError(Exception):
    """A backup cannot be restored: the message says why, in one line."""


async def backup(database: Database, file: Path) -> int:
    """Writes everything that the database holds at this moment; returns the number of rows. Raises `OSError`."""
    part = file.with_name(f"{file.name}.part")
    part.touch(mode=0o600)  # people's questions are in it
    async with database.reading() as session:
        connection = await session.connection()
        with gzip.open(part, "wt", encoding="utf-8", compresslevel=6) as out:
            count = await connection.run_sync(_write, out)
    part.replace(file)
    return count


async def restore(database: Database, file: Path) -> int:
    """Puts a backup into an empty database, all or nothing; returns the number of rows. Raises `BackupError`."""
    async with database.writing() as session:
        connection = await session.connection()
        return await connection.run_sync(_read, _items(file))


def _write(connection: Connection, out: TextIO) -> int:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
    out.write(json.dumps([_MARK, {"revision": revision_of(connection)}]) + "\n")
    count = 0
    for table in _tables(connection):
        for row in connection.execute(select(table).execution_options(yield_per=_ROWS)).mappings():
            out.write(json.dumps([table.name, {name: _plain(value) for name, value in row.items()}]) + "\n")
            count += 1
    return count


def _plain(value: object) -> object:
    """A value as JSON has it; times in UTC, which is what SQLite leaves unsaid."""
    if isinstance(value, datetime):
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def _items(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The lines of a backup, the first one too. Raises `BackupError`."""
    try:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)
    except (EOFError, OSError, ValueError) as error:
        raise BackupError(f"{file}: not a backup, or damaged") from error


def _read(connection: Connection, items: Iterator[tuple[str, dict[str, Any]]]) -> int:
    mark, about = next(items, ("", {}))
    if mark != _MARK:
        raise BackupError("not a backup")
    if not _is_empty(connection):
        raise BackupError("the database holds something already: name another one in DATABASE_URL")
    if revision_of(connection):
        take_down(connection)
    upgrade(connection, about["revision"])
    tables = {table.name: table for table in _tables(connection)}
    count = 0
    for name, rows in _batches(items):
        if name == _COUNTER:
            connection.execute(tables[name].delete())
        connection.execute(tables[name].insert(), [_typed(tables[name], row) for row in rows])
        count += len(rows)
    if connection.dialect.name == "postgresql":
        for table in tables.values():
            _continue_numbers(connection, table)
    upgrade(connection)
    return count


def _batches(items: Iterator[tuple[str, dict[str, Any]]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The rows, a table at a time, some hundred at once."""
    for name, rows in groupby(items, key=itemgetter(0)):
        while batch := [row for _, row in islice(rows, _ROWS)]:
            yield name, batch


def _typed(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    return {name: _value(table.columns[name].type, value) for name, value in row.items()}


def _value(kind: TypeEngine[Any], value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    if isinstance(value, str) and isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(value, str) and isinstance(kind, Date) else value


def _tables(connection: Connection) -> list[Table]:
    """The tables with what people put there, each after those that it refers to."""
    schema = MetaData()
    schema.reflect(connection)
    return [table for table in schema.sorted_tables if table.name != "alembic_version"]


def _is_empty(connection: Connection) -> bool:
    rows = (
        connection.execute(select(table).limit(1)).first() for table in _tables(connection) if table.name != _COUNTER
    )
    return not any(rows)


def _continue_numbers(connection: Connection, table: Table) -> None:
    """Lets PostgreSQL number new rows after those that brought their numbers with them."""
    for column in table.primary_key:
        sequence = connection.scalar(select(func.pg_get_serial_sequence(table.name, column.name)))
        last = connection.scalar(select(func.max(column)))
        if sequence and last is not None:
            connection.execute(select(func.setval(sequence, last)))
