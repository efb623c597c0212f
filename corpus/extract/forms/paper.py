"""The document itself as a paper: number, kind, issuer, date, subject, who signed it, from when it is in force."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus import vocabulary
from corpus.extract.cues import pattern
from corpus.extract.forms.head import Head
from corpus.extract.forms.letterhead import Letterhead
from corpus.extract.forms.page import Line, Page, one_line
from corpus.extract.forms.signature import Signature
from corpus.extract.references import NUMBER, normal
from corpus.models import DateMention, Quoted, Reference, Span
from corpus.text import trim

_KINDS = pattern(vocabulary.DOCUMENT_KINDS)
_IN_FORCE = re.compile(
    r"(?<!\w)(?:có hiệu lực(?: thi hành)?|có giá trị(?: thi hành)?"
    r"|hiệu lực(?: thi hành)?|được thực hiện|áp dụng|thi hành)[:\s]+(?:kể\s+)?(?:từ"
    r"|ngay từ)\s+(?P<when>ngày\s+(?:ký|kí|ban hành|thông qua)|[^\n.;]{0,60})"
)
_TERM = re.compile(
    r"(?<!\w)(?:thời hạn|thời gian giữ chức|nhiệm kỳ)[^.\n]{0,60}?(?:kể\s+)?từ\s+(?P<when>[^\n.;]{0,50})"
)
_SIGNING = re.compile(r"ngày\s+(?:ký|kí|ban hành)")
_PASSING = re.compile(r"ngày\s[^.;\n]{0,50}thông qua")
_PASSED = re.compile(r"(?<!\w)thông qua\b")
_REPLACES = re.compile(
    r"(?<!\w)(?:thay thế(?: cho)?|thay(?=\s+(?:cho\s+)?(?:quyết định"
    r"|nghị quyết|chỉ thị|thông báo|quy định|quy chế|kết luận|kế hoạch"
    r"|hướng dẫn|công văn))|bãi bỏ|hủy bỏ)\s+(?P<what>[^\n.;]{0,160})"
)
_TO = re.compile(r"kính gửi\s*:?\s*")
_RECEIVED = re.compile(r"nơi nhận\s*:?\s*")
_DOTS = re.compile(r"[.…\s]*")
_ITEM = re.compile(r"[-–+•]\s*\S")
_REACH = 200  # characters from "được … thông qua" back to the start of its sentence, and on to the date


def own_paper(page: Page, head: Head, letterhead: Letterhead, signature: Signature | None) -> Reference | None:
    """The document as a paper; None when it has neither number nor issuer nor signer."""
    if not (letterhead.number or signature):
        return None
    dated = letterhead.date
    body = Span(head.title.end, signature.begins if signature else len(page.text))
    return Reference(
        number=letterhead.number,
        kind=head.kind,
        issuer=letterhead.issuer,
        date=dated.range if dated else None,
        about=one_line(head.about.of(page.text)).strip(" .:") if head.about else "",
        own=True,
        signer=signature.signer if signature else None,
        authority=signature.authority if signature else "",
        effective=_effective(page, body, dated),
        adopted=adopted(page, body),
        replaces=_replaces(page, body),
        recipients=_addressed(page, head) or _received(page, head.body),
        evidence=letterhead.number_at or head.title,
    )


def _effective(page: Page, body: Span, dated: DateMention | None) -> DateMention | None:
    """From when the document is in force: a day that it prints, else the day it was signed where it says so."""
    for form in (_IN_FORCE, _TERM):
        for match in form.finditer(page.lower, *body):
            when = Span(*match.span("when"))
            passing = _PASSING.match(page.lower, *when)
            if passing or _SIGNING.match(page.lower, *when):
                day = adopted(page, body) if passing else dated
                if day is None:
                    return None
                return day.model_copy(
                    update={"span": Span(match.start(), page_end(page, when, "ký", "kí", "hành", "thông qua"))}
                )
            day = next(
                (
                    d
                    for d in page.dates_in(Span(match.start(), min(when.end + 40, _line_end(page, when.end))))
                    if d.span.start <= when.start + 12
                ),
                None,
            )
            if day is not None and day.span.end > when.start and day.range.first.day:
                return day.model_copy(update={"span": Span(match.start(), day.span.end)})
    return None


def page_end(page: Page, span: Span, *words: str) -> int:
    """Where the first of some words ends inside a span."""
    ends = [at + len(word) for word in words if (at := page.lower.find(word, *span)) >= 0]
    return min(ends, default=span.end)


def _line_end(page: Page, at: int) -> int:
    end = page.text.find("\n", at)
    return end if end >= 0 else len(page.text)


def adopted(page: Page, body: Span) -> DateMention | None:
    """The day on which a session passed the document: "được … thông qua ngày …"."""
    for match in _PASSED.finditer(page.lower, *body):
        before = page.lower[max(body.start, match.start() - _REACH) : match.start()]
        clause = re.split(r"[.;\n]", before)[-1]
        if "được" not in clause and "đã" not in clause:
            continue
        after = Span(match.end(), min(body.end, match.end() + 90))
        sentence_end = next((i for i in range(*after) if page.text[i] in ".;\n"), after.end)
        reach = Span(after.start, min(after.end, sentence_end + 1))
        day = next((d for d in page.dates_in(reach) if d.range.first.day), None)
        if day is not None:
            return day
    return None


def _replaces(page: Page, body: Span) -> str:
    for match in _REPLACES.finditer(page.lower, *body):
        what = Span(*match.span("what"))
        if not _KINDS.match(page.lower, *what):
            continue
        number = NUMBER.search(page.text, *what)
        if number:
            return normal(number[0])
    return ""


def _addressed(page: Page, head: Head) -> Quoted | None:
    """To whom the document is addressed: after "Kính gửi", with the entries of its list."""
    lines = [*head.before, *head.body]
    for number, line in enumerate(lines):
        match = _TO.match(page.lower, *line.span)
        if match is None:
            continue
        start, end = match.end(), line.span.end
        listed = bool(_ITEM.match(page.text, start)) or start >= end
        for following in lines[number + 1 :]:
            is_entry = bool(_ITEM.match(page.text, *following.span))
            wrapped = (
                page.text[end - 1] not in ".;:" and not following.gap and page.text[following.span.start].islower()
            )
            if (following.gap and end > start) or not ((listed and is_entry) or wrapped):
                break
            end = following.span.end
        span = trim(page.text, Span(start, end))
        if _DOTS.fullmatch(span.of(page.text)):
            return None
        return Quoted(text=one_line(span.of(page.text)).strip(" .;"), evidence=span)
    return None


def _received(page: Page, lines: Sequence[Line]) -> Quoted | None:
    """Who receives the document: the list under "Nơi nhận", unless another column runs between its lines."""
    for number, line in enumerate(lines):
        cell = next((c for c in line.cells if _RECEIVED.match(page.lower, *c)), None)
        if cell is None:
            continue
        entries = []
        for following in lines[number + 1 : number + 30]:
            first = following.cells[0]
            if (
                _ITEM.match(page.text, *first)
                or page.lower.startswith(("như ", "lưu"), first.start)
                or (
                    len(following.cells) == 1
                    and not following.span.of(page.text).isupper()
                    and following.indent < 20
                    and first.of(page.text).endswith((";", ",", "."))
                )
            ):
                entries.append(first)
        if entries:
            text = " ".join(one_line(entry.of(page.text)) for entry in entries)
            evidence = Span(entries[0].start, entries[-1].end)
            return Quoted(text=text, evidence=evidence) if one_line(evidence.of(page.text)) == text else None
    return None
