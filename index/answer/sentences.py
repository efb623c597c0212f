"""Questions that a whole sentence or clause answers: what was decided, asked for or said, why, and whether."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus import Span, Status
from index.answer.asked import asked_people, only_proposed
from index.answer.desk import Desk, Finding
from index.answer.offices import holds, named_office
from index.answer.ranking import (
    ALL,
    CLAUSE,
    WITHIN,
    Ranked,
    clause_of,
    mentions_asked,
    ranked,
    subject_terms,
)
from index.answer.tasks import names_asked_body
from index.matching import coverage, missing
from index.models import Asks, Wants
from index.reading import LETTERHEAD, Reading, Terms, words

_CUES: dict[Asks, re.Pattern[str]] = {
    Asks.TASK: re.compile(
        r"nhiệm vụ|yêu cầu|đề nghị|tập trung|(?<!\w)giao(?!\w)(?! thông| ban| lưu| dịch)"
        r"|lưu ý|cần|phải|chỉ đạo|nhấn mạnh|mong|trọng tâm|phấn đấu"
    ),
    Asks.DECISION: re.compile(
        r"quyết định|thông qua|thống nhất|nhất trí|đồng ý|quyết nghị|biểu quyết|kết luận|yêu cầu|ban hành|tiến hành"
    ),
    Asks.REASON: re.compile(r"(?<!\w)(?:do|vì|bởi|nguyên nhân|lý do|để|nhằm|trùng|nghỉ)(?!\w)"),
    Asks.CONTENT: re.compile(
        r"nội dung|vấn đề|bàn|thảo luận|xem xét|việc|để|nhằm|trọng tâm|gồm|công bố|triển khai|báo cáo|trao đổi"
        r"|chuẩn bị|tổng kết|sơ kết"
    ),
    Asks.AWARD: re.compile(r"tặng|trao|khen|thưởng|danh hiệu|huy hiệu|bằng khen|giấy khen|cờ"),
    Asks.SPEAKER: re.compile(
        r"phát biểu|nêu|cho biết|kết luận|nhấn mạnh|đề nghị|khẳng định|ý kiến|chất vấn|báo cáo|nói"
    ),
}


def told(desk: Desk) -> list[Finding]:
    """The sentence that answers what was decided, asked for, said, given, or why."""
    cue = _CUES.get(desk.query.asks)
    chosen = [
        hit
        for hit in ranked(desk)[:10]
        if (hit.sure or (desk.within and hit.own >= WITHIN))
        and _cued(desk, hit, cue)
        and mentions_asked(desk, hit)
        and _tells_more(desk, hit)
        and (desk.query.asks is not Asks.TASK or names_asked_body(desk, hit))
    ]
    if not chosen:
        return []
    best = chosen[0]
    alike = [h for h in chosen if h.reading is best.reading and h.score >= best.score and h.own >= best.own]
    told_all = sorted(alike, key=lambda h: h.number) if _SEVERAL.search(desk.folded) else [best]
    return [
        Finding(
            " ".join(_own_part(desk, hit).of(hit.reading.body).split()).rstrip(";"),
            hit.reading,
            (hit.span,),
            (),
            field="sentence",
            score=hit.score,
        )
        for hit in told_all
    ]


_SEVERAL = re.compile(r"\b(?:nhung|cac)(?: \w+){0,4}? (?:gi|nao)\b")  # then every sentence that fits as well is told


def _tells_more(desk: Desk, hit: Ranked) -> bool:
    """Whether a sentence tells more than the question does, and is not the title of a document."""
    printed = hit.span.of(hit.reading.body)
    if printed.rstrip().endswith(":"):
        return False  # what it announces follows
    if hit.span.start < LETTERHEAD and _TITLE.match(printed) and not printed.rstrip().endswith((".", ";")):
        return False
    return len(hit.reading.sentence_terms[hit.number].singles - set(words(desk.query.text))) > 1


_TITLE = re.compile(
    r"\W*(?:(?i:v/v|về việc)|DANH SÁCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|BIÊN BẢN|THÔNG BÁO|KẾ HOẠCH|CHỈ THỊ|KẾT LUẬN|CHƯƠNG TRÌNH"
    r"|LỊCH|GIẤY MỜI|BÁO CÁO|TỜ TRÌNH)(?!\w)"
)


def _cued(desk: Desk, hit: Ranked, cue: re.Pattern[str] | None) -> bool:
    """Whether a sentence speaks as the question wants; for contents, what is asked beyond the subject is cue enough."""
    if cue is None or cue.search(hit.reading.lower, *hit.span):
        return True
    focus = missing(desk.units, subject_terms(hit.reading) | Terms.of(*desk.query.documents))
    return (
        desk.query.asks is Asks.CONTENT
        and bool(focus)
        and coverage(focus, (hit.reading.sentence_terms[hit.number], 1.0)) >= ALL
    )


def _own_part(desk: Desk, hit: Ranked) -> Span:
    """The part of a sentence that is about the question, where semicolons part clauses with subjects of their own."""
    cuts = [m.end() for m in _NEW_SUBJECT.finditer(hit.reading.body, *hit.span)]
    if not cuts:
        return hit.span
    parts = [Span(a, b) for a, b in pairwise([hit.span.start, *cuts, hit.span.end])]
    return max(parts, key=lambda part: coverage(desk.units, (Terms.of(part.of(hit.reading.body)), 1.0)))


_NEW_SUBJECT = re.compile(r";\s+(?=[A-ZĐÀ-Ỹ]|đồng chí|ông |bà )")


def told_office(desk: Desk) -> list[Finding]:
    """The sentence that tells which office was filled, where nobody is named."""
    return told(desk) if desk.query.wants is Wants.OFFICE and not asked_people(desk) else []


def yes_no(desk: Desk) -> list[Finding]:
    """Yes or no ("Có", "Không"), with the clause that says so."""
    office = named_office(desk.query.text) if _IS_SOMETHING.search(desk.folded) and asked_people(desk) else None
    if desk.query.when is not None and _WHETHER_HELD.search(desk.folded):
        return []  # a day without a meeting: no sentence makes one of it
    for hit in ranked(desk)[:4]:
        if not hit.sure or not mentions_asked(desk, hit) or hit.span.of(hit.reading.body).isupper():
            continue
        reading = hit.reading
        if only_proposed(desk, hit.span.of(reading.folded)):
            continue
        if _DONE_YET.search(desk.folded) and any(
            m.status in {Status.CONFIRMED, Status.TENTATIVE} for m in reading.stored.extraction.meetings
        ):
            continue  # who calls a meeting cannot say that it was held
        if office is not None and not any(holds(reading, person, office) for person in asked_people(desk)):
            continue  # "nguyên Bí thư" is not the Bí thư
        clauses = [
            clause_of(reading, hit.span, at)
            for at in {hit.span.start, *(m.end() for m in CLAUSE.finditer(reading.lower, *hit.span))}
        ]
        best = max(clauses, key=lambda c: coverage(desk.units, (Terms.of(c.of(reading.body)), 1.0)))
        focus = missing(desk.units, subject_terms(reading)) or desk.units
        if coverage(focus, (Terms.of(best.of(reading.body)), 1.0)) < ALL:
            continue
        said = " ".join(best.of(reading.body).split()).removesuffix(" và").strip(" ,;.")
        denied = _denied(reading, hit.span, best)
        said = (
            " ".join(hit.span.of(reading.body).split())
            if denied and not _DENIAL.search(best.of(reading.lower))
            else said
        )
        return [
            Finding(
                f"{'Không' if denied else 'Có'}: {said}",
                reading,
                (hit.span,),
                (best,),
                field="sentence",
                score=hit.score,
            )
        ]
    return []


_DONE_YET = re.compile(r"\bda\b.*\bchua\b")
_WHETHER_HELD = re.compile(r"\bco (?:\w+ ){0,2}?(?:hop|lich)(?: gi)? (?:khong|ko|k)\b")
_IS_SOMETHING = re.compile(r"\b(?:co|van|dang|con) (?:phai|la|lam|giu)\b")  # "Ông A có phải là Bí thư … không?"
_DENIAL = re.compile(r"(?<!\w)(?:không|chưa|chẳng)(?!\w)")


def _denied(reading: Reading, sentence: Span, clause: Span) -> bool:
    """Whether a clause is denied, by itself or by what follows a colon ("về kỷ luật …: … không thi hành kỷ luật")."""
    rest = clause.of(reading.lower).rstrip().endswith(":")
    return _DENIAL.search(reading.lower, clause.start, sentence.end if rest else clause.end) is not None
