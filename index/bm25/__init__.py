"""BM25 over segments that never change: the scores of one index built afresh, without ever building one."""

from index.bm25.merge import Mask, merged
from index.bm25.model import Statistics
from index.bm25.quickest import quickest
from index.bm25.score import Scorer
from index.bm25.search import Asked, Collection, Found, asked, best, frequencies, places
from index.bm25.segment import LARGEST, Segment, build
from index.bm25.tally import Tally, counted

__all__ = [
    "LARGEST",
    "Asked",
    "Collection",
    "Found",
    "Mask",
    "Scorer",
    "Segment",
    "Statistics",
    "Tally",
    "asked",
    "best",
    "build",
    "counted",
    "frequencies",
    "merged",
    "places",
    "quickest",
]
