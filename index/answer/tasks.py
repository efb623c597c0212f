"""Questions for the tasks of bodies: what one is to do, and which one is to do something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from corpus import Span
from index.answer.desk import Desk, Finding
from index.answer.ranking import ALL, SURE, about, part_of, ranked, subject_terms
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
    for hit in ranked(desk)[:4]:
        reading = hit.reading
        focus = missing(desk.units, subject_terms(reading) | Terms.of(*desk.query.documents))
        if not hit.sure or not focus or (desk.query.wants is Wants.PERSON and not _is_document(reading)):
            continue
        for number, part in _parts(reading):
            printed = part.of(reading.body)
            if number != hit.number or coverage(focus, (Terms.of(printed), 1.0)) < ALL:
                continue
            first = {word for unit in focus for word in unit.words}
            end = next((m.start() for m in re.finditer(r"\w+", printed) if set(words(m[0])) & first), 0)
            body = _body(reading, Span(part.start, part.start + end))
            if body is not None:
                return [Finding(body.of(reading.body), reading, (hit.span,), (body,), field="tasks", score=hit.score)]
    return []


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
