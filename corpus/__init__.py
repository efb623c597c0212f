"""What was published, and what does it say?

Reading (`read`), parsing, extraction and storage of articles. Everything here that does not say otherwise is a pure
function.
"""

from corpus.database import Database
from corpus.dates import distance, find_dates, find_times, find_when, format_range, matches, parse_when, week_of
from corpus.errors import CorpusError, DatabaseTooNew, DatabaseUnavailable, UnknownDatabase
from corpus.extract import extract
from corpus.extract.forms import Column, Grid, grids
from corpus.extract.references import NUMBER as DOCUMENT_NUMBER
from corpus.extract.references import normal as normal_number
from corpus.extract.roles import groups
from corpus.ingest import SAMPLES, STDIN, Source, expected, ingest, is_url
from corpus.isolated import Limits
from corpus.keystrokes import undo
from corpus.mistakes import Frequencies, respell
from corpus.models import (
    Article,
    AuditEntry,
    Count,
    DateMention,
    DateRange,
    Day,
    Decision,
    DecisionKind,
    Document,
    Extraction,
    FailureKind,
    Ingested,
    MeetingRecord,
    Membership,
    Note,
    Outcome,
    Participation,
    Passage,
    PersonnelChange,
    Quoted,
    ReadFailure,
    Recorded,
    Reference,
    Session,
    Span,
    State,
    Status,
    Stored,
    Upload,
    Value,
    Visibility,
)
from corpus.ocd import events
from corpus.parse import parse, passages
from corpus.read import LONGEST_TEXT, SUFFIXES, fetch, read
from corpus.spelling import spell_out, spell_out_chat, spell_out_question
from corpus.store import Corpus, Prepared, utc_now, version_of
from corpus.text import clean, fold, is_plain, sentences, trim, unify
from corpus.vocabulary import DOCUMENT_KINDS, OFFICE_PREFIXES, OFFICES

__all__ = [
    "DOCUMENT_KINDS",
    "DOCUMENT_NUMBER",
    "LONGEST_TEXT",
    "OFFICES",
    "OFFICE_PREFIXES",
    "SAMPLES",
    "STDIN",
    "SUFFIXES",
    "Article",
    "AuditEntry",
    "Column",
    "Corpus",
    "CorpusError",
    "Count",
    "Database",
    "DatabaseTooNew",
    "DatabaseUnavailable",
    "DateMention",
    "DateRange",
    "Day",
    "Decision",
    "DecisionKind",
    "Document",
    "Extraction",
    "FailureKind",
    "Frequencies",
    "Grid",
    "Ingested",
    "Limits",
    "MeetingRecord",
    "Membership",
    "Note",
    "Outcome",
    "Participation",
    "Passage",
    "PersonnelChange",
    "Prepared",
    "Quoted",
    "ReadFailure",
    "Recorded",
    "Reference",
    "Session",
    "Source",
    "Span",
    "State",
    "Status",
    "Stored",
    "UnknownDatabase",
    "Upload",
    "Value",
    "Visibility",
    "clean",
    "distance",
    "events",
    "expected",
    "extract",
    "fetch",
    "find_dates",
    "find_times",
    "find_when",
    "fold",
    "format_range",
    "grids",
    "groups",
    "ingest",
    "is_plain",
    "is_url",
    "matches",
    "normal_number",
    "parse",
    "parse_when",
    "passages",
    "read",
    "respell",
    "sentences",
    "spell_out",
    "spell_out_chat",
    "spell_out_question",
    "trim",
    "undo",
    "unify",
    "utc_now",
    "version_of",
    "week_of",
]
