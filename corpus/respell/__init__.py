"""Which words of a question are misspelt, and what was meant?"""

from corpus.respell.respell import Frequencies, respell

__all__ = ["Frequencies", "respell"]
