"""The connection to the database: one engine, transactions for reading and for writing.

SQLite is opened so that a commit is on the disk when it returns (WAL, synchronous=FULL) and that a writer takes the
write lock when it begins, not halfway, where waiting would be refused. Writers of one process queue here rather than
poll there.
"""

from __future__ import annotations

import sqlite3
from asyncio import Lock
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from corpus.errors import DatabaseUnavailable, UnknownDatabase

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}
_BUSY_MS = 15_000  # how long a writer waits for one of another process


def driver_url(url: str) -> URL:
    """The URL with its asynchronous driver. Raises `UnknownDatabase`."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise UnknownDatabase(url) from error
    if parsed.drivername not in _DRIVERS:
        raise UnknownDatabase(parsed.render_as_string(hide_password=True))
    parsed = parsed.set(drivername=_DRIVERS[parsed.drivername])
    if "sslmode" in parsed.query:  # libpq's word, which asyncpg calls "ssl"
        query = {("ssl" if name == "sslmode" else name): value for name, value in parsed.query.items()}
        parsed = parsed.set(query=query)
    return parsed


class Database:
    """An engine and the way to use it: everything reads and writes through `reading` and `writing`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._is_sqlite = engine.dialect.name == "sqlite"
        # In memory, SQLite has one connection for everybody: readers must not meet half of a writer's transaction.
        self._is_shared = self._is_sqlite and _is_memory(engine.url)
        self._turn = Lock()

    @classmethod
    def open(cls, url: str) -> Self:
        """The database at `url`, not yet connected; an SQLite file needs its folder. Raises `CorpusError`."""
        parsed = driver_url(url)
        if parsed.drivername.startswith("sqlite"):
            return cls(_open_sqlite(parsed))
        return cls(create_async_engine(parsed, pool_pre_ping=True))

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A transaction that sees one state of the database. Raises `DatabaseUnavailable`."""
        async with AsyncExitStack() as stack:
            if self._is_shared:
                await stack.enter_async_context(self._turn)
            yield await stack.enter_async_context(self._session(self.engine))

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """A transaction that is durable once left, and leaves no trace when an exception ends it.

        Raises `DatabaseUnavailable`.
        """
        async with AsyncExitStack() as stack:
            if self._is_sqlite:
                await stack.enter_async_context(self._turn)
            yield await stack.enter_async_context(self._session(self.engine.execution_options(writes=True)))

    @asynccontextmanager
    async def _session(self, engine: AsyncEngine) -> AsyncIterator[AsyncSession]:
        try:
            async with AsyncSession(engine, expire_on_commit=False) as session, session.begin():
                yield session
        except (DBAPIError, OSError) as error:
            detail = str(getattr(error, "orig", None) or error).partition("\n")[0]
            raise DatabaseUnavailable(self.engine.url.render_as_string(hide_password=True), detail) from error

    async def close(self) -> None:
        """Gives back every connection."""
        await self.engine.dispose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def _is_memory(url: URL) -> bool:
    return url.database in {None, "", ":memory:"}


def _open_sqlite(url: URL) -> AsyncEngine:
    if not _is_memory(url):
        folder = Path(url.database or "").parent
        if not folder.is_dir():
            raise DatabaseUnavailable(str(url), f"there is no folder {folder}")
        _probe(url)
    engine = create_async_engine(url)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _probe(url: URL) -> None:
    """Raises `DatabaseUnavailable` if the file cannot be used: the driver would leave a thread behind."""
    try:
        with closing(sqlite3.connect(url.database or "", timeout=_BUSY_MS / 1000)) as connection:
            connection.execute("PRAGMA schema_version")
    except sqlite3.Error as error:
        raise DatabaseUnavailable(str(url), str(error)) from error


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - SQLAlchemy's adapter of a driver connection has no public type
    connection.isolation_level = None  # the driver must not begin transactions by itself
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
