"""Official documents as offices paste them: minutes, decisions, letters, invitations, calendars, lists.

A document that says what kind it is (`head`) is read by the reader of its kind. Each gives the same records as the reader
of news, with the characters that prove them; what a document does not say stays empty.
"""

from __future__ import annotations

from corpus.extract.forms.calendar import read_calendar
from corpus.extract.forms.head import Head, find_head
from corpus.extract.forms.letterhead import Letterhead, read_letterhead
from corpus.extract.forms.merge import merge
from corpus.extract.forms.minutes import read_minutes
from corpus.extract.forms.page import Page
from corpus.extract.forms.paper import own_paper
from corpus.extract.forms.signature import read_signature
from corpus.models import Extraction, MeetingRecord

__all__ = ["Page", "merge", "read_form"]


_NO_SIGNER = frozenset({"biên bản", "lịch", "danh sách"})  # minutes are signed by chair and secretary, tables by who drew them up


def read_form(page: Page) -> Extraction | None:
    """What an official document says; None when the text is none."""
    head = find_head(page)
    if head is None:
        return None
    letterhead = read_letterhead(page, head)
    signature = read_signature(page, head.body) if head.kind not in _NO_SIGNER else None
    paper = own_paper(page, head, letterhead, signature)
    meetings: tuple[MeetingRecord, ...] = ()
    if head.kind == "biên bản":
        meetings = (read_minutes(page, head, letterhead),)
    elif head.kind == "lịch":
        meetings = read_calendar(page, head, letterhead)
    return Extraction(
        meetings=meetings,
        people=(signature.signer,) if signature else (),
        references=(paper,) if paper else (),
    )
