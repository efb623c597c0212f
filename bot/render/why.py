"""Why this answer: how the question was read, and what gave the answer."""

from __future__ import annotations

from bot.render.html import Rich, cut, join, plain
from bot.texts import Texts
from index import Explanation, NoAnswer, Reply

_TERMS = 8
_LONGEST_LINE = 300


def render_why(reply: Reply, t: Texts) -> str:
    """The explanation of a reply as HTML."""
    explanation = reply.explanation
    reading = [plain(cut(f"• {line}", _LONGEST_LINE)) for line in _reading(explanation, t)]
    lines = [*reading, _ground(reply, t), plain(cut(_terms(explanation, t), _LONGEST_LINE))]
    return t.why_head + "\n" + join("\n", lines).html


def _reading(explanation: Explanation, t: Texts) -> list[str]:
    query = explanation.query
    found = [t.why_asks.format(asks=dict(t.asks)[query.asks])]
    said = (
        (t.why_when, "when", query.when_text),
        (t.why_people, "people", ", ".join(query.people)),
        (t.why_bodies, "bodies", ", ".join(query.bodies)),
        (t.why_documents, "documents", ", ".join(query.documents)),
    )
    found += [sentence.format(**{name: value}) for sentence, name, value in said if value]
    return [*found, t.why_follows] if query.follows else found


def _ground(reply: Reply, t: Texts) -> Rich:
    if isinstance(reply, NoAnswer):
        return plain("• " + t.why_none)
    name = reply.explanation.field.split(".")[0].split(" ")[0]
    field = dict(t.fields).get(name)
    return plain("• " + t.why_field.format(field=field)) if field else Rich()


def _terms(explanation: Explanation, t: Texts) -> str:
    if not explanation.hits or explanation.field:  # a record answered, not a passage
        return ""
    hit = explanation.hits[0]
    shares = sorted(hit.shares, key=lambda share: -share[1])[:_TERMS]
    terms = ", ".join(f"“{term}” {share / hit.score:.0%}" for term, share in shares if share > 0)
    return "• " + t.why_terms.format(terms=terms) if terms else ""
