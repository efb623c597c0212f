"""How a Vietnamese syllable is spelled: an onset, a rhyme, a tone, and which of them go together.

The tables are the inventory of the standard orthography as grammars of Vietnamese give it (Đoàn Thiện Thuật, *Ngữ âm
tiếng Việt*, 1977; L. C. Thompson, *A Vietnamese Reference Grammar*, 1965), with the few rhymes that loanwords and names
of places brought ("xoong", "Đắk Lắk"). Tones are placed as `corpus.text.unify` places them: "hòa", "ủy".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from corpus.text import fold

# Rhymes by how they begin: after "k", "gh" and "ngh" only those with i, e or ê stand; after "c", "g" and "ng" only the
# others. "qu" and "gi" are onsets that have taken in a vowel, with rhymes of their own.
_FRONT = """
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
""".split()
_BACK = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ
uy uya uych uyên uyêt uyn uynh uyp uyt uyu
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
""".split()
_BARE = "y yêm yên yêng yêt yêu".split()  # what i and iê become where no consonant stands before them
_AFTER_QU = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng ât âu ây e ec en eo et ê êch ên ênh êt êu
i ich in inh it ôc ơ ơi y ych yên yêt yn ynh yt
""".split()
_AFTER_GI = [rhyme for rhyme in [*_BACK, *_FRONT] if rhyme[0] not in "iu"] + "u ua uc ui um up uôc".split()
_GI = "i in inh iêc iêm iên iêng iêp iêt".split()  # "gì", "giêng": one i is the onset's and the rhyme's
_FREE = "b ch d đ h kh l m n nh p ph r s t th tr v x".split()
# Rhymes that follow a few onsets only: "lý", "xoong", "rơ moóc", "Đắk Lắk", "Bắc Kạn", "Kon Tum", "Mê Kông".
_ALSO = {
    "y": "h k l m n s t th v",
    "oong": "b đ g m s x",
    "ooc": "h m s v",
    "ăk": "đ l t",
    "ak": "đ",
    "an": "k",
    "on": "k",
    "ông": "k",
}

_STOPS = ("c", "ch", "p", "t")  # "Đăk" is written without a tone as well
# The tone marks: sắc, huyền, hỏi, ngã, nặng, in the order of the keys of every keyboard; the level tone has none.
TONES = "\u0301\u0300\u0309\u0303\u0323"
_STOPPED = frozenset("\u0301\u0323")  # a syllable that ends in a stop has sắc or nặng, no other tone
_TONE = re.compile(f"[{TONES}]")


class Syllable(NamedTuple):
    """A syllable without its tone, in lower case."""

    onset: str
    rhyme: str

    @property
    def letters(self) -> str:
        """Its letters, with their qualities: "trương"."""
        return self.onset + self.rhyme


@lru_cache(maxsize=1)
def inventory() -> dict[str, Syllable]:
    """Every syllable without its tone that the orthography allows, by its letters."""
    pairs = [
        *(("", rhyme) for rhyme in [*_BACK, *_FRONT, *_BARE] if not rhyme.startswith("iê")),
        *((onset, rhyme) for onset in _FREE for rhyme in [*_BACK, *_FRONT]),
        *((onset, rhyme) for onset in ("k", "gh", "ngh") for rhyme in _FRONT),
        *((onset, rhyme) for onset in ("c", "g", "ng") for rhyme in _BACK),
        *(("qu", rhyme) for rhyme in _AFTER_QU),
        *(("gi", rhyme) for rhyme in _AFTER_GI),
        *(("g", rhyme) for rhyme in _GI),
        *((onset, rhyme) for rhyme, onsets in _ALSO.items() for onset in onsets.split()),
    ]
    return {onset + rhyme: Syllable(onset, rhyme) for onset, rhyme in pairs}


@lru_cache(maxsize=1)
def plain_inventory() -> frozenset[str]:
    """The letters of every syllable as they are typed without diacritics, all in lower case."""
    return frozenset(fold(letters) for letters in inventory())


@lru_cache(maxsize=4096)
def take_tone(word: str) -> tuple[str, str]:
    """The letters of a word and its tone marks: "hội" → "hôi" and the dot below."""
    decomposed = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", _TONE.sub("", decomposed)), "".join(_TONE.findall(decomposed))


def allows(syllable: Syllable, tone: str) -> bool:
    """Whether a syllable can bear a tone (a combining mark, empty for the level tone)."""
    return tone in _STOPPED or (len(tone) <= 1 and not syllable.rhyme.endswith(_STOPS))


def is_syllable(word: str) -> bool:
    """Whether a word in NFC is a syllable of Vietnamese, with its diacritics or typed without, in any case."""
    letters, tone = take_tone(word.lower())
    syllable = inventory().get(letters)
    return (syllable is not None and allows(syllable, tone)) or (not tone and letters in plain_inventory())


def spell(syllable: Syllable, tone: str) -> str:
    """The syllable with its tone, in NFC and lower case."""
    at = _bearer(syllable.rhyme)
    return unicodedata.normalize("NFC", syllable.onset + syllable.rhyme[: at + 1] + tone + syllable.rhyme[at + 1 :])


def _bearer(rhyme: str) -> int:
    """Which letter of a rhyme bears the tone: the vowel with a quality of its own, else by how the rhyme ends."""
    marked = [i for i, letter in enumerate(rhyme) if letter in "ăâêôơư"]
    if marked:
        return marked[-1]  # "ươ": the second
    vowels = [i for i, letter in enumerate(rhyme) if letter in "aeiouy"]
    if len(vowels) == 1 or vowels[-1] < len(rhyme) - 1:
        return vowels[-1]
    return vowels[len(vowels) - 2]  # "hòa", "mía"; of three the middle one, "ngoáo"
