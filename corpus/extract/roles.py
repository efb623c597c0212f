"""Who did what: from one sentence and the people in it to their parts.

People who stand together ("A, Bí thư X; B và C, Phó Chủ tịch Y") form a group and share what is said of them. A group
has its part from the verbs after it ("A … chủ trì Hội nghị"), from a label before it that ends in "có", "là", "gồm",
"của" or a colon ("Đến dự và chỉ đạo Hội nghị có A"), or from a verb that opens the sentence ("Phát biểu tại hội nghị,
A nhấn mạnh").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.extract import cues
from corpus.models import Membership, Note, Participation, Span
from corpus.names import STOP_WORDS

_JOINED = re.compile(r"[\s,;:\-–+•)(\d.]*+(?:(?:và|cùng|cùng với|với)\s+)?(?:các |hai |ba |đại diện )?[\s,;:]*+")
_LABEL_END = re.compile(
    r"(?:có|gồm|gồm có|là|của|bởi|:|cho|giữa|còn có|mời)\s*+"
    r"(?:(?:sự|các|hai|ba|bốn|năm|sáu|bảy|\d+)\s++)*+(?:đồng chí|ông,? bà|ông|bà|vị|đ/c)?+"
    r"\s*+:?+\s*+$"
)
_PASSIVE_ACT = re.compile(r"(?<!\w)(?:nhận|bị|được|hình thức|mức)(?!\w)")
_PLANNED = re.compile(r"(?<!\w)(?:sẽ|dự kiến|sắp)\s+(?:\w+\s+){0,2}$")
_REASON = re.compile(r"\s*[,(]?\s*(?:do|vì|với lý do|lý do:?)\s+([^.;,()\n]+)")  # why somebody is absent
_SITE_NAME = r"((?:các\s+)?(?:điểm|đầu) cầu(?:(?!\s(?:là|do|có|gồm|thì|bởi)(?!\w))[^,.;:()\n])*)"
_SITE = re.compile(r"\s*(?:tại\s+|ở\s+|hội nghị\s+tại\s+|cuộc họp\s+tại\s+)?" + _SITE_NAME)
_SITE_BEFORE = re.compile(_SITE_NAME + r"(?:,|:|\s(?:là|do|có|gồm|thì|bởi))[^.;\n]*\Z")
_SESSION = re.compile(r"(?<!\w)(buổi (?:sáng|chiều|tối))(?=,)")
_CLAUSE = re.compile(r"[.;\n]")
_STOP = re.compile(r"[.;](?:\s|$)|[\n“”\":]")
_NOT_DONE = re.compile(r"(?<!\w)(?:không|chưa|được|bị)\s+(?:\w+\s+)?$")
_COORDINATED = re.compile(r"(?:,|và|khi|cùng|đồng thời|cũng|đã|rồi|-)\s*$")
_DOES = re.compile(r"[\s,]*(?:(?:cùng|dự|đã|đang|đều|được \w+|là|làm|người|sẽ|tham dự|trực tiếp|và|[-–])[\s,]*)*")
_ACTS_ITSELF = re.compile(
    r"\s+(?:(?:cũng|đã|liền|phải|sẽ|tiếp tục)\s+)*"
    r"(?:cho|công bố|đề nghị|giải thích|hỏi|kết luận|mời|ngắt|nhắc|nói|quyết định|thông báo|tuyên|yêu cầu)(?!\w)"
)
_LEADS = re.compile(
    r"(?:[\s,]+(?:buổi lễ|chính|chỉ đạo|chung|cuộc họp|điều hành|hội nghị|kết luận|kỳ họp|phát biểu|phiên họp"
    r"|trực tiếp|và))*\s*"
)
_PAIR = 2
_NEXT = 24  # characters within which the verb of somebody begins and ends
_WHO = re.compile(r"[\s,]*[-–,]\s*(?:là\s+)?người")  # "ông A - người chủ trì hội nghị"
_HANDS_ON = re.compile(r"(?<!\w)(?:giao lại|giao quyền|nhường|ủy quyền)(?!\w)")
_NAMES_MEETING = re.compile(r"hội nghị|đại hội|kỳ họp|phiên|cuộc|buổi|lễ|họp|hội thảo|tọa đàm|giao ban|chương trình")


def participations(text: str, lower: str, sentence: Span, people: Sequence[Membership]) -> Iterator[Participation]:
    """The parts that one sentence gives to the people named in it (all of them inside `sentence`)."""
    listed = groups(lower, people)
    for number, group in enumerate(listed):
        start, end = group[0].evidence.start, group[-1].evidence.end
        before = listed[number - 1][-1].evidence.end if number else sentence.start
        after = listed[number + 1][0].evidence.start if number + 1 < len(listed) else sentence.end
        seen: set[tuple[Note, str]] = set()
        for note, verb, at in _parts(lower, Span(before, start), Span(end, after), opening=number == 0):
            if (note, verb) in seen:
                continue
            seen.add((note, verb))
            site = _site(lower, at, Span(before, start)) if note is Note.CHAIR else None
            why = _REASON.match(lower, at) if note is Note.ABSENT else None
            reason = text[why.start(1) : why.end(1)].strip() if why else None
            planned = bool(_PLANNED.search(lower, max(before, at - len(verb) - 24), at - len(verb)))
            chairs = (
                group[:-1]
                if note is Note.CHAIR and at <= start and _last_acts(lower, group, Span(end, after))
                else group
            )
            for person in chairs:
                yield Participation(
                    person=person.person,
                    office_as_printed=person.office_as_printed,
                    note=Note.CO_CHAIR if note is Note.CHAIR and len(chairs) > 1 else note,
                    verb=verb,
                    evidence=sentence,
                    site=text[site.start(1) : site.end(1)].strip() if site else None,
                    planned=planned,
                    reason=reason,
                )


def _last_acts(lower: str, group: Sequence[Membership], after: Span) -> bool:
    """Whether the last of those named after "dưới sự chủ trì của" is who acts next: "… của A, B cho biết"."""
    if len(group) < _PAIR or "và" in lower[group[-2].evidence.end : group[-1].evidence.start].split():
        return False
    acts = cues.find(lower, after.start, min(after.end, after.start + _NEXT))
    return (
        bool(acts) and not lower[after.start : acts[0].start()].strip(" ,") and cues.note_of(acts[0][0]) is Note.SPEAKER
    )


def _site(lower: str, at: int, before: Span) -> re.Match[str] | None:
    """The site or session that somebody chairs: named after the verb, or in the clause before the name."""
    clause = Span(max(before.start, *(lower.rfind(mark, *before) + 1 for mark in ";\n")), before.end)
    return _SITE.match(lower, at) or _SITE_BEFORE.search(lower, *clause) or _SESSION.search(lower, *before)


def at_the_site(
    lower: str, parts: Sequence[Participation], people: Sequence[Membership], earlier: Sequence[Participation]
) -> tuple[Participation, ...]:
    """The parts of a sentence, the chair at that site to whom somebody who chaired at one of several hands it on."""
    if not parts or not _HANDS_ON.search(lower, *parts[0].evidence):
        return tuple(parts)
    named = {person.person for person in people}
    site = next((part.site for part in earlier if part.site and part.person in named), None)
    chairs = {Note.CHAIR, Note.CO_CHAIR}
    return tuple(p.model_copy(update={"site": p.site or site}) if p.note in chairs else p for p in parts)


def groups(lower: str, people: Sequence[Membership]) -> list[list[Membership]]:
    """People in order, those put together that nothing but list words stands between."""
    found: list[list[Membership]] = []
    for person in people:
        if found:
            gap = Span(found[-1][-1].evidence.end, person.evidence.start)
            if _JOINED.fullmatch(lower, *gap) or _lists(lower, gap) or _heads(lower, gap):
                found[-1].append(person)
                continue
        found.append([person])
    return found


def _heads(lower: str, gap: Span) -> bool:
    """Whether a gap is the office shared by those named next, or its beginning: "A, Giám đốc; các Phó Giám đốc: B"."""
    return _SHARED.fullmatch(lower, *gap) is not None and not cues.find(gap.of(lower))


_SHARED = re.compile(
    r"\s*[;,]\s*(?:và\s+)?các\s+(?:đồng chí\s+)?(?:phó|(?:ủy viên|thành viên|trưởng|giám đốc|phó)[^,;.:\n]{0,60}:)\s*"
)


def _lists(lower: str, gap: Span) -> bool:
    """Whether a longer gap still belongs to a list: it has no verb and ends in a list mark ("… (bìa trái), B")."""
    words = gap.of(lower)
    if len(words) > 90 or cues.find(words) or not re.search(r"(?:[,;]|và|cùng)\s*(?:các\s+)?$", words):
        return False
    return (
        words.lstrip()[:1] in {";", ",", "(", "-", "–"}
        and not STOP_WORDS.search(words)
        and not _PASSIVE_ACT.search(words)
    )


def _parts(lower: str, before: Span, after: Span, *, opening: bool) -> Iterator[tuple[Note, str, int]]:
    """(part, verb, where the verb ends) for a group with what stands before and after it."""
    words = before.of(lower)
    cut = max((m.end() for m in _CLAUSE.finditer(words)), default=0)
    head = words[cut:]
    labelled = False
    if label := _LABEL_END.search(head):
        for match in _strongest(cues.find(head)):
            is_chair = cues.note_of(match[0]) is Note.CHAIR
            if label[0].startswith("mời") or (
                label[0].startswith("của") and is_chair and not _leads(head, match, label)
            ):
                continue  # "chủ tọa mời ông A", "chủ tọa công bố đơn của A", "chủ trì theo lời mời của A"
            if label[0].startswith("cho") and not is_chair:
                continue  # "trao quyết định cho ông A": only the chair is handed on to whoever has it then
            labelled = True
            yield cues.note_of(match[0]), match[0], before.start + cut + match.end()
    elif (
        opening and head.rstrip().endswith(",") and (found := cues.find(head)) and not head[: found[0].start()].strip()
    ):
        yield cues.note_of(found[0][0]), found[0][0], before.start + cut + found[0].end()
    given = cues.GIVEN.search(head) is not None
    for match in _verbs(after.of(lower), near=12 if labelled else 70, given=given):
        yield cues.note_of(match[0]), match[0], after.start + match.end()


def _leads(head: str, chair: re.Match[str], label: re.Match[str]) -> bool:
    """Whether a word for the chair belongs to the "của" that names who has it: "dưới sự chủ trì, chỉ đạo của A"."""
    return _LEADS.fullmatch(head, chair.end(), label.start()) is not None


def _verbs(clause: str, *, near: int, given: bool) -> Iterator[re.Match[str]]:
    """The verbs of a clause whose subject stands right before it: the first one, and those coordinated with it."""
    stop = next((m.start() for m in _STOP.finditer(clause)), len(clause))
    last: re.Match[str] | None = None
    for match in cues.find(clause, 0, stop):
        note = cues.note_of(match[0])
        before = clause[max(0, match.start() - 16) : match.start()]
        if last is None and match.start() > near:
            return
        if last is not None and not _COORDINATED.search(before):
            continue
        if (
            last is not None
            and cues.note_of(last[0]) is Note.CHAIR
            and _NAMES_MEETING.search(clause[last.end() : match.start()])
        ):
            return
        if _NOT_DONE.search(before) or (note is Note.CHAIR and not _chairs(clause, match, given=given)):
            continue
        last = match
        yield match


def _strongest(found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Of the cues of a label those that give its part: the chair before all, else the first."""
    chairs = [m for m in found if cues.note_of(m[0]) is Note.CHAIR]
    return chairs[:1] or found[:1]


def _chairs(clause: str, match: re.Match[str], *, given: bool) -> bool:
    """Whether a verb of chairing tells of a meeting rather than of leading a task."""
    if given or cues.NOT_CHAIRING.match(clause, match.end()):
        return False
    before = clause[: match.start()].rstrip()
    if match[0] == "chủ tọa" and (not _DOES.fullmatch(before) or _ACTS_ITSELF.match(clause, match.end())):
        return False  # "…, chủ tọa thông báo": somebody who is not named
    if match[0].startswith(("điều hành", "điều khiển")):
        return bool(
            re.match(
                r"\s*(?:\w+\s+){0,2}(?:hội nghị|đại hội|phiên|kỳ họp|cuộc|buổi|thảo luận|họp|\.|,|$)",
                clause[match.end() :],
            )
        )
    return not before.endswith(("dưới sự", "do", "người")) or _WHO.fullmatch(before) is not None
