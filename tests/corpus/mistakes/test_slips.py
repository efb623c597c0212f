"""Mistakes of the ear and of a finger."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.mistakes.slips import is_slip, sounding_alike, syllables_near
from corpus.syllables import plain_inventory


def test_ears_confuse_whole_onsets_and_tails() -> None:
    """Heads are exchanged as a whole ("ch", not the "c" of it), tails as they end."""
    assert {"trì", "chu"} & sounding_alike("chì") == {"trì"}
    assert sounding_alike("nhiu") == {"nhieu", "nhiêu"}
    assert "chao" not in sounding_alike("khao")
    assert "giờ" in sounding_alike("dờ")


def test_fingers_slip_once() -> None:
    """A letter left out, exchanged, too many, or two swapped; never two mistakes."""
    assert all(is_slip("nghi", typed) for typed in ("ngi", "nghhi", "nghu", "nhgi", "gnhi"))
    assert not any(is_slip("nghi", typed) for typed in ("ni", "hgni", "nguy", "hoi"))


def test_what_is_too_long_is_near_nothing() -> None:
    """A word longer than any syllable by more than a letter costs nothing."""
    assert syllables_near("nghieng" + "x") == {"nghieng"}
    assert syllables_near("a" * 100_000) == frozenset()


@given(st.sampled_from(sorted(plain_inventory())))
def test_near_syllables_are_slips(word: str) -> None:
    """Every syllable near a word is one slip away, in both directions, and is not the word itself."""
    for near in syllables_near(word):
        assert near != word
        assert is_slip(word, near)
        assert is_slip(near, word)
        assert near in plain_inventory()
