"""What the corpus holds, and what administrators did to it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from corpus.models.published import Article, Passage
from corpus.models.said import Extraction
from corpus.models.value import Value


class Stored(Value):
    """An article as the corpus holds it, with everything extracted from it and corrected since."""

    id: int
    version: str  # a stable digest of what the article says
    change: int  # the corpus' change number of the last change to it
    ingested: datetime  # aware, UTC
    article: Article
    passages: tuple[Passage, ...]
    extraction: Extraction
    withdrawn: bool = False
    corrected: tuple[str, ...] = ()  # "0.chair": fields of meeting 0 that an administrator corrected

    @property
    def key(self) -> str:
        """What others call it: its external id, or a name made from its number."""
        return self.article.external_id or f"a{self.id}"


class State(NamedTuple):
    """What is enough to know whether somebody's copy of an article is the corpus' article."""

    id: int
    change: int
    version: str


class AuditEntry(Value):
    """One act of an administrator on an article."""

    at: datetime  # aware, UTC
    by: int  # the administrator's Telegram id; 0 is the terminal
    what: str  # "withdraw", "restore", "visibility", "revise"
    article_id: int
    field: str = ""
    before: str = ""
    after: str = ""
