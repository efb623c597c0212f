"""Question → Query: what is asked, about what, when, and whether it leans on the question before."""

from __future__ import annotations

import re
from datetime import date

from corpus import (
    DOCUMENT_NUMBER,
    Frequencies,
    Span,
    clean,
    find_when,
    fold,
    is_plain,
    normal_number,
    respell,
    spell_out_chat,
    spell_out_question,
    undo,
    unify,
)
from index import wording
from index.analyzer import terms
from index.models import Asks, Context, Query, Wants, Word

_PART = re.compile(r"[^\W_]+")
_COMRADE = re.compile(r"(?<!\w)(?:đ/c|đc|đ)(?!\w)", re.IGNORECASE)  # so it is typed even by whoever types no diacritics
_HOW_MANY = re.compile(r"\b(?:may|bao nhieu) $")
_WHICH = re.compile(r"\s+nao\b")
_ORDINAL_HEAD = re.compile(r"\b(?:lan thu|lan|khoa|hop thu|phien thu|phien hop thu|hoi thu)\s+")
_SPELLED = re.compile(rf"\b(?:{'|'.join(wording.SPELLED)})\b")
_COUNTED = re.compile(r"\b(?:bao nhieu|may)\s+((?:\w+\s*){1,6})")
_MEETING = re.compile(
    r"\b(hoi nghi|dai hoi|ky hop|phien hop|phien tru bi|phien khai mac|cuoc hop|buoi hop|buoi lam viec|hop bao|hop mat"
    r"|giao ban|hoi thao|toa dam|buoi le|le|tap huan|sinh hoat chi bo|sinh hoat|doi thoai|hop|lam viec|hn|dh)\b"
)


def parse_question(
    text: str, *, today: date, context: Context | None = None, frequencies: Frequencies | None = None
) -> Query:
    """What a question wants to know, asked on `today` in the conversation that `context` comes from.

    `frequencies` tells which words the corpus has, so that misspelt ones can be read.
    """
    meant = undo(" ".join(clean(text).split()))
    plain = is_plain(_COMRADE.sub("", meant))
    typed = respell(spell_out_chat(meant), frequencies)
    typed = fold(typed) if plain and not is_plain(typed) else typed  # what was spelled out is read like the rest
    typed = _without_courtesy(typed)
    folded = fold(unify(typed))
    moments = [m for m in find_when(typed, today) if not _is_asked_for(folded, m.span)]
    event = next((m for m in moments if m.of == "event"), None)
    asks, wants = _asked(unify(spell_out_question(typed)).lower(), plain=plain)
    rest = spell_out_question(_without(typed, [m.span for m in moments if m.of != "name"]))
    query = Query(
        text=typed,
        asks=asks,
        wants=wants,
        terms=tuple(terms(rest)),
        content=content(rest, asks, plain=plain),
        plain=plain,
        when=event.range if event else None,
        when_text=event.span.of(typed) if event else "",
        documents=tuple(normal_number(m[0]) for m in DOCUMENT_NUMBER.finditer(typed)),
        meeting=meeting[1] if (meeting := _MEETING.search(folded)) else "",
        ordinals=_ordinals(folded),
        counted=_counted(unify(typed).lower(), folded),
    )
    return _leaning(query, folded, context) if context else query


def _without_courtesy(typed: str) -> str:
    """A question without the words by which it is led in ("cho mình hỏi …"), unless there are no others."""
    courtesy = wording.COURTESY.match(fold(unify(typed)))
    at = courtesy.end() if courtesy and _is_asking(typed[: courtesy.end()]) else 0
    return typed[at:] or typed


def _is_asking(courtesy: str) -> bool:
    """Whether words that fold like "hỏi" are that and no association ("tặng cho hội …")."""
    return "hội" not in unify(courtesy).lower()


def _is_asked_for(folded: str, span: Span) -> bool:
    """Whether words of time ask for one and name none ("bị phạt mấy tháng tù", "ngày tháng năm nào")."""
    return _HOW_MANY.search(folded[: span.start]) is not None or _WHICH.match(folded, span.end) is not None


def _counted(typed: str, folded: str) -> str:
    """What is counted ("bao nhiêu già làng, …"), as typed."""
    heard = _heard(typed, folded)
    found = _COUNTED.search(heard, max(0, heard.find("bao nhieu")))
    return typed[found.start(1) : found.end(1)].strip() if found else ""


def _heard(typed: str, folded: str) -> str:
    """The folded question without the words that only fold like words of asking ("vàng", gold, and "vắng")."""
    return _SPELLED.sub(lambda m: m[0] if _is_spelled(m[0], typed[slice(*m.span())]) else "_" * len(m[0]), folded)


def _is_spelled(folded: str, typed: str) -> bool:
    return typed.isascii() or typed in wording.SPELLED[folded]


def _asked(typed: str, *, plain: bool) -> tuple[Asks, Wants]:
    """What is asked, and what kind of thing the answer is."""
    folded = _heard(typed, fold(typed))
    for cue, asks, wants in wording.FIRST:
        if cue.search(folded):
            return asks, wants
    who = wording.WHO.search(folded)
    if who:
        return _did(typed, folded, who, plain=plain)
    for cue, asks, wants in wording.CUES:
        if cue.search(folded):
            return asks, wants
    return Asks.ANYTHING, Wants.TEXT


def _meant(typed: str, match: re.Match[str]) -> bool:
    """Whether a one-syllable cue is the verb rather than another word that folds alike."""
    forms = wording.ACCENTED.get(match[0])
    printed = typed[match.start() : match.end()]
    return forms is None or printed in forms or printed.isascii()


def _did(typed: str, folded: str, who: re.Match[str], *, plain: bool) -> tuple[Asks, Wants]:
    """What the person asked for did: the nearest cue after the word for "who", else the last one before it."""
    asker = re.compile(r"\bai\b|\bnao\b|\bten\b").search(folded, who.start())
    at = asker.start() if asker else who.start()
    cued = _masked(folded, wording.NO_CUES) if plain else folded
    found = [
        (m.start(), -m.end(), asks, wants)
        for cue, asks, wants in wording.DID
        for m in cue.finditer(cued)
        if _meant(typed, m)
    ]
    after = sorted(f for f in found if f[0] >= at)
    before = sorted((f for f in found if f[0] < at), key=lambda f: (-f[0], f[1]))
    chosen = after[:1] or before[:1]
    holder = wording.HOLDER.search(folded)
    if holder and not (after and after[0][2] is not Asks.ROLE_HOLDER):
        inside = [f for f in before if f[2] in {Asks.CHAIR, Asks.DIRECTOR, Asks.SIGNER} and f[0] > holder.start()]
        return (
            (inside[0][2], inside[0][3])
            if inside and not holder[0].startswith("ai")
            else (Asks.ROLE_HOLDER, Wants.PERSON)
        )
    if not chosen:
        return Asks.ANYTHING, Wants.PERSON
    if chosen[0][2] is Asks.ROLE_HOLDER and any(f[2] is Asks.APPOINTMENT for f in found):
        return Asks.APPOINTMENT, Wants.PERSON
    return chosen[0][2], chosen[0][3]


def content(text: str, asks: Asks, *, plain: bool) -> tuple[Word, ...]:
    """The folded words of a question that tell what it is about, in order, with gaps where words of asking stood."""
    low = unify(text).lower()
    masked = _masked(_heard(low, fold(low)), wording.ASKING, wording.MEETING_WORDS, wording.VERBS.get(asks))
    kept: list[Word] = []
    named, end = "", -1  # the word before when it was capitalised, and where it ended
    before = ""
    for match in _PART.finditer(low):
        word = match[0]
        capital = text[match.start()].isupper() and not plain
        beside = capital and bool(named) and match.start() == end + 1 and text[end] == " "
        name = beside and _is_short(named) == _is_short(text[match.start() : match.end()])  # "HTX" is no part of a name
        if not masked[match.start() : match.end()].strip() and not (name and word == "thị"):  # which "thi" folds alike
            kept.append(Word("", light=True))
            continue
        light = word in wording.STOP_WORDS or (plain and word in wording.PLAIN_STOP_WORDS)
        placed = plain and before in wording.PLACES and word not in wording.NEVER_NAMES
        kept.append(Word(fold(word).lstrip("0") or word, light and not name and not placed, name))
        named = text[match.start() : match.end()] if capital and match.start() > 0 else ""
        end, before = match.end(), word
    return tuple(kept)


def _is_short(word: str) -> bool:
    """Whether a word is an abbreviation in capitals."""
    return len(word) > 1 and word.isupper()


def _masked(folded: str, *patterns: re.Pattern[str] | None) -> str:
    """The text with what the patterns find blanked out."""
    for pattern in patterns:
        folded = pattern.sub(lambda m: " " * len(m[0]), folded) if pattern else folded
    return folded


def _ordinals(folded: str) -> tuple[str, ...]:
    """The ordinals asked for: "lan thu 31" and "ky hop thu 31" both give "31"."""
    found = []
    for head in _ORDINAL_HEAD.finditer(folded):
        match = re.match(
            r"(\d{1,3}|[ivxl]{1,6}\b|(?:(?:hai|ba|bon) )?muoi(?: (?:mot|hai|ba|bon|tu|lam|sau|bay|tam|chin)\b)?"
            r"|nhat|hai|ba|bon|tu|nam|sau|bay|tam|chin)\b",
            folded[head.end() :],
        )
        if match:
            found.append(("khoa " if head[0].startswith("khoa") else "") + match[1])
    return tuple(found)


def _without(text: str, spans: list[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _leaning(query: Query, folded: str, context: Context) -> Query:
    """The question with what it leaves to be understood from the one before.

    It leans when it says so ("Ông ấy …", "Thế còn …?"), or when it is short and names nothing of its own: nobody, no
    body and no day.
    """
    before = context.query
    heavy = sum(not word.light for word in query.content)
    is_own = query.when is not None or bool(query.documents) or any(word.name for word in query.content)
    says_so = wording.SAYS_IT_LEANS.search(folded) or wording.PRONOUNS.search(folded)
    own = sum(not word.light and word.text not in wording.GENERIC for word in query.content)
    short = (
        heavy <= SHORT
        or (own <= SHORT and query.wants is Wants.PERSON)
        or (heavy <= SHORTISH and wording.LEANING.search(folded))
    )
    if not says_so and (is_own or not short):
        return query
    changed: dict[str, bool | Asks | Wants] = {"follows": True}
    says_more = query.when or _GOES_ON.match(folded) or _CALLS.fullmatch(folded) or (heavy and _THEN.fullmatch(folded))
    if query.asks is Asks.ANYTHING and says_more:  # "Thế còn ngày 5/1?", "Còn bà Hoa?", "Bà Hoa?"
        changed |= {"asks": before.asks, "wants": before.wants}
    return query.model_copy(update=changed)


SHORT, SHORTISH = 3, 6  # telling words of a question that may lean; more only where it begins as such questions do
_CALLS = re.compile(r"\W*(?:ong|ba|anh|chi|co|chu|bac|thay|dong chi|d/c)(?: \w+){1,4}\W*")
_THEN = re.compile(r"\W*(?:the|vay)(?: \w+){1,3}\W*")  # "Thế cảnh cáo?"
_GOES_ON = re.compile(r"\W*(?:(?:the|vay) )?con\b")
