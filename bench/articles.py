"""Articles to measure on, as many passages as are wanted, and questions about them."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, count, islice
from pathlib import Path
from typing import NamedTuple

from corpus import Article, Passage, Span, clean, passages

CHANGED = 0.15  # of the words of a copy are exchanged, so that copies are articles of their own
_HEADS = ("ai", "khi nào", "ở đâu", "bao nhiêu", "vì sao", "ai là", "có bao nhiêu", "")
_ONSETS = "b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x".split()
_RIMES = (
    "a ai am an ang anh ao au ay ân âm âu e em en ê ên i ia iên iêu in inh o oa oan oi on ong ô ôn ông ơi u ui un ung "
    "ư ưa ưng ươi ương"
).split()
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


class Sample(NamedTuple):
    """An article with its passages, cut as every article is."""

    article: Article
    passages: tuple[Passage, ...]


def samples(path: Path | None, wanted: int, seed: int = 1) -> Iterator[Sample]:
    """Articles with `wanted` passages together: of the file, then changed copies of them; or made up."""
    chance = random.Random(seed)
    found = _read(path, chance) if path else _made(chance)
    left = wanted
    while left:
        article = next(found)
        cut = passages(article)[:left]
        left -= len(cut)
        if cut:
            yield Sample(article, cut)


def save(found: Iterable[Sample], path: Path) -> None:
    """Writes articles with their passages, one a line."""
    with path.open("w", encoding="utf-8") as lines:
        for article, cut in found:
            spans = [passage.span for passage in cut]
            lines.write(json.dumps([article.model_dump(mode="json"), spans], ensure_ascii=False) + "\n")


def load(path: Path) -> Iterator[Sample]:
    """The articles of a file that `save` wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            article, spans = json.loads(line)
            yield Sample(Article.model_validate(article), tuple(Passage(span=Span(*span)) for span in spans))


def _read(path: Path, chance: random.Random) -> Iterator[Article]:
    for copy in count():
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                row = json.loads(line)
                body = clean(row["text"])
                title = clean(row.get("title") or body[:80])
                if copy:
                    body = _exchanged(body, chance)
                yield Article(title=title, body=body, external_id=f"{copy}-{number}", source=row.get("source"))


def _exchanged(body: str, chance: random.Random) -> str:
    """The text with some words in the places of others, line by line."""
    lines = []
    for line in body.split("\n"):
        words = line.split(" ")
        lines.append(" ".join(chance.choice(words) if chance.random() < CHANGED else word for word in words))
    return "\n".join(lines)


def _made(chance: random.Random) -> Iterator[Article]:
    """Articles of syllables that are as frequent as syllables are (Zipf), each with favourites of its own."""
    syllables = [onset + rime[:1] + tone + rime[1:] for onset in _ONSETS for rime in _RIMES for tone in _TONES]
    chance.shuffle(syllables)
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(1, len(syllables) + 1)))
    for number in count():
        topic = chance.choices(syllables, k=12)
        sentences = [
            " ".join(
                [*chance.choices(syllables, cum_weights=weights, k=chance.randint(12, 30)), *chance.sample(topic, 3)]
            )
            for _ in range(chance.randint(6, 30))
        ]
        title = " ".join(chance.sample(topic, 8)).capitalize()
        body = " ".join(f"{sentence.capitalize()}." for sentence in sentences)
        yield Article(title=title, body=clean(body), external_id=f"made-{number}")


def questions(known: Sequence[Sample], wanted: int, seed: int = 2) -> Iterator[str]:
    """Questions made of words that stand together in a passage, some with words of its title."""
    chance = random.Random(seed)
    return islice(_questions(known, chance), wanted)


def _questions(known: Sequence[Sample], chance: random.Random) -> Iterator[str]:
    while True:
        article, cut = chance.choice(known)
        words = chance.choice(cut).span.of(article.body).split()
        size = chance.randint(3, 9)
        if len(words) < size + 1:
            continue
        start = chance.randrange(len(words) - size)
        asked = [chance.choice(_HEADS), *words[start : start + size]]
        if chance.random() < 0.4:
            asked += article.title.split()[: chance.randint(2, 4)]
        yield " ".join(asked).strip()
