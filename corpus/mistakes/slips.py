"""The mistakes that people make in a word: those of the ear and those of a finger. Words are given without tones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from string import ascii_lowercase

from corpus.syllables import plain_inventory

# What is confused by ear, in the North (ch/tr, s/x, d/gi/r, l/n), in the South (d/v, n/ng, c/t) or everywhere (c/k,
# i/y, a lost vowel; Hoàng Thị Châu, *Phương ngữ học tiếng Việt*, 2004). Heads are whole onsets, tails end a word.
_HEADS = "ch/tr s/x d/gi d/r gi/r l/n d/v gi/v g/gh ng/ngh c/k".split()
_TAILS = "n/ng n/nh c/t ch/t i/y ao/au âo/âu iu/ieu iu/iêu eu/ieu êu/iêu uu/uou ưu/ươu".split()
LONGEST = 7  # letters of a syllable: "nghieng"
_ONSET = re.compile(r"ngh|[cgknpt]h|ng|gi(?=[aăâeêoôơuư])|tr|[bcdđghklmnpqrstvx]")


@lru_cache(maxsize=2048)
def sounding_alike(letters: str) -> frozenset[str]:
    """What one head or one tail exchanged makes of a word."""
    onset = match[0] if (match := _ONSET.match(letters)) else ""
    heads = {other + letters[len(onset) :] for one, other in _both_ways(_HEADS) if onset == one}
    tails = {letters.removesuffix(one) + other for one, other in _both_ways(_TAILS) if letters.endswith(one)}
    return frozenset(heads | tails) - {letters}


def _both_ways(confusions: Sequence[str]) -> Iterator[tuple[str, str]]:
    for one, _, other in (pair.partition("/") for pair in confusions):
        yield one, other
        yield other, one


@lru_cache(maxsize=2048)
def syllables_near(folded: str) -> frozenset[str]:
    """The syllables without diacritics one letter away: left out, exchanged or too many, or two neighbours swapped."""
    if len(folded) > LONGEST + 1:
        return frozenset()
    cuts = [(folded[:i], folded[i:]) for i in range(len(folded) + 1)]
    left = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    changed = {a + c + b[1:] for a, b in cuts if b for c in ascii_lowercase}
    added = {a + c + b for a, b in cuts for c in ascii_lowercase}
    return frozenset((left | swapped | changed | added) & plain_inventory()) - {folded}


def is_slip(typed: str, meant: str) -> bool:
    """Whether one letter left out, exchanged or too many, or two neighbours swapped, make the one of the other."""
    start = next((i for i, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    one, other = typed[start:], meant[start:]
    swapped = len(one) > 1 and one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one[1:] == other or one == other[1:]
