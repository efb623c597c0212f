"""Misspelt words of a question put right, told by their neighbours.

A word that is no Vietnamese syllable ("ngị", "hộinghị") and that the corpus does not have where it stands is read as
the word one letter or one mistake of the ear away that goes with its neighbours, by the phrases of questions or by the
corpus. A word that is a syllable may be just what was meant: it is put right only if that makes one of those phrases
("chủ chì") and the corpus does not speak for it as it stands. Tones alone are left: whoever reads a question looks at
it without them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus.mistakes.phrases import OTHERS, PHRASES
from corpus.mistakes.slips import LONGEST, is_slip, sounding_alike, syllables_near
from corpus.syllables import plain_inventory, take_tone
from corpus.text import fold, is_plain, unify
from corpus.vocabulary import ABBREVIATIONS

Frequencies = Callable[[Sequence[str]], Sequence[int]]
"""In how many passages each of some folded words, or pairs of neighbours ("hoi nghi"), stands."""

_WORD = re.compile(r"(?<![\w'’@/.-])[^\W\d_]+(?![\w'’@]|[/-]\w)")
_SHORTENED = frozenset("cty dnnn hdqt htx khg ntn sdt tnhh trg".split())  # "công ty", and others that are no mistakes
_SHORTEST = 3  # of two letters nothing can be told
_SEVERAL = re.compile("[aeiouy][^aeiouy]+[aeiouy]")  # several syllables: of another language, or written together
_RARE = 5  # a word that stands for another by a slip is so many times rarer in print
_MOSTLY = 8  # a word that stands beside another in one of so many of its passages is told by it
_EAR = 3  # how much likelier a mistake of the ear is than one of a finger


class _Spot(NamedTuple):
    """A word of a question and its neighbours, in lower case and one spelling; "" where none stands beside it."""

    word: str
    before: str
    after: str


class _Repair(NamedTuple):
    """What may have been meant, with what speaks for it."""

    text: str
    phrase: bool  # it makes a phrase of questions
    pairs: int  # passages that have it as a pair, with a neighbour or in itself
    passages: int  # passages that have it


def respell(text: str, frequencies: Frequencies | None = None) -> str:
    """The text, which must be NFC, with the words that are evidently misspelt put right; all else as it was.

    `frequencies` speaks for the corpus; without it nothing is known.
    """
    known = frequencies or _nothing
    plain = is_plain(text)
    words = list(_WORD.finditer(text))
    low = [unify(match[0]).lower() for match in words]
    pieces, end = [], 0
    for i, match in enumerate(words):
        before = low[i - 1] if i and text[words[i - 1].end() : match.start()].isspace() else ""
        after = low[i + 1] if i + 1 < len(words) and text[match.end() : words[i + 1].start()].isspace() else ""
        meant = _meant(match, _Spot(low[i], before, after), known, plain=plain)
        if meant:
            meant = fold(meant) if plain else meant
            low[i] = meant.rsplit(" ", 1)[-1]
            pieces += [text[end : match.start()], meant.capitalize() if match[0][0].isupper() else meant]
            end = match.end()
    return "".join([*pieces, text[end:]])


def _nothing(terms: Sequence[str]) -> Sequence[int]:
    return [0] * len(terms)


def _meant(match: re.Match[str], spot: _Spot, known: Frequencies, *, plain: bool) -> str:
    """What was meant by a word, "" for itself. Capitals inside a text are names, which only the corpus may correct."""
    folded = _Spot(*map(fold, spot))
    if match[0].isupper() or folded.word in _abbreviations():
        return ""
    name = match.start() > 0 and match[0][0].isupper()
    if folded.word in plain_inventory() and len(take_tone(spot.word)[1]) <= 1:
        return "" if plain or name else _phrased(spot, folded, known)
    if len(spot.word) < _SHORTEST:
        return ""
    strange = name and (spot.word.isascii() or folded.word[0] in "aeiouy")  # "Kroong" may be a name of another language
    return _repaired(spot, folded, known, guess=not strange and any(c in "aeiouy" for c in folded.word))


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return frozenset(map(fold, ABBREVIATIONS)) | _SHORTENED


def _beside(known: Frequencies, pairs: Sequence[tuple[str, str]]) -> list[int]:
    """In how many passages each pair stands; none where there is no neighbour."""
    found = iter(known([f"{one} {other}" for one, other in pairs if one and other]))
    return [next(found) if one and other else 0 for one, other in pairs]


# --- words that are syllables -----------------------------------------------------------------------------------------


def _phrased(spot: _Spot, folded: _Spot, known: Frequencies) -> str:
    """What makes a phrase of questions of a syllable and a neighbour, if one mistake makes the syllable of it."""
    if any(pair in _phrases() for pair in ((folded.before, folded.word), (folded.word, folded.after))):
        return ""
    if any(pair in OTHERS for pair in ((spot.before, spot.word), (spot.word, spot.after))):
        return ""
    letters, tone = take_tone(spot.word)
    for phrase, second in _phrases_beside(folded):
        meant, neighbour = phrase[second], phrase[1 - second]
        wanted, its_tone = take_tone(meant)
        if neighbour != (spot.after, spot.before)[second] or tone != its_tone:
            continue
        alike = wanted in sounding_alike(letters)
        if (alike or is_slip(letters, wanted)) and _is_strange(folded, fold(meant), known, alike=alike):
            return meant
    return ""


def _is_strange(folded: _Spot, meant: str, known: Frequencies, *, alike: bool) -> bool:
    """Whether the corpus has a word beside no neighbour; unless it sounds alike, also rarely beside what is meant."""
    if any(_beside(known, [(folded.before, folded.word), (folded.word, folded.after)])):
        return False
    one, other = known([folded.word, meant])
    return alike or one * _RARE < other


@lru_cache(maxsize=1)
def _phrases() -> dict[tuple[str, str], tuple[str, str]]:
    """The phrases by what they are without diacritics."""
    return {(fold(first), fold(second)): (first, second) for first, second in sorted(PHRASES)}


@lru_cache(maxsize=1)
def _by_parts() -> tuple[dict[str, list[tuple[str, str]]], dict[str, list[tuple[str, str]]]]:
    """The phrases by what stands first in them, and by what stands second, without diacritics."""
    by_first, by_second = defaultdict(list), defaultdict(list)
    for phrase in sorted(PHRASES):
        by_first[fold(phrase[0])].append(phrase)
        by_second[fold(phrase[1])].append(phrase)
    return by_first, by_second


def _phrases_beside(folded: _Spot) -> Iterator[tuple[tuple[str, str], int]]:
    """The phrases that a neighbour is part of, with which part of them the word would be."""
    by_first, by_second = _by_parts()
    yield from ((phrase, 1) for phrase in by_first.get(folded.before, ()))
    yield from ((phrase, 0) for phrase in by_second.get(folded.after, ()))


# --- words that are none ----------------------------------------------------------------------------------------------


def _repaired(spot: _Spot, folded: _Spot, known: Frequencies, *, guess: bool) -> str:
    """What was meant by a word that is no syllable, by its neighbours or by a guess; "" if nothing speaks for it."""
    if any(_beside(known, [(folded.before, folded.word), (folded.word, folded.after)])):
        return ""
    repairs = list(_in_two(spot, folded, known))
    if not _SEVERAL.search(folded.word):
        repairs += _in_one(spot, folded, known, guess=guess)
    best = max(repairs, key=lambda repair: (repair.phrase, repair.pairs, repair.passages), default=None)
    if best and (best.phrase or best.pairs or (guess and best.passages and not any(known([folded.word])))):
        return best.text
    return ""


def _in_one(spot: _Spot, folded: _Spot, known: Frequencies, *, guess: bool) -> Iterator[_Repair]:
    """The syllables one mistake away; without guessing, one neighbour speaks only for what mostly stands beside it."""
    alike = sounding_alike(folded.word) & plain_inventory()
    others = sorted(alike | syllables_near(folded.word))
    before = _beside(known, [(folded.before, other) for other in others])
    after = _beside(known, [(other, folded.after) for other in others])
    for other, passages, left, right in zip(others, known(others), before, after, strict=True):
        phrases = _phrased_alike(spot, folded, other)
        text = phrases[0] if phrases else other
        sure = guess or (left and right) or (left + right) * _MOSTLY >= passages
        yield _Repair(text, bool(phrases), (left + right) * (_EAR if other in alike else 1) * bool(sure), passages)


def _phrased_alike(spot: _Spot, folded: _Spot, other: str) -> list[str]:
    """How a syllable without diacritics is written in the phrases that it makes with a neighbour."""
    behind, ahead = _phrases().get((folded.before, other)), _phrases().get((other, folded.after))
    return [
        *([behind[1]] if behind and spot.before in {behind[0], folded.before} else []),
        *([ahead[0]] if ahead and spot.after in {ahead[1], folded.after} else []),
    ]


def _in_two(spot: _Spot, folded: _Spot, known: Frequencies) -> Iterator[_Repair]:
    """The two syllables that may have been written together."""
    for i in range(1, len(spot.word) if len(spot.word) <= 2 * LONGEST else 1):
        pair = folded.word[:i], folded.word[i:]
        if all(part in plain_inventory() for part in pair):
            inside, left, right = _beside(known, [pair, (folded.before, pair[0]), (pair[1], folded.after)])
            foreign = spot.word.isascii()  # "Dubai"
            yield _Repair(
                f"{spot.word[:i]} {spot.word[i:]}",
                pair in _phrases(),
                inside + min(left, right),
                0 if foreign else min(known(pair)),
            )
