"""How well a text covers a question: words and names as units, weighed by how rare they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.matching import HEAVIEST, LIGHTEST, Unit, coverage, frequency, missing, units
from index.models import Word
from index.reading import Terms
from index.snapshot import Snapshot
from tests.index.made import stored

NEWS = (
    "Ban Thường vụ Huyện ủy Lạc Đình họp",
    "Ban Thường vụ Huyện ủy Mường Lèo họp",
    "Thường vụ xã Tam Lâm họp về lúa",
    "Chi bộ Hoa Sen họp về điện",
    "Nuôi ong ở bản Nậm Pung",
    "Lúa ở xã Hạ Lũng",
)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    """A few articles of one passage each."""
    return Snapshot().with_changes([stored(number, text) for number, text in enumerate(NEWS, 1)], len(NEWS))


def plain(text: str) -> tuple[Word, ...]:
    """The words of a question as one types them without capitals."""
    return tuple(Word(word) for word in text.split())


def test_frequencies(snapshot: Snapshot) -> None:
    """In how many passages a word, or a pair of neighbours, stands."""
    assert [frequency(term, snapshot) for term in ("hop", "ong", "thuong vu", "vu thuong", "cau")] == [4, 1, 3, 0, 0]


def test_neighbours_that_belong_together_are_one_unit(snapshot: Snapshot) -> None:
    """Two words that the corpus mostly uses side by side are found only side by side; others each by itself."""
    (unit,) = units(plain("thuong vu"), snapshot)
    assert unit.words == ("thuong", "vu")
    assert unit.found(Terms.of("ban thường vụ"))
    assert not unit.found(Terms.of("vụ lúa thường"))
    assert [unit.words for unit in units(plain("lua ong"), snapshot)] == [("lua",), ("ong",)]


def test_a_chain_of_neighbours(snapshot: Snapshot) -> None:
    """A word in the middle belongs to the pair before and to the pair after it."""
    assert [unit.words for unit in units(plain("ban thuong vu"), snapshot)] == [("ban", "thuong"), ("thuong", "vu")]


def test_names_stand_as_one(snapshot: Snapshot) -> None:
    """The syllables of a name are one unit even where the corpus does not know it."""
    name = (Word("bui"), Word("van", name=True), Word("xa", name=True))
    assert [unit.words for unit in units(name, snapshot)] == [("bui", "van"), ("van", "xa")]


def test_words_that_join_others_are_part_of_nothing() -> None:
    """A "của" before a body is no part of its name, though a small corpus has the two together only."""
    few = Snapshot().with_changes([stored(1, "Hội nghị của Đảng ủy xã"), stored(2, "Đảng ủy xã họp")], 2)
    words = (Word("cua", light=True), Word("dang", name=True), Word("uy"))
    assert [unit.words for unit in units(words, few)] == [("dang", "uy")]


def test_what_tells_nothing(snapshot: Snapshot) -> None:
    """Light words, gaps, and scraps that the corpus does not know are no units; each unit comes once."""
    content = (Word("va", light=True), Word(""), Word("zz"), Word("lua"), Word(""), Word("lua"))
    assert [unit.words for unit in units(content, snapshot)] == [("lua",)]


def test_rare_words_weigh_more(snapshot: Snapshot) -> None:
    """A rare word outweighs a common one; what is unknown weighs most and says so; all within bounds."""
    rare, common, unknown = units(plain("ong hop benhvien"), snapshot)
    assert LIGHTEST <= common.weight < rare.weight < unknown.weight <= HEAVIEST
    assert (rare.known, unknown.known) == (True, False)


def test_coverage() -> None:
    """The share of the weight that is found, in the first layer that has it; nothing asked is all found."""
    heavy, light = Unit(("a",), 3.0), Unit(("b", "c"), 1.0)
    assert coverage((heavy, light), (Terms.of("a b c"), 1.0)) == 1.0
    assert coverage((heavy, light), (Terms.of("a b x c"), 1.0)) == 0.75
    assert coverage((heavy, light), (Terms.of("b c"), 1.0), (Terms.of("a"), 0.5)) == (1.0 + 1.5) / 4
    assert coverage((), (Terms.of(""), 1.0)) == 1.0
    assert missing((heavy, light), Terms.of("b c")) == (heavy,)


WEIGHED = st.lists(
    st.builds(Unit, st.tuples(st.sampled_from("abcdef")), st.floats(LIGHTEST, HEAVIEST)), max_size=6
).map(tuple)


@given(WEIGHED, st.text(alphabet="abcdef ", max_size=12), st.text(alphabet="abcdef ", max_size=12))
def test_coverage_is_a_share(wanted: tuple[Unit, ...], text: str, more: str) -> None:
    """It lies between nothing and all, is all only where nothing is missing, and more text never covers less."""
    some, all_of_it = Terms.of(text), Terms.of(text) | Terms.of(more)
    share = coverage(wanted, (some, 1.0))
    assert 0.0 <= share <= 1.0
    assert (share == pytest.approx(1.0)) is (not missing(wanted, some))
    assert coverage(wanted, (all_of_it, 1.0)) >= share - 1e-9
