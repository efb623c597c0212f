"""Which passage, or which record, answers this?

The way of a question: `question` reads it, `retriever` finds passages, `answer` composes the reply, `engine` follows the corpus.
"""

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
    Why,
)

__all__ = [
    "EVERYONE",
    "Answer",
    "Asks",
    "Choice",
    "Citation",
    "Context",
    "Explanation",
    "Hit",
    "NoAnswer",
    "Passages",
    "Query",
    "Reply",
    "Viewer",
    "Why",
]
