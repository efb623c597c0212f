"""Which words of a question are misspelt, and what was meant?"""

from corpus.mistakes.respell import Frequencies, respell

__all__ = ["Frequencies", "respell"]
