"""BM25 over segments that never change: the scores of one index built afresh, without ever building one."""

from index.bm25.by_numpy import NumpyScoring
from index.bm25.merge import merged
from index.bm25.model import Statistics
from index.bm25.plan import Question, question
from index.bm25.scoring import Mask, Scorer
from index.bm25.search import Collection, Found, best, frequencies, places
from index.bm25.segment import FREQUENT, LARGEST, Segment, Sliced, build
from index.bm25.tally import Tally, counted

__all__ = [
    "FREQUENT",
    "LARGEST",
    "Collection",
    "Found",
    "Mask",
    "NumpyScoring",
    "Question",
    "Scorer",
    "Segment",
    "Sliced",
    "Statistics",
    "Tally",
    "best",
    "build",
    "counted",
    "frequencies",
    "merged",
    "places",
    "question",
]
