"""How well a text covers what a question is about.

The words of a question are grouped into units: two neighbours that the corpus uses together far more often than chance
("An Giang", "nội chính") are one unit, which is found only where both stand side by side; every other word is its own
unit. A unit weighs its idf. The coverage of a text is the weight of the units found in it over the weight of all, 1.0
when nothing is missing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from index.models import Word
from index.reading import Terms
from index.snapshot import Snapshot

# Two words are one unit when they stand together in this share of the passages that have the rarer of them. By
# inspection:
# names of places and bodies are above, chance neighbours below.
TOGETHER = 0.4
JOINING = frozenset("cua va voi cac nhung".split())  # they join others and are part of nothing, however few there are
LIGHTEST, HEAVIEST = 0.3, 6.0


@dataclass(frozen=True, slots=True)
class Unit:
    """One word or one pair of neighbours of a question, with its weight."""

    words: tuple[str, ...]
    weight: float
    known: bool = True

    def found(self, terms: Terms) -> bool:
        """Whether a text has it."""
        return terms.has(*self.words)


def units(content: tuple[Word, ...], snapshot: Snapshot) -> tuple[Unit, ...]:
    """The units of a question's content words, each once."""
    found: dict[tuple[str, ...], Unit] = {}
    texts = [word.text for word in content]
    neighbours = (f"{first} {second}" for first, second in pairwise(texts) if first and second)
    snapshot.frequencies([*filter(None, texts), *neighbours])  # looked up at once, and known from then on
    i = 0
    while i < len(content):
        word = content[i]
        following = content[i + 1] if i + 1 < len(content) else Word("", light=True)
        if _joined(word, following, snapshot):
            pair = (word.text, following.text)
            found.setdefault(pair, Unit(pair, _weight(" ".join(pair), snapshot)))
            # "ban thuong vu": the second word may begin the next pair as well
            third = content[i + 2] if i + 2 < len(content) else Word("", light=True)
            i += 1 if _joined(following, third, snapshot) else 2
            continue
        if (
            word.text
            and not word.light
            and not (len(word.text) <= 2 and word.text.isalpha() and not frequency(word.text, snapshot))
        ):
            known = frequency(word.text, snapshot) > 0
            found.setdefault((word.text,), Unit((word.text,), _weight(word.text, snapshot), known))
        i += 1
    return tuple(found.values())


def coverage(wanted: tuple[Unit, ...], *layers: tuple[Terms, float]) -> float:
    """The share of the units' weight that is found, each unit in the first layer with it, at that layer's credit."""
    total = sum(unit.weight for unit in wanted)
    if not total:
        return 1.0
    return (
        sum(unit.weight * next((credit for terms, credit in layers if unit.found(terms)), 0.0) for unit in wanted)
        / total
    )


def missing(wanted: tuple[Unit, ...], terms: Terms) -> tuple[Unit, ...]:
    """The units that a text has not."""
    return tuple(unit for unit in wanted if not unit.found(terms))


def frequency(term: str, snapshot: Snapshot) -> int:
    """In how many passages a folded term, or a pair of neighbours ("a b"), stands."""
    return snapshot.frequencies([term])[0]


def _weight(term: str, snapshot: Snapshot) -> float:
    having, passages = frequency(term, snapshot), snapshot.statistics.documents
    return min(max(math.log((passages + 1) / (having + 0.5)), LIGHTEST), HEAVIEST)


def _joined(word: Word, following: Word, snapshot: Snapshot) -> bool:
    """Whether two neighbours are one unit: parts of one name, or words that the corpus uses together."""
    if not word.text or not following.text or (word.light and following.light):
        return False
    if word.text in JOINING or following.text in JOINING:
        return False
    return (following.name and not word.light) or _together(word.text, following.text, snapshot)


def _together(first: str, second: str, snapshot: Snapshot) -> bool:
    both = frequency(f"{first} {second}", snapshot)
    if not both:
        return False
    return both / max(1, min(frequency(first, snapshot), frequency(second, snapshot))) >= TOGETHER
