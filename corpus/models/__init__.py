"""Which values are there? What was published, what it says, what is stored: frozen, compared by content.

Every fact carries `evidence`: the characters [start, end) of the article's body that prove it. A value without evidence
does not exist here, so that nothing can be said that cannot be shown.

    value → dates → published → said → stored; ingested
"""

from corpus.models.dates import DateMention, DateRange, Day, Session
from corpus.models.ingested import FailureKind, Ingested, Outcome, ReadFailure
from corpus.models.published import Article, Document, Passage, Upload, Visibility
from corpus.models.said import (
    Count,
    Decision,
    DecisionKind,
    Extraction,
    MeetingRecord,
    Membership,
    Note,
    Participation,
    PersonnelChange,
    Quoted,
    Recorded,
    Reference,
    Status,
)
from corpus.models.stored import AuditEntry, State, Stored
from corpus.models.value import Span, Value

__all__ = [
    "Article",
    "AuditEntry",
    "Count",
    "DateMention",
    "DateRange",
    "Day",
    "Decision",
    "DecisionKind",
    "Document",
    "Extraction",
    "FailureKind",
    "Ingested",
    "MeetingRecord",
    "Membership",
    "Note",
    "Outcome",
    "Participation",
    "Passage",
    "PersonnelChange",
    "Quoted",
    "ReadFailure",
    "Recorded",
    "Reference",
    "Session",
    "Span",
    "State",
    "Status",
    "Stored",
    "Upload",
    "Value",
    "Visibility",
]
