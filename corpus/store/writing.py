"""What happens inside a transaction of the store: one writer at a time, change numbers, rows made and found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from corpus.models import Article, Ingested, Outcome, Visibility
from corpus.store.rows import Prepared, columns, find_same, identified, stored_of, twin_of, version_of
from corpus.tables import ArticleRow, ArticleVersion, Counter

_MOST_KEYS = 300  # of each kind in one query: SQLite before 3.32 takes 999 parameters


async def lock(session: AsyncSession) -> Counter:
    """The counter, held until the transaction ends: the next writer waits for it."""
    return (await session.exec(select(Counter).with_for_update())).one()


def next_change(counter: Counter) -> int:
    """Takes the next change number."""
    counter.value += 1
    return counter.value


async def candidates(session: AsyncSession, articles: Sequence[Article]) -> list[ArticleRow]:
    """The stored articles that any of these may be a version of, in the order of their numbers."""
    rows: dict[int | None, ArticleRow] = {}
    for start in range(0, len(articles), _MOST_KEYS):
        some = articles[start : start + _MOST_KEYS]
        query = select(ArticleRow).where(
            col(ArticleRow.external_id).in_([article.external_id for article in some if article.external_id])
            | col(ArticleRow.url).in_([article.url for article in some if article.url])
            | col(ArticleRow.twin).in_([twin_of(article) for article in some])
        )
        rows.update((row.id, row) for row in await session.exec(query))
    return [rows[number] for number in sorted(rows, key=lambda number: number or 0)]


async def put(
    session: AsyncSession, counter: Counter, rows: list[ArticleRow], item: Prepared, now: datetime
) -> tuple[ArticleRow, Outcome]:
    """Makes or changes the row of an article; `rows` are those that it may be a version of; a new one joins them."""
    row = find_same(rows, item.article)
    article = item.article if row is None else identified(item.article, row)
    version = version_of(article)
    if row is None:
        row = ArticleRow(
            visibility=str(article.visibility), **columns(article, item, version, next_change(counter), now)
        )
        session.add(row)
        rows.append(row)
        return row, Outcome.ADDED
    if row.version == version:
        return row, Outcome.UNCHANGED
    if row.id is None:  # it is as new as this version
        await session.flush()
    session.add(ArticleVersion(article_id=row.id, stored=stored_of(row).model_dump_json()))
    row.sqlmodel_update(columns(article, item, version, next_change(counter), now))
    if row.visibility == Visibility.PUBLIC:
        row.visibility = str(article.visibility)
    return row, Outcome.CHANGED


def result_of(row: ArticleRow, outcome: Outcome, origin: str) -> Ingested:
    """What was done to an article, once its row has a number."""
    return Ingested(outcome=outcome, origin=origin, article_id=row.id, title=row.title, withdrawn=row.withdrawn)


async def by_key(session: AsyncSession, key: str) -> ArticleRow | None:
    """The first article with this external id, else with this URL."""
    for column in (ArticleRow.external_id, ArticleRow.url):
        row = (await session.exec(select(ArticleRow).where(col(column) == key).order_by(col(ArticleRow.id)))).first()
        if row is not None:
            return row
    return None
