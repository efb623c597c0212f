"""`python -m bench.retrieval CORPUS QUESTIONS [CORPUS QUESTIONS …]`: is the right passage found first, by which terms?

A corpus is a .jsonl or .jsonl.gz of `{"id", "text", "title"}`; its questions are lines `{"question", "gold_ids"}`. Each
set is indexed and asked as the bot does it, and by rank-bm25 over other terms, in one run; once with the questions as
they are, and once with all diacritics stripped from them. R@k is the share of questions that have a right passage among
the first k.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi
from underthesea import word_tokenize

from corpus import Article, Extraction, Passage, Span, Stored, Visibility, clean, fold, unify
from index import Viewer, terms
from index.question import parse_question
from index.retriever import search
from index.snapshot import Snapshot

DEPTH = 5
EYES = Viewer(levels=frozenset(Visibility))
_SYLLABLE = re.compile(r"[^\W_]+")

Ranker = Callable[[str], Sequence[int]]  # the numbers of the best passages for a question, best first


class Set(NamedTuple):
    """One public set: passages with their titles, and questions with the numbers of the right passages."""

    name: str
    passages: list[str]
    questions: list[tuple[str, frozenset[int]]]


def main(paths: Sequence[str]) -> None:
    """Reads the sets, asks, prints a table."""
    sets = [read(Path(corpus), Path(questions)) for corpus, questions in zip(paths[::2], paths[1::2], strict=True)]
    print(f"{'R@1 R@' + str(DEPTH):46}", *(f"{one.name[:17]:>17}" for one in sets), f"{'all':>13}", sep="  ")
    for stripped in (False, True):
        print("questions without diacritics:" if stripped else "questions as they are:")
        for name, ranker in RANKERS.items():
            scores = np.array([measured(one, ranker(one.passages), stripped=stripped) for one in sets])
            together = np.average(scores, axis=0, weights=[len(one.questions) for one in sets])
            cells = [f"{first:.3f} {few:.3f}" for first, few in [*scores, together]]
            print(f"  {name:44}", *(f"{cell:>17}" for cell in cells[:-1]), f"{cells[-1]:>13}", sep="  ")


def read(corpus: Path, questions: Path) -> Set:
    """A set from its two files; questions that no passage answers are left out."""
    numbers: dict[str, int] = {}
    passages = []
    for line in _lines(corpus):
        numbers[line["id"]] = len(passages)
        passages.append(clean(f"{line.get('title') or ''}\n{line['text']}".strip()))
    asked = [
        (line["question"], frozenset(numbers[id_] for id_ in line["gold_ids"]))
        for line in _lines(questions)
        if line["gold_ids"]
    ]
    return Set(corpus.name.split(".")[0], passages, asked)


def _lines(path: Path) -> Iterable[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def measured(one: Set, ranker: Ranker, *, stripped: bool) -> tuple[float, float]:
    """The shares of the questions that are answered by the first passage, and by one of the first few."""
    found = []
    for question, right in one.questions:
        best = ranker(fold(question) if stripped else question)
        found.append((bool(right & set(best[:1])), bool(right & set(best[:DEPTH]))))
    first, few = np.mean(found, axis=0).tolist()
    return first, few


# --- ways to rank -----------------------------------------------------------------------------------------------------


def ours(passages: Sequence[str]) -> Ranker:
    """As the bot reads questions and searches for passages."""
    stored = [
        Stored(
            id=number,
            version=str(number),
            change=number + 1,
            ingested=datetime(2024, 1, 1, tzinfo=UTC),
            article=Article(title="", body=text, visibility=Visibility.PUBLIC),
            passages=(Passage(span=Span(0, len(text))),),
            extraction=Extraction(),
        )
        for number, text in enumerate(passages)
    ]
    snapshot = Snapshot().with_changes(stored, len(stored))

    def rank(question: str) -> list[int]:
        query = parse_question(question, today=date(2024, 1, 1), frequencies=snapshot.frequencies)
        found = search(snapshot, terms(query.text), EYES, plain=query.plain, limit=DEPTH, explained=0)
        return [hit.article_id for hit in found]

    return rank


def fields(*kinds: tuple[Callable[[str], list[str]], float], k1: float, b: float, epsilon: float) -> Any:
    """rank-bm25 over one field or several, each an index of its own with its weight."""

    def build(passages: Sequence[str]) -> Ranker:
        indexes = [(BM25Okapi([*map(cut, passages)], k1=k1, b=b, epsilon=epsilon), cut, w) for cut, w in kinds]

        def rank(question: str) -> list[int]:
            scores: NDArray[np.float64] = sum(w * index.get_scores(cut(question)) for index, cut, w in indexes)
            return np.argsort(-scores, kind="stable")[:DEPTH].tolist()

        return rank

    return build


def syllables(text: str) -> list[str]:
    """The syllables in lower case, in one spelling."""
    return _SYLLABLE.findall(unify(text).lower())


def words(text: str) -> list[str]:
    """Words, as underthesea cuts them, in lower case."""
    return [word.lower() for word in word_tokenize(unify(text)) if _SYLLABLE.search(word)]


def bigrams(text: str) -> list[str]:
    """The pairs of neighbouring syllables."""
    return [" ".join(pair) for pair in pairwise(syllables(text))]


RANKERS: dict[str, Callable[[Sequence[str]], Ranker]] = {
    "Tra Cứu": ours,
    "rank-bm25, syllables, as shipped": fields((syllables, 1), k1=1.5, b=0.75, epsilon=0.25),
    "syllables + 0.2 words of underthesea": fields((syllables, 1), (words, 0.2), k1=0.9, b=0.4, epsilon=0),
    "syllables + 0.2 bigrams": fields((syllables, 1), (bigrams, 0.2), k1=0.9, b=0.4, epsilon=0),
    "folded syllables + 0.5 folded bigrams": fields(
        (lambda text: syllables(fold(text)), 1), (lambda text: bigrams(fold(text)), 0.5), k1=0.9, b=0.4, epsilon=0
    ),
}

if __name__ == "__main__":
    main(sys.argv[1:])
