"""What a question counts, and how well the words after a number are that."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from corpus import fold
from index.models import Query
from index.reading import words


@dataclass(frozen=True)
class Counted:
    """What a question counts: its words folded, and the first one as typed where its diacritics tell it from others."""

    words: tuple[str, ...]
    first: str = ""

    @staticmethod
    def of(query: Query) -> Counted:
        """What is counted after "bao nhiêu"; nothing where a price is asked for ("bao nhiêu một mét vuông")."""
        goes_on = (_PLAIN_ON if query.plain else _ON).match(query.counted)
        typed = [] if goes_on else query.counted.split()
        kept = [w for w in words(" ".join(typed)) if w not in _COUNT_STOPS]
        first = next((w for w in typed if kept and fold(w) == kept[0] and not w.isascii()), "")
        return Counted(tuple(kept), first)

    def differs(self, printed: str) -> bool:
        """Whether a printed word only folds like the first one ("gia đình" is no "già làng")."""
        same = _one_tone(printed) == _one_tone(self.first)
        return bool(self.first) and fold(printed) == self.words[0] and not same


def _one_tone(word: str) -> str:
    """A word with one tone for the two that many people mix up ("điễm", "điểm")."""
    return unicodedata.normalize("NFD", word).replace("\u0303", "\u0309")


# Words by which a question goes on after "bao nhiêu" without saying what is counted ("góp bao nhiêu làm cổng chào?").
_ON = re.compile(r"(?:một|mỗi|làm|để|cho|vào|tại|ở|trong|từ|khi|so với|theo|so)(?!\w)")
_PLAIN_ON = re.compile(r"(?:mot|moi|lam|vao|tai|trong|khi|so voi|theo)(?!\w)")
_COUNT_STOPS = frozenset("duoc la co cua o tai trong vao a vay the nhi".split())

_AMOUNTS = frozenset("tien ty trieu dong kinh".split())

# Who is counted, where people are.
_PEOPLE = frozenset(
    (
        "dong chi,dai bieu,dang vien,doan vien,hoi vien,thanh vien,uy vien,can bo,hoc sinh,hoc vien,sinh vien,ca nhan"
        ",quan chung,nhan khau,lao dong,cong nhan,chien si,cu tri,giao vien,vien chuc,cong chuc,thanh nien,phu nu"
    ).split(",")
)

# Measures as people say them, and how they are printed after a number, folded. The longer stand first.
_MEASURES = {
    "phan tram": ("%", "phan"),
    "met vuong": ("m2", "met"),
    "met khoi": ("m3", "met"),
    "m2": ("m2", "met"),
    "hec ta": ("ha", "hec", "hecta"),
    "hecta": ("ha", "hec", "hecta"),
    "ha": ("ha", "hec", "hecta"),
    "ki lo met": ("km", "ki"),
    "cay so": ("km", "cay", "ki"),
    "km": ("km", "cay", "ki"),
    "met": ("m", "met", "km"),
}


def _printed_unit(counted: tuple[str, ...]) -> tuple[str, ...]:
    """How the measure that is asked for may be printed; nothing where none is."""
    said = " ".join(counted) + " "
    return next((printed for measure, printed in _MEASURES.items() if said.startswith(f"{measure} ")), ())


def counted_fit(counted: tuple[str, ...], after: list[str], *, money: bool) -> float:
    """How well the words after a number are what is counted: 1 when the first ones are the same."""
    if not counted:
        return 0.6 if money or after else 0.4
    first = after[0] if after else ""
    if printed := _printed_unit(counted):
        return float(first in printed)
    if money and counted[0] in _AMOUNTS:
        return 1.0
    if first == counted[0]:
        return 1.0 if tuple(after[1:2]) == counted[1:2] or len(counted) == 1 else 0.6
    if counted[0] in after[:3] or (counted == ("nguoi",) and " ".join(after[:2]) in _PEOPLE):
        return 0.7
    return 0.35 if first in {"dong", "nguoi", "dai"} and counted[0] in {"dang", "nguoi", "can", "dai"} else 0.0
