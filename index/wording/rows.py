"""A row of a table of cues: what stands in a question, what is asked then, and what is wanted for an answer."""

from __future__ import annotations

import re

from index.models import Asks, Wants

Row = tuple[re.Pattern[str], Asks, Wants]


def compiled(rows: list[tuple[str, Asks, Wants]]) -> list[Row]:
    """The rows with their cues compiled."""
    return [(re.compile(cue), asks, wants) for cue, asks, wants in rows]
