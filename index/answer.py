"""Query → Reply."""

from __future__ import annotations

from index.models import Citation, Context, Explanation, Hit, NoAnswer, Passages, Query, Reply, Viewer, Why
from index.retriever import search
from index.snapshot import Snapshot


def compose(query: Query, snapshot: Snapshot, *, viewer: Viewer, context: Context | None = None) -> Reply:  # noqa: ARG001
    """The reply to a question. Placeholder: the best passages."""
    hits = search(snapshot, query.terms, viewer, plain=query.plain, limit=3)
    explanation, kept = Explanation(query=query, hits=hits), Context(query=query)
    if not hits:
        return NoAnswer(why=Why.NOTHING, explanation=explanation, context=kept)
    citations = tuple(_citation(snapshot, hit) for hit in hits)
    return Passages(citations=citations, explanation=explanation, context=kept)


def _citation(snapshot: Snapshot, hit: Hit) -> Citation:
    stored = snapshot.stored(hit.article_id)
    assert stored  # noqa: S101
    article = stored.article
    return Citation(
        article=stored.key,
        article_id=stored.id,
        title=article.title,
        url=article.url,
        source=article.source,
        published=article.published,
        span=hit.span,
        quote=hit.span.of(article.body),
    )
