"""Faults of the bot itself, told to the administrators named in the settings: each once a minute, without texts."""

from __future__ import annotations

import logging
import traceback
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.turn import Desk

_LOG = logging.getLogger(__name__)
_GAP = 60.0  # seconds between two alarms about the same fault


class Alarm:
    """Remembers what was told when."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._told: dict[str, float] = {}

    async def sound(self, bot: ExtBot[Any], error: BaseException) -> None:
        """Tells of a fault: what it is and where, never what somebody wrote."""
        frames = traceback.extract_tb(error.__traceback__)
        where = next(
            (f"{f.filename.rpartition('/')[2]}:{f.lineno}" for f in reversed(frames) if "/bot/" in f.filename), ""
        )
        fault = f"{type(error).__name__} {where}".strip()
        self._desk.metrics.add("errors", type(error).__name__)
        now = self._desk.clock().timestamp()
        if now - self._told.get(fault, 0) < _GAP:
            return
        self._told[fault] = now
        for owner in self._desk.settings.admin_ids:
            if (await self._desk.register.person(owner)).started:
                try:
                    await bot.send_message(owner, f"⚠️ {fault}")
                except TelegramError as silent:
                    _LOG.warning("an administrator could not be told of a fault: %s", type(silent).__name__)
