"""Words with their places, and phrases among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import vocabulary
from corpus.models import Span
from corpus.text import clean, fold, lower
from corpus.tokens import Phrases, tokenize


def words(text: str) -> list[str]:
    """The tokens of a text as it prints them."""
    tokens = tokenize(text)
    return [tokens.printed(i) for i in range(len(tokens))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đ/c Mây, Bí thư", ["Đ/c", "Mây", ",", "Bí", "thư"]),
        ("T.Ư và TP.HCM", ["T.Ư", "và", "TP.HCM"]),
        ("TP. Vĩnh Hòa", ["TP.", "Vĩnh", "Hòa"]),
        ("H'Linh Niê", ["H'Linh", "Niê"]),
        ("1.250 người, 3,5%", ["1.250", "người", ",", "3,5", "%"]),
        ("44/48", ["44", "/", "48"]),
        ("12-NQ/HU", ["12", "-", "NQ", "/", "HU"]),
        ("a\tb\nC", ["a", "\t", "b", "\n", "C"]),
        ("Chi bộ\nhọp", ["Chi", "bộ", "họp"]),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """Words, numbers and marks; titles and places keep their full stop; a wrapped line is no break."""
    assert words(text) == expected


@given(st.text(max_size=60))
def test_tokens_are_slices_in_order(text: str) -> None:
    """Every token is a slice of the text after the one before; they are lowered with one tone placement."""
    text = clean(text)
    tokens = tokenize(text)
    assert tokens.start == sorted(tokens.start)
    assert all(end <= start for end, start in zip(tokens.end, tokens.start[1:], strict=False))
    assert tokens.low == [lower(text)[start:end] for start, end in zip(tokens.start, tokens.end, strict=True)]
    left_out = "".join(
        c for i, c in enumerate(text) if not any(a <= i < b for a, b in zip(tokens.start, tokens.end, strict=True))
    )
    assert not any(c.isalpha() for c in left_out)


def test_what_a_token_is() -> None:
    """A capital, a shout, a word; beyond the ends there is none of them."""
    tokens = tokenize("UBND xã Hoa 5")
    assert [tokens.is_shout(i) for i in range(4)] == [True, False, False, False]
    assert [tokens.is_capital(i) for i in range(-1, 5)] == [False, True, False, True, False, False]
    assert [tokens.is_word(i) for i in range(-1, 5)] == [False, True, True, True, False, False]


def test_places_of_tokens() -> None:
    """The characters of several tokens, and the first token at or after a character."""
    tokens = tokenize("Chi bộ  Hoa Sen")
    assert tokens.span(1, 3) == Span(4, 11)
    assert [tokens.at(position) for position in (0, 1, 4, 6, 12, 15)] == [0, 1, 1, 2, 3, 4]


def test_phrases_are_found_longest_first() -> None:
    """The longest phrase that begins at a token, in either tone placement; none outside the text."""
    offices = Phrases(["bí thư", "bí thư chi bộ", "chánh văn phòng"])
    low = tokenize("Bí thư chi bộ hoạ").low
    assert [offices.match(low, i) for i in (-1, 0, 1, 4, 5)] == [0, 4, 0, 0, 0]
    assert Phrases(["tòa án"]).match(tokenize("Toà án").low, 0) == 2


def test_folded_phrases() -> None:
    """Folded phrases are found in texts that were typed without diacritics."""
    assert Phrases(["bí thư"], folded=True).match(tokenize(fold("bi thu chi bo")).low, 0) == 2


@pytest.mark.parametrize("name", vocabulary.__all__)
def test_tables_can_be_matched(name: str) -> None:
    """Every entry of a table is written as texts are compared: clean, in lower case, with one tone placement."""
    entries = getattr(vocabulary, name)
    assert entries
    if name != "TITLES":
        assert {entry for entry in entries if lower(clean(entry)) != entry} == set()


def test_titles_of_texts_are_found() -> None:
    """A learned title is found as it is printed, with its full stop."""
    titles = Phrases(vocabulary.TITLES)
    missed = {title for title in vocabulary.TITLES if not titles.match(tokenize(f"{title} Lê Mây").low, 0)}
    assert missed == set()
