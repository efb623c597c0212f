"""What an article is and what it says: frozen values, no behaviour beyond reading themselves.

Names follow Popolo (people, offices) and Open Civic Data (events, motions) where they have one. Every fact carries
`evidence`: the characters [start, end) of the article's body that prove it. A value without evidence does not exist
here, so that nothing can be said that cannot be shown.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value: compared by content, free to cross every border."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(NamedTuple):
    """Characters [start, end) of a text, counted in Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """The same characters seen from a text that begins `by` characters earlier (or later, if negative)."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


# --- dates ------------------------------------------------------------------------------------------------------------


class Session(StrEnum):
    """Part of a day, as printed in the lead of a report."""

    MORNING = "sáng"
    NOON = "trưa"
    AFTERNOON = "chiều"
    EVENING = "tối"


class Day(NamedTuple):
    """A day as a text gives it: the year, or the day of the month, may be open (None)."""

    year: int | None
    month: int
    day: int | None = None


class DateRange(Value):
    """From `first` to `last`, both included; one day when they are equal.

    `year_from` tells where the year was read: in the `text`, from the day of publication (`published`), or nowhere
    (None: the year is open, and no year may be assumed).
    """

    first: Day
    last: Day
    session: Session | None = None
    time: str | None = None  # "HH:MM", when the text gives a time of the day
    year_from: str | None = None


class DateMention(Value):
    """A date or period that a text gives, and the characters that give it.

    `of` tells what it is the date of: something that happened or will happen (`event`), a document (`document`:
    "Nghị quyết số 5-NQ/ĐU ngày 3/2"), or no time at all but a part of a name (`name`: "tổng kết năm 2023").
    """

    range: DateRange
    span: Span
    of: str = "event"


# --- what was published -----------------------------------------------------------------------------------------------


class Visibility(StrEnum):
    """Who may see an article, and everything that was read from it."""

    PUBLIC = "public"
    MEMBERS = "members"
    ADMINS = "admins"


class Document(Value):
    """A file, page or message as it was read: plain text and what came with it. `parse` makes an Article of it."""

    text: str
    external_id: str | None = None
    url: str | None = None
    title: str | None = None
    source: str | None = None
    published: date | None = None
    line: int | None = None  # where it begins in a file of several, counted from 1


class Upload(Value):
    """A file as bytes: an attachment, a pasted text, a fetched page. `name` tells its kind by its extension."""

    name: str
    data: bytes
    url: str | None = None  # where it was fetched


class Article(Value):
    """One published text. `body` is what every span counts in; it never changes within a version."""

    title: str
    body: str
    external_id: str | None = None
    url: str | None = None
    source: str | None = None
    byline: str | None = None
    published: date | None = None
    captions: tuple[Span, ...] = ()  # photo captions inside the body: no evidence for what happened first
    visibility: Visibility = Visibility.PUBLIC


class Passage(NamedTuple):
    """A window of sentences of one article: the unit that is retrieved. A tuple, for there are many."""

    span: Span


# --- what it says -----------------------------------------------------------------------------------------------------


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


# --- what is stored ---------------------------------------------------------------------------------------------------


class Stored(Value):
    """An article as the corpus holds it, with everything extracted from it and corrected since."""

    id: int
    version: str  # a stable digest of what the article says
    change: int  # the corpus' change number of the last change to it
    ingested: datetime  # aware, UTC
    article: Article
    passages: tuple[Passage, ...]
    extraction: Extraction
    withdrawn: bool = False
    corrected: tuple[str, ...] = ()  # "0.chair": fields of meeting 0 that an administrator corrected

    @property
    def key(self) -> str:
        """What others call it: its external id, or a name made from its number."""
        return self.article.external_id or f"a{self.id}"


class State(NamedTuple):
    """What is enough to know whether somebody's copy of an article is the corpus' article."""

    id: int
    change: int
    version: str


class Outcome(StrEnum):
    """What ingesting an article did."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"


class FailureKind(StrEnum):
    """Why a file, page, line or article could not be taken in. Whoever shows it finds the words."""

    MISSING = "missing"  # no such file or folder
    UNREADABLE = "unreadable"  # the system refuses to read it
    UNSUPPORTED = "unsupported"  # no reader for this kind of file; `detail`: its extension or content type
    EMPTY = "empty"
    TOO_LARGE = "too large"  # `detail`: the limit, in bytes
    NOT_TEXT = "not text"  # binary content under the name of a text
    ENCODING = "encoding"  # text in an encoding that is not recognised for sure
    BROKEN = "broken"  # damaged, or not what its name says; `detail`: the reader's own words
    NO_TEXT = "no text"  # read well, and there is no article text in it (a scanned PDF, an empty "text")
    BAD_DATE = "bad date"  # `detail`: the date as given
    LOCKED = "locked"  # protected by a password
    TOO_SLOW = "too slow"  # reading it took longer than the limit
    TOO_HUNGRY = "too hungry"  # reading it took more memory than the limit; `detail`: the limit, in bytes
    BAD_URL = "bad url"  # not http(s), or without a host
    FORBIDDEN_ADDRESS = "forbidden address"  # the host is not on the public internet
    UNREACHABLE = "unreachable"  # no answer from the host; `detail`: why
    REFUSED = "refused"  # the host answered with an error; `detail`: its status
    EXTRACTION = "extraction"  # the text was read, and understanding it failed; `detail`: the error
    STAMPED = "stamped"  # stamped as a state secret, which has no place here; `detail`: the stamp


class ReadFailure(Value):
    """One thing that could not be taken in: a whole file, or one `line` of it (counted from 1)."""

    kind: FailureKind
    line: int | None = None
    detail: str = ""


class Ingested(Value):
    """The result for one article or file: an outcome, and what it is about."""

    outcome: Outcome
    origin: str  # the file, line, URL or message
    article_id: int | None = None
    title: str = ""
    withdrawn: bool = False  # the article is withdrawn, and stays so although it was put again
    failure: ReadFailure | None = None  # when it failed


class AuditEntry(Value):
    """One act of an administrator on an article."""

    at: datetime  # aware, UTC
    by: int  # the administrator's Telegram id; 0 is the terminal
    what: str  # "withdraw", "restore", "visibility", "revise"
    article_id: int
    field: str = ""
    before: str = ""
    after: str = ""
