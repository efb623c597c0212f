"""The words of the field as phrases to look for among tokens."""

from __future__ import annotations

import re

from corpus import vocabulary
from corpus.tokens import Phrases

HONORIFICS = Phrases(vocabulary.HONORIFICS | vocabulary.TITLES)
FAMILIAR = Phrases(vocabulary.FAMILIAR)
ROLES = Phrases(vocabulary.ROLES_BEFORE_NAMES)
RANKS = Phrases(vocabulary.RANKS)
OFFICES = Phrases(vocabulary.OFFICES)
BODIES = Phrases(vocabulary.BODIES)
NO_BODIES = Phrases(vocabulary.NO_BODIES)
UNITS = Phrases(vocabulary.UNITS)
STOPS = Phrases(vocabulary.STOPS)
BODY_WORDS = Phrases(vocabulary.BODY_WORDS)
COMPOUNDS = Phrases(vocabulary.COMMA_COMPOUNDS)
PROVINCES = Phrases(vocabulary.PROVINCES)

# For other readers of running text: a verb, preposition or auxiliary that ends a noun phrase.
STOP_WORDS = re.compile(
    r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, vocabulary.STOPS), key=len, reverse=True)) + r")(?!\w)"
)
