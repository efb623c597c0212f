"""The engine finds what was committed, soon, without holding anybody up, and again after a restart."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from bot.migrations import migrate
from corpus import Article, Corpus, Extraction, Ingested, Prepared, Visibility, passages
from index import EVERYONE, AnswerEngine, Passages, Viewer, search, terms


async def put(corpus: Corpus, title: str, body: str, level: Visibility = Visibility.PUBLIC) -> Ingested:
    """Stores an article that nothing is extracted from."""
    article = Article(title=title, body=body, visibility=level)
    return await corpus.put(article, Extraction(), passages(article), origin="test")


async def put_many(corpus: Corpus, count: int, *, sentences: int = 12) -> None:
    """Stores articles of a few passages each."""
    articles = (
        Article(
            title=f"Bản tin số {number}",
            body=" ".join(
                f"Thôn {number + line} của xã {number % 97} trồng thêm {line} héc-ta chè trên đồi {number * line}."
                for line in range(sentences)
            ),
        )
        for number in range(count)
    )
    await corpus.put_all(Prepared(article, Extraction(), passages(article), "test") for article in articles)


def found(engine: AnswerEngine, question: str, viewer: Viewer = EVERYONE) -> list[int]:
    """The articles with the best passages."""
    return [hit.article_id for hit in search(engine.snapshot, terms(question), viewer)]


@contextlib.asynccontextmanager
async def following(engine: AnswerEngine, interval: float = 0.05) -> AsyncIterator[None]:
    """While the engine follows."""
    task = asyncio.create_task(engine.follow(interval, saving=0.05))
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def test_finds_changes_and_forgets_what_is_withdrawn(corpus: Corpus) -> None:
    """A refresh brings additions, new versions, withdrawals and restorations, and gives the corpus' change number."""
    engine = AnswerEngine(corpus)
    first = await put(corpus, "Trồng chè", "Xã trồng thêm chè trên đồi.")
    assert await engine.refresh() == await corpus.change()
    assert found(engine, "chè trên đồi") == [first.article_id]

    await put(corpus, "Trồng chè", "Xã trồng thêm mía dưới bãi.")
    await engine.refresh()
    assert found(engine, "mía") == [first.article_id]
    assert found(engine, "đồi") == []

    await corpus.withdraw(first.article_id or 0, by=1)
    await engine.refresh()
    assert found(engine, "mía") == []
    assert engine.snapshot.stored(first.article_id or 0) is None

    await corpus.restore(first.article_id or 0, by=1)
    await engine.refresh()
    assert found(engine, "mía") == [first.article_id]


async def test_levels_decide_who_finds_what(corpus: Corpus) -> None:
    """What a viewer may not see is not ranked, and a change of the level counts at once."""
    engine = AnswerEngine(corpus)
    secret = await put(corpus, "Họp kín", "Bàn việc nhân sự của xã.", Visibility.MEMBERS)
    await engine.refresh()
    members = Viewer(levels=frozenset({Visibility.PUBLIC, Visibility.MEMBERS}))
    assert found(engine, "nhân sự") == []
    assert found(engine, "nhân sự", members) == [secret.article_id]
    await corpus.set_visibility(secret.article_id or 0, Visibility.PUBLIC, by=1)
    await engine.refresh()
    assert found(engine, "nhân sự") == [secret.article_id]


async def test_answers_from_what_it_holds(corpus: Corpus) -> None:
    """`ask` reads the question, and replies from the snapshot."""
    engine = AnswerEngine(corpus)
    await put(corpus, "Trồng chè", "Xã An Thới trồng thêm mười héc-ta chè trên đồi Mỏ.")
    await engine.refresh()
    reply = engine.ask("xã An Thới trồng chè trên đồi nào", today=date(2024, 3, 5))
    assert "Xã An Thới trồng thêm mười héc-ta chè trên đồi Mỏ." in [citation.quote for citation in reply.citations]
    assert isinstance(reply, Passages) or reply.explanation.query.text


async def test_following_makes_a_commit_searchable_by_itself(corpus: Corpus) -> None:
    """Whoever follows finds the change of another connection; who waits for it goes on when it can be found."""
    engine = AnswerEngine(corpus)
    async with following(engine, interval=30), Corpus.open(str(corpus.engine.url)) as other:
        await asyncio.sleep(0.05)
        result = await put(other, "Trồng chè", "Xã trồng thêm chè trên đồi.")
        await asyncio.wait_for(engine.caught_up(await other.change()), 5)
        assert found(engine, "chè") == [result.article_id]


async def test_a_refresh_holds_nobody_up(corpus: Corpus) -> None:
    """While many articles are indexed, merged and saved, the event loop comes round all the time."""
    await put_many(corpus, 400)
    engine = AnswerEngine(corpus, cache=Path(str(corpus.engine.url.database)).with_suffix(".index"))
    gaps: list[float] = []

    async def beat() -> None:
        while True:
            start = perf_counter()
            await asyncio.sleep(0)
            gaps.append(perf_counter() - start)
            await asyncio.sleep(0.001)

    beating = asyncio.create_task(beat())
    await engine.refresh()
    await engine.tidy()
    beating.cancel()
    assert engine.snapshot.statistics.documents > 1000
    gaps.sort()
    assert gaps[int(len(gaps) * 0.99)] < 0.05, gaps[-5:]  # a busy machine may take a breath now and then


async def test_an_article_is_found_within_milliseconds(corpus: Corpus) -> None:
    """An addition, a new version and a withdrawal cost what the article costs, however much there is already."""
    await put_many(corpus, 400)
    engine = AnswerEngine(corpus)
    await engine.refresh()
    await engine.tidy()
    took = []
    for number in range(8):
        await put(corpus, "Trồng chè", f"Xã trồng thêm chè trên đồi số {number}.")
        start = perf_counter()
        await engine.refresh()
        took.append(perf_counter() - start)
        assert engine.snapshot.frequencies(["che"])[0]
    assert sorted(took)[len(took) // 2] < 0.05, took


async def test_a_restart_reads_the_cache(corpus: Corpus, tmp_path: Path) -> None:
    """After a restart nothing is analysed again, and what changed meanwhile is found."""
    engine = AnswerEngine(corpus, tmp_path / "index")
    await put_many(corpus, 40)
    kept = await put(corpus, "Trồng chè", "Xã trồng thêm chè trên đồi Mỏ.")
    gone = await put(corpus, "Trồng mía", "Xã trồng thêm mía dưới bãi Cồn.")
    await engine.refresh()
    await engine.tidy()

    await corpus.withdraw(gone.article_id or 0, by=1)
    await engine.refresh()
    await engine.tidy()  # which saves what is gone, too
    new = await put(corpus, "Trồng ngô", "Xã trồng thêm ngô ven sông Cái.")
    again = AnswerEngine(corpus, tmp_path / "index")
    await again.refresh()
    assert any(part.file for part in again.snapshot.parts)
    assert found(again, "đồi Mỏ")[0] == kept.article_id
    assert found(again, "sông Cái")[0] == new.article_id
    assert gone.article_id not in found(again, "bãi Cồn")
    afresh = (await _built_afresh(corpus)).snapshot
    assert again.snapshot.statistics == afresh.statistics
    assert again.snapshot.frequencies(["mia", "ngo", "xa trong"]) == afresh.frequencies(["mia", "ngo", "xa trong"])


async def _built_afresh(corpus: Corpus) -> AnswerEngine:
    engine = AnswerEngine(corpus)
    await engine.refresh()
    return engine


def _cut(folder: Path) -> None:
    for path in folder.glob("part-*"):
        path.write_bytes(path.read_bytes()[:-100])


def _bend(folder: Path) -> None:
    for path in folder.glob("part-*"):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)


def _lose(folder: Path) -> None:
    for path in folder.glob("part-*"):
        path.unlink()


def _of_another_program(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_file():
            path.write_bytes(b"0" * 32 + b" {}\n" + path.read_bytes())


@pytest.mark.parametrize("harm", [_cut, _bend, _lose, _of_another_program, shutil.rmtree])
async def test_a_cache_that_is_not_sound_is_not_used(corpus: Corpus, tmp_path: Path, harm: object) -> None:
    """Files that are torn, changed, missing or foreign are left aside, and everything is read from the database."""
    await put_many(corpus, 40)
    engine = AnswerEngine(corpus, tmp_path / "index")
    await engine.refresh()
    await engine.tidy()
    expected = found(engine, "thôn 5 trồng chè")
    assert callable(harm)
    harm(tmp_path / "index")
    again = AnswerEngine(corpus, tmp_path / "index")
    assert await again.refresh() == engine.snapshot.change
    assert again.snapshot.statistics == engine.snapshot.statistics
    assert found(again, "thôn 5 trồng chè") == expected


async def test_the_cache_of_another_history_is_not_used(corpus: Corpus, tmp_path: Path) -> None:
    """A database that was restored has articles of its own under the numbers that the cache knows."""
    engine = AnswerEngine(corpus, tmp_path / "index")
    for number in range(4):
        await put(corpus, f"Tin {number}", f"Xã trồng thêm chè trên đồi số {number}.")
    await engine.refresh()
    await engine.tidy()
    url = f"sqlite:///{tmp_path / 'other.db'}"
    await migrate(url)
    async with Corpus.open(url) as other:
        await put(other, "Tin 0", "Xã trồng thêm chè trên đồi số 0.")
        for number in range(1, 5):
            await put(other, f"Tin {number}", f"Xã trồng thêm mía dưới bãi số {number}.")
        again = AnswerEngine(other, tmp_path / "index")
        await again.refresh()
        assert found(again, "chè") == [1]
        assert sorted(found(again, "mía")) == [2, 3, 4, 5]
        assert again.snapshot.statistics == (await _built_afresh(other)).snapshot.statistics
