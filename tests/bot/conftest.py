"""What tests of commands leave as it was; and the stage on which the bot is tested."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.bot.stage import Stage, staged


@pytest.fixture
def log_kept() -> Iterator[None]:
    """The log as it was before the test."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.fixture
async def stage(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """The bot with its own Telegram and an empty database: SQLite, or what a test asks for by `ON_BOTH`."""
    is_postgres = getattr(request, "param", "sqlite") == "postgresql"
    url = request.getfixturevalue("postgres_url") if is_postgres else None
    async with staged(tmp_path, url) as ready:
        yield ready


@pytest.fixture(autouse=True)
def _times_as_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the bot has python-telegram-bot give them; otherwise it warns, and warnings are errors here."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
