"""The set itself: large and varied enough, and every answer provable from the articles."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date

import pytest

from corpus import SAMPLES
from tests.quality.exam import Part, load_questions
from tests.quality.judge import Question, says
from tests.quality.records import load_annotations

QUESTIONS = {part: load_questions(part) for part in Part}
ALL = [question for part in Part for question in QUESTIONS[part]]
SAMPLE_TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in SAMPLES.iterdir()}
ARTICLES: dict[Part, dict[str, dict[str, str | None]]] = {
    part: {line["id"]: line for line in map(json.loads, part.articles.read_text(encoding="utf-8").splitlines())}
    for part in Part
}
TEXTS = {key: f"{article['title']}\n{article['text']}" for part in Part for key, article in ARTICLES[part].items()}
TEXTS |= SAMPLE_TEXTS
DERIVED = {"yes_no"}  # kinds whose gold may be in no article: "Không"


def test_it_is_large_and_varied_enough() -> None:
    """At least 60 articles with 18 official documents, 250 questions, 50 traps, all styles; a third is held apart."""
    documents = [article for part in Part for article in ARTICLES[part].values() if article.get("doc_type")]
    assert len(TEXTS) >= 60
    assert len(documents) >= 18
    assert len(ALL) >= 250
    assert sum(not question.answerable for question in ALL) >= 50
    styles = Counter(question.style for question in ALL)
    assert set(styles) >= {
        "formal",
        "chatty",
        "no_diacritics",
        "abbrev",
        "typo",
        "old_tone",
        "followup",
        "telex",
        "vni",
        "nfd",
    }
    assert 0.25 < len(QUESTIONS[Part.HELD]) / len(ALL) < 0.45


def test_ids_are_unique() -> None:
    """No two questions share an id, and no article stands in both parts."""
    assert [qid for qid, n in Counter(question.qid for question in ALL).items() if n > 1] == []
    assert ARTICLES[Part.SEEN].keys() & ARTICLES[Part.HELD].keys() == set()


@pytest.mark.parametrize("part", Part, ids=lambda part: str(part.label))
def test_parts_stand_alone(part: Part) -> None:
    """A question follows an earlier one of its part, and is proved by articles of its part."""
    earlier: set[str] = set()
    for question in QUESTIONS[part]:
        assert question.after is None or question.after in earlier, question.qid
        assert set(question.articles) <= ARTICLES[part].keys() | (SAMPLE_TEXTS.keys() if part is Part.SEEN else set())
        assert (question.style == "followup") <= (question.after is not None), question.qid
        earlier.add(question.qid)


@pytest.mark.parametrize("question", ALL, ids=lambda question: str(question.qid))
def test_answers_are_provable(question: Question) -> None:
    """The evidence stands in a gold article, so does an alternative of every group; a trap wants silence."""
    if not question.answerable:
        assert (question.gold, question.articles, question.evidence) == ((), (), "")
        assert question.must_not
        return
    texts = [TEXTS[key] for key in question.articles]
    assert any(question.evidence in text for text in texts)
    assert question.evidence
    assert question.gold
    days = [published for key in question.articles if (published := _published(key))]
    sayings = "\n".join([*texts, *days])
    unproved = [group for group in question.gold if not any(says(sayings, wanted) for wanted in group)]
    assert not unproved or question.kind in DERIVED


def _published(key: str) -> str | None:
    """The day of publication as people write it: what "hôm nay" stands for."""
    published = next((ARTICLES[part][key]["published"] for part in Part if key in ARTICLES[part]), None)
    return f"{date.fromisoformat(published):%d/%m/%Y}" if published else None


@pytest.mark.parametrize("question", [each for each in ALL if each.answerable], ids=lambda question: str(question.qid))
def test_no_right_answer_is_forbidden(question: Question) -> None:
    """Some alternative of every group can be said without saying what must not be said."""
    for group in question.gold:
        assert any(not any(says(wanted, wrong) for wrong in question.must_not) for wanted in group)


def test_every_article_is_annotated() -> None:
    """Each article has its meetings on record, and what they name stands in it."""
    annotations = load_annotations()
    assert annotations.keys() == TEXTS.keys()
    for key, annotated in annotations.items():
        for meeting in annotated.meetings:
            assert all(says(TEXTS[key], name) for name in meeting.chairs), key
            assert all(
                any(says(TEXTS[key], name) for name in names) for names in (meeting.place, meeting.body) if names
            ), key
            assert meeting.days[0] <= meeting.days[1], key
