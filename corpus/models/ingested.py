"""What ingesting did, and why something could not be taken in."""

from __future__ import annotations

from enum import StrEnum

from corpus.models.value import Value


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
