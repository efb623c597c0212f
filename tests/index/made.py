"""Articles to index, and the scores that they must have."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from corpus import Article, Extraction, Passage, Span, Stored, Visibility
from index.analyzer import folded, pairs
from index.bm25 import NumpyScoring
from index.bm25.model import K1, B
from index.bm25.plan import PAIR_WEIGHT, UNMARKED
from index.quickest import quickest

SCORERS = list(dict.fromkeys((NumpyScoring, quickest())))


def stored(  # noqa: PLR0913 - what an article can be
    number: int,
    *texts: str,
    title: str = "",
    change: int | None = None,
    visibility: Visibility = Visibility.PUBLIC,
    extraction: Extraction | None = None,
    withdrawn: bool = False,
) -> Stored:
    """An article as the corpus holds it, with a passage for each text."""
    spans, body = [], ""
    for text in texts:
        spans.append(Span(len(body), len(body) + len(text)))
        body += text + "\n"
    return Stored(
        id=number,
        version=f"{title} {body}",
        change=change or number,
        ingested=datetime(2024, 3, 5, tzinfo=UTC),
        article=Article(title=title, body=body, visibility=visibility),
        passages=tuple(Passage(span=span) for span in spans),
        extraction=extraction or Extraction(),
        withdrawn=withdrawn,
    )


class Oracle:
    """The scores of passages for the terms of a question: three indexes of rank-bm25."""

    def __init__(self, passages: Sequence[Sequence[str]]) -> None:
        self.passages = passages
        plain = [folded(terms) for terms in passages]
        self._exact, self._plain, self._pairs = _Okapi(passages), _Okapi(plain), _Okapi(list(map(pairs, plain)))

    def scores(self, asked: Sequence[str], *, plain: bool) -> NDArray[np.float64]:
        """The score of every passage."""
        as_folded = [plain or self._unmarked(term) for term in asked]
        return (
            self._exact.scores([term for term, is_folded in zip(asked, as_folded, strict=True) if not is_folded])
            + self._plain.scores(folded([term for term, is_folded in zip(asked, as_folded, strict=True) if is_folded]))
            + PAIR_WEIGHT * self._pairs.scores(pairs(folded(asked)))
        )

    def _unmarked(self, term: str) -> bool:
        (plain,) = folded([term])
        having, having_plain = self._exact.having(term), self._plain.having(plain)
        return having == 0 or (term == plain and having * UNMARKED < having_plain)


class _Okapi:
    """One field."""

    def __init__(self, passages: Sequence[Sequence[str]]) -> None:
        self._size = len(passages)
        # rank-bm25 divides by the number of passages, and by their average length.
        self._index = BM25Okapi(passages, k1=K1, b=B, epsilon=0) if any(passages) else None

    def scores(self, asked: Sequence[str]) -> NDArray[np.float64]:
        scores: NDArray[np.float64] = self._index.get_scores(asked) if self._index else np.zeros(self._size)
        return scores

    def having(self, term: str) -> int:
        return sum(term in counts for counts in self._index.doc_freqs) if self._index else 0
