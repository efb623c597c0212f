"""What an article says: meetings, people, decisions, documents, each with the characters that prove it.

Names follow Popolo (people, offices) and Open Civic Data (events, motions) where they have one.
"""

from __future__ import annotations

from enum import StrEnum

from corpus.models.dates import DateMention, DateRange
from corpus.models.published import Article
from corpus.models.value import Span, Value


class Quoted(Value):
    """Something as printed, with the characters that print it."""

    text: str
    evidence: Span


class Note(StrEnum):
    """The part that a person had in a meeting (OCD: the `note` of a participant)."""

    CHAIR = "chair"
    CO_CHAIR = "co-chair"
    DIRECTOR = "director"  # "dự và chỉ đạo": attended and directed, which is not chairing
    SPEAKER = "speaker"
    PRESENTER = "presenter"  # hands over decisions, awards, medals
    ATTENDEE = "attendee"
    SECRETARY = "secretary"
    SIGNER = "signer"
    ABSENT = "absent"


class Membership(Value):
    """Somebody holds an office, as printed beside the name (Popolo: a membership with its post)."""

    person: str
    office_as_printed: str  # "" when the text names the person alone
    name: Span  # the characters of the name
    evidence: Span  # the characters of the name with its offices


class Participation(Value):
    """Somebody's part in a meeting.

    `verb` is the printed phrase that gives the part ("chủ trì", "báo cáo", "kết luận").
    """

    person: str
    office_as_printed: str
    note: Note
    evidence: Span
    verb: str = ""
    site: str | None = None  # "điểm cầu huyện …", or the session, when a meeting has more than one
    reason: str | None = None  # why somebody was absent, as printed
    planned: bool = False  # "sẽ chủ trì": has not happened


class Count(Value):
    """A number of something, as printed: "44/48 phiếu", "03 đảng viên"."""

    text: str
    evidence: Span


class DecisionKind(StrEnum):
    """What a decision does (OCD: the classification of a motion)."""

    ADOPTS = "adopts"
    AGREES = "agrees"
    APPOINTS = "appoints"
    TRANSFERS = "transfers"
    ELECTS = "elects"
    DISMISSES = "dismisses"
    DISCIPLINES = "disciplines"
    AWARDS = "awards"
    ADMITS = "admits"
    ASSIGNS = "assigns"  # a task given to somebody
    CONCLUDES = "concludes"  # a conclusion that is none of the others
    REJECTS = "rejects"  # voted on, or asked for, and not agreed to


class Decision(Value):
    """Something that was decided (not proposed), as printed."""

    kind: DecisionKind
    text: str
    evidence: Span
    people: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()


class PersonnelChange(Value):
    """One person's change of office, penalty or award."""

    kind: DecisionKind
    person: str  # or the collective that is given an award, as printed
    evidence: Span
    office: str = ""  # the new office, or the one lost
    previous: str = ""  # the office held before, as printed
    penalty: str = ""  # "khiển trách", "cách chức tất cả các chức vụ trong Đảng"
    award: str = ""  # "Giấy khen đảng viên 5 năm liền", as the list or the decision prints it
    unit: str = ""  # the body that the person belongs to, where a list gives it
    predecessor: str = ""  # whose place it is: "thay đồng chí …"
    introducers: tuple[str, ...] = ()  # who recommended somebody for admission, as a list prints them
    effective: DateRange | None = None
    counts: tuple[Count, ...] = ()
    proposed: bool = False  # "đề nghị", "giới thiệu": not decided


class Reference(Value):
    """A numbered document that the text cites or is (OParl: a paper). Its date is never a meeting's date."""

    number: str  # one spelling: "37-NQ/CB"
    kind: str = ""  # "Nghị quyết", "Quyết định"…
    issuer: str = ""
    date: DateRange | None = None
    about: str = ""
    basis: bool = False  # cited under "Căn cứ": what the decision rests on
    own: bool = False  # the document is this article itself; what follows is known of such a document alone
    signer: Membership | None = None
    authority: str = ""  # for whom it is signed: "T/M BAN THƯỜNG VỤ", "KT. CHỦ TỊCH"
    effective: DateMention | None = None  # from when it is in force; with "kể từ ngày ký" the day of the document
    adopted: DateMention | None = None  # the day of the session that passed it
    replaces: str = ""  # the number of the document that it replaces
    recipients: Quoted | None = None  # to whom it is addressed ("Kính gửi"), else who receives it ("Nơi nhận")
    evidence: Span


class Status(StrEnum):
    """Whether the meeting takes place (OCD: the status of an event)."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"
    PASSED = "passed"


class MeetingRecord(Value):
    """One meeting (OCD: an event) as one article tells of it."""

    name: str
    evidence: Span  # the sentence that tells of the meeting
    classification: str = ""
    organization: str = ""
    organization_evidence: Span | None = None
    held: DateRange | None = None
    held_evidence: Span | None = None
    ended: DateRange | None = None  # the day and the time at which it closed
    ended_evidence: Span | None = None
    location: str = ""
    location_evidence: Span | None = None
    participants: tuple[Participation, ...] = ()
    agenda: tuple[Quoted, ...] = ()
    decisions: tuple[Decision, ...] = ()
    references: tuple[Reference, ...] = ()
    counts: tuple[Count, ...] = ()
    status: Status = Status.PASSED
    status_note: Quoted | None = None  # "HOÃN, lịch mới báo sau"
    doubtful: tuple[str, ...] = ()  # names of fields that an administrator should look at


class Extraction(Value):
    """Everything that was read from one article."""

    meetings: tuple[MeetingRecord, ...] = ()
    people: tuple[Membership, ...] = ()
    changes: tuple[PersonnelChange, ...] = ()
    references: tuple[Reference, ...] = ()
    acts: tuple[Participation, ...] = ()  # what people did outside any meeting that is told of: who signed, who said


class Recorded(Value):
    """A meeting record that came as such, with the article that was written out of it."""

    article: Article
    extraction: Extraction
    line: int | None = None
