"""The town whose news the tests ask about."""

from __future__ import annotations

import asyncio

import pytest

from tests.index.answer.town import NEWS, Town, settle
from tests.index.answer.village import PAPERS
from tests.index.answer.ward import WARD


@pytest.fixture(scope="session")
def town() -> Town:
    """An engine that holds the news of the town. Nobody changes it."""
    return asyncio.run(settle(NEWS))


@pytest.fixture(scope="session")
def village() -> Town:
    """An engine that holds the papers of the village. Nobody changes it."""
    return asyncio.run(settle(PAPERS))


@pytest.fixture(scope="session")
def ward() -> Town:
    """An engine that holds the news of the ward. Nobody changes it."""
    return asyncio.run(settle(WARD))
