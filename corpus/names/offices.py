"""How far an office or the name of a body goes, and who is named right after it.

It goes on through the name of its body until a verb, a mark, or a person's name ends it: "Bí thư Tỉnh ủy Đồng Tháp |
Lê Văn A", "Lê Văn A, | Phó Bí thư X, Bí thư chi bộ Y | chủ trì".
"""

from __future__ import annotations

from typing import NamedTuple

from corpus import vocabulary
from corpus.names.phrases import BODIES, BODY_WORDS, COMPOUNDS, NO_BODIES, STOPS, UNITS
from corpus.names.splits import Splits

_LONGEST = 28  # words
_LONGEST_PLACE = 3  # words
_FAR = 9  # tokens before which an office has begun whose part a body is
_MOST_FIELDS = 6  # that a body's name lists
_UNKNOWN_WORDS = 2  # words that are in no table, within a body's name


class _Step(NamedTuple):
    """What reading an office takes next."""

    size: int  # tokens; 0 when the office has ended
    sure: bool = True  # whether it may end after them
    known: bool = True  # whether a table has the word
    person: int | None = None  # where a person's name begins


_END = _Step(0)


class Offices(Splits):
    """Reads offices and bodies."""

    def office_end(self, i: int) -> tuple[int, int | None]:
        """The end of the one office that begins at token `i`, and where a name begins right after it, if one does."""
        return self._phrase_end(i, self.office_head(i))

    def body_at(self, i: int) -> int:
        """The end of the body's name that begins at token `i` ("Ban Thường vụ Tỉnh ủy Long An"); `i` when none does."""
        unit = UNITS.match(self.low, i)
        head = BODIES.match(self.low, i) or (unit if self.tokens.is_capital(i + unit) else 0)
        if not head or self._is_no_body(i, head):
            return i
        end, person = self._phrase_end(i, head)
        if person is not None and not self.in_office(i) and self._words(person, self.run_end(person)) not in self.named:
            return max(self.run_end(person, _LONGEST_PLACE), end)  # "Tỉnh đoàn Phú Mỹ": nobody is named there
        return max(end, i)

    def _is_no_body(self, i: int, head: int) -> bool:
        """Whether another word has the one for a body in it ("tổ chức", "trụ sở")."""
        if self.tokens.is_capital(i):
            return False
        return NO_BODIES.match(self.low, i) > head or any(
            NO_BODIES.match(self.low, i - back) > back for back in (1, 2) if i >= back
        )

    def within_office(self, i: int) -> bool:
        """Whether token `i` is a part of somebody's office, other than of who sits in a body."""
        for j in range(i - 1, max(-1, i - _FAR), -1):
            if not self.tokens.is_word(j):
                return False
            if self.office_head(j):
                return self.low[j] != "đại" and self.office_end(j)[0] > i
        return False

    def chain(self, i: int) -> int:
        """The end of the offices that begin at token `i`, joined by commas, "kiêm" or dashes."""
        end, person = self.office_end(i)
        if person is not None:
            return i
        while end + 1 < len(self.low):
            following = self._joined(end)
            if following == end or not self.office_head(following):
                break
            further, person = self.office_end(following)
            if person is not None:  # "…, Bí thư Tỉnh ủy Lê Văn A": that office is the next person's
                break
            end = further
        return end

    def _joined(self, i: int) -> int:
        """The token after the words at token `i` that join two offices."""
        if self.low[i] in {",", "-", "–", "và"}:
            i += 1
            if self.low[i : i + 1] == ["\n"]:
                i += 1
        return i + 1 if self.low[i : i + 1] == ["kiêm"] else i

    def _phrase_end(self, i: int, head: int) -> tuple[int, int | None]:
        """The end of what begins at token `i` with a head of `head` tokens, and where the person after it begins."""
        at = end = i + head
        unknown = 0
        while at < len(self.low) and at - i < _LONGEST:
            step = self._step(at, fresh=at == end, first=at == i + head)
            if step.person is not None:
                return (step.person if step.person > at else end), step.person
            unknown = 0 if step.sure else unknown + (not step.known)
            if not step.size or unknown > _UNKNOWN_WORDS:
                break
            at += step.size
            end = at if step.sure else end
        return end, None

    def _step(self, i: int, *, fresh: bool, first: bool) -> _Step:
        """The next step at token `i`; `fresh`: the office may end here; `first`: nothing but its head was read."""
        word = self.low[i]
        if not self.tokens.is_word(i) and not word[0].isdigit():
            wraps = word == "\n" and fresh and first and BODY_WORDS.match(self.low, i + 1) > 0
            return _Step(self._through_mark(i) or int(wraps), sure=False)
        if word == "ảnh":
            return _END
        return self._capital(i) if self.tokens.is_capital(i) else self._lower(i, fresh=fresh)

    def _capital(self, i: int) -> _Step:
        """A step over capitalised words: a body, a place, or a person's name."""
        run = self.run_end(i)
        size = BODY_WORDS.match(self.low, i)
        if size > 1 and not self.is_person_at(i):
            return _Step(size)
        if run == i:  # a body or a further office, in capitals
            size = BODIES.match(self.low, i)
            further = self.office_head(i) and self.low[i - 1] not in {"phòng", "đoàn", "hội", "của"}
            return _Step(size or int(not further))  # "Văn phòng Chủ tịch nước"
        if self.tokens.is_shout(i) and run > i + 1 and not self.tokens.is_shout(i + 1):
            return _Step(1)  # "Sở LĐ-TB&XH | Ma Văn A"
        person = self.split(i, run)
        if person is not None and self.names_person(i, person, run):
            return _Step(0, person=person)
        return _Step(run - i)

    def _lower(self, i: int, *, fresh: bool) -> _Step:
        """A step over words in lower case and numbers."""
        word = self.low[i]
        if self.title(i):
            return _END
        if word[0].isdigit() and self.low[i - 1] in vocabulary.NUMBERED:
            return _Step(1)
        goes_on = BODY_WORDS.match(self.low, i)
        if 0 < STOPS.match(self.low, i) >= goes_on:
            return _END
        if word in {"các", "và"}:
            return _Step(int(word == "các" or self._and_goes_on(i)), sure=False)
        if fresh and word != "thư" and self.office_head(i):
            return _END
        size = COMPOUNDS.match(self.low, i) or goes_on or BODIES.match(self.low, i)
        return _Step(size) if size else _Step(1, sure=False, known=False)

    # -- marks

    def _through_mark(self, i: int) -> int:
        """How many tokens to step over at a mark inside an office; 0 when the mark ends it."""
        word = self.low[i]
        if word == "." or (word == "," and self._in_abbreviation(i)):  # "TP.HCM", "VH,TT&DL"
            through = self.tokens.is_capital(i + 1) and not self.apart(i)
        elif word == "&":
            through = self.tokens.is_capital(i + 1)
        elif word in "-–":
            through = self._dash_goes_on(i)
        elif word == ",":
            through = self._comma_goes_on(i)
        else:
            through = word == "\n" and self.low[i - 1].startswith("tp")
        return int(through)

    def _in_abbreviation(self, i: int) -> bool:
        """Whether a mark stands between two shouted words without a space."""
        around = self.tokens.is_shout(i - 1) and self.tokens.is_shout(i + 1)
        return around and not self.apart(i - 1) and not self.apart(i)

    def _dash_goes_on(self, i: int) -> bool:
        """Whether a dash stands inside a name: "Đoàn khối Cơ quan - Doanh nghiệp", "Lao động - Thương binh"."""
        before = self.tokens.is_capital(i - 1) or (
            self.tokens.is_capital(i - 2)
            and BODY_WORDS.match(self.low, i - 2) == 2
            and BODY_WORDS.match(self.low, i + 1)
        )
        if not before or not self.tokens.is_capital(i + 1) or self.low[i + 1] == "ảnh":
            return False
        return not self.office_head(i + 1) and not self.is_person_at(i + 1)

    def _comma_goes_on(self, i: int) -> bool:
        """Whether a comma stands inside the name of a body: "phòng, chống", "Văn hóa, Thể thao và Du lịch"."""
        if any(COMPOUNDS.match(self.low, i - back) > back + 1 for back in (1, 2, 3)):
            return True
        if self.tokens.is_word(i + 1) and not self.tokens.is_capital(i + 1):
            return self._lists_fields(i + 1)
        return self.tokens.is_capital(i + 1) and not self.office_head(i + 1) and self._enumerates(i)

    def _lists_fields(self, i: int) -> bool:
        """Whether a list of what a body deals with goes on at token `i`: "…, giáo dục, thanh niên và nhi đồng"."""
        for _ in range(_MOST_FIELDS):
            size = BODY_WORDS.match(self.low, i)
            if not size or self.office_head(i) or STOPS.match(self.low, i) >= size:
                return False
            i += size
            if self.low[i : i + 1] == ["và"]:
                return BODY_WORDS.match(self.low, i + 1) > 0 and not self.office_head(i + 1)
            if self.low[i : i + 1] != [","]:
                return False
            i += 1
        return False

    def _enumerates(self, comma: int) -> bool:
        """Whether the comma separates words of one body's name."""
        if self.is_person_at(comma + 1):
            return False
        for k in range(comma + 2, min(comma + 7, len(self.low))):
            if self.low[k] == "và":
                return self.tokens.is_capital(k + 1) and not self.is_person_at(k + 1) and not self.office_head(k + 1)
            if not self.tokens.is_word(k) and self.low[k] != ",":
                return False
        return False

    def _and_goes_on(self, i: int) -> bool:
        """Whether "và" at token `i` joins two parts of a body's name rather than two people or two offices."""
        if self.is_person_at(i + 1) or self.office_head(i + 1):
            return False
        goes_on = BODY_WORDS.match(self.low, i + 1) and not STOPS.match(self.low, i + 1)
        return self.tokens.is_capital(i + 1) or bool(goes_on)
