"""The parts of a sentence between semicolons, and the words by which something in them is only proposed."""

from __future__ import annotations

import re

from corpus.models import Span

PROPOSED = re.compile(r"(?<!\w)(?:đề nghị|kiến nghị|giới thiệu|đề xuất|dự kiến|sẽ|xem xét|xin)(?!\w)")


def clause_of(lower: str, sentence: Span, held: Span) -> Span:
    """The part of a sentence between semicolons that holds something."""
    start = max(lower.rfind(";", sentence.start, held.start) + 1, sentence.start)
    end = lower.find(";", held.end, sentence.end)
    return Span(start, end if end >= 0 else sentence.end)
