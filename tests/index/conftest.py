"""What can score, and a corpus to follow."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.migrations import migrate
from corpus import Corpus
from index.bm25 import Scorer
from tests.index.made import SCORERS


@pytest.fixture(params=SCORERS, ids=lambda scorer: scorer.__name__)
def scorer(request: pytest.FixtureRequest) -> Scorer:
    """Each scorer in turn: over numpy, and compiled where numba is installed."""
    found: Scorer = request.param
    return found


@pytest.fixture
async def corpus(tmp_path: Path) -> AsyncIterator[Corpus]:
    """An empty corpus in a file."""
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    await migrate(url)
    async with Corpus.open(url) as corpus:
        yield corpus
