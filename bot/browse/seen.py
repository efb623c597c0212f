"""What may be shown here."""

from __future__ import annotations

from bot.turn import Turn
from corpus import Stored


def seen(turn: Turn, article_id: int) -> Stored | None:
    """The article, if it is there and may be shown here."""
    stored = turn.desk.engine.snapshot.stored(article_id)
    return stored if stored and stored.article.visibility in turn.viewer.levels else None
