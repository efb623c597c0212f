"""Which passage, or which record, answers this?

The way of a question: `question` reads it, `retriever` finds passages, `answer` composes the reply, `engine` follows
the corpus.
"""

from index.analyzer import folded, pairs, terms
from index.engine import AnswerEngine
from index.models import (
    EVERYONE,
    Answer,
    Asks,
    Choice,
    Citation,
    Context,
    Explanation,
    Hit,
    NoAnswer,
    Passages,
    Query,
    Reply,
    Viewer,
    Wants,
    Why,
)
from index.retriever import ANY, Conditions, mentioning, search
from index.shelf import Meeting
from index.snapshot import Snapshot

__all__ = [
    "ANY",
    "EVERYONE",
    "Answer",
    "AnswerEngine",
    "Asks",
    "Choice",
    "Citation",
    "Conditions",
    "Context",
    "Explanation",
    "Hit",
    "Meeting",
    "NoAnswer",
    "Passages",
    "Query",
    "Reply",
    "Snapshot",
    "Viewer",
    "Wants",
    "Why",
    "folded",
    "mentioning",
    "pairs",
    "search",
    "terms",
]
