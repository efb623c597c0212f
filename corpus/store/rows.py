"""Articles as rows: what a version sets of its row, what a row says, and which texts are versions of one article."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from corpus.models import Article, Extraction, Passage, Span, Stored, Visibility
from corpus.tables import ArticleRow
from corpus.text import unify

_CLAUSE_END = re.compile(r"[.;\n]+")
_TELLING = 500  # characters of a body that must say something of its own
_SHARED = 0.25  # of the shorter body
_SPANS = TypeAdapter(tuple[Span, ...])
NAMES = TypeAdapter(tuple[str, ...])


class Prepared(NamedTuple):
    """An article that was read, parsed and understood, ready to be stored."""

    article: Article
    extraction: Extraction
    passages: tuple[Passage, ...]
    origin: str


def version_of(article: Article) -> str:
    """A digest of what the article says and where it comes from: the same in every process and for every Python."""
    said = {
        "body": article.body,
        "external_id": article.external_id,
        "published": article.published and article.published.isoformat(),
        "source": article.source,
        "title": article.title,
        "url": article.url,
    }
    canonical = json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def columns(article: Article, item: Prepared, version: str, change: int, now: datetime) -> dict[str, Any]:
    """What a version sets of a row: all but its visibility and whether it is withdrawn."""
    return {
        **article.model_dump(include={"title", "body", "external_id", "url", "source", "byline", "published"}),
        "captions": json.dumps(article.captions),
        "passages": json.dumps([passage.span for passage in item.passages]),
        "extraction": item.extraction.model_dump_json(exclude_defaults=True),
        "corrected": "[]",
        "twin": twin_of(article),
        "version": version,
        "change": change,
        "ingested": now,
        "day": article.published or now.date(),
    }


def stored_of(row: ArticleRow) -> Stored:
    """What a row says."""
    article = Article(
        title=row.title,
        body=row.body,
        external_id=row.external_id,
        url=row.url,
        source=row.source,
        byline=row.byline,
        published=row.published,
        captions=_SPANS.validate_json(row.captions),
        visibility=Visibility(row.visibility),
    )
    return Stored.model_construct(  # whose parts are right already: checking them again would cost half of a restart
        id=row.id or 0,
        version=row.version,
        change=row.change,
        ingested=row.ingested,
        article=article,
        passages=tuple(Passage(Span(*ends)) for ends in json.loads(row.passages)),
        extraction=Extraction.model_validate_json(row.extraction),
        withdrawn=row.withdrawn,
        corrected=NAMES.validate_json(row.corrected),
    )


def find_same(rows: Sequence[ArticleRow], article: Article) -> ArticleRow | None:
    """The row, among these in the order of their numbers, that the article is a version of."""
    by_id = (row for row in rows if article.external_id is not None and row.external_id == article.external_id)
    by_url = (row for row in rows if article.url is not None and row.url == article.url)
    twin = twin_of(article)
    by_name = (row for row in reversed(rows) if row.twin == twin and not _told_apart(article, row))
    return next(chain(by_id, by_url, by_name), None)


def _told_apart(article: Article, row: ArticleRow) -> bool:
    """Whether texts with one title and source are two articles all the same ("Lịch công tác tuần", every week)."""
    pairs = (article.external_id, row.external_id), (article.url, row.url), (article.published, row.published)
    if any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs):
        return True
    return article.source is None and not _overlap(article.body, row.body)


def _overlap(first: str, second: str) -> bool:
    """Whether two bodies share a good part of their clauses, or are too short for that to tell anything.

    Without a source, a title alone ("Biên bản họp chi bộ") may be that of another document.
    """
    clauses, others = ({part.strip() for part in _CLAUSE_END.split(body)} for body in (first, second))
    least = min(len(first), len(second))
    return least < _TELLING or sum(map(len, clauses & others)) > least * _SHARED


def identified(article: Article, row: ArticleRow) -> Article:
    """The article under the id and URL that it is known by, where it brings none itself."""
    return article.model_copy(
        update={"external_id": article.external_id or row.external_id, "url": article.url or row.url}
    )


def twin_of(article: Article) -> str:
    """A digest of title and source, alike for all ways of spelling them."""
    names = [" ".join(unify(text).casefold().split()) for text in (article.title, article.source or "")]
    return hashlib.sha256("\n".join(names).encode()).hexdigest()
