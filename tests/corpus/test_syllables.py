"""The spelling of syllables: what is one, and where its tone stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.syllables import TONES, allows, inventory, is_syllable, spell, take_tone
from corpus.text import fold, unify


@pytest.mark.parametrize(
    "word",
    "Đảng ủy khối nghiêng quýt giếng gì già khuỷu ngoáo thuở yếu ươn hòa hoà khoe quốc Đắk xoong ky nghi ngoeo".split(),
)
def test_syllables(word: str) -> None:
    """Syllables are syllables in any case, with their diacritics or without, wherever their tone was put."""
    assert is_syllable(word)
    assert is_syllable(fold(word))


@pytest.mark.parametrize("word", "w chur hooij kế́ cế nghan gê ngê hộc̀ bất6 meeting đt hđnd Kbang".split())
def test_what_is_no_syllable(word: str) -> None:
    """Foreign words, abbreviations, and what the orthography does not allow."""
    assert not is_syllable(word)


@given(st.sampled_from(sorted(inventory())), st.sampled_from(["", *TONES]))
def test_spelling_can_be_read_again(letters: str, tone: str) -> None:
    """Each syllable with each tone that it can bear is a syllable again, in the one tone placement of the project."""
    syllable = inventory()[letters]
    spelled = spell(syllable, tone)
    assert take_tone(spelled) == (syllable.letters, tone)
    assert unify(spelled) == spelled
    assert is_syllable(spelled) or not allows(syllable, tone)


def test_stops_bear_two_tones() -> None:
    """A syllable that ends in c, ch, p or t has sắc or nặng."""
    assert [is_syllable(word) for word in ("học", "hóc", "hòc", "hỏc", "hõc")] == [True, True, False, False, False]
    assert not is_syllable("bât")
    assert is_syllable("bat")  # typed without diacritics
