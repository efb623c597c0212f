"""The meetings that a report tells of: what, whose, when, where.

A meeting is told of by a sentence that has a word for a meeting and says that it is held: a date, a verb of holding, or its
chair. Later sentences add to the meeting whose date they share, or, without a date, to the one told of last. A date under
"Căn cứ", of a numbered document, or of a plan never becomes the date of a meeting that took place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus import vocabulary
from corpus.dates import matches
from corpus.models import Count, DateMention, DateRange, MeetingRecord, Participation, Quoted, Span, Status
from corpus.names import NameReader
from corpus.extract.cues import pattern
from corpus.tokens import Tokens

NOUN = pattern(vocabulary.MEETINGS - {"họp"})
_VERBAL = re.compile(r"(?<!\w)(?:họp|làm việc với|làm việc tại|đại hội)(?!\w)")
_HOLDS = pattern(vocabulary.HOLDS)
_HOLDS_NEXT = re.compile(
    r"\s*(?:(?:khóa|khoá|nhiệm kỳ|lần thứ)\s+[\w]+(?:\s*[-–]\s*\d+)?\s*,?\s*|\([^)]{1,90}\)\s*|(?:sáng|chiều|tối|trưa|ngày|hôm)\s+(?:ngày\s+)?\d{1,2}\s*[-/.]\s*\d{1,2}(?:[-/.]\d{4})?\s*,?\s*)*(?:,\s*)?(?:(?:đã|vừa|cũng|sẽ|tiếp tục|long trọng|trọng thể|phối hợp với [^,.;]{3,80}|phối hợp|dành buổi sáng|dành buổi chiều)\s+)*"
)
_PLAN = re.compile(
    r"(?<!\w)(?:dự kiến|sẽ|ấn định|chuẩn bị cho|chuẩn bị|sắp|tiến tới|hướng tới|trước ngày|hạn)\s+(?:[\w,]+\s+){0,5}$"
)
_NOT_HELD = re.compile(r"(?<!\w)(?:kể từ|từ|đến|đến hết|hết|trước|trước ngày|chậm nhất|hạn|sinh|hưu)\s*(?:ngày\s*)?$")
_OTHER = re.compile(
    r"(?<!\w)(?:dự|chuẩn bị|chuẩn bị cho|tiến tới|hướng tới|nghị quyết|văn kiện|báo cáo|thành công|chào mừng|kết quả|sau|trước|tinh thần|phục vụ)\s+(?:\w+\s+){0,2}$"
)
_ACTS = re.compile(
    r"(?<!\w)(?:học tập|quán triệt|sinh hoạt|họp|hội thi|ra quân|trao|công bố|bầu|làm việc|kiểm tra|phát động|ra mắt|kết nạp|khai mạc|bế mạc|tổng kết|sơ kết|diễn tập|tặng|đối thoại|bàn giao|tổ chức|tiến hành|gặp mặt|giao ban|thông qua|chủ trì|chúc mừng|thăm)(?!\w)"
)
_REPORTS = re.compile(
    r"(?<!\w)(?:thông tin từ|theo thông tin|cho biết|cho hay|trao đổi với|nguồn tin|trả lời|ký|nói|xác nhận)(?!\w)"
)
_EARLIER = re.compile(r"(?:^|\W)(?:trước đó|trước đây|hôm trước|vừa qua|năm ngoái)(?:\W|$)")
_NAME_END = re.compile(
    r"[.;\n“”]|,?\s+(?:dưới sự|do\s+(?:đồng chí|ông|bà|đ/c)|với sự|với [^,.;]{0,30}(?:tham dự|đại biểu)|tại\s+(?!điểm)|ở\s+(?=hội trường|nhà|trụ sở)|vào\s+(?:ngày|lúc|sáng|chiều|hồi|buổi)|trong\s+(?:buổi|sáng|chiều|ngày|hai ngày)"
    r"|đã|được\s+(?:tiến hành|tổ chức|ban|ủy|triệu tập|khai mạc)|diễn ra|có\s+(?:đồng chí|sự)|họp\s+(?:sáng|chiều|tổng)|kéo dài|bước sang|bầu|cho biết|họp bàn|sáng\s+\d|chiều\s+\d|sáng\s+ngày|chiều\s+ngày|ngày\s+\d)"
    r"|,\s*(?=đồng chí|ông|bà|đ/c|theo|nhằm|đã|tại|do|dưới|với|sáng|chiều|ngày|lúc|hồi|các đại biểu|các ông|các bà|thủ tướng|chủ tịch|bí thư|phó )"
)
_ORDINAL_BODY = re.compile(
    r"\s*(?:lần thứ\s+\w+|thứ\s+\w+|lần\s+\w+|\([^)]*\)|bất thường|mở rộng|thường kỳ|đột xuất|trực tuyến|toàn thể|của|các|đại biểu|cán bộ|thường niên|định kỳ|,|\s)*"
)
_PLACE = re.compile(r"(?<!\w)(?:tại|ở|về)\s+(?=[^\W\d_])")
_NO_PLACE = pattern(
    vocabulary.MEETINGS
    | {
        "đây",
        "điểm cầu",
        "chỗ",
        "các",
        "nơi",
        "chức",
        "việc",
        "buổi",
        "cuộc",
        "cơ sở",
        "địa phương",
        "địa bàn",
        "thời điểm",
        "khoản",
        "điều",
        "mục",
        "quyết định",
        "nghị quyết",
        "văn bản",
        "công văn",
        "dự",
        "phần",
        "tờ trình",
        "đó",
        "với",
        "kỳ",
        "hội nghị",
        "đại hội",
        "lễ",
        "phiên",
    }
)
_PLACE_NOUNS = pattern(
    vocabulary.UNITS
    | vocabulary.BODIES
    | {
        "hội trường",
        "trụ sở",
        "nhà văn hóa",
        "nhà khách",
        "phòng họp",
        "phòng",
        "nhà riêng",
        "nhà hát",
        "nhà thi đấu",
        "sân",
        "sân vận động",
        "cung",
        "khách sạn",
        "khu di tích",
        "nghĩa trang",
        "quảng trường",
        "đền",
        "đình",
        "thao trường",
        "hiện trường",
        "doanh trại",
        "nhà sinh hoạt",
        "nhà",
    }
)
_NAMED_PLACE = re.compile(r"[^\W\d_A-ZĐ]+ (?:[^\W\d_A-ZĐ]+ )?[A-ZĐÀ-Ỹ][^\W\d_]+")  # "đồi Thông Cụt", "bến phà Vàm Cống"
_PLACE_END = re.compile(
    r"[.;\n():“”]|\s[-–]\s|,(?!\s*(?:trụ sở|phòng|nhà|số|ngõ|đường|tầng|tòa|khu|xã|huyện|quận|phường|thành phố|tp|tỉnh|thị xã|thị trấn|thôn|hội trường))"
)
_PLACE_STOP = re.compile(
    r"\s+(?:đã|sáng|chiều|tối|ngày|diễn ra|tổ chức|do|dưới|với|để|nhằm|về|trong|có|là|vào|cho|dự|được|khi|đồng chí|ông|bà|và\s+(?=đồng|các)|theo|kết nối|thường trực|từ|lúc|hồi|họp|như|cùng|này|thì|bị|nói|tiếp|làm lễ|khai mạc|của\s+hội)(?!\w)"
)
_IS_WHERE = re.compile(
    r"([A-ZĐÀ-Ỹ](?:[^.;:\n]|\.(?=\S)){4,110}?),? là (?:nơi|địa điểm)(?!\w)"
)  # "Nghĩa trang … là nơi Chi bộ … làm lễ"
_IS_PLACE = re.compile(r"[A-ZĐÀ-Ỹ]|\d|^(?:hội trường|trụ sở|phòng họp|nhà văn hóa|nhà riêng|sân)")
_CANCELLED = re.compile(r"(?<!\w)(hoãn|hủy|tạm dừng|không tổ chức|dời|lùi|chuyển sang)(?!\w)")


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

    def record(self, text: str) -> MeetingRecord:
        """The finished record."""
        name = self.name or self.sentence
        return MeetingRecord(
            name=" ".join(name.of(text).split()).strip(" ,"),
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
        )


class MeetingReader:
    """Reads the meetings of one report, sentence by sentence."""

    def __init__(self, text: str, lower: str, tokens: Tokens, names: NameReader) -> None:
        self.text, self.lower, self.tokens, self.names = text, lower, tokens, names
        self.drafts: list[Draft] = []
        self.current: Draft | None = None

    def read(self, sentence: Span, dates: Sequence[DateMention], *, chaired: bool, first: bool) -> Draft | None:
        """The meeting that a sentence tells of or belongs to; `chaired`: it names a chair; `first`: nothing was told before."""
        when = self._when(sentence, dates)
        noun = self._noun(sentence, when)
        told = noun is not None or (when is not None and first and self._acts(sentence))
        tells = told and bool(when or chaired or self._holds(sentence))
        if not tells:
            return self.current
        draft = self._matching(when, sentence)
        if draft is None:
            draft = Draft(sentence, status=self._status(sentence, when))
            self.drafts.append(draft)
        self._fill(draft, sentence, noun, when)
        if draft.status is Status.PASSED:
            self.current = draft
        return draft

    def _noun(self, sentence: Span, when: DateMention | None) -> re.Match[str] | None:
        """The word for the meeting: the one nearest to its date, not one that the meeting merely prepares or carries out."""
        nouns = list(NOUN.finditer(self.lower, *sentence))
        own = [n for n in nouns if not _OTHER.search(self.lower, sentence.start, n.start())] or nouns
        if not own:
            return _VERBAL.search(self.lower, *sentence)
        return min(own, key=lambda n: _apart(n, when)) if when else own[0]

    def _holds(self, sentence: Span) -> bool:
        return _HOLDS.search(self.lower, *sentence) is not None

    def _acts(self, sentence: Span) -> bool:
        """Whether a lead without a word for a meeting tells of an act done in one, rather than of something said or written."""
        return _ACTS.search(self.lower, *sentence) is not None and not _REPORTS.search(
            self.lower, sentence.start, sentence.start + 90
        )

    def _when(self, sentence: Span, dates: Sequence[DateMention]) -> DateMention | None:
        """The date of the sentence that can be a meeting's: one of an event, with a day; the first that is no plan."""
        days = [
            d
            for d in dates
            if d.of == "event" and d.range.first.day and not _NOT_HELD.search(self.lower, sentence.start, d.span.start)
        ]
        held = [d for d in days if not self._planned(sentence, d)]
        return (held or days or [None])[0]

    def _planned(self, sentence: Span, when: DateMention) -> bool:
        return _PLAN.search(self.lower, sentence.start, when.span.start) is not None

    def _status(self, sentence: Span, when: DateMention | None) -> Status:
        if when and self._planned(sentence, when):
            return Status.TENTATIVE
        return Status.PASSED

    def _matching(self, when: DateMention | None, sentence: Span) -> Draft | None:
        if when is None:
            return self.current
        for draft in self.drafts:
            if (
                draft.held
                and matches(when.range, draft.held)
                and not (when.range.time and draft.held.time and when.range.time != draft.held.time)
            ):
                return draft
        undated = self.current is not None and self.current.held is None
        if undated and not _EARLIER.search(self.lower, *sentence) and not self._planned(sentence, when):
            return self.current
        return None

    def _fill(self, draft: Draft, sentence: Span, noun: re.Match[str] | None, when: DateMention | None) -> None:
        if when and draft.held is None:
            draft.held, draft.held_at = when.range, when.span
        if noun and draft.name is None:
            draft.classification = " ".join(noun[0].split())
            draft.name = Span(noun.start(), self._name_end(noun, sentence))
        telling = sentence == draft.sentence or when is not None
        if draft.organization is None and telling:
            draft.organization = self._organization(sentence, noun)
        if draft.location is None and telling:
            draft.location = self._location(sentence)

    def _name_end(self, noun: re.Match[str], sentence: Span) -> int:
        end = _NAME_END.search(self.lower, noun.end(), sentence.end)
        return end.start() if end else sentence.end

    # -- whose

    def _organization(self, sentence: Span, noun: re.Match[str] | None) -> Span | None:
        held = self._subject_of_holding(sentence)
        if held is None and noun is not None:
            at = _ORDINAL_BODY.match(self.lower, noun.end(), sentence.end)
            held = self._body_from(at.end() if at else noun.end())
        return held if held is not None and self._is_named(held) else None

    def _is_named(self, body: Span) -> bool:
        """Whether a body is named rather than only mentioned ("các tổ", "báo"): more than one word, and a capital among them."""
        printed = body.of(self.text)
        return " " in printed and any(c.isupper() for c in printed) and not NOUN.match(self.lower, body.start)

    def _subject_of_holding(self, sentence: Span) -> Span | None:
        first, last = self._token(sentence.start), self._token(sentence.end)
        start, previous = None, -1
        i = first
        while i < last:
            end = self.names.body_at(i) if self._may_begin(i) else i
            if end <= i:
                i += 1
                continue
            joined = previous >= 0 and self.tokens.low[previous:i] in (["và"], [","], ["phối", "hợp", "với"])
            start = start if joined and start is not None else i
            previous = end
            after = _HOLDS_NEXT.match(self.lower, self.tokens.end[end - 1])
            if after and _HOLDS.match(self.lower, after.end(), sentence.end):
                return self.tokens.span(start, end)
            i = end
        return None

    def _may_begin(self, i: int) -> bool:
        return self.tokens.is_word(i) and (
            self.tokens.is_capital(i)
            or i == 0
            or self.tokens.low[i - 1] in {",", "do", "\n", "và", "nay"}
            or not self.tokens.is_capital(i - 1)
        )

    def _body_from(self, at: int) -> Span | None:
        i = self._token(at)
        end = self.names.body_at(i)
        return self.tokens.span(i, end) if end > i else None

    def _token(self, at: int) -> int:
        """The first token that begins at or after a character."""
        from bisect import bisect_left

        return bisect_left(self.tokens.start, at)

    # -- where

    def _location(self, sentence: Span) -> Span | None:
        where = _IS_WHERE.match(self.text, *sentence)
        if where:
            return Span(where.start(1), where.end(1))
        for match in _PLACE.finditer(self.lower, *sentence):
            at = match.end()
            if _NO_PLACE.match(self.lower, at) or not (
                self.text[at].isupper() or _PLACE_NOUNS.match(self.lower, at) or _NAMED_PLACE.match(self.text, at)
            ):
                continue
            if self.lower.startswith("về", match.start()) and not re.match(r"hội trường|trụ sở|nhà", self.lower[at:]):
                continue
            end = _PLACE_END.search(self.lower, at, sentence.end)
            limit = end.start() if end else sentence.end
            stop = _PLACE_STOP.search(self.lower, at, limit)
            if "." in self.lower[at : limit + 1] and self.lower[max(at, limit - 2) : limit] == "tp":
                limit = min(sentence.end, limit + 16)
                stop = re.compile(r"[,;\n]|\s(?:đã|do|với)").search(self.lower, at + 5, limit)
            place = Span(at, stop.start() if stop else limit)
            if _IS_PLACE.search(place.of(self.text)):
                return place
        return None
