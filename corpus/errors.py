"""What can go wrong with the corpus, each failure with its data.

CorpusError
├── UnknownDatabase       the URL names no database that can be used
├── DatabaseUnavailable   it cannot be opened, reached or written now
└── DatabaseTooNew        it was migrated by a newer program
"""

from __future__ import annotations


class CorpusError(Exception):
    """The corpus cannot do what was asked. `str()` is one line, fit for a log or a terminal."""


class UnknownDatabase(CorpusError):  # noqa: N818 - what is the case, not the word error, is its name
    """`url` names no database that can be used (SQLite and PostgreSQL can)."""

    def __init__(self, url: str) -> None:
        super().__init__(f"not a database URL that can be used: {url!r} (sqlite:///… or postgresql://…)")
        self.url = url


class DatabaseUnavailable(CorpusError):  # noqa: N818 - what is the case, not the word error, is its name
    """The database at `url` (password hidden) cannot be used now; `detail` is its own first line about why."""

    def __init__(self, url: str, detail: str) -> None:
        super().__init__(f"database {url}: {detail}")
        self.url = url
        self.detail = detail


class DatabaseTooNew(CorpusError):  # noqa: N818 - what is the case, not the word error, is its name
    """The schema's `revision` is unknown to this program, whose newest one is `head`."""

    def __init__(self, revision: str, head: str) -> None:
        super().__init__(f"the database has revision {revision}, newer than this program's {head}: update the program")
        self.revision = revision
        self.head = head
