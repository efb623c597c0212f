"""What the corpus holds, in numbers."""

from __future__ import annotations

from collections import Counter

from corpus import Corpus, Note, Stored

_CHAIRS = {Note.CHAIR, Note.CO_CHAIR}


async def stats(corpus: Corpus) -> Counter[str]:
    """How much there is of what, in the order in which it is told."""
    counts: Counter[str] = Counter()
    change = 0
    while batch := await corpus.changes(change):
        for stored in batch:
            counts.update({"withdrawn articles": 1} if stored.withdrawn else _counted(stored))
        change = batch[-1].change
    return counts


def _counted(stored: Stored) -> Counter[str]:
    meetings = stored.extraction.meetings
    return Counter(
        {
            "articles": 1,
            f"articles, {stored.article.visibility}": 1,
            "articles without a date": stored.article.published is None,
            "passages": len(stored.passages),
            "meetings": len(meetings),
            "meetings with a chair": sum(any(part.note in _CHAIRS for part in each.participants) for each in meetings),
            "meetings with a date": sum(each.held is not None for each in meetings),
            "meetings with doubtful fields": sum(bool(each.doubtful) for each in meetings),
            "changes of office": len(stored.extraction.changes),
            "corrected fields": len(stored.corrected),
        }
    )
