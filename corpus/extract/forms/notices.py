"""Notices: of what was concluded at a meeting, and that a meeting takes place at another time or not at all."""

from __future__ import annotations

import re

from corpus.extract.cues import pattern
from corpus.extract.forms.fields import fields
from corpus.extract.forms.head import Head
from corpus.extract.forms.items import items
from corpus.extract.forms.labels import Role
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.meeting import Draft, classification, draft_of, fill, tell
from corpus.extract.forms.page import Page, one_line
from corpus.extract.forms.votes import decisions_of
from corpus.extract.forms.when import When, place_in, read_when
from corpus.extract.meetings import NOUN
from corpus.models import DateMention, MeetingRecord, Note, Participation, Quoted, Span, Status
from corpus.text import trim

_CONCLUDES = re.compile(r"(?:thông báo\s+)?(?:ý kiến\s+)?(?:kết luận|kết quả)(?!\w)")
_AT = re.compile(r"(?<!\w)tại\s+(?=(?:các\s+)?(?:cuộc|buổi|hội nghị|phiên|kỳ|đại hội|lễ|giao ban))")
_TURNS = re.compile(
    r"(?<!\w)(?:kết luận|chỉ đạo|thống nhất|quyết định|có ý kiến)(?:\s+(?:như sau"
    r"|một số nội dung(?: sau)?|cụ thể))?\s*:\s*\Z"
)

_CHANGES = re.compile(
    r"(?<!\w)(?:thay đổi (?:thời gian|lịch|địa điểm|ngày)|điều chỉnh (?:thời gian"
    r"|lịch|địa điểm|ngày)?|hoãn|lùi|dời|hủy|chuyển (?:thời gian|lịch"
    r"|ngày|địa điểm|sang)|đổi (?:lịch|ngày|thời gian|địa điểm))(?!\w)"
)
_OFF = re.compile(
    r"(?<!\w)(?:(?:được |tạm |sẽ )*(?:hoãn|hủy|hủy bỏ|dời|lùi|tạm dừng)(?: lại)?"
    r"|(?:được )?chuyển|không tổ chức|thay đổi|điều chỉnh)(?!\w)"
)
_NEW = re.compile(
    r"(?<!\w)(?:sang|đến|tới|vào|thành)\s+(?:lúc\s+|hồi\s+|vào\s+)*(?:buổi\s+)?(?:sáng\s+|chiều\s+|tối\s+)?\Z"
)
_PLANNED = re.compile(
    r"(?<!\w)(?:dự kiến|tổ chức|diễn ra|khai mạc|họp|vào|lúc|hồi|từ|ngày họp|triệu tập)(?!\w)[^.;\n]{0,24}\Z"
)
_PAPER = pattern(("có công văn", "có giấy mời", "ban hành", "có thông báo", "đã gửi", "gửi công văn"))
_NAME_END = re.compile(r"[,.;(]|\s(?:dự kiến|vào|ngày|được|tại|tổ chức(?=\s(?:ngày|vào|lúc|hồi|tại|từ))|sẽ|từ|lúc)\s")
_MEETS = re.compile(r"(?<!\w)(?<!cuộc )họp(?!\w)")
_LONGEST_NAME = 160


def is_conclusion(page: Page, head: Head) -> bool:
    """Whether a notice tells what was concluded at a meeting."""
    about = head.about or head.title
    return head.kind == "kết luận" or _CONCLUDES.match(page.lower, *about) is not None


def read_conclusion(page: Page, head: Head, letterhead: Letterhead) -> MeetingRecord | None:
    """The meeting that a notice of conclusions tells of; None when it does not say when one was held."""
    draft = draft_of(page, head, letterhead, Status.PASSED)
    about = head.about or head.title
    at = _AT.search(page.lower, *about)
    noun = NOUN.search(page.lower, *about)
    start = at.end() if at else noun.start() if noun else about.start
    draft.name = one_line(page.text[start : about.end])
    draft.classification = classification(page, Span(start, about.end))
    concluding = False
    for item in items(page, head.body):
        span = Span(item.start, item.span.end)
        if concluding and item.style:
            draft.decisions.extend(decisions_of(page, span, concluding=True, listed=True))
        elif not concluding:
            _introduce(page, draft, span)
            concluding = _TURNS.search(page.lower, *span) is not None
        elif page.lower.startswith("nơi nhận", item.start):
            break
    _conclude(page, draft, about)
    draft.when = draft.when or read_when(page, about)
    return draft.record(page) if draft.when is not None else None


def _introduce(page: Page, draft: Draft, span: Span) -> None:
    tell(page, draft, span)
    if draft.when is not None and not draft.classification:
        draft.classification = classification(page, span)


def _conclude(page: Page, draft: Draft, about: Span) -> None:
    """Whoever the title says concluded is one who spoke."""
    for person in page.people_in(about):
        if "kết luận" in page.lower[about.start : person.evidence.start]:
            draft.participants.append(
                Participation(
                    person=person.person,
                    office_as_printed=person.office_as_printed,
                    note=Note.SPEAKER,
                    verb="kết luận",
                    evidence=about,
                )
            )


def is_change(page: Page, head: Head) -> bool:
    """Whether a letter or notice says that a meeting takes place at another time or not at all."""
    if head.about is not None and _CHANGES.search(page.lower, *head.about) and _noun(page, head.about):
        return True
    body = Span(head.title.end, min(len(page.text), head.title.end + 1500))
    return any(_is_off(page, sentence) for sentence in page.sentences(body))


def _noun(page: Page, span: Span) -> re.Match[str] | None:
    """The word for a meeting; "họp" alone will do where no noun stands."""
    return NOUN.search(page.lower, *span) or _MEETS.search(page.lower, *span)


def _is_off(page: Page, sentence: Span) -> bool:
    noun = _noun(page, sentence)
    off = _OFF.search(page.lower, noun.end(), sentence.end) if noun else None
    return off is not None and bool(_event_dates(page, sentence))


def read_change(page: Page, head: Head, letterhead: Letterhead) -> tuple[MeetingRecord, ...]:
    """The meeting as it was planned, called off, and the one that takes its place."""
    found = fields(page, items(page, head.body))
    old = new = None
    for each in found:
        if each.role is Role.TIME and new is None:
            new = _again(page, head, letterhead, old)
        if each.role in {Role.TIME, Role.PLACE, Role.CHAIR, Role.PRESENT} and new is not None:
            fill(page, new, each)
            continue
        if each.role is not None and each.role is not Role.OTHER:
            continue
        for sentence in page.sentences(each.value):
            if old is None:
                old = _planned(page, head, letterhead, sentence)
            if new is None and (when := _new_when(page, sentence)) is not None:
                new = _again(page, head, letterhead, old)
                new.when = when
                new.location = place_in(page, Span(when.at.end, sentence.end))
    return tuple(draft.record(page) for draft in (old, new) if draft is not None and draft.when is not None)


def _planned(page: Page, head: Head, letterhead: Letterhead, sentence: Span) -> Draft | None:
    """The meeting that a sentence says was planned for a day."""
    noun = _noun(page, sentence)
    dates = [d for d in _event_dates(page, sentence) if not _is_new(page, sentence, d)]
    dates = [
        d for d in dates if _PLANNED.search(page.lower, max(sentence.start, d.span.start - 60), d.span.start)
    ] or dates
    if noun is None or not dates:
        return None
    day = dates[-1] if dates[-1].span.start > noun.start() else dates[0]
    draft = draft_of(page, head, letterhead, Status.CANCELLED)
    draft.name = max(_name(page, noun, sentence), _name_in_title(page, head), key=len)
    draft.classification = one_line(noun[0])
    draft.evidence = sentence
    draft.when = When(day.range, day.span)
    draft.location = place_in(page, Span(day.span.end, sentence.end))
    off = _OFF.search(page.lower, day.span.end, sentence.end) or _OFF.search(page.lower, *sentence)
    note = trim(page.text, Span(off.start(), sentence.end)) if off else (head.about or head.title)
    draft.status_note = Quoted(text=one_line(note.of(page.text)).strip(" ."), evidence=note)
    for part in page.acts(sentence):
        draft.participants.append(part.model_copy(update={"planned": True}))
    return draft


def _name(page: Page, noun: re.Match[str], sentence: Span) -> str:
    end = _NAME_END.search(page.flat[1], noun.end(), sentence.end)
    return one_line(page.text[noun.start() : end.start() if end else sentence.end])[:_LONGEST_NAME]


def _name_in_title(page: Page, head: Head) -> str:
    noun = _noun(page, head.about) if head.about else None
    return _name(page, noun, head.about) if noun and head.about else ""


def _again(page: Page, head: Head, letterhead: Letterhead, old: Draft | None) -> Draft:
    draft = draft_of(page, head, letterhead, Status.TENTATIVE)
    draft.name = _name_in_title(page, head) or draft.name
    if old is not None:
        draft.name, draft.classification = old.name, old.classification
    return draft


def _event_dates(page: Page, span: Span) -> list[DateMention]:
    dates = [d for d in page.dates_in(span) if d.of == "event" and d.range.first.day]
    return [d for d in dates if not _PAPER.search(page.lower, d.span.end, min(span.end, d.span.end + 60))]


def _is_new(page: Page, sentence: Span, day: DateMention) -> bool:
    """Whether a sentence moves a meeting to this day: "chuyển sang 14 giờ ngày 5/3"."""
    before = Span(max(sentence.start, day.span.start - 30), day.span.start)
    moved = _OFF.search(page.lower, sentence.start, day.span.start)
    return (
        moved is not None
        and _NEW.search(page.lower, *before) is not None
        and page.lower[before.start : before.end]
        .rstrip()
        .endswith(("sang", "đến", "tới", "thành", "vào", "sang lúc", "sang hồi"))
    )


def _new_when(page: Page, sentence: Span) -> When | None:
    for day in _event_dates(page, sentence):
        if _is_new(page, sentence, day):
            return When(day.range, day.span)
    return None
