"""People and their offices in a text.

A person's name is a run of capitalised syllables that something vouches for: an honorific or a rank before it, an office
before or after it, or a surname within a list of people. An office begins with one of the heads of `vocabulary.OFFICES`; it
goes on through the name of its body until a verb, a mark, or a person's name ends it: "Bí thư Tỉnh ủy Đồng Tháp | Lê Văn A",
"Lê Văn A, | Phó Bí thư X, Bí thư chi bộ Y | chủ trì". Where a place and a name meet without a mark between them, the split
is the one that surnames and lengths make likeliest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus import vocabulary
from corpus.models import Membership, Span
from corpus.text import unify
from corpus.tokens import Phrases, Tokens, tokenize

_HONORIFICS = Phrases(
    vocabulary.HONORIFICS
    | {"PGS.TS", "PGS. TS", "GS.TS", "GS. TS", "TS", "TS.", "ThS", "ThS.", "BS", "BS.", "KS.", "PGS.", "GS."}
    | {"các đồng chí", "hai đồng chí", "các ông", "các bà", "hai ông"}
)
_ROLES = Phrases(vocabulary.ROLES_BEFORE_NAMES)
_RANKS = Phrases(vocabulary.RANKS)
_OFFICES = Phrases(vocabulary.OFFICES)
_BODIES = Phrases(vocabulary.BODIES)
_PLACES = Phrases(vocabulary.PLACES)
_UNITS = Phrases(vocabulary.UNITS)
_STOPS = Phrases(vocabulary.STOPS)
_BODY_WORDS = Phrases(vocabulary.BODY_WORDS)
_COMPOUNDS = Phrases(vocabulary.COMMA_COMPOUNDS)
_PROVINCES = Phrases(vocabulary.PROVINCES)
# For other readers of running text: a verb, preposition or auxiliary that ends a noun phrase.
STOP_WORDS = re.compile(
    r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, vocabulary.STOPS), key=len, reverse=True)) + r")(?!\w)"
)
_MIDDLES = frozenset("thị văn đức minh thanh xuân hữu ngọc quang công đình thu hồng kim bá mạnh quốc".split())

# Logarithmic weights, by inspection of how names and places are built: most names have three syllables, most places two.
_NAME_LENGTH = {2: 0.2, 3: 1.6, 4: 1.2, 5: -1.0}
_PLACE_LENGTH = {0: 0.8, 1: -0.3, 2: 1.2, 3: 0.2, 4: -0.8}
_SURELY_A_NAME = (
    2.4  # "Chủ tịch UBND huyện Lang Văn Chứ": the score from which a name right after "huyện" is a person's
)
_LONGEST_OFFICE = 28  # words


@dataclass(slots=True)
class _Found:
    """A person while the text is being read: token positions of the name and of the offices around it."""

    first: int
    last: int  # exclusive
    before: tuple[int, int] | None = None
    after: tuple[int, int] | None = None
    shared: tuple[int, int] | None = None  # the offices after another name of the list, which are this one's too
    vouched: bool = False
    begins: int = 0  # where the mention begins, its honorific or office included


class NameReader:
    """Reads the people of one text. Made anew for each text: it keeps the places and names that the text has established."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.low = tokens.low
        self.found: list[_Found] = []
        self.places = self._named_places()
        self.named = self._named_people()

    def _named_places(self) -> set[str]:
        """Names that stand after "huyện", "xã" … somewhere in the text: they are places wherever they stand."""
        places = set()
        for i in range(len(self.low)):
            size = _UNITS.match(self.low, i)
            if self.low[i] in {"nước", "khối", "miền", "vùng"}:
                continue
            if size and not self.tokens.is_capital(i) and not self._in_office(i):
                j = self._run_end(i + size)
                if 1 < j - i - size <= 4:
                    places.add(" ".join(self.low[i + size : j]))
        return places

    def _in_office(self, i: int) -> bool:
        """Whether an office begins in the words before token `i`: then what follows may be a person's name."""
        for j in range(i - 1, max(-1, i - 9), -1):
            if not self.tokens.is_word(j):
                return False
            if self.office_head(j):
                return True
        return False

    def _named_people(self) -> set[str]:
        """Names of two or more syllables that stand after an honorific somewhere in the text."""
        names = set()
        for i in range(len(self.low)):
            size = _HONORIFICS.match(self.low, i)
            if size and self.tokens.is_capital(i + size):
                end = self._run_end(i + size)
                if 2 <= end - i - size <= 4:
                    names.add(" ".join(self.low[i + size : end]))
        return names

    # -- runs of capitals

    def _run_end(self, i: int) -> int:
        """The end of the run of capitalised words that begins at token `i`, which no office or body interrupts."""
        j = i
        while self.tokens.is_capital(j) and not self._breaks_run(i, j):
            if j > i and not self._adjacent(j - 1):
                break
            j += 1
        return j

    def _adjacent(self, i: int) -> bool:
        """Whether nothing but white space stands between tokens `i` and `i + 1`."""
        return self.tokens.start[i + 1] > self.tokens.end[i]

    def _breaks_run(self, first: int, j: int) -> bool:
        if self.tokens.is_shout(j) and (
            self.low[j] in vocabulary.ABBREVIATIONS or not (j == first or self.tokens.is_shout(j - 1))
        ):
            return True
        if _OFFICES.match(self.low, j) > 1 or _BODIES.match(self.low, j) > 1:
            return True
        if _BODY_WORDS.match(self.low, j) > 1 and not self.tokens.is_capital(j + 1):
            return True  # "Xây dựng", "Tuyên giáo"
        return j > first and self.low[j] in vocabulary.RANKS

    def split(self, first: int, end: int, *, vouched: bool) -> int | None:
        """Where a person's name begins in the run [first, end), or None when the run holds none."""
        if vouched:
            return first
        best, best_score = None, 1.9
        if " ".join(self.low[first:end]) in self.places:
            return None
        for p in range(first, end - 1):
            if " ".join(self.low[p:end]) in self.named:
                return p
            if _PROVINCES.match(self.low, p) == end - p:
                continue
            score = self._name_score(p, end) + _PLACE_LENGTH.get(p - first, -3)
            if p == first and self.low[p - 1] == "ủy" and self.low[p] not in vocabulary.COMMON_SURNAMES:
                score -= 1.5  # "Quận ủy" wants a place, and a rare surname rather begins one
            if p > first:
                place = " ".join(self.low[first:p])
                score += 3 if place in self.places or _PROVINCES.match(self.low, first) == p - first else 0
            if score > best_score:
                best, best_score = p, score
        return best

    def _name_score(self, first: int, end: int) -> float:
        size = end - first
        surname = self.low[first]
        if size not in _NAME_LENGTH or self.tokens.is_shout(first):
            return -9
        known = 2.0 if surname in vocabulary.COMMON_SURNAMES else 0.7 if surname in vocabulary.SURNAMES else -4.0
        if surname[:2] in {"h'", "h’", "k'", "k’"}:
            known = 1.5  # names of the Ê Đê, K'Ho and M'Nông
        if " ".join(self.low[first : first + 2]) in vocabulary.SURNAMES:
            known = max(known, 1.5)
        middle = 1.0 if self.low[first + 1] in _MIDDLES else 0.0
        return known + _NAME_LENGTH[size] + middle

    # -- offices

    def office_head(self, i: int) -> int:
        """How many tokens the head of an office at token `i` takes, its "phó", "nguyên" … included; 0 when none begins."""
        j = i
        while j < len(self.low) and self.low[j] in vocabulary.OFFICE_PREFIXES and j - i < 2:
            j += 1
        for start in range(j, i - 1, -1):
            size = _OFFICES.match(self.low, start)
            if size:
                return start + size - i
        return 0

    def office_end(self, i: int) -> tuple[int, int | None]:
        """The end of the one office that begins at token `i`, and where a person's name begins right after it, if one does."""
        return self._phrase_end(i, self.office_head(i))

    def body_at(self, i: int) -> int:
        """The end of the name of a body that begins at token `i` ("Ban Thường vụ Tỉnh ủy Long An"); `i` when none does."""
        head = _BODIES.match(self.low, i)
        if not head and not (_UNITS.match(self.low, i) and self.tokens.is_capital(i + _UNITS.match(self.low, i))):
            return i
        return max(self._phrase_end(i, head or _UNITS.match(self.low, i))[0], i)

    def _phrase_end(self, i: int, head: int) -> tuple[int, int | None]:
        """The end of the office or body that begins at token `i` with a head of `head` tokens, and the person after it."""
        j = i + head
        good = j
        loose = 0
        while j < len(self.low) and j - i < _LONGEST_OFFICE:
            word = self.low[j]
            if not self.tokens.is_word(j) and not word[0].isdigit():
                step = self._through_mark(j) or int(
                    word == "\n" and j == good == i + head and bool(_BODY_WORDS.match(self.low, j + 1))
                )
                if not step:
                    break
                j += step
                continue
            if word == "ảnh":
                break
            if self.tokens.is_capital(j):
                run = self._run_end(j)
                size = _BODY_WORDS.match(self.low, j)
                if size > 1 and not self._is_person_at(j):
                    j += size
                    good, loose = j, 0
                    continue
                if run == j:  # a body or a further office head, in capitals
                    size = _BODIES.match(self.low, j) or 1
                    if not _BODIES.match(self.low, j) and self.office_head(j) and not self._in_body(j):
                        break
                    j += size
                else:
                    person = self.split(j, run, vouched=False)
                    if person is not None and self._names_after_office(j, person, run):
                        return (person if person > j else self._close(good, j)), person
                    j = run
                good, loose = j, 0
                continue
            if self._title(j):
                return good, None
            if word[0].isdigit() and self.low[j - 1] in vocabulary.NUMBERED:
                j += 1
                good, loose = j, 0
                continue
            if _STOPS.match(self.low, j) and not _BODY_WORDS.match(self.low, j) > _STOPS.match(self.low, j):
                break
            if word == "và":
                if not self._and_goes_on(j):
                    break
                j += 1
                continue
            if self.office_head(j) and good == j and word not in {"thư"}:
                break
            size = _COMPOUNDS.match(self.low, j) or _BODY_WORDS.match(self.low, j) or _BODIES.match(self.low, j)
            if size:
                j += size
                good, loose = j, 0
                continue
            loose += 1
            if loose > 2:
                break
            j += 1
        return good, None

    def _title(self, i: int) -> int:
        """How many tokens the honorific or rank at token `i` takes; 0 when there is none ("Bà Rịa" is a place)."""
        if _PROVINCES.match(self.low, i):
            return 0
        role = _ROLES.match(self.low, i)
        if role and self.tokens.is_capital(i + role) and not self.tokens.is_shout(i + role) and not _BODIES.match(self.low, i + role):
            return role
        return _HONORIFICS.match(self.low, i) or _RANKS.match(self.low, i)

    def _close(self, good: int, j: int) -> int:
        return good if good < j else j

    def _in_body(self, j: int) -> bool:
        """Whether an office head at `j` is part of a body's name, as "Chủ tịch" in "Văn phòng Chủ tịch nước"."""
        return self.low[j - 1] in {"phòng", "đoàn", "hội", "của"}

    def _names_after_office(self, run: int, person: int, end: int) -> bool:
        """Whether a split-off name is a person rather than what a place or school is called."""
        if person > run:
            return True
        before = self.low[run - 1]
        if before in {"trường", "học", "thpt", "thcs", "đường", "phố"} or " ".join(self.low[person:end]) in self.places:
            return False
        return before not in vocabulary.UNITS or self._name_score(person, end) >= _SURELY_A_NAME

    def _through_mark(self, j: int) -> int:
        """How many tokens to step over at a mark inside an office; 0 when the mark ends it."""
        word = self.low[j]
        following = self.low[j + 1] if j + 1 < len(self.low) else ""
        if word in ".&" and self.tokens.is_capital(j + 1) and self.tokens.end[j] == self.tokens.start[j + 1]:
            return 1
        if (
            word in "-–"
            and following != "ảnh"
            and self.tokens.is_capital(j + 1)
            and not self.office_head(j + 1)
            and not self._is_person_at(j + 1)
        ):
            return 1 if self.tokens.is_capital(j - 1) else 0
        if word == ",":
            if any(_COMPOUNDS.match(self.low, j - back) > back + 1 for back in (1, 2, 3)):
                return 1
            if self.tokens.is_capital(j + 1) and not self.office_head(j + 1) and self._enumerates(j):
                return 1
        if word == "\n" and self.low[j - 1].startswith("tp"):
            return 1
        return 0

    def _enumerates(self, comma: int) -> bool:
        """Whether the comma separates words of one body's name: "Văn hóa, Thể thao và Du lịch"."""
        j = comma + 1
        if self._is_person_at(j):
            return False
        for k in range(j + 1, min(j + 6, len(self.low))):
            if self.low[k] == "và":
                return self.tokens.is_capital(k + 1) and not self._is_person_at(k + 1) and not self.office_head(k + 1)
            if not self.tokens.is_word(k) and self.low[k] != ",":
                return False
        return False

    def _is_person_at(self, i: int) -> bool:
        if self._title(i):
            return True
        end = self._run_end(i)
        return end - i > 1 and self.split(i, end, vouched=False) == i

    def _and_goes_on(self, j: int) -> bool:
        """Whether "và" at token `j` joins two parts of a body's name rather than two people or two offices."""
        if self._is_person_at(j + 1) or self.office_head(j + 1):
            return False
        return (
            self.tokens.is_capital(j + 1)
            or bool(_BODY_WORDS.match(self.low, j + 1))
            and not _STOPS.match(self.low, j + 1)
        )

    def chain(self, i: int) -> int:
        """The end of the offices that begin at token `i`, joined by commas, "kiêm" or dashes."""
        end, person = self.office_end(i)
        if person is not None:
            return i
        while person is None and end + 1 < len(self.low):
            j = end
            if self.low[j] in {",", "-", "–", "và"}:
                j += 1
                if self.low[j : j + 1] == ["\n"]:
                    j += 1
            if self.low[j : j + 1] == ["kiêm"]:
                j += 1
            if j == end or not self.office_head(j):
                break
            further, person = self.office_end(j)
            if person is not None:  # "…, Bí thư Tỉnh ủy Lê Văn A": that office is the next person's
                break
            end = further
        return end

    # -- people

    def read(self) -> list[_Found]:
        """Everybody whom something vouches for, in order."""
        i = 0
        while i < len(self.low):
            i = max(self._person_from(i), i + 1)
        self._share_offices()
        return self.found

    def _person_from(self, i: int) -> int:
        """Reads a person whose mention begins at token `i`; gives the token to go on from."""
        title = self._title(i)
        if title:
            return self._after_title(i, i + title)
        if self.office_head(i):
            end, person = self.office_end(i)
            while person is None and self.low[end : end + 1] == [","] and self.office_head(end + 1):
                end, person = self.office_end(end + 1)
            if person is not None:
                return self._add(_Found(person, self._run_end(person), before=(i, person), vouched=True, begins=i))
            rank = self._title(end)
            if rank and self.tokens.is_capital(end + rank):
                last = self._name_end(end + rank)
                if last - end - rank > 1:
                    return self._add(_Found(end + rank, last, before=(i, end), vouched=True, begins=i))
            return end
        if self.tokens.is_capital(i) and (i == 0 or not self.tokens.is_capital(i - 1) or not self._adjacent(i - 1)):
            return self._bare(i)
        return i + 1

    def _after_title(self, i: int, j: int) -> int:
        while rank := self._title(j):
            j += rank
        before = None
        if self.office_head(j):
            end, person = self.office_end(j)
            if person is None:
                return j
            before, j = (j, person), person
        if j - i > 1 and self.low[j : j + 1] == [":"] and self.tokens.is_capital(j + 1):
            j += 1
        last = self._name_end(j)
        if last == j or not self._may_be_name(j, last, i):
            return j
        return self._add(_Found(j, last, before=before, vouched=True, begins=i))

    def _may_be_name(self, first: int, last: int, title: int) -> bool:
        """Whether what follows an honorific can be a name: no abbreviation, and a learned title wants more than a syllable."""
        if self.tokens.is_shout(first) and (last - first < 2 or _BODIES.match(self.low, first)):
            return False
        return last - first > 1 or self.low[title] in vocabulary.FAMILIAR

    def _name_end(self, i: int) -> int:
        """The end of a name that something vouches for: at most five syllables of the run."""
        end = min(self._run_end(i), i + 5)
        if end < len(self.low) and end - i == 2 and self.low[end] == "." and self.tokens.printed(end - 1).isupper():
            return end + 1  # "Nguyễn Văn N."
        return end

    def _bare(self, i: int) -> int:
        end = self._run_end(i)
        if end - i < 2:
            return max(end, i + 1)
        person = self.split(i, end, vouched=False)
        if person is None or self._follows_place(i) or _PROVINCES.match(self.low, i) == end - i:
            return end
        shouts = all(self.tokens.is_shout(k) for k in range(person, end))
        follows_office = self._office_after(end)
        listed = bool(self.found) and self._in_list(person)
        common = self.low[person] in vocabulary.COMMON_SURNAMES and end - person >= 3
        listed = listed or (self._fills_cell(i, end) and self.low[person] in vocabulary.SURNAMES)
        if (
            person > i
            or not (follows_office or listed or common)
            or (shouts and not follows_office and end - person < 3)
        ):
            return end
        return self._add(_Found(person, end, vouched=bool(follows_office), begins=person))

    def _fills_cell(self, first: int, end: int) -> bool:
        """Whether the run is all that a cell of a table holds, and the table has more cells in the line."""
        before = self.low[first - 1] if first else "\n"
        after = self.low[end] if end < len(self.low) else "\n"
        return before in {"\t", "|"} and after in {"\t", "|", "\n"} or before == "\n" and after in {"\t", "|"}

    def _follows_place(self, i: int) -> bool:
        before = " ".join(self.low[max(0, i - 2) : i])
        return (
            any(before.endswith(place) for place in (self.low[i - 1], before) if place in vocabulary.PLACES)
            if i
            else False
        )

    def _office_after(self, end: int) -> int | None:
        """Where the offices after a name begin, or None: ", Bí thư …", " - Bí thư …", " (Bí thư …", "\\tBí thư"."""
        j = end
        if j < len(self.low) and self.low[j] == "(":
            close = self.low.index(")", j) if ")" in self.low[j : j + 12] else None
            if self.office_head(j + 1):
                return j + 1
            if close is None:
                return None
            j = close + 1  # "(54 tuổi)"
        if j < len(self.low) and self.low[j] in {",", "-", "–", ":", "|", "—", "\t"}:
            j += 1
            if self.low[j : j + 1] == ["\n"]:
                j += 1
            return j if self.office_head(j) else None
        return None

    def _in_list(self, i: int) -> bool:
        """Whether token `i` follows a person in a list: after ";", ",", "và", or a colon."""
        return self.low[i - 1] in {";", ",", "và", "cùng"} or self.low[i - 1] == ":"

    def _add(self, person: _Found) -> int:
        person.last += self._slip(person)
        office = self._office_after(person.last)
        if office is not None:
            chained = self.chain(office)
            person.after = (office, chained) if chained > office else None
        self.found.append(person)
        return person.after[1] if person.after else person.last

    def _slip(self, person: _Found) -> int:
        """1 when the last syllable of a name was printed in lower case ("Trần Thanh lâm chủ trì"), else 0."""
        j = person.last
        if (
            person.last - person.first != 2
            or not person.before
            or not self.tokens.is_word(j)
            or self.tokens.is_capital(j)
        ):
            return 0
        if _STOPS.match(self.low, j) or _BODY_WORDS.match(self.low, j) or self._title(j) or self.office_head(j):
            return 0
        return int(_STOPS.match(self.low, j + 1) > 0)

    def _share_offices(self) -> None:
        """ "A và B, Phó Chủ tịch X": the office after the last of two is both's, when the first has none."""
        for one, other in zip(self.found, self.found[1:], strict=False):
            between = self.low[one.last : other.begins]
            if between == ["và"] and not one.before and not one.after and other.after and not other.before:
                one.shared = other.after


def people(text: str) -> tuple[Membership, ...]:
    """Everybody named in the text, each mention in order, with the offices printed beside the name.

    A short mention after the full one ("ông Hiền") is given the full name; `office_as_printed` is "" when none stands there.
    """
    tokens = tokenize(text)
    mentions = [_membership(tokens, found) for found in NameReader(tokens).read()]
    full = [m for m in mentions if len(m.person.split()) > 2 or (" " in m.person and m.office_as_printed)]
    resolved = [_resolve(mention, full) for mention in mentions]
    return tuple(sorted(resolved + _implied(tokens, resolved), key=lambda mention: mention.evidence.start))


def _implied(tokens: Tokens, mentions: list[Membership]) -> list[Membership]:
    """People meant by their office alone ("Thủ tướng nói …"), where the text gives that office to one person only."""
    reader = NameReader(tokens)
    taken = [m.evidence for m in mentions]
    holders: dict[str, set[str]] = {}
    for mention in mentions:
        for office in mention.office_as_printed.split(", "):
            holders.setdefault(same_name_key(office), set()).add(mention.person)
    implied = []
    i = 0
    while i < len(tokens):
        if (
            not tokens.is_capital(i)
            or not reader.office_head(i)
            or tokens.low[i - 1 : i] in (["các"], ["chức"], ["làm"], ["danh"])
        ):
            i += 1
            continue
        end, _ = reader.office_end(i)
        span = tokens.span(i, end)
        people_there = holders.get(same_name_key(span.of(tokens.text)), set())
        if len(people_there) == 1 and not any(t.start <= span.start < t.end for t in taken):
            office = " ".join(span.of(tokens.text).split())
            implied.append(
                Membership(person=next(iter(people_there)), office_as_printed=office, name=span, evidence=span)
            )
        i = max(end, i + 1)
    return implied


def _membership(tokens: Tokens, found: _Found) -> Membership:
    offices = [tokens.span(*part).of(tokens.text) for part in (found.before, found.after, found.shared) if part]
    name = tokens.span(found.first, found.last)
    last = max(found.last, found.after[1] if found.after else 0)
    printed = ", ".join(" ".join(office.split()).strip(" ,-–") for office in offices)
    return Membership(
        person=_spelled(name.of(tokens.text)),
        office_as_printed=printed,
        name=name,
        evidence=Span(tokens.start[min(found.begins, found.first)], tokens.end[last - 1]),
    )


def _spelled(name: str) -> str:
    """A name in one line, a shouted one in title case ("TỪ MINH HIẾU" → "Từ Minh Hiếu")."""
    words = name.split()
    if len(name) > 3 and name.isupper():
        words = [word.capitalize() for word in words]
    return " ".join(words)


def _resolve(mention: Membership, full: list[Membership]) -> Membership:
    """The mention under the full name that ends with the syllables it prints: the nearest one before it, else the only one."""
    if len(mention.person.split()) > 2:
        return mention
    wanted = " " + same_name_key(mention.person)
    candidates = [m for m in full if same_name_key(m.person).endswith(wanted)]
    earlier = [m for m in candidates if m.name.start < mention.name.start]
    if earlier:
        return mention.model_copy(update={"person": earlier[-1].person})
    names = {same_name_key(m.person): m.person for m in candidates}
    return mention.model_copy(update={"person": names.popitem()[1]}) if len(names) == 1 else mention


def same_name_key(name: str) -> str:
    """What two spellings of one name share: lower case, one tone placement, single spaces."""
    return " ".join(unify(name).lower().split())
