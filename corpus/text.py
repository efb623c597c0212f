"""Vietnamese text as characters: one Unicode form, one tone placement, folding, and sentences with their offsets.

`fold`, `unify` and `lower` keep the length of the text, character for character, so that a span found in what they give
is the same span in the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from corpus.models import Span

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_MARKS = re.compile("[\u0300-\u036f]{4,}")

# Old and new orthography differ in open syllables with oa, oe, uy alone: "hoà" = "hòa", "uỷ" = "ủy". After q, u belongs
# to the consonant ("quý"), so that there is nothing to move.
_OPEN = re.compile(r"([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])(?!\w)|(?<![qQ])([uU])([ỳýỷỹỵỲÝỶỸỴ])(?!\w)")

# What a full stop after these does not end: titles and places ("TP. Huế", "ThS. Lê …"), and one capital alone.
_STOPLESS = frozenset(
    "tp tx tt q p h x ts ths pgs gs bs ks ts.bs lm st đt tel no v.v vd tr mr mrs ms dr st cn nq đ/c đc".split()
)
# What begins a caption or a further sentence that was run into a line without a full stop: "… 2015 – 2017 Tham dự …".
_OPENINGS = (
    "Ảnh|Cùng dự|Các đại biểu|Đến dự|Đồng chí|Phát biểu chỉ đạo|Phát biểu tại|Quang cảnh|Tham dự|Toàn cảnh|Tới dự"
)
# A numeral or a grade that ends a sentence like any other word: "quý I.", "lần thứ X.", "loại A."
_GRADED = re.compile(r"(?<!\w)(?:cấp|đợt|hạng|khóa|khoá|kỳ|loại|nhóm|quý|thứ|vùng)\s[A-ZĐ]\Z", re.IGNORECASE)
_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"”’)\]]*+(?=\s|$)|\n"
    rf"|(?<=[\wà-ỹ”)]) (?=(?:{_OPENINGS}) [^\W\d_])"
)
_NEXT = re.compile(r"[ \t]*([^ \t]?)")
_LONGEST = 5000  # characters of a sentence: the longest real ones have half as many
_LAST = 80  # how far back the last word of a line, or whether it holds anything, is looked for
_LEADS_ON = frozenset("có là gồm của và với do cho cùng các hai về giữa mời bởi đối tại".split())
_BULLET = re.compile(r"[ \t]*(?:[-–•+*]|\d{1,2}[.)/]|[a-zđ][.)])[ \t]")


def clean(text: str) -> str:
    """The text in NFC with plain newlines, without invisible, control and surrogate characters or piled-up marks."""
    text = _CONTROL.sub("", _INVISIBLE.sub("", _NEWLINES.sub("\n", text)))
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFC", text)))


def unify(text: str) -> str:
    """The text with one tone placement ("uỷ" → "ủy", "hoà" → "hòa"); as long as the text given, which must be NFC."""
    return _OPEN.sub(_move_tone, text)


def _move_tone(match: re.Match[str]) -> str:
    first, second = (match[1], match[2]) if match[1] else (match[3], match[4])
    base, tone = tuple(unicodedata.normalize("NFD", second))
    return unicodedata.normalize("NFC", first + tone) + base


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in "đĐ":
        return "d"
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


class _Folding(dict[int, str]):
    """A translation table that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        self[code] = _fold_character(chr(code))
        return self[code]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text in lower case without any diacritic ("Đảng ủy" → "dang uy"); as long as the text, which must be NFC."""
    return text.translate(_FOLDING)


def lower(text: str) -> str:
    """The text in lower case with one tone placement; as long as the text given, which must be NFC."""
    unified = unify(text)
    low = unified.lower()
    # a rare letter grows when it is lowered: then the letters are lowered one by one
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in unified)


def is_plain(text: str) -> bool:
    """Whether the text was typed without diacritics: it has letters, and none of them is a Vietnamese one."""
    return any(c.isalpha() for c in text) and not any(
        c.isalpha() and ord(c) > 127 for c in unicodedata.normalize("NFC", text)
    )


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order, without the white space around them.

    A line break ends a sentence unless the line was merely wrapped: it stops without punctuation and the next one goes
    on in lower case, or it stops at an abbreviation ("TP." / "Cần Thơ"). Each item of a list is a sentence. What goes
    on for longer than any sentence does is cut between words.
    """
    found: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if match[0] == " ":
            if not _runs_in(text, start, match.start()):
                continue
        elif match[0] == "\n":
            if _is_wrapped(text, start, match.start()):
                continue
        elif _is_abbreviation(text, start, match.start(), match.end()):
            continue
        found.append(Span(start, match.start() if match[0].isspace() else match.end()))
        start = match.end()
    found.append(Span(start, len(text)))
    return tuple(piece for span in found for piece in _pieces(text, span))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A sentence without the white space around it, in pieces of bearable length; none where it holds nothing."""
    start, end = trim(text, span)
    while end - start > _LONGEST:
        space = max(text.rfind(" ", start, start + _LONGEST), text.rfind("\n", start, start + _LONGEST))
        cut = space if space > start else start + _LONGEST
        yield trim(text, Span(start, cut))
        start = trim(text, Span(cut, end)).start
    if end > start:
        yield Span(start, end)


def _last_word(text: str, start: int, end: int) -> str:
    """The last word of the characters [start, end); "" when there is none."""
    return next(iter(text[max(start, end - _LAST) : end].rsplit(None, 1)[-1:]), "")


def _runs_in(text: str, start: int, at: int) -> bool:
    """Whether a capitalised opening in the middle of a line begins a sentence: a whole sentence stands before it."""
    word = _last_word(text, start, at)
    return at - start > 40 and (word[:1].islower() or word[:1].isdigit()) and word not in _LEADS_ON


def _is_abbreviation(text: str, start: int, stop: int, after: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation rather than ending the sentence begun at `start`."""
    if text[stop:after] != ".":
        return False
    word = _last_word(text, max(start, stop - 12), stop)
    bare = word.strip("(\"“'").lower()
    initial = len(bare) == 1 and word[-1].isupper() and not _GRADED.search(text, max(start, stop - 12), stop)
    if bare.rsplit(".", 1)[-1] in _STOPLESS and (len(bare) != 1 or initial):
        return True
    numbered = bare.isdigit() and len(bare) <= 2 and stop - start < _LAST and text[start:stop].strip() == bare
    following = _NEXT.match(text, after)
    return initial or numbered or (following is not None and following[1].islower())


def _is_wrapped(text: str, start: int, newline: int) -> bool:
    """Whether the line that ends at `newline` goes on in the next one."""
    line = text[max(start, newline - _LAST) : newline].rstrip()
    following = text[newline + 1 : newline + 1 + _LAST]
    if not line or not following.strip() or following.startswith("\n") or _BULLET.match(following):
        return False
    if line[-1] == ".":
        return line.rsplit(None, 1)[-1].strip("(").rstrip(".").lower() in {"tp", "tx", "q", "p"}
    return line[-1] not in ".!?…:;" and following.lstrip(" \t")[:1].islower()


def trim(text: str, span: Span) -> Span:
    """The span without the white space at both its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
