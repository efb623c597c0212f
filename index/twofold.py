"""Questions that ask two things in one breath ("Ai được bầu, được mấy phiếu?").

The longer half is asked first, then the other about what answered it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus import is_plain, unify
from index.models import Answer, Context, Reply

_JOINT = re.compile(r"\s*(?:[,;]|(?<!\w)(?:và|va|rồi|roi)(?!\w))\s*")
_ASKS = re.compile(r"(?<!\w)(?:ai|nào|gì|mấy|bao nhiêu|bao giờ|đâu|vì sao|tại sao|ra sao)(?!\w)")
_PLAIN = re.compile(r"\b(?:ai|nao|gi|may|bao nhieu|bao gio|(?:o|tai|ve|di|den|sang) dau|vi sao|tai sao|ra sao)\b")

Ask = Callable[[str, Context | None, bool], Reply]  # a question, what it follows, and whether it leans on that for sure


def halves(question: str) -> tuple[str, str] | None:
    """The two questions that one asks, if both have a word of asking."""
    asks = _PLAIN if is_plain(question) else _ASKS
    for joint in _JOINT.finditer(question):
        before, after = question[: joint.start()], question[joint.end() :]
        if asks.search(unify(before).lower()) and asks.search(unify(after).lower()):
            return before, after
    return None


def answered(question: str, ask: Ask, context: Context | None) -> Reply:
    """The reply to a question; to both halves of a twofold one, where the same article answers them."""
    whole = ask(question, context, False)
    asked = halves(question)
    if asked is None:
        return whole
    longer, other = sorted(asked, key=len, reverse=True)
    query = whole.explanation.query
    first = ask(longer, context if query.follows else None, False)
    if not isinstance(first, Answer):
        return whole
    second = ask(other, first.context, True)
    if not isinstance(second, Answer) or not _goes_on(first, second):
        return whole
    if isinstance(whole, Answer) and second.text in whole.text and first.text in whole.text:
        return whole
    texts = (first.text, second.text) if longer == asked[0] else (second.text, first.text)
    return first.model_copy(
        update={
            "text": _joined(*texts),
            "citations": tuple(dict.fromkeys((*first.citations, *second.citations))),
            "explanation": first.explanation.model_copy(update={"query": query}),
        }
    )


def _goes_on(first: Answer, second: Answer) -> bool:
    """Whether the second answer is about what the first is: its article, and no meeting but its own."""
    if second.citations[0].article_id != first.citations[0].article_id:
        return False
    told, meetings = set(first.context.quotes) & set(second.context.quotes), set(second.context.meetings)
    return bool(told) or not meetings or bool(meetings & set(first.context.meetings))


def _joined(one: str, two: str) -> str:
    """Both answers, or the longer one where it says the other as well."""
    longer = max(one, two, key=len)
    return longer if min(one, two, key=len) in longer else f"{one}; {two}"
