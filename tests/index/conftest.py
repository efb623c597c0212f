"""What can score."""

from __future__ import annotations

import pytest

from index.bm25 import Scorer
from tests.index.made import SCORERS


@pytest.fixture(params=SCORERS, ids=lambda scorer: scorer.__name__)
def scorer(request: pytest.FixtureRequest) -> Scorer:
    """Each scorer in turn: over numpy, and compiled where numba is installed."""
    found: Scorer = request.param
    return found
