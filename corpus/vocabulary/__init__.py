"""Words of the field, as data: offices, bodies, surnames, and the verbs that end or join them.

Everything is in lower case with one tone placement (`corpus.text.unify`), but for learned titles; alphabetised; and
describes how the language of Vietnamese committees works, never a particular body or person. Sources: the Charter of
the Party (offices and bodies of each level), the Law on Organization of Local Administration 2015 and 2025 (councils,
committees, units), Decree 30/2020/ND-CP on paperwork and Guideline 36-HD/VPTW on party documents (kinds and
abbreviations), and the common surnames of the 54 peoples.
"""

from corpus.vocabulary.abbreviations import ABBREVIATIONS, DOCUMENT_KINDS
from corpus.vocabulary.acts import HOLDS, MEETINGS, PENALTIES, STOPS
from corpus.vocabulary.bodies import BODIES, BODY_WORDS, COMMA_COMPOUNDS, NO_BODIES
from corpus.vocabulary.offices import OFFICE_PREFIXES, OFFICES
from corpus.vocabulary.people import (
    COMMON_SURNAMES,
    FAMILIAR,
    HONORIFICS,
    RANKS,
    ROLES_BEFORE_NAMES,
    SURNAMES,
    TITLES,
)
from corpus.vocabulary.places import CITIES, NUMBERED, PLACES, PROVINCES, UNITS

__all__ = [
    "ABBREVIATIONS",
    "BODIES",
    "BODY_WORDS",
    "CITIES",
    "COMMA_COMPOUNDS",
    "COMMON_SURNAMES",
    "DOCUMENT_KINDS",
    "FAMILIAR",
    "HOLDS",
    "HONORIFICS",
    "MEETINGS",
    "NO_BODIES",
    "NUMBERED",
    "OFFICES",
    "OFFICE_PREFIXES",
    "PENALTIES",
    "PLACES",
    "PROVINCES",
    "RANKS",
    "ROLES_BEFORE_NAMES",
    "STOPS",
    "SURNAMES",
    "TITLES",
    "UNITS",
]
