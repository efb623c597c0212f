"""How are questions worded? The cues that tell what is asked, and the words that tell nothing, as data.

Everything is folded (lower case, no diacritics), because people type both ways and a wrong tone must not change what is
asked. Rows are tried in order and the first that is found decides, so that the more special stand before the more general:

    first → doing (who did it?) → cues (nobody is asked for)

`empty` has the words that need not stand in the text that answers, `talk` those by which a question leans on the talk
around it, `words` the alternatives that several cues share.
"""

from index.wording.cues import CUES
from index.wording.doing import ACCENTED, DID, HOLDER, NO_CUES, SPELLED, WHO
from index.wording.empty import ASKING, MEETING_WORDS, NEVER_NAMES, PLACES, PLAIN_STOP_WORDS, STOP_WORDS, VERBS
from index.wording.first import FIRST, MOVES
from index.wording.talk import COURTESY, GENERIC, GREETING, LEANING, OUTSIDE, PRONOUNS, SAYS_IT_LEANS
from index.wording.words import PAPER, PENALTY

__all__ = [
    "ACCENTED",
    "ASKING",
    "COURTESY",
    "CUES",
    "DID",
    "FIRST",
    "GENERIC",
    "GREETING",
    "HOLDER",
    "LEANING",
    "MEETING_WORDS",
    "MOVES",
    "NEVER_NAMES",
    "NO_CUES",
    "OUTSIDE",
    "PAPER",
    "PENALTY",
    "PLACES",
    "PLAIN_STOP_WORDS",
    "PRONOUNS",
    "SAYS_IT_LEANS",
    "SPELLED",
    "STOP_WORDS",
    "VERBS",
    "WHO",
]
