"""Keystrokes left raw, "hooij nghij" and "ho6i5 nghi5", made into the Vietnamese that they were meant to type.

Two ways of typing are known. Telex: a tone is s f r x j, a circumflex is the letter twice, a horn or a breve is w, dd
is đ. VNI: the tones are 1 to 5, 6 is the circumflex, 7 the horn, 8 the breve, 9 is đ. A key may stand right after its
letter or anywhere later in the syllable, as the usual keyboards (UniKey, those of the systems) take it.

Single words prove little: "bus", "max" and "how" are words of other languages, "quan8" is "quận 8" typed in haste. So a
text is changed only when as a whole it was evidently typed raw: it has words that can hardly be anything else, and not
more words that are neither that nor Vietnamese.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from corpus.syllables import TONES, Syllable, allows, inventory, is_syllable, spell, take_tone
from corpus.text import fold
from corpus.vocabulary import ABBREVIATIONS

_ADDRESS = r"\S*(?:://|@|\bwww\.)\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info)\b\S*"
# A word, unless it is glued to an apostrophe ("H'Ngoan") or to the next number ("ngay5/1").
_WORD = r"(?<![\w'’@])[^\W\d_][^\W_]*(?![\w'’@]|[/.-]\d)"
_TOKEN = re.compile(rf"({_ADDRESS})|{_WORD}", re.IGNORECASE)
_MAYBE = re.compile(r"[aeiouyà-ỹ][^\W_]{0,3}[sfrxj1-9]|w|aa|ee|oo|d[d9]", re.IGNORECASE)
_ALIEN = re.compile(r"(?=.*[aeiouy])(?![ivxlc]+$)[a-z]{4,}")

_VOWELS = frozenset("aeiouy")
_TELEX_TONES = dict(zip("sfrxj", TONES, strict=True))
_VNI_TONES = dict(zip("12345", TONES, strict=True))
_TELEX_KEYS = {"â": "a", "ê": "e", "ô": "o", "ă": "w", "ơ": "w", "ư": "w", "đ": "d"}
_VNI_KEYS = {"â": "6", "ê": "6", "ô": "6", "ă": "8", "ơ": "7", "ư": "7", "đ": "9"}

# Words of English, and a few of other languages and of chats, that are a Vietnamese syllable as well when some of their
# letters are read as keys: they prove nothing.
_FOREIGN = frozenset(
    """
    air ar arm as ax bangs bans bar barn bats bays bee beef been beeps beer bees beets best bets bias bins bits boar
    boast boats boo boom booms boon boons boor boos boost boots born bow bows box bums buns burn bus bust buts buys
    cams cans caps car cast cats chair chaos chaps char charm chasm chats cheer chef chest chins chips choir chops
    chow chums churn coast coats coax cons coo coon coos cops corn cos cost cots cow cows cups cur cuts dads dais
    dams darn dawn dawns days dee deed deeds deem deems deer dens der des didst dims dips dis docs doer does donor
    dons doom door dorm dos dost dots down downs duds dust er es este ex gangs gaps gas gasp gays goats goes gongs
    goo goof goon goons gown gowns gums guns gust guts guys hair hams hangar hangs hans harm has hast hats hens her
    hes hex hips his hits hix hoax hoes honor hoo hoof hoops hoots hops horn hos host hots how hows hums huts if ins
    is its keen keeps kits lair laps last lawn lawns lax lays lee leer lens les lest lets liar lips lisp list loaf
    loans lois longs loo loom looms loon loops lost lots low lows lungs lust mamas mans maps mar mas mast mats max
    meets mes mist mix moans moms moo moon moons moor moos mops morn most mow mown mows must naps nest nets nieces
    nips nits noon nor norm now nuns nuts oaf oar oats of oo ops or ow own owns ox pair pangs pans papas par pas
    past pasta pats pawn pawns pays peeps peer pees pens per pest pets photos pieces pins pits poems poets poo poor
    pops post pots pox puns pups puree pus puts queen queens queer quest queues quits rams raps rats rays reef ref
    reps rest rims rips roams roar roast roof room rooms roost roots rots row rows rungs runs rust sacs sans saps
    sawn says see seem seems seen seeps seer sees sets sex sins sips sir sis sits six soaps soar songs sons soon sos
    sow sown sows sox sums suns sur sworn tans taps tar tax tee teen teens tees tens term test thee themes thins
    this thongs thor thorn thus tins tips toast toes tongs tons too toots tops tor torn tots tow town towns traps
    trays tree trees trips troops trots trust turn tux two twos ups ur urn us vans vast vats veer vest vets vex vow
    vows war was wax wo won wong worm worn wrong
    """.split()
)
# Those of them that stay even in a text typed raw: read as keys they mean nothing.
_BORROWED = frozenset("bus gas ix laos mw oxy sos taxi tw visa".split())
# What a number is glued to in haste: "to7", "quan8", "thang1".
_NUMBERED = frozenset(
    "ap ban bai buoi cap co doan doi dot duoc duong hang hon khoa khoang khoi khu ky lan lop moi muc nam ngay nhom"
    " phien phong phuong quan quy so tang thang thon thu tiet to toi trang tren tuan xa xom".split()
)
_PROOF = 2  # what the evidence in a text must come to


class _Reading(NamedTuple):
    """A word read as keystrokes."""

    meant: str  # in Vietnamese, in lower case
    keys: int
    evidence: int  # 0: it proves nothing; 1: a hint; 2: it can hardly be anything else


_Way = Callable[[str], _Reading | None]


def undo(text: str) -> str:
    """The text, which must be NFC, with raw Telex and VNI syllables in Vietnamese (NFC); all else as it was."""
    if not _MAYBE.search(text):
        return text
    shouted = text.isupper()
    words = [match[0] for match in _TOKEN.finditer(text.lower() if shouted else text) if not match[1]]
    ways = [way for way in _WAYS if _is_raw(words, way)]
    return _TOKEN.sub(lambda m: m[0] if m[1] else _meant(m[0], ways, shouted=shouted), text) if ways else text


def _is_raw(words: list[str], way: _Way) -> bool:
    """Whether a text was evidently typed that way, in part at least."""
    evidence = sum(reading.evidence for word in words if (reading := way(word)))
    aliens = sum(1 for word in words if _ALIEN.fullmatch(word) and not is_syllable(word) and not _readable(word))
    return evidence >= _PROOF * max(1, aliens)


def _readable(word: str) -> bool:
    """Whether a word can be keystrokes, whichever the way of typing."""
    return any(way(word) for way in _WAYS)


def _meant(word: str, ways: Sequence[_Way], *, shouted: bool) -> str:
    """The word in Vietnamese if it is raw, else as it is."""
    reading = next((reading for way in ways if (reading := way(word))), None)
    if not reading:
        return _abbreviation(word)
    if word.lower() in _BORROWED or (word.isupper() and not shouted and reading.keys == 1):
        return word  # "BOT", "CO2"
    if word.isupper() and len(word) > 1:
        return reading.meant.upper()
    return reading.meant.capitalize() if word[0].isupper() else reading.meant


def _abbreviation(word: str) -> str:
    """A word that was meant as an abbreviation of the field, "DDUK" or "hd9nd", as that; every other as it is."""
    short = re.sub(r"[dD][dD9]", lambda m: "Đ" if m[0][0] == "D" else "đ", word)
    return short if short.lower() in ABBREVIATIONS or short in {"đ", "Đ"} else word


# --- the two ways of typing -------------------------------------------------------------------------------------------


class _Strokes(NamedTuple):
    """The strokes of a word, sorted by what they do."""

    letters: str  # without diacritics
    keys: str  # those for the qualities of letters
    tones: str  # as combining marks
    apart: int = 0  # how many of the keys stand where words of other languages have that letter too

    @property
    def pressed(self) -> int:
        """How many keys there are."""
        return len(self.keys) + len(self.tones)


@lru_cache(maxsize=4096)
def _telex(word: str) -> _Reading | None:
    """A word read as Telex; none if it has no key or is no syllable so."""
    low = word.lower()
    if not low.isalpha() or (not low.isascii() and is_syllable(low)):
        return None
    typed = _retyped(low, _TELEX_KEYS, _TELEX_TONES)
    for doubled in ("aeo", "ae"):  # "oo" is "ô", else as it stands: "ngoaos", "xoongs"
        strokes = _telex_strokes(typed, doubled)
        meant = _syllable(strokes, _by_telex())
        keys = strokes.pressed - (len(typed) - len(low))
        if meant and keys > 0:
            return _Reading(meant, keys, _telex_evidence(word, keys - strokes.apart))
    return None


def _telex_strokes(typed: str, doubled: str) -> _Strokes:
    letters = keys = tones = ""
    apart = 0
    for before, stroke, after in zip(" " + typed[:-1], typed, typed[1:] + " ", strict=True):
        sounded = any(letter in _VOWELS for letter in letters)
        if stroke in _TELEX_TONES and sounded:
            tones += _TELEX_TONES[stroke]
            apart += after != " "
        elif stroke == "w":
            keys += stroke
            letters += "" if sounded else "u"  # alone it is "ư"
            apart += not sounded
        elif (stroke in doubled and stroke in letters) or (stroke == "d" and letters.startswith("d")):
            keys += stroke
            apart += before != stroke
        else:
            letters += stroke
    return _Strokes(letters, keys, tones, apart)


def _telex_evidence(word: str, keys: int) -> int:
    """How far a word proves that it was typed in Telex, with so many keys where other words have no such letter."""
    if word.lower() in _FOREIGN or keys < 1 or is_syllable(word):
        return 0
    if keys > 1 or not word.isascii():
        return 2
    return 0 if word[0].isupper() else 1 + (len(word) > 3)


@lru_cache(maxsize=4096)
def _vni(word: str) -> _Reading | None:
    """A word read as VNI; none if it has no key or is no syllable so."""
    low = word.lower()
    typed = _retyped(low, _VNI_KEYS, _VNI_TONES)
    if low.isalpha() or "0" in low or not re.match(r"d9|[a-z]*[aeiouy][a-z]*\d", typed):
        return None
    tones = "".join(_VNI_TONES[stroke] for stroke in typed if stroke in _VNI_TONES)
    strokes = _Strokes(re.sub(r"\d", "", typed), re.sub(r"[^6-9]", "", typed), tones)
    meant = _syllable(strokes, _by_vni())
    return _Reading(meant, strokes.pressed, _vni_evidence(word, strokes)) if meant else None


def _vni_evidence(word: str, strokes: _Strokes) -> int:
    """How far a word proves that it was typed in VNI."""
    if word.isupper() and len(strokes.letters) > 1:
        return 0  # "H2O"
    if strokes.pressed > 1 or word[-1].isalpha():
        return 2
    return int(len(word) > 3 and strokes.letters not in _NUMBERED)


def _retyped(word: str, keys: dict[str, str], tones: dict[str, str]) -> str:
    """A word with its diacritics as keys: part of it may have come out well ("hôij")."""
    if word.isascii():
        return word
    by_mark = {"": "", **{mark: key for key, mark in tones.items()}}
    strokes = (take_tone(letter) for letter in word)
    return "".join(fold(letter) + keys.get(letter, "") + by_mark[mark] for letter, mark in strokes)


def _syllable(strokes: _Strokes, typed: dict[tuple[str, frozenset[str]], Syllable]) -> str | None:
    """What the strokes spell, if that is a syllable and bears the tone. Only the horn may be typed twice, for "ươ"."""
    syllable = typed.get((strokes.letters, frozenset(strokes.keys)))
    if not syllable or not allows(syllable, strokes.tones):
        return None
    twice = len(strokes.keys) - len(set(strokes.keys))
    return spell(syllable, strokes.tones) if twice <= ("ươ" in syllable.rhyme) else None


@lru_cache(maxsize=1)
def _by_telex() -> dict[tuple[str, frozenset[str]], Syllable]:
    return _typed(_TELEX_KEYS)


@lru_cache(maxsize=1)
def _by_vni() -> dict[tuple[str, frozenset[str]], Syllable]:
    return _typed(_VNI_KEYS)


def _typed(keys: dict[str, str]) -> dict[tuple[str, frozenset[str]], Syllable]:
    """Every syllable by its plain letters and the keys that it needs beside that of its tone."""
    return {
        (fold(letters), frozenset(keys[letter] for letter in letters if letter in keys)): syllable
        for letters, syllable in inventory().items()
    }


_WAYS: tuple[_Way, ...] = (_telex, _vni)
