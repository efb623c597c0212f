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


def oracle(passages: Sequence[Sequence[str]], asked: Sequence[str], *, plain: bool) -> NDArray[np.float64]:
    """The scores of passages for the terms of a question: three indexes of rank-bm25, built afresh."""
    exact, plain_ones = [list(terms) for terms in passages], [folded(terms) for terms in passages]
    as_folded = [plain or _unmarked(term, exact, plain_ones) for term in asked]
    return (
        _okapi(exact, [term for term, is_folded in zip(asked, as_folded, strict=True) if not is_folded])
        + _okapi(plain_ones, folded([term for term, is_folded in zip(asked, as_folded, strict=True) if is_folded]))
        + PAIR_WEIGHT * _okapi([pairs(terms) for terms in plain_ones], pairs(folded(asked)))
    )


def _unmarked(term: str, exact: Sequence[Sequence[str]], plain_ones: Sequence[Sequence[str]]) -> bool:
    (plain,) = folded([term])
    having, having_plain = sum(term in terms for terms in exact), sum(plain in terms for terms in plain_ones)
    return having == 0 or (term == plain and having * UNMARKED < having_plain)


def _okapi(passages: Sequence[Sequence[str]], asked: Sequence[str]) -> NDArray[np.float64]:
    if not any(passages):  # which rank-bm25 divides by
        return np.zeros(len(passages))
    scores: NDArray[np.float64] = BM25Okapi(passages, k1=K1, b=B, epsilon=0).get_scores(asked)
    return scores
