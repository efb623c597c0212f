"""Where, in a run of capitalised words, a person's name begins: "Bí thư Huyện ủy Mỏ Cày Nam | Lê Văn A"."""

from __future__ import annotations

from corpus import vocabulary
from corpus.names.heads import Heads
from corpus.names.phrases import HONORIFICS, PROVINCES, UNITS
from corpus.tokens import Tokens

LONGEST_NAME = 5  # syllables; names that the text establishes, of people and of places, have fewer
_MIDDLES = frozenset(
    """
    a bá bích cảnh chí công danh duy đình đức gia hoàng hồng hữu khắc kim mạnh mí minh mỹ ngọc nhật như phước quang quốc
    seo tấn thanh thành thế thị thu thùy tiến trọng trung tuấn văn viết xuân
    """.split()
)
_CARDINAL = frozenset("đông tây bắc thượng hạ".split())  # "xã Hà Hiệp Tây": rather a part of a place

# Logarithmic weights, by inspection of how names and places are built: most names have three syllables, most places
# two.
_NAME_LENGTH = {2: 0.2, 3: 1.6, 4: 1.2, 5: -1.0}
_PLACE_LENGTH = {0: 0.8, 1: -1.0, 2: 1.2, 3: 0.2, 4: -0.8}
_TOO_LONG = -3.0  # for the place
_COMMON, _KNOWN, _COMPOUND, _UNKNOWN = 2.0, 0.7, 1.5, -4.0  # surnames
_MIDDLE = 1.0
_PLACE_KNOWN = 3.0
_AFTER_COMMITTEE = 1.0  # "Quận ủy" wants a place, and a rare surname rather begins one
_IS_NAME = 1.9  # the score from which a name is one
_IS_SURELY_NAME = 2.2  # the same right after "huyện": "Chủ tịch UBND huyện Lang Văn Chứ"
_NO_NAME = -9.0


class Splits(Heads):
    """Tells names of people from names of places, by surnames, by lengths, and by what the text itself establishes."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens)
        self.places = self._named_places()
        self.named = self._named_people()

    def _named_places(self) -> set[str]:
        """Names that stand after "huyện", "xã" … somewhere in the text: they are places wherever they stand."""
        places = set()
        for i in range(len(self.low)):
            size = UNITS.match(self.low, i)
            if not size or self.low[i] in {"nước", "khối", "miền", "vùng"} or self._in_body_word(i + size):
                continue
            if not self.tokens.is_capital(i) and not self.in_office(i):
                end = self.run_end(i + size, LONGEST_NAME)
                if 1 < end - i - size < LONGEST_NAME:
                    places.add(self._words(i + size, end))
        return places

    def _named_people(self) -> set[str]:
        """Names of two or more syllables that stand after an honorific somewhere in the text."""
        names = set()
        for i in range(len(self.low)):
            size = HONORIFICS.match(self.low, i)
            if size and self.tokens.is_capital(i + size):
                end = self.run_end(i + size, LONGEST_NAME)
                if 1 < end - i - size < LONGEST_NAME:
                    names.add(self._words(i + size, end))
        return names

    def _words(self, first: int, end: int) -> str:
        return " ".join(self.low[first:end])

    def split(self, first: int, end: int) -> int | None:
        """Where a person's name begins in the run [first, end), or None when the run holds none."""
        best, best_score = None, _IS_NAME
        if end - first < LONGEST_NAME and self._words(first, end) in self.places:
            return None
        for at in range(max(first, end - LONGEST_NAME), end - 1):
            if self._words(at, end) in self.named:
                return at
            if PROVINCES.match(self.low, at) == end - at:
                continue
            score = self._name_score(at, end) + self._place_score(first, at)
            if score > best_score:
                best, best_score = at, score
        return best

    def _name_score(self, first: int, end: int) -> float:
        size = end - first
        if size not in _NAME_LENGTH or self.tokens.is_shout(first):
            return _NO_NAME
        middle = _MIDDLE if self.low[first + 1] in _MIDDLES else 0.0
        cardinal = _MIDDLE if self.low[end - 1] in _CARDINAL and not middle else 0.0
        return self._surname_score(first) + _NAME_LENGTH[size] + middle - cardinal

    def _surname_score(self, i: int) -> float:
        surname = self.low[i]
        if surname.startswith(("h'", "h’", "k'", "k’")):
            return _COMPOUND  # names of the Ê Đê, K'Ho and M'Nông
        known = _UNKNOWN
        if surname in vocabulary.COMMON_SURNAMES:
            known = _COMMON
        elif surname in vocabulary.SURNAMES:
            known = _KNOWN
        return max(known, _COMPOUND) if self._words(i, i + 2) in vocabulary.SURNAMES else known

    def _place_score(self, first: int, name: int) -> float:
        """How likely the run is parted at `name` by what stands before it: nothing, or a place."""
        score = _PLACE_LENGTH.get(name - first, _TOO_LONG)
        if name > first:
            known = self._words(first, name) in self.places or PROVINCES.match(self.low, first) == name - first
            return score + _PLACE_KNOWN if known else score
        rare = self.low[first] not in vocabulary.COMMON_SURNAMES
        return score - _AFTER_COMMITTEE if rare and first and self.low[first - 1] == "ủy" else score

    def is_person_at(self, i: int) -> bool:
        """Whether a person is named at token `i`, with a title or without."""
        if self.title(i):
            return True
        end = self.run_end(i, LONGEST_NAME + 1)
        return 1 < end - i <= LONGEST_NAME and self.split(i, end) == i

    def _in_body_word(self, end: int) -> bool:
        """Whether what ends before token `end` is one word of a body's name: "Môi trường | Lê Văn A"."""
        two = self._words(end - 2, end)
        return two in vocabulary.BODY_WORDS and two not in vocabulary.UNITS

    def names_person(self, run: int, person: int, end: int) -> bool:
        """Whether a name split off at `person` from the run [run, end) is not what a place or school is called."""
        if person > run:
            return True
        if self._in_body_word(run):
            return True
        before = "thành phố" if self._words(run - 2, run) == "thành phố" else self.low[run - 1]
        if before in {"trường", "học", "thpt", "thcs", "đường", "phố"} or self._words(person, end) in self.places:
            return False
        return before not in vocabulary.UNITS or self._name_score(person, end) >= _IS_SURELY_NAME
