"""A corpus with its tables, in each database that it can live in."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.migrations import migrate_database
from corpus import Corpus

NOON = datetime(2024, 3, 5, 5, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
async def corpus(request: pytest.FixtureRequest) -> AsyncIterator[Corpus]:
    """An empty corpus, whose clock stands still."""
    url = "sqlite://" if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    async with Corpus.open(url, clock=lambda: NOON) as corpus:
        await migrate_database(corpus.database)
        yield corpus
