"""Replies as messages: as they look, and within what Telegram takes, whatever they hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.render.answer import labels, render_passage, render_reply
from bot.render.html import LONGEST, bold, cut, length, plain, shorten, unmarked
from bot.render.why import render_why
from bot.texts import VIETNAMESE as T
from bot.texts_en import ENGLISH
from corpus import Article, Extraction, Span, Stored, utc_now
from index import Answer, Asks, Choice, Citation, Context, Explanation, Hit, NoAnswer, Passages, Query, Reply, Why
from tests.bot.telegram import Text

GOLDEN = Path(__file__).parent / "golden"

QUERY = Query(text="Ai chủ trì?", asks=Asks.CHAIR, when_text="ngày 5/3")
BODY = "Sáng 5/3, xã Ka Lăng họp. Đồng chí Lý Mò Xá, Bí thư Đảng ủy xã chủ trì <cuộc họp> & kết luận."
CITED = Citation(
    article="k1",
    article_id=7,
    title="Xã Ka Lăng họp <sơ kết>",
    url="https://ka-lang.example/tin?a=1&b=2",
    source="Trang tin xã",
    published=date(2026, 3, 6),
    span=Span(26, len(BODY)),
    quote=BODY[26:],
    bold=(Span(9, 17), Span(37, 44)),
)
EXPLAINED = Explanation(query=QUERY, field="participants.chair")
CONTEXT = Context(query=QUERY)
CHOICES = tuple(
    Choice(label=label, question="?", article_id=n)
    for n, label in enumerate(("Họp sáng 5/3", "Họp sáng 5/3", "x" * 99))
)
OTHER = CITED.model_copy(update={"article_id": 8, "title": "Tin khác", "url": None, "source": None, "published": None})

REPLIES: dict[str, Reply] = {
    "answer": Answer(
        text="Lý Mò Xá, Bí thư Đảng ủy xã", citations=(CITED,), explanation=EXPLAINED, context=CONTEXT, corrected=True
    ),
    "answers": Answer(text="A; B", citations=(CITED, OTHER), choices=CHOICES, explanation=EXPLAINED, context=CONTEXT),
    "passages": Passages(citations=(OTHER,), explanation=EXPLAINED, context=CONTEXT),
    "no-meeting": NoAnswer(
        why=Why.NO_MEETING_THEN, asked="05/03/2019", choices=CHOICES, explanation=EXPLAINED, context=CONTEXT
    ),
    "not-said": NoAnswer(why=Why.NOT_SAID, citations=(CITED,), explanation=EXPLAINED, context=CONTEXT),
    "outside": NoAnswer(why=Why.OUTSIDE, explanation=EXPLAINED, context=CONTEXT),
}


@pytest.mark.parametrize("name", sorted(REPLIES))
def test_as_it_looks(name: str) -> None:
    """Each kind of reply, to the letter: what people see was looked at once and stays as it is."""
    expected = (GOLDEN / f"{name}.html").read_text("utf-8")
    assert render_reply(REPLIES[name], T, "me_bot") + "\n" == expected


def test_buttons_say_different_things() -> None:
    """Two choices that would read alike are numbered; long ones are cut."""
    found = labels(CHOICES)
    assert len(set(found)) == 3
    assert max(map(length, found)) <= 60


def test_why_tells_how_it_was_read() -> None:
    """What was wanted, of when, and which field gave it, or which words matched; in either language."""
    said = Text(render_why(REPLIES["answer"], T)).plain
    assert "người chủ trì" in said
    assert "ngày 5/3" in said
    assert "Người tham gia" in said
    hits = (Hit(article_id=1, span=Span(0, 1), score=1.0, shares=(("nước sạch", 0.9), ("xã", 0.0))),)
    passages = Passages(citations=(), explanation=Explanation(query=QUERY, hits=hits), context=CONTEXT)
    assert "“nước sạch” 90%" in Text(render_why(passages, ENGLISH)).plain
    assert "không suy đoán" in Text(render_why(REPLIES["outside"], T)).plain


# --- whatever it holds ------------------------------------------------------------------------------------------------

words = st.text(st.sampled_from("aăâbcdđeêghi klmnoôơpqrstuưvxy <>&\"'\n.;,😀🇻🇳\u0300\u200b\x00\ud800"), max_size=3000)
tags = st.sampled_from(["<b>", "</b>", "&lt;", "<script>", "&", "'\"><a href=x>"])


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """A citation with proving words anywhere in its quote."""
    quote = draw(words) + draw(tags) + draw(words)
    places = st.tuples(st.integers(0, len(quote)), st.integers(0, len(quote)))
    proof = tuple(Span(min(pair), max(pair)) for pair in draw(st.lists(places, max_size=40)))
    url = draw(st.sampled_from([None, "https://a.example/x", "javascript:alert(1)", '"><b>', ""]))
    title = draw(words)[:500]
    named = {"title": title, "url": url, "source": draw(st.none() | words), "quote": quote, "bold": proof}
    return CITED.model_copy(update={**named, "article_id": draw(st.integers(1, 3))})


replies = st.builds(
    Answer,
    text=words,
    citations=st.lists(citations(), max_size=6).map(tuple),
    choices=st.just(CHOICES) | st.just(()),
    explanation=st.just(EXPLAINED),
    context=st.just(CONTEXT),
    corrected=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(replies, st.sampled_from([LONGEST, 1200, 300]), st.integers(1, 5))
def test_it_is_always_a_message(reply: Answer, most: int, quotes: int) -> None:
    """The HTML can be parsed and fits, and no quote says what the article does not: it is a piece of it."""
    text = Text(render_reply(reply, T, "me_bot", most=most, quotes=quotes))
    assert text.units <= max(most, 1600)  # a direct answer is never cut below its own limit
    for quote in text.of("blockquote"):
        shown = quote.removeprefix("…").removesuffix("…")
        assert any(shown in _as_sent(cited.quote) for cited in reply.citations)
    assert sum(name == "b" for name, _, _ in text.entities) <= 101


def _as_sent(quote: str) -> str:
    """A quote with what cannot be sent replaced."""
    return "".join("\ufffd" if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in quote)


@settings(max_examples=40, deadline=None)
@given(words, st.integers(0, 400))
def test_cutting_keeps_whole_characters(text: str, units: int) -> None:
    """What is cut is a beginning, no longer than asked; shortening says that something is left out."""
    assert text.startswith(cut(text, units))
    assert length(cut(text, units)) <= units
    short = shorten(text, units + 1)
    assert length(short) <= units + 1
    assert short == text or short.endswith("…")


@given(words)
def test_escaping_is_exact(text: str) -> None:
    """A text comes out of the HTML as it went in, and is counted as Telegram counts it."""
    for piece in (plain(text), bold(text)):
        read = Text(piece.html)
        assert read.plain == _as_sent(text)
        assert piece.units == len(read.plain.encode("utf-16-le", "surrogatepass")) // 2


def test_a_passage_fits_with_its_source() -> None:
    """As an inline result it is shortened around its beginning, and the source is whole."""
    article = Article(title="Tin dài", body="câu chuyện " * 900)
    stored = Stored(
        id=3,
        version="v",
        change=1,
        ingested=utc_now(),
        article=article,
        passages=(),
        extraction=Extraction(),
    )
    text = Text(render_passage(stored, Span(0, len(article.body)), "me_bot", most=1000))
    assert text.units <= 1000
    assert text.of("a") == ["Tin dài"]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_what_is_read_of_a_marked_text_is_the_text(text: str) -> None:
    """Whatever looks like a tag or an entity in it."""
    assert unmarked((bold(text) + plain(" <b>&lt;")).html) == f"{text} <b>&lt;"
