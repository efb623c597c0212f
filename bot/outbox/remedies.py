"""Articles that administrators attached to questions without an answer."""

from __future__ import annotations

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.outbox.tables import RemedyRow


async def put(tx: AsyncSession, topic: str, article_id: int) -> None:
    """Attaches an article to a question, by its topic."""
    await tx.merge(RemedyRow(topic=topic, article_id=article_id))


async def get(tx: AsyncSession, topic: str) -> int | None:
    """The article attached to a question."""
    row = await tx.get(RemedyRow, topic)
    return row.article_id if row else None
