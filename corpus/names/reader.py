"""The people of a text: who is named, vouched for by what, with which offices beside the name."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from corpus import vocabulary
from corpus.names.offices import Offices
from corpus.names.phrases import BODIES, BODY_WORDS, FAMILIAR, PROVINCES, STOPS
from corpus.names.splits import LONGEST_NAME
from corpus.tokens import Tokens

_BIRTH = 12  # tokens from a name to the end of when its bearer was born


@dataclass(slots=True)
class Found:
    """A person while the text is being read: token positions of the name and of the offices around it."""

    first: int
    last: int  # exclusive
    begins: int  # where the mention begins, its honorific or office included
    before: tuple[int, int] | None = None
    after: tuple[int, int] | None = None
    shared: tuple[int, int] | None = None  # the offices after another name of the list, which are this one's too


class NameReader(Offices):
    """Reads the people of one text. Made anew for each text, whose own places and names it keeps."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(tokens)
        self._found: list[Found] = []

    def read(self) -> list[Found]:
        """Everybody whom something vouches for, in order."""
        self._found = []
        i = 0
        while i < len(self.low):
            i = max(self._person_from(i), i + 1)
        self._share_offices()
        return self._found

    def _person_from(self, i: int) -> int:
        """Reads a person whose mention begins at token `i`; gives the token to go on from."""
        title = self.title(i)
        if title:
            return self._after_title(i, i + title)
        if self.office_head(i):
            return self._after_office(i)
        if self.tokens.is_capital(i) and (i == 0 or not self.tokens.is_capital(i - 1) or not self.apart(i - 1)):
            return self._bare(i)
        return i + 1

    # -- names with a title or an office before them

    def _after_title(self, i: int, j: int) -> int:
        """Reads the name after the title at token `i`, which ends at `j`: further titles or an office may follow."""
        while rank := self.title(j):
            j += rank
        before = None
        if self.office_head(j):
            _, person = self.office_end(j)
            if person is None:
                return j
            before, j = (j, person), person
        if j - i > 1 and self.low[j : j + 1] == [":"] and self.tokens.is_capital(j + 1):
            j += 1
        last = self._name_end(j)
        if last == j or not self._may_be_name(j, last, i):
            return j
        return self._add(Found(j, last, begins=i, before=before))

    def _after_office(self, i: int) -> int:
        """Reads the name after the offices that begin at token `i`."""
        end, person = self.office_end(i)
        while person is None and self.low[end : end + 1] == [","] and self.office_head(end + 1):
            end, person = self.office_end(end + 1)
        if person is not None:
            return self._add(Found(person, self.run_end(person), begins=i, before=(i, person)))
        first = end + self.title(end)
        if first > end and self.tokens.is_capital(first):
            last = self._name_end(first)
            if last - first > 1:
                return self._add(Found(first, last, begins=i, before=(i, end)))
        return end

    def _may_be_name(self, first: int, last: int, title: int) -> bool:
        """Whether what follows a title can be a name: no abbreviation; after a learned title, no single syllable."""
        if self.tokens.is_shout(first) and (last - first < 2 or BODIES.match(self.low, first)):
            return False
        return last - first > 1 or FAMILIAR.match(self.low, title) > 0

    def _name_end(self, i: int) -> int:
        """The end of a name that something vouches for: at most five syllables of the run."""
        return self.run_end(i, LONGEST_NAME)

    # -- names alone

    def _bare(self, i: int) -> int:
        """Reads a name with nothing before it: an office after it, its place in a list, or a surname vouches for it."""
        end = self.run_end(i)
        if end - i < 2:
            return max(end, i + 1)
        person = self.split(i, end)
        if person != i or self._follows_place(i) or PROVINCES.match(self.low, i) == end - i:
            return end
        before_office = self._office_after(end) is not None
        shouts = all(self.tokens.is_shout(k) for k in range(i, end))
        if not (before_office or self._is_listed(i, end)) or (shouts and not before_office and end - i < 3):
            return end
        return self._add(Found(i, end, begins=i))

    def _is_listed(self, i: int, end: int) -> bool:
        """Whether a bare name stands in a list, alone in a cell, or begins with a surname that is nearly always one."""
        surname = self.low[i]
        if surname in vocabulary.COMMON_SURNAMES and end - i >= 3:
            return True
        if self._found and self.low[i - 1] in {";", ",", ":", "và", "cùng"}:
            return True
        return surname in vocabulary.SURNAMES and self._fills_cell(i, end)

    def _fills_cell(self, first: int, end: int) -> bool:
        """Whether the run is all that a cell of a table holds, and the table has more cells in the line."""
        before = self.low[first - 1] if first else "\n"
        after = self.low[end] if end < len(self.low) else "\n"
        if before == "\n":
            return after in {"\t", "|"}
        return before in {"\t", "|"} and after in {"\t", "|", "\n"}

    def _follows_place(self, i: int) -> bool:
        """Whether a word for a place that carries a name stands before token `i`: "đường", "nhà hát"."""
        return any(" ".join(self.low[max(0, i - size) : i]) in vocabulary.PLACES for size in (1, 2, 3))

    # -- offices around a name

    def _office_after(self, end: int) -> int | None:
        """Where the offices after a name begin, or None: ", Bí thư …", " - Bí thư …", " (Bí thư …", a tab before it."""
        j = self._after_birth(end)
        if self.low[j : j + 1] == ["("]:
            if self.office_head(j + 1):
                return j + 1
            if ")" not in self.low[j : j + 12]:
                return None
            j = self.low.index(")", j) + 1  # "(54 tuổi)"
        if j < len(self.low) and self.low[j] in {",", "-", "–", ":", "|", "—", "\t"}:
            j += 1
            if self.low[j : j + 1] == ["\n"]:
                j += 1
            return j if self.office_head(j) else None
        return None

    def _after_birth(self, end: int) -> int:
        """Where what a decision prints of somebody's birth ends: "…, sinh ngày 02/9/1979, Phó Chủ tịch …"."""
        if self.low[end : end + 1] != [","] or self.low[end + 1 : end + 2] != ["sinh"]:
            return end
        comma = next((j for j in range(end + 3, end + _BIRTH) if self.low[j : j + 1] in ([","], ["\n"])), end)
        return comma if self.low[comma : comma + 1] == [","] else end

    def _add(self, person: Found) -> int:
        """Takes a person in, with the offices after the name; gives the token after them."""
        person.last += self._slip(person)
        office = self._office_after(person.last)
        if office is not None:
            chained = self.chain(office)
            person.after = (office, chained) if chained > office else None
        self._found.append(person)
        return person.after[1] if person.after else person.last

    def _slip(self, person: Found) -> int:
        """1 when the last syllable of a name was printed in lower case ("Trịnh Thanh hợi chủ trì"), else 0."""
        j = person.last
        if person.last - person.first != 2 or not person.before:
            return 0
        if not self.tokens.is_word(j) or self.tokens.is_capital(j):
            return 0
        if STOPS.match(self.low, j) or BODY_WORDS.match(self.low, j) or self.title(j) or self.office_head(j):
            return 0
        return int(STOPS.match(self.low, j + 1) > 0)

    def _share_offices(self) -> None:
        """The office after the last of two is both's, when the first has none: "A và B, Phó Chủ tịch X"."""
        for one, other in pairwise(self._found):
            alone = not one.before and not one.after and not other.before
            if alone and other.after and self.low[one.last : other.begins] == ["và"]:
                one.shared = other.after
