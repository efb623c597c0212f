"""Questions for the tasks of bodies: what one is to do, and which one is to do something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from corpus import Span
from index.answer.desk import Desk, Finding
from index.answer.ranking import ALL, SURE, Ranked, about, part_of, ranked, subject_terms
from index.matching import coverage, missing
from index.models import Wants
from index.reading import Reading, Terms, words

_IS_TO = re.compile(
    r"\b(?:duoc (?:giao|phan cong|yeu cau|de nghi)|phai|co nhiem vu|co trach nhiem|chiu trach nhiem|can (?:lam|phai))\b"
)
# What stands before a body that is told to do something.
_OPENING = re.compile(
    r"[\s\-–+•]*(?:(?:\d{1,2}|[a-dđ])\s?[.)/]\s*)?(?:điều \d+\.?\s*)?"
    r"(?:(?:giao(?: cho)?|yêu cầu|đề nghị|phân công|chỉ đạo)\s+)?"
)
_BODY = re.compile(
    r"(?:các |thường trực |ban |phòng |sở |ủy ban |ubnd |hđnd |hội |đoàn |đảng |chi |huyện |thành |tỉnh |thị |văn phòng"
    r"|công |trạm |trung tâm |mặt trận |mttq |hạt |trường |tổ |ubkt |cơ quan |bệnh viện |liên đoàn |viện |tòa án "
    r"|kho bạc |bảo hiểm |thanh tra |xã |phường |thôn |bản |khu phố |đội |nhà trường |hợp tác xã |htx |lực lượng )"
)
_LINK = re.compile(
    r"[\s,]+(?:có trách nhiệm|chịu trách nhiệm|phải|cần|chủ trì|tiếp tục|tổ chức|thực hiện|tiến hành|trực tiếp|để"
    r"|việc|quyết định|thi hành|đã|sẽ|được|giao)\Z"
)
_TELLS = re.compile(  # what a body did is told there, not what it is to do
    r"(?<!\w)(?:ban hành|bị|công bố|đã|được|họp|kết luận|ký|quyết định|sẽ|thi hành|thông báo|thống nhất|xem xét)(?!\w)"
)
_ASKED = re.compile(r"\b(co quan|don vi|to chuc dang|to chuc|cap uy|nganh|ban|phong|so|ben) nao\b")
_LONGEST_BODY = 14  # words
_FEWEST = 2
_MOST = 3  # parts that an answer joins


def told_to(desk: Desk) -> list[Finding]:
    """What a body that the question names is to do: the parts of sentences that begin with it."""
    asked = _IS_TO.search(desk.folded)
    body = words(desk.query.text[: asked.start()]) if asked else []
    for reading in about(desk) if len(body) >= _FEWEST else ():
        if desk.article_score(reading) < SURE and not desk.within:
            continue
        subject = subject_terms(reading).singles
        found = []
        for number, part in _parts(reading):
            own = words(part.of(reading.body))
            same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(own, body, strict=False))))
            if same >= _FEWEST and len(own) > same and set(body[same:]) <= subject:
                found.append((same, number, part))
        best = max((same for same, _, _ in found), default=0)
        chosen = [(number, part) for same, number, part in found if same == best][:_MOST]
        if chosen:
            text = "; ".join(" ".join(part.of(reading.body).split()).rstrip(" .;") for _, part in chosen)
            quotes = tuple(dict.fromkeys(reading.sentences[number] for number, _ in chosen))
            return [Finding(text, reading, quotes, tuple(part for _, part in chosen), field="tasks")]
    return []


def names_asked_body(desk: Desk, hit: Ranked) -> bool:
    """Whether a sentence names the body whose tasks are asked for, if one is: another's are none of them."""
    asked = _IS_TO.search(desk.folded)
    body = words(desk.query.text[: asked.start()]) if asked else []
    is_one = asked is not None and _BODY.match(desk.query.text.lower()) is not None and len(body) > _FEWEST
    return not is_one or hit.reading.sentence_terms[hit.number].has(*body[1:3]) or desk.within != ()


def _parts(reading: Reading) -> Iterator[tuple[int, Span]]:
    """The parts of sentences between semicolons, each from the body that it begins with, with its sentence's number."""
    for number, sentence in enumerate(reading.sentences):
        at = sentence.start
        while at < sentence.end:
            part = part_of(reading, sentence, at)
            opening = _OPENING.match(reading.lower, part.start, part.end)
            start = opening.end() if opening else part.start
            if start < part.end:
                yield number, Span(start, part.end)
            at = part.end + 1


def doer(desk: Desk) -> list[Finding]:
    """Which body is to do something: the one that the part of a sentence that tells of it begins with."""
    asked = _ASKED.search(desk.folded)
    known = Terms.of(*desk.query.documents, asked[1] if asked else "")
    for hit in ranked(desk)[:4]:
        reading = hit.reading
        focus = tuple(
            u for u in missing(desk.units, subject_terms(reading) | known) if not set(u.words) <= known.singles
        )
        if not hit.sure or not focus or (desk.query.wants is Wants.PERSON and not _is_document(reading)):
            continue
        for number, part in _parts(reading):
            printed = part.of(reading.body)
            if number != hit.number or coverage(focus, (Terms.of(printed), 1.0)) < ALL:
                continue
            first = {word for unit in focus for word in unit.words}
            end = next((m.start() for m in re.finditer(r"\w+", printed) if set(words(m[0])) & first), 0)
            body = _body(reading, Span(part.start, part.start + end)) or _over(reading, number)
            if body is not None:
                return [Finding(body.of(reading.body), reading, (hit.span,), (body,), field="tasks", score=hit.score)]
    return []


def _over(reading: Reading, number: int) -> Span | None:
    """The body that the heading over an entry names ("1. Giao Sở Y tế:" over "a) …", "b) …")."""
    if _ENTRY.match(reading.lower, *reading.sentences[number]) is None:
        return None
    for before in reversed(reading.sentences[max(0, number - _NEAR) : number]):
        if before.of(reading.body).endswith(":"):
            opening = _OPENING.match(reading.lower, *before)
            return _body(reading, Span(opening.end() if opening else before.start, before.end - 1))
        if _ENTRY.match(reading.lower, *before) is None:
            return None
    return None


_ENTRY = re.compile(r"(?:[-–+•*]|[a-zđ]\))\s")
_NEAR = 8  # sentences from an entry back to its heading


def _is_document(reading: Reading) -> bool:
    """Whether an article is itself a document, which tells bodies what to do where news tells what people did."""
    return any(reference.own for reference in reading.stored.extraction.references)


def _body(reading: Reading, span: Span) -> Span | None:
    """The body that some characters are, without the verbs that follow it; None when they are none."""
    end = span.end
    while (link := _LINK.search(reading.lower, span.start, end)) is not None and link.start() > span.start:
        end = link.start()
    printed = reading.body[span.start : end].rstrip(" ,")
    is_body = _BODY.match(reading.lower, span.start, end) is not None and 1 < len(printed.split()) <= _LONGEST_BODY
    if not is_body or "," in printed or _TELLS.search(printed.lower()):
        return None
    return Span(span.start, span.start + len(printed))
