"""The meetings that a report tells of: what, whose, when, where.

A meeting is told of by a sentence that has a word for a meeting and says that it is held: a date, a verb of holding, or
its chair. Later sentences add to the meeting whose date they share, or, without a date, to the one told of last. A date
under "Căn cứ", of a numbered document, or of a plan never becomes the date of a meeting that took place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus import vocabulary
from corpus.dates import matches
from corpus.extract.cues import find, pattern
from corpus.extract.report import Report
from corpus.extract.where import place_of
from corpus.extract.whose import body_of, holds
from corpus.models import Count, DateMention, DateRange, MeetingRecord, Note, Participation, Quoted, Span, Status

CHAIRS = frozenset({Note.CHAIR, Note.CO_CHAIR})
NOUN = pattern(vocabulary.MEETINGS - {"họp"})
_VERBAL = re.compile(r"(?<!\w)(?<!phòng )(?:họp|làm việc với|làm việc tại|đại hội)(?!\w)")
# Right before a date: it is planned for, or is that of a deadline, a beginning, a birth.
_PLAN = re.compile(
    r"(?<!\w)(?:dự kiến|sẽ|ấn định|chuẩn bị cho|chuẩn bị|sắp|tiến tới|hướng tới|trước ngày|hạn)\s+(?:[\w,]+\s+){0,5}$"
)
_NOT_HELD = re.compile(
    r"(?<!\w)(?:đến|hết|trước|chậm nhất|hạn|sinh|hưu|xảy ra|bị bắt|khởi tố|phát hiện"
    r"|có hiệu lực|ký)\s*(?:vào\s*)?(?:ngày\s*)?$"
)
# Before a date, in its clause: what happened then was no meeting.
_HAPPENED = re.compile(
    r"(?<!\w)(?:tai nạn|tai biến|động đất|sóng thần|cơn bão|vụ (?:án|cháy|nổ|việc)|xảy ra)(?:(?!diễn ra|họp|khai mạc"
    r"|tổ chức)[^,.;:\n]){0,80}$"
)
_SINCE = re.compile(r"(?<!\w)từ\s*(?:ngày\s*)?$")  # before a day: what begins then and goes on is no meeting
# Right before the word for a meeting: it is not that one which is told of.
_OTHER = re.compile(
    r"(?<!\w)(?:dự|chuẩn bị|chuẩn bị cho|tiến tới|hướng tới|nghị quyết|văn kiện|báo cáo|thành công|chào mừng|kết quả"
    r"|sau|trước|tinh thần|phục vụ)\s+(?:\w+\s+){0,2}$"
)
_BEFORE = 120  # how far back those are looked for
# Right before the word for a meeting, or after its name with nothing told of it between: it does not take place then.
_PUTS_OFF = re.compile(
    r"(?<!\w)(?<!trì )(?<!dọa )(?<!hoặc )(?<!khả năng )(?:hoãn|hủy|dời|lùi)\s+(?:bỏ\s+|lại\s+)?(?:việc\s+)?"
    r"(?:tổ chức\s+|lịch\s+|thời gian\s+)*$"
)
_OFF = r"(?:được|bị|phải|tạm)\s+(?:tạm\s+)?(?:hoãn|hủy|dời|lùi)(?!\w)"
_PUT_OFF = re.compile(rf"([^.;:\n]{{0,100}}?)(?<!\w){_OFF}")
_INTENDED = re.compile(r"dự kiến\s+(?:được\s+)?\w+\s+\w+")
_NO_MEETING = re.compile(
    r"(?<!\w)(?:tuần|trung tâm|cung|nhà|phòng|nghi|bộ|quốc)\s+$"
)  # "tuần lễ", "trung tâm hội nghị"
# Between a date and the word for a meeting: the date is that of saying it, unless it is said in that meeting.
_SAID = re.compile(
    r"(?<!\w)(?:cho biết|cho hay|cho rằng|nói rằng|khẳng định|tiết lộ|xác nhận|có văn bản|có công văn|ban hành"
    r"|kiến nghị)(?!\w)"
)
_THERE = re.compile(r"\s*(?:như vậy|điều này|việc này|thông tin trên)?\s*(?:tại|trong|bên lề|ở)\s+(?:\w+\s+){0,2}$")
_IN = re.compile(r"(?<!\w)(?:tại|trong)\s+$")
# A paper about a meeting, right before the word for it: what is dated after it is the paper.
_PAPER_OF = re.compile(r"(?<!\w)(?:thông cáo|thông báo|kết luận)\s+(?:kết quả\s+|kết luận\s+|về\s+)*$")
_PUBLISHED = re.compile(r"(?<!\w)(?:công bố|phát đi|phát|ra|gửi|đăng)\s+(?:vào\s+)?$")
# What is done in a meeting that no word names.
_ACTS = re.compile(
    r"(?<!\w)(?:học tập|quán triệt|sinh hoạt|họp|hội thi|ra quân|trao|công bố|bầu|làm việc|kiểm tra|phát động|ra mắt"
    r"|kết nạp|khai mạc|bế mạc|tổng kết|sơ kết|diễn tập|tặng|đối thoại|bàn giao|tổ chức|tiến hành|gặp mặt|giao ban"
    r"|thông qua|thảo luận|chất vấn|biểu quyết|cho ý kiến|chủ trì|chúc mừng|thăm|hội đàm|hội kiến|tiếp (?:bà|bộ|chủ"
    r"|đại|đoàn|ông|phó|tổng))(?!\w)"
)
_REPORTS = re.compile(
    r"(?<!\w)(?:thông tin từ|theo thông tin|cho biết|cho hay|có công văn|có văn bản|ban hành|trao đổi với|nguồn tin"
    r"|trả lời|ký|nói|xác nhận)(?!\w)"
)
_EARLIER = re.compile(
    r"(?:^|\W)(?:trước đó|trước đây|hôm trước|vừa qua|năm ngoái|lần đầu tiên|lần trước|năm trước)(?:\W|$)"
)
_NAME_END = re.compile(
    r"[.;\n“”]"
    r"|(?:,|(?<![\s,])(?=\s))\s++(?:dưới sự|do\s+(?:đồng chí|ông|bà|đ/c)|với sự|với [^,.;]{0,30}(?:tham dự|đại biểu)"
    r"|tại\s+(?!điểm)|ở\s+(?=hội trường|nhà|trụ sở)|vào\s+(?:ngày|lúc|sáng|chiều|hồi|buổi)"
    r"|trong\s+(?:buổi|sáng|chiều|ngày|hai ngày)|đã|được\s+(?:tiến hành|tổ chức|ban|ủy|triệu tập|khai mạc)|diễn ra"
    r"|có\s+(?:đồng chí|sự)|họp\s+(?:sáng|chiều|tổng)|kéo dài|bước sang|bầu|cho biết|họp bàn|sáng\s+\d|chiều\s+\d"
    r"|sáng\s+ngày|chiều\s+ngày|ngày\s+\d|dự kiến\s+(?:bế mạc|diễn ra|khai mạc|lúc|mở|ngày|sẽ|tổ chức|vào)|"
    rf"{_OFF})"
    r"|,\s*+(?=đồng chí|ông|bà|đ/c|theo|nhằm|đã|tại|do|dưới|với|sáng|chiều|ngày|lúc|hồi|các đại biểu|các ông|các bà"
    r"|thủ tướng|chủ tịch|bí thư|phó )"
)
_BULLETS = frozenset("*•-–+●▪■◦")
_LATEST = 200  # how many of the meetings told of before may be the one of a date


def _apart(noun: re.Match[str], when: DateMention) -> int:
    """How many characters stand between a word and a date."""
    return max(when.span.start - noun.end(), noun.start() - when.span.end)


@dataclass(slots=True)
class Draft:
    """A meeting while the report is being read."""

    sentence: Span
    name: Span | None = None
    classification: str = ""
    organization: Span | None = None
    held: DateRange | None = None
    held_at: Span | None = None
    location: Span | None = None
    status: Status = Status.PASSED
    participants: list[Participation] = field(default_factory=list)
    agenda: list[Quoted] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)

    def is_told_of(self) -> bool:
        """Whether more is told than the word: a report of a meeting gives its day, its chair or its body.

        What has none of them is an outing, a training or a talk that news mention by the way.
        """
        return bool(self.held or self.organization) or any(p.note in CHAIRS for p in self.participants)

    def record(self, text: str) -> MeetingRecord:
        """The finished record."""
        name = self.name or self.sentence
        return MeetingRecord(
            name=" ".join(name.of(text).split()).strip(" ,*•▪■●"),
            evidence=self.sentence,
            classification=self.classification,
            organization=" ".join(self.organization.of(text).split()) if self.organization else "",
            organization_evidence=self.organization,
            held=self.held,
            held_evidence=self.held_at,
            location=" ".join(self.location.of(text).split()).strip(" ,") if self.location else "",
            location_evidence=self.location,
            participants=tuple(self.participants),
            agenda=tuple(self.agenda),
            counts=tuple(self.counts),
            status=self.status,
            status_note=Quoted(text=" ".join(self.sentence.of(text).split()), evidence=self.sentence)
            if self.status is Status.CANCELLED
            else None,
        )


class MeetingReader:
    """Reads the meetings of one report, sentence by sentence."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.lower = report.lower
        self.drafts: list[Draft] = []
        self.current: Draft | None = None

    def read(self, sentence: Span, dates: Sequence[DateMention], *, chaired: bool, first: bool) -> Draft | None:
        """The meeting that a sentence tells of or belongs to.

        `chaired`: it names a chair; `first`: nothing was told before.
        """
        when = self._when(sentence, dates)
        noun = self._noun(sentence, when)
        if noun and when and self._of_saying(sentence, noun, when):
            when = None
        told = noun is not None or (when is not None and first and self._acts(sentence))
        if not told or not (when or chaired or holds(self.lower, sentence)):
            return self.current
        another = chaired and when is None and self._tells_of_earlier(sentence, dates)
        draft = None if another or self._is_item_of_its_own(sentence, noun) else self._matching(when, sentence, noun)
        if draft is None:
            draft = Draft(sentence, status=self._status(sentence, noun, when))
            self.drafts.append(draft)
        self._fill(draft, sentence, noun, when, dates)
        if draft.status is Status.PASSED and not another:
            self.current = draft
        return draft

    def _noun(self, sentence: Span, when: DateMention | None) -> re.Match[str] | None:
        """The word for the meeting: nearest to its date, not one that the meeting merely prepares or carries out."""
        found = NOUN.finditer(self.lower, *sentence)
        nouns = [n for n in found if not self._is_no_meeting(sentence, n)]
        own = [n for n in nouns if not self._precedes(_OTHER, sentence, n.start())] or nouns
        if not own:
            return _VERBAL.search(self.lower, *sentence)
        if when is None:
            return own[0]
        dated = [n for n in own if not self._of_saying(sentence, n, when)] or own
        return min(dated, key=lambda n: _apart(n, when))

    def _is_no_meeting(self, sentence: Span, noun: re.Match[str]) -> bool:
        """Whether the word for a meeting belongs to another one: "tuần lễ", "trung tâm hội nghị", "lễ hội"."""
        return self._precedes(_NO_MEETING, sentence, noun.start()) or self.lower.startswith(" hội ", noun.end())

    def _name_end(self, sentence: Span, noun: re.Match[str]) -> int:
        """Where the name ends that begins with the word for the meeting."""
        end = _NAME_END.search(self.lower, noun.end(), sentence.end)
        return end.start() if end else sentence.end

    def _precedes(self, words: re.Pattern[str], sentence: Span, at: int) -> bool:
        """Whether words stand right before a character of a sentence."""
        return words.search(self.lower, max(sentence.start, at - _BEFORE), at) is not None

    def _acts(self, sentence: Span) -> bool:
        """Whether a lead without a word for a meeting tells of an act done in one, not of something said or written."""
        reports = _REPORTS.search(self.lower, sentence.start, sentence.start + 90)
        return reports is None and _ACTS.search(self.lower, *sentence) is not None

    def _when(self, sentence: Span, dates: Sequence[DateMention]) -> DateMention | None:
        """The date of the sentence that can be a meeting's: one of an event, with a day; the first that is no plan."""
        days = [
            d
            for d in dates
            if d.of == "event"
            and d.range.first.day
            and not self._precedes(_NOT_HELD, sentence, d.span.start)
            and not self._precedes(_HAPPENED, sentence, d.span.start)
            and not (d.range.first == d.range.last and self._precedes(_SINCE, sentence, d.span.start))
        ]
        held = [d for d in days if not self._planned(sentence, d)]
        return next(iter(held or days), None)

    def _planned(self, sentence: Span, when: DateMention) -> bool:
        return self._precedes(_PLAN, sentence, when.span.start)

    def _of_saying(self, sentence: Span, noun: re.Match[str], when: DateMention) -> bool:
        """Whether a date tells when somebody spoke or wrote of the meeting, not when it was held."""
        if self._precedes(_PAPER_OF, sentence, noun.start()):
            return noun.end() <= when.span.start and self._precedes(_PUBLISHED, sentence, when.span.start)
        said = list(_SAID.finditer(self.lower, when.span.end, noun.start()))
        if not said or _THERE.fullmatch(self.lower, said[-1].end(), noun.start()):
            return False
        ends = self._precedes(_IN, sentence, noun.start()) and self._name_end(sentence, noun) > sentence.end - 3
        return not ends or "," in self.lower[noun.end() : sentence.end]

    def _status(self, sentence: Span, noun: re.Match[str] | None, when: DateMention | None) -> Status:
        if noun and self._is_off(sentence, noun):
            return Status.CANCELLED
        return Status.TENTATIVE if when and self._planned(sentence, when) else Status.PASSED

    def _is_off(self, sentence: Span, noun: re.Match[str]) -> bool:
        """Whether a meeting is put off: "hoãn hội nghị", "hội nghị ngày 5/3 được hoãn"."""
        if self._precedes(_PUTS_OFF, sentence, noun.start()):
            return True
        put_off = _PUT_OFF.match(self.lower, self._name_end(sentence, noun), sentence.end)
        if put_off is None or find(self.lower, noun.end(), put_off.end(1)):
            return False
        between = _INTENDED.sub("", put_off[1])
        return not holds(between, Span(0, len(between)))

    def _tells_of_earlier(self, sentence: Span, dates: Sequence[DateMention]) -> bool:
        """Whether a sentence without a day goes back to another meeting than the one told of: "hồi tháng 2, …"."""
        if self.current is None or self.current.held is None:
            return False
        if _EARLIER.match(self.lower, *sentence):
            return True
        month = self.current.held.first.month
        return any(d.of == "event" and d.range.last.day is None and d.range.last.month != month for d in dates)

    def _is_item_of_its_own(self, sentence: Span, noun: re.Match[str] | None) -> bool:
        """Whether a sentence begins an item of a list of news, with another kind of meeting than any told of before."""
        if noun is None or self.report.text[sentence.start] not in _BULLETS:
            return False
        return all(draft.classification != " ".join(noun[0].split()) for draft in self.drafts)

    def _matching(self, when: DateMention | None, sentence: Span, noun: re.Match[str] | None) -> Draft | None:
        """The meeting told of before that a date, or no date, speaks of."""
        if when is None:
            return self.current
        for draft in self.drafts[-_LATEST:]:
            if draft.held and matches(when.range, draft.held) and _same_time(when.range, draft.held):
                return draft
        if (
            self.current is not None
            and self.current.held is None
            and (noun is None or self.current.name is None or " ".join(noun[0].split()) == self.current.classification)
            and not _SAID.search(self.lower, sentence.start, when.span.start)
            and not _EARLIER.search(self.lower, *sentence)
            and not self._planned(sentence, when)
        ):
            return self.current
        return None

    def _fill(
        self,
        draft: Draft,
        sentence: Span,
        noun: re.Match[str] | None,
        when: DateMention | None,
        dates: Sequence[DateMention],
    ) -> None:
        """Gives a meeting what a sentence tells of it and none before told."""
        if when and draft.held is None:
            draft.held, draft.held_at = when.range, when.span
        if noun and draft.name is None:
            draft.classification = " ".join(noun[0].split())
            draft.name = Span(noun.start(), self._name_end(sentence, noun))
        if sentence != draft.sentence and (when is None or noun is None):
            return
        place = place_of(self.report.text, self.lower, sentence, noun, dates)
        draft.location = draft.location or place
        if draft.organization is None:
            name_end = self._name_end(sentence, noun) if noun else 0
            body = body_of(self.report, sentence, noun, place, name_end)
            draft.organization = body if body and not NOUN.match(self.lower, body.start) else None


def _same_time(one: DateRange, other: DateRange) -> bool:
    """Whether two meetings of a day can be one: they do not begin at different times."""
    return not one.time or not other.time or one.time == other.time
