"""The tables behind `store`, which alone uses them. Lists and records are kept as JSON text: any database has that."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class Counter(SQLModel, table=True):
    """One row, whose value is the change number given last. Locking it puts all writers in line."""

    __tablename__ = "counter"

    id: int = Field(primary_key=True)
    value: int


class ArticleRow(SQLModel, table=True):
    """An article in its present version, with what was read from it."""

    __tablename__ = "article"

    id: int | None = Field(default=None, primary_key=True)
    external_id: str | None = Field(default=None, unique=True)
    url: str | None = Field(default=None, index=True)
    twin: str = Field(index=True)  # digest of title and source, which can make a text a new version of another
    version: str
    change: int = Field(unique=True)
    ingested: datetime
    day: date = Field(index=True)  # the day of publication, else of ingestion: what "latest" goes by
    title: str
    body: str
    source: str | None = None
    byline: str | None = None
    published: date | None = None
    captions: str
    visibility: str
    passages: str
    extraction: str
    withdrawn: bool = False
    corrected: str = "[]"


class ArticleVersion(SQLModel, table=True):
    """A version that was replaced, as it was stored then."""

    __tablename__ = "article_version"

    id: int | None = Field(default=None, primary_key=True)
    article_id: int | None = Field(foreign_key="article.id", index=True, nullable=False)
    stored: str


class AuditRow(SQLModel, table=True):
    """Who did what to which article. Rows are only ever added; the database refuses anything else."""

    __tablename__ = "audit"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    by: int = Field(sa_type=BigInteger)
    what: str
    article_id: int = Field(foreign_key="article.id", index=True)
    field: str = ""
    before: str = ""
    after: str = ""
