"""Abbreviations of the field spelled out, so that "UBND TPHCM" and "Ủy ban nhân dân Thành phố Hồ Chí Minh" meet.

Only what can be read in one way is spelled out everywhere; what depends on its neighbours ("TU", "CT") is spelled out
in questions alone, where a wrong reading costs a miss and never a wrong quote.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.text import fold, unify
from corpus.vocabulary import ABBREVIATIONS, CITIES

# Read in one way wherever they stand.
_EVERYWHERE = frozenset(
    """
    bch bcsđ bcđ btv ccb hcm hđnd ksnd lhpn lđlđ mttq ptnt t.w t.ư tand thcs thpt tp tp.hcm tphcm tw tx tư ubkt ubmt
    ubmttq ubnd ubtvqh uvbch uvbtv vhttdl vksnd vn đbqh đuk
""".split()
)
# Read so in questions.
_ASKED = _EVERYWHERE | frozenset(
    """
    bt btc btg btgdv ca cb chqs ct ctn gd&đt gm gđ hlhpn hu kt-xh mt nq nv pbt pct pgđ qđ uv vp đc đtn đu đv
""".split()
)
# Looked for at capitals alone, with the two letters that follow a hyphen: "KT-xh" is no "KT".
_TOKEN = re.compile(
    r"(?=[A-ZĐƯt])(?<![\w/.-])(?<![Tt][Hh][ứỨ] )(?:TP\.? ?HCM|[Tt]\.[ƯưWw]|TP\.?(?=\s?[A-ZĐÀ-Ỹ])"
    r"|(?:[A-ZĐƯ]{2,6}|[Tt][Pp])(?:[-&][^\W\d_]{2})?)(?![\w/])"
)
_CAPITALS = re.compile(r"[A-ZĐƯ]{2}|[Tt]\.[ƯưWw]|[Tt][Pp]")  # every such abbreviation has this
_SCHOOL = re.compile(r"(trường) đh(?!\w)", re.IGNORECASE)  # elsewhere "ĐH" is "đại hội"
_CONGRESS = re.compile(
    r"(?<!\w)[đd]h(?= (?:(?:chi|đảng|dang) (?:bộ|bo|đoàn|doan|hội|hoi)|đại biểu|dai bieu|đoàn(?! viên)|doan(?! vien)"
    r"|công đoàn|cong doan|hội|hoi|lần|lan|điểm|diem|mttq)(?!\w))",
    re.IGNORECASE,
)
_DEPUTY = re.compile(
    r"(?<!\w)[đd]b(?= (?:hđnd|hdnd|qh|quốc hội|quoc hoi|nào|nao)(?!\w))", re.IGNORECASE
)  # else "đảng bộ"
_FIRM = re.compile(r"(?<!\w)cty(?!\w)", re.IGNORECASE)
_ANY_CASE = re.compile(
    r"(?<![\w/.-])(?:tp\.? ?hcm|t\.[ưw]|tp\.|[^\W\d_]{2,6}(?:[-&][^\W\d_]{2})?)(?![\w/-])", re.IGNORECASE
)


def spell_out(text: str) -> str:
    """A text with the abbreviations that have one reading spelled out; they are seen by their capitals."""
    if not _CAPITALS.search(text):  # most sentences: quicker than to look at every word
        return text
    return _TOKEN.sub(lambda m: _reading(m[0], _EVERYWHERE), text)


_CHAT = {
    "bn": "bao nhiêu",
    "bnh": "bao nhiêu",
    "hem": "không",
    "hok": "không",
    "hông": "không",
    "j": "gì",
    "ko": "không",
    "ntn": "như thế nào",
    "z": "vậy",
}
_CHATTED = re.compile(r"(?<![\w/])(" + "|".join(_CHAT) + r")(?![\w/])", re.IGNORECASE)


def spell_out_chat(text: str) -> str:
    """A question with what people shorten in chats written out: "tên j" is "tên gì"."""
    return _CHATTED.sub(lambda m: _CHAT[m[1].lower()], text)


@lru_cache(1024)  # one question is looked at in several ways
def spell_out_question(text: str) -> str:
    """A question with every abbreviation of the field spelled out, whatever its case and with or without diacritics."""
    text = _DEPUTY.sub("đại biểu", _CONGRESS.sub("đại hội", _SCHOOL.sub(r"\1 đại học", _FIRM.sub("công ty", text))))
    spelled = _ANY_CASE.sub(lambda m: _asked(m[0]), text)
    return _TU.sub(lambda m: (m[1] or "") + _committee(spelled[m.end() :]), spelled)


# In small letters "tu" is "tự", "tư" or "từ" as well, unless it ends the name of a body or an office.
_TU = re.compile(r"(?<!\w)(?:TU|((?:thư|thu|vụ|vu|trực|truc|giáo|giao|chức|chuc|vận|tra|phòng|phong) )tu)(?!\w)")


def _reading(token: str, known: frozenset[str]) -> str:
    if not token.isupper() and token[:2].lower() != "tp":
        return token
    key = re.sub(r"\s", "", token.lower())
    if not token.isupper() and key.rstrip(".") != "tp":
        return token
    key = key if key in known else key.rstrip(".")
    return ABBREVIATIONS.get(key, token) + (" " if token.endswith(".") else "") if key in known else token


_FOLDED = {fold(key): ABBREVIATIONS[key] for key in _ASKED if fold(key) not in {"tu", "mt", "ca", "vn", "bt"}}
_LOWER_IS_WORD = frozenset(
    "tư ca cb ct tu tp vp hu mt uv nv du dv gm dc vn bt tw".split()
)  # syllables of their own in lower case


def _asked(token: str) -> str:
    key = re.sub(r"[\s]", "", token.lower()).rstrip(".")
    if key in _ASKED and not (key in _LOWER_IS_WORD and not token.isupper()):
        return ABBREVIATIONS[key]
    if fold(key) in _FOLDED and (token.isupper() or (token.isascii() and key not in _LOWER_IS_WORD)):
        return _FOLDED[fold(key)]
    if key == "tp" and not token.isupper():
        return "thành phố"
    return token


def _committee(after: str) -> str:
    """What "TU" is: a city's committee before the name of a city, else a province's."""
    return "thành ủy" if any(fold(unify(after)).lstrip().startswith(fold(city)) for city in CITIES) else "tỉnh ủy"
