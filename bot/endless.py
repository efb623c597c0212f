"""Work that goes on for ever: a failure of it is told when it begins and when it is over, and never ends the bot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.receive import explain
from corpus import CorpusError

_LOG = logging.getLogger(__name__)
_PAUSE = 1.0  # seconds before the next attempt, after a failure


async def for_ever(
    what: str, step: Callable[[], Awaitable[None]], tell: Callable[[Exception], Awaitable[None]]
) -> None:
    """Does one step after another. `what` names the work in the log; `tell` is given each failure."""
    failures = 0
    while True:
        try:
            await step()
        except Exception as error:  # noqa: BLE001 - whatever it is, people are still to be answered
            if not failures:
                is_fault = not isinstance(error, CorpusError)
                _LOG.warning("%s: failing: %s", what, explain(error), exc_info=error if is_fault else None)
            failures += 1
            await tell(error)
            await asyncio.sleep(_PAUSE)
        else:
            if failures:
                _LOG.warning("%s: well again, after %d failures", what, failures)
            failures = 0
