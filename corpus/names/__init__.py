"""People and their offices in a text.

A person's name is a run of capitalised syllables that something vouches for: an honorific or a rank before it, an
office before or after it, or a surname within a list of people. An office begins with one of the heads of
`vocabulary.OFFICES`; it goes on through the name of its body until a verb, a mark, or a person's name ends it. Where a
place and a name meet without a mark between them, the split is the one that surnames and lengths make likeliest.

`heads` tells what begins at a token, `splits` parts places from names, `offices` finds where an office ends, `reader`
reads the people, and `mentions` gives each of them the full name.
"""

from corpus.names.mentions import people, same_name_key
from corpus.names.phrases import STOP_WORDS
from corpus.names.reader import NameReader

__all__ = ["STOP_WORDS", "NameReader", "people", "same_name_key"]
