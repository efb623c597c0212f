"""Minutes (biên bản): who met when and where, who was there and who was not, who said what, what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.extract.cues import note_of
from corpus.extract.forms.closing import read_closing
from corpus.extract.forms.fields import SECTIONS, Field, fields
from corpus.extract.forms.head import Head
from corpus.extract.forms.items import items
from corpus.extract.forms.labels import Role
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft, classification, name_of
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.persons import Marked, people_of
from corpus.extract.forms.speech import spoken
from corpus.extract.forms.votes import counts_in, decisions_of
from corpus.extract.forms.when import place_in, place_value, read_end, read_when
from corpus.models import Count, MeetingRecord, Note, Span
from corpus.text import sentences

_NOTES = {
    Role.CHAIR: Note.CHAIR,
    Role.SECRETARY: Note.SECRETARY,
    Role.ABSENT: Note.ABSENT,
    Role.PRESENT: Note.ATTENDEE,
    Role.GUEST: Note.ATTENDEE,
    Role.INVITED: Note.ATTENDEE,
}
