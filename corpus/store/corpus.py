"""The corpus: every article with what was read from it, one transaction a method.

Each change of an article takes the next change number in the transaction that makes it. A follower asks for `changes`
since the number it knows and can miss nothing: writers wait for each other before they take a number, so that numbers
become visible in their order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime
from typing import Self

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlmodel import col, select

from corpus.database import Database
from corpus.models import (
    Article,
    AuditEntry,
    Extraction,
    Ingested,
    Passage,
    State,
    Stored,
    Visibility,
)
from corpus.store.rows import NAMES, Prepared, stored_of
from corpus.store.writing import by_key, candidates, lock, next_change, put, result_of
from corpus.tables import ArticleRow, ArticleVersion, AuditRow, Counter


def utc_now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


class Corpus:
    """The articles of one database. Every method is one transaction; any may raise `DatabaseUnavailable`."""

    def __init__(self, database: Database, clock: Callable[[], datetime] = utc_now) -> None:
        self.database = database
        self._clock = clock

    @classmethod
    def open(cls, url: str, clock: Callable[[], datetime] = utc_now) -> Self:
        """The corpus at `url`, whose schema is there already. Raises `UnknownDatabase`, `DatabaseUnavailable`."""
        return cls(Database.open(url), clock)

    @property
    def engine(self) -> AsyncEngine:
        """The engine, to share with the tables of others (through `database.reading` and `database.writing`)."""
        return self.database.engine

    async def close(self) -> None:
        """Gives back the connections."""
        await self.database.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    # --- articles in --------------------------------------------------------------------------------------------------

    async def put(
        self, article: Article, extraction: Extraction, passages: tuple[Passage, ...], *, origin: str
    ) -> Ingested:
        """Stores the article: a new one, or a new version of the one it is (see `put_all`)."""
        (result,) = await self.put_all([Prepared(article, extraction, passages, origin)])
        return result

    async def put_all(self, batch: Iterable[Prepared]) -> tuple[Ingested, ...]:
        """Stores articles in one transaction, each with a change number of its own.

        An article is a new version of the stored one that has the same external id, else the same URL, else the same
        title and source, unless ids, URLs, days of publication or (without a source) all that they say tell them
        apart. A version that says the same changes nothing. A new one keeps the visibility that was set
        (unless it is public no more), stays withdrawn if the article is, and drops the corrections of the old one,
        which is kept in the history.
        """
        items = tuple(batch)
        async with self.database.writing() as session:
            counter = await lock(session)
            rows = await candidates(session, [item.article for item in items])
            done = [await put(session, counter, rows, item, self._clock()) for item in items]
            await session.flush()  # which gives new rows their numbers
            return tuple(result_of(row, outcome, item.origin) for item, (row, outcome) in zip(items, done, strict=True))

    # --- articles out -------------------------------------------------------------------------------------------------

    async def change(self) -> int:
        """The number of the last change: 0 when nothing was ever put."""
        async with self.database.reading() as session:
            return (await session.exec(select(Counter.value))).one()

    async def changes(self, since: int, limit: int = 500) -> tuple[Stored, ...]:
        """The articles changed after change number `since`, in the order of their changes; withdrawn ones too."""
        query = select(ArticleRow).where(col(ArticleRow.change) > since).order_by(col(ArticleRow.change)).limit(limit)
        async with self.database.reading() as session:
            return tuple(stored_of(row) for row in await session.exec(query))

    async def states(self) -> tuple[State, ...]:
        """The state of every article that is not withdrawn."""
        columns = col(ArticleRow.id), col(ArticleRow.change), col(ArticleRow.version)
        async with self.database.reading() as session:
            rows = await session.exec(select(*columns).where(~col(ArticleRow.withdrawn)))
            return tuple(State(id_ or 0, change, version) for id_, change, version in rows)

    async def get(self, article_id: int) -> Stored | None:
        """The article with this number."""
        async with self.database.reading() as session:
            row = await session.get(ArticleRow, article_id)
            return None if row is None else stored_of(row)

    async def find(self, key: str) -> Stored | None:
        """The article with this external id, URL or made-up key ("a12")."""
        async with self.database.reading() as session:
            row = await by_key(session, key)
            if row is None and key[:1] == "a" and key[1:].isascii() and key[1:].isdigit() and len(key) < 12:
                row = await session.get(ArticleRow, int(key[1:]))
            return None if row is None else stored_of(row)

    async def latest(self, n: int, levels: Collection[Visibility]) -> tuple[Stored, ...]:
        """The `n` newest articles of these levels, by day of publication (or of ingestion, where it is not known)."""
        query = (
            select(ArticleRow)
            .where(~col(ArticleRow.withdrawn), col(ArticleRow.visibility).in_(sorted(levels)))
            .order_by(col(ArticleRow.day).desc(), col(ArticleRow.id).desc())
            .limit(n)
        )
        async with self.database.reading() as session:
            return tuple(stored_of(row) for row in await session.exec(query))

    async def withdrawn(self, n: int) -> tuple[Stored, ...]:
        """The `n` articles withdrawn last, the last one first."""
        query = select(ArticleRow).where(col(ArticleRow.withdrawn)).order_by(col(ArticleRow.change).desc()).limit(n)
        async with self.database.reading() as session:
            return tuple(stored_of(row) for row in await session.exec(query))

    async def count(self) -> int:
        """How many articles there are, without the withdrawn ones."""
        query = select(func.count()).select_from(ArticleRow).where(~col(ArticleRow.withdrawn))
        async with self.database.reading() as session:
            return (await session.exec(query)).one()

    async def newest(self) -> int:
        """The number of the article that was added last; 0 when there is none."""
        async with self.database.reading() as session:
            return (await session.exec(select(func.max(ArticleRow.id)))).one() or 0

    async def history(self, article_id: int) -> tuple[Stored, ...]:
        """The versions that were replaced, oldest first."""
        query = (
            select(ArticleVersion.stored)
            .where(ArticleVersion.article_id == article_id)
            .order_by(col(ArticleVersion.id))
        )
        async with self.database.reading() as session:
            return tuple(Stored.model_validate_json(stored) for stored in await session.exec(query))

    # --- acts of administrators ---------------------------------------------------------------------------------------

    async def withdraw(self, article_id: int, by: int) -> bool:
        """Takes the article out of every answer. False if there is none, or it is withdrawn already."""
        return await self._set_withdrawn(article_id, withdrawn=True, by=by)

    async def restore(self, article_id: int, by: int) -> bool:
        """Puts a withdrawn article back. False if there is none, or it is not withdrawn."""
        return await self._set_withdrawn(article_id, withdrawn=False, by=by)

    async def _set_withdrawn(self, article_id: int, *, withdrawn: bool, by: int) -> bool:
        async with self.database.writing() as session:
            counter = await lock(session)
            row = await session.get(ArticleRow, article_id)
            if row is None or row.withdrawn == withdrawn:
                return False
            row.withdrawn = withdrawn
            row.change = next_change(counter)
            session.add(self._entry(by, "withdraw" if withdrawn else "restore", article_id))
            return True

    async def set_visibility(self, article_id: int, level: Visibility, by: int) -> bool:
        """Says who may see the article. False if there is none, or it has that level already."""
        async with self.database.writing() as session:
            counter = await lock(session)
            row = await session.get(ArticleRow, article_id)
            if row is None or row.visibility == level:
                return False
            session.add(self._entry(by, "visibility", article_id, before=row.visibility, after=str(level)))
            row.visibility = str(level)
            row.change = next_change(counter)
            return True

    async def revise(  # noqa: PLR0913, PLR0917 - that many things make a correction
        self, article_id: int, extraction: Extraction, field: str, before: str, after: str, by: int, *, seen: int
    ) -> bool:
        """Stores a corrected extraction; `field` ("0.chair") was corrected, from `before` to `after` (for the audit).

        `seen` is the change number of the article that the correction was made from: False, and nothing stored, when it
        has changed since, or is not there.
        """
        async with self.database.writing() as session:
            counter = await lock(session)
            row = await session.get(ArticleRow, article_id)
            if row is None or row.change != seen:
                return False
            row.extraction = extraction.model_dump_json()
            row.corrected = json.dumps(sorted({*NAMES.validate_json(row.corrected), field}))
            row.change = next_change(counter)
            session.add(self._entry(by, "revise", article_id, field=field, before=before, after=after))
            return True

    async def audit(self, article_id: int | None = None, limit: int = 100) -> tuple[AuditEntry, ...]:
        """The last acts on an article, or on any, the last one first."""
        query = select(AuditRow).order_by(col(AuditRow.id).desc()).limit(limit)
        if article_id is not None:
            query = query.where(AuditRow.article_id == article_id)
        async with self.database.reading() as session:
            return tuple(AuditEntry(**row.model_dump(exclude={"id"})) for row in await session.exec(query))

    def _entry(  # noqa: PLR0913 - the columns of a row
        self, by: int, what: str, article_id: int, *, field: str = "", before: str = "", after: str = ""
    ) -> AuditRow:
        return AuditRow(
            at=self._clock(), by=by, what=what, article_id=article_id, field=field, before=before, after=after
        )
