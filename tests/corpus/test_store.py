"""What the corpus keeps, and what a follower sees of it."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.migrations import migrate, migrate_database
from corpus import (
    Article,
    Corpus,
    DatabaseUnavailable,
    Extraction,
    Ingested,
    MeetingRecord,
    Outcome,
    Passage,
    Prepared,
    Span,
    UnknownDatabase,
    Visibility,
    version_of,
)

ADMIN = 42
LONG = " ".join(f"Chi bộ bàn việc số {n} trong chương trình năm nay." for n in range(20))


def article(**fields: object) -> Article:
    """An article that says little."""
    given: dict[str, object] = {"title": "Họp chi bộ Sông Trăng", "body": "Chi bộ Sông Trăng họp.", **fields}
    return Article.model_validate(given)


async def put(corpus: Corpus, said: Article) -> Ingested:
    """Stores an article with the whole of it as its one passage."""
    return await corpus.put(said, Extraction(), (Passage(span=Span(0, len(said.body))),), origin="test")


async def test_what_is_put_comes_back(corpus: Corpus) -> None:
    """An article comes back as it was put, with its passages and what was extracted."""
    said = article(
        external_id="x1",
        url="https://example.vn/1",
        source="Báo Sông Trăng",
        byline="Lê Thị Bưởi",
        published=date(2024, 3, 4),
        captions=(Span(0, 7),),
        visibility=Visibility.MEMBERS,
    )
    extraction = Extraction(meetings=(MeetingRecord(name="Họp chi bộ", evidence=Span(0, 22)),))
    result = await corpus.put(said, extraction, (Passage(span=Span(0, 22)),), origin="a.txt")
    assert (result.outcome, result.origin, result.title) == (Outcome.ADDED, "a.txt", said.title)
    stored = await corpus.get(result.article_id or 0)
    assert stored is not None
    assert (stored.article, stored.extraction, stored.passages) == (said, extraction, (Passage(span=Span(0, 22)),))
    assert (stored.version, stored.key, stored.change) == (version_of(said), "x1", 1)
    assert stored.ingested.tzinfo is not None


async def test_an_article_is_found_by_each_of_its_names(corpus: Corpus) -> None:
    """The external id, the URL and the key made from its number all find an article; nothing else does."""
    one = await put(corpus, article(external_id="x1", url="https://example.vn/1"))
    two = await put(corpus, article(title="Khác"))
    for key, number in (("x1", one.article_id), ("https://example.vn/1", one.article_id), ("a2", two.article_id)):
        found = await corpus.find(key)
        assert found is not None
        assert found.id == number
    assert [await corpus.find(key) for key in ("x2", "a3", "a", "", "a²", "a99999999999999999999")] == [None] * 6
    assert await corpus.get(99) is None


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ({"external_id": "x"}, {"external_id": "x", "title": "Tên mới"}, Outcome.CHANGED),
        ({"external_id": "x"}, {"external_id": "x"}, Outcome.UNCHANGED),
        ({"url": "https://e.vn/1"}, {"url": "https://e.vn/1", "body": "Mới."}, Outcome.CHANGED),
        ({"source": "S"}, {"source": "S", "body": "Mới."}, Outcome.CHANGED),
        ({"source": "S"}, {"source": "s ", "title": "HỌP  chi bộ Sông Trăng", "body": "Mới."}, Outcome.CHANGED),
        ({"title": "Uỷ ban họp"}, {"title": "Ủy ban họp", "body": "Mới."}, Outcome.CHANGED),
        ({"source": "S"}, {"source": "T", "body": "Mới."}, Outcome.ADDED),
        ({"external_id": "x"}, {"external_id": "y"}, Outcome.ADDED),
        ({"url": "https://e.vn/1"}, {"url": "https://e.vn/2"}, Outcome.ADDED),
        ({"published": date(2024, 1, 1)}, {"published": date(2024, 1, 8)}, Outcome.ADDED),
        ({"body": LONG}, {"body": LONG.replace("số 3", "số ba")}, Outcome.CHANGED),
        ({"body": LONG}, {"body": LONG.replace("việc", "phần")}, Outcome.ADDED),
        ({"body": LONG, "source": "S"}, {"body": LONG.replace("việc", "phần"), "source": "S"}, Outcome.CHANGED),
        ({"external_id": "x"}, {"body": "Mới."}, Outcome.CHANGED),
        ({"external_id": "x"}, {}, Outcome.UNCHANGED),
    ],
)
async def test_which_texts_are_one_article(
    corpus: Corpus, first: dict[str, object], second: dict[str, object], outcome: Outcome
) -> None:
    """One id, URL, or title with its source makes a text a new version, unless ids, URLs or days tell the two apart.

    Where no source is known, a long text that shares little with the other one is another one.
    """
    await put(corpus, article(**first))
    assert (await put(corpus, article(**second))).outcome is outcome


async def test_a_new_version_keeps_the_old_one_and_what_was_decided_about_it(corpus: Corpus) -> None:
    """A new version has the number, id and level of the old one, which is in the history with its corrections."""
    first = await put(corpus, article(external_id="x"))
    number = first.article_id or 0
    await corpus.set_visibility(number, Visibility.ADMINS, ADMIN)
    await corpus.revise(number, Extraction(), "0.chair", "", "Bưởi", ADMIN, seen=2)
    second = await put(corpus, article(body="Chi bộ Sông Trăng họp lại."))
    stored = await corpus.get(number)
    assert stored is not None
    assert (second.article_id, stored.key, stored.article.visibility) == (number, "x", Visibility.ADMINS)
    assert stored.corrected == ()
    (old,) = await corpus.history(number)
    assert (old.article.body, old.corrected, old.change) == ("Chi bộ Sông Trăng họp.", ("0.chair",), 3)


async def test_a_withdrawn_article_stays_withdrawn_when_it_is_put_again(corpus: Corpus) -> None:
    """Taking in the same feed again brings nothing back that was withdrawn, and the result says so."""
    number = (await put(corpus, article())).article_id or 0
    await corpus.withdraw(number, ADMIN)
    same, changed = await put(corpus, article()), await put(corpus, article(body="Mới."))
    assert [(r.outcome, r.withdrawn) for r in (same, changed)] == [(Outcome.UNCHANGED, True), (Outcome.CHANGED, True)]
    assert await corpus.count() == 0


async def test_acts_are_audited_and_happen_once(corpus: Corpus) -> None:
    """Each act takes a change number and one line in the audit; one that changes nothing takes neither."""
    number = (await put(corpus, article())).article_id or 0
    assert await corpus.withdraw(number, ADMIN)
    assert not await corpus.withdraw(number, ADMIN)
    assert [stored.id for stored in await corpus.withdrawn(5)] == [number]
    assert await corpus.restore(number, ADMIN)
    assert not await corpus.restore(number, ADMIN)
    assert await corpus.set_visibility(number, Visibility.MEMBERS, ADMIN)
    assert not await corpus.set_visibility(number, Visibility.MEMBERS, ADMIN)
    assert not await corpus.withdraw(99, ADMIN)
    assert await corpus.change() == 4
    acts = [(entry.what, entry.by, entry.before, entry.after) for entry in await corpus.audit(number)]
    assert acts == [
        ("visibility", ADMIN, "public", "members"),
        ("restore", ADMIN, "", ""),
        ("withdraw", ADMIN, "", ""),
    ]
    assert await corpus.audit(99) == ()


async def test_a_correction_names_its_field_and_refuses_what_has_changed(corpus: Corpus) -> None:
    """A correction is stored under its field once; one made from a state that is gone is refused."""
    number = (await put(corpus, article())).article_id or 0
    corrected = Extraction(meetings=(MeetingRecord(name="Họp", evidence=Span(0, 3)),))
    assert await corpus.revise(number, corrected, "0.name", "", "Họp", ADMIN, seen=1)
    assert await corpus.revise(number, corrected, "0.name", "Họp", "Họp", ADMIN, seen=2)
    assert not await corpus.revise(number, Extraction(), "0.held", "", "", ADMIN, seen=2)
    stored = await corpus.get(number)
    assert stored is not None
    assert (stored.extraction, stored.corrected, stored.change) == (corrected, ("0.name",), 3)
    assert [entry.field for entry in await corpus.audit()] == ["0.name", "0.name"]


async def test_the_audit_cannot_be_rewritten(corpus: Corpus) -> None:
    """The database itself refuses to change or delete a line of the audit."""
    number = (await put(corpus, article())).article_id or 0
    await corpus.withdraw(number, ADMIN)
    for statement in ("UPDATE audit SET by = 1", "DELETE FROM audit"):
        with pytest.raises(DatabaseUnavailable, match="append-only"):
            async with corpus.database.writing() as session:
                await (await session.connection()).exec_driver_sql(statement)
    assert len(await corpus.audit()) == 1


async def test_a_follower_sees_each_change_once_in_order(corpus: Corpus) -> None:
    """Asking for changes since the last number, some at a time, gives the last state of every article."""
    for n in range(5):
        await put(corpus, article(external_id=f"x{n}"))
    await corpus.withdraw(2, ADMIN)
    first = await corpus.changes(0, limit=3)
    rest = await corpus.changes(first[-1].change)
    assert [(s.id, s.change, s.withdrawn) for s in (*first, *rest)] == [
        (1, 1, False),
        (3, 3, False),
        (4, 4, False),
        (5, 5, False),
        (2, 6, True),
    ]
    assert await corpus.changes(6) == ()


async def test_latest_goes_by_the_day_and_the_level(corpus: Corpus) -> None:
    """The newest are those published last, or ingested last where no day is known; what may not be seen is left out."""
    days = {"old": date(2020, 1, 1), "new": date(2024, 3, 1), "today": None, "hidden": date(2024, 3, 2), "gone": None}
    for name, day in days.items():
        level = Visibility.ADMINS if name == "hidden" else Visibility.PUBLIC
        await put(corpus, article(external_id=name, published=day, visibility=level))
    await corpus.withdraw(5, ADMIN)
    assert [s.key for s in await corpus.latest(9, {Visibility.PUBLIC})] == ["today", "new", "old"]
    assert [s.key for s in await corpus.latest(2, set(Visibility))] == ["today", "hidden"]


async def test_a_batch_is_one_transaction_with_a_number_for_each(corpus: Corpus) -> None:
    """In a batch each article has its own number, and a second version of one is seen as that."""
    said = [article(external_id="x"), article(external_id="y"), article(external_id="x", body="Mới.")]
    results = await corpus.put_all([Prepared(one, Extraction(), (), "o") for one in said])
    assert [(r.article_id, r.outcome) for r in results] == [
        (1, Outcome.ADDED),
        (2, Outcome.ADDED),
        (1, Outcome.CHANGED),
    ]
    assert [s.change for s in await corpus.changes(0)] == [2, 3]


def test_the_version_is_the_same_everywhere() -> None:
    """The digest of an article never changes: it decides, years later, whether a text is new."""
    said = article(external_id="x", published=date(2024, 3, 4))
    assert version_of(said) == "996aa76105ab35bac1f4675b640de110f55899e07221c18d7f86ea94c0df3fdc"
    assert version_of(said) != version_of(article(external_id="x", published=date(2024, 3, 5)))
    assert version_of(said) == version_of(said.model_copy(update={"visibility": Visibility.ADMINS, "byline": "B"}))


# --- any sequence of acts -------------------------------------------------------------------------------------------

_ACTS = st.lists(
    st.tuples(st.sampled_from(["put", "withdraw", "restore", "level"]), st.integers(1, 4), st.integers(0, 2)),
    max_size=25,
)


@settings(max_examples=25, deadline=None)
@given(_ACTS)
def test_any_sequence_of_acts_leaves_what_a_dictionary_says(acts: Sequence[tuple[str, int, int]]) -> None:
    """After any acts the articles, their states and the change numbers are what a plain model of them gives."""
    asyncio.run(_follow_a_model(acts))


async def _follow_a_model(acts: Sequence[tuple[str, int, int]]) -> None:
    levels = list(Visibility)
    model: dict[int, tuple[int, bool, Visibility, int]] = {}  # id → body, withdrawn, level, change
    ids: dict[int, int] = {}
    change = 0
    async with Corpus.open("sqlite://") as corpus:
        await migrate_database(corpus.database)
        for what, key, value in acts:
            number = ids.get(key, 99)
            body, withdrawn, level, _ = model.get(number, (-1, False, Visibility.PUBLIC, 0))
            if what == "put":
                number = ids.setdefault(key, len(ids) + 1)
                happens, after = body != value, (value, withdrawn, level)
                result = await put(corpus, article(external_id=f"x{key}", body=f"Bản {value}."))
                assert result.article_id == number
            elif what == "level":
                happens, after = number in model and level != levels[value], (body, withdrawn, levels[value])
                assert await corpus.set_visibility(number, levels[value], ADMIN) == happens
            else:
                act = corpus.withdraw if what == "withdraw" else corpus.restore
                happens = number in model and withdrawn != (what == "withdraw")
                after = (body, not withdrawn, level)
                assert await act(number, ADMIN) == happens
            if happens:
                change += 1
                model[number] = (*after, change)
        assert await corpus.change() == change
        found = {s.id: (s.article.body, s.withdrawn, s.article.visibility, s.change) for s in await corpus.changes(0)}
        assert found == {n: (f"Bản {body}.", *rest) for n, (body, *rest) in model.items()}


# --- processes, crashes and broken files ------------------------------------------------------------------------------


def _put_many(url: str, name: str, count: int) -> None:
    async def run() -> None:
        async with Corpus.open(url) as corpus:
            for n in range(count):
                await put(corpus, article(external_id=f"{name}{n}"))
                await put(corpus, article(external_id=f"both{n}", body="Chung."))

    asyncio.run(run())


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_two_processes_lose_no_number_and_make_no_double(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Two processes that put at the same time give every change its own number, and store a common article once."""
    is_file = kind == "sqlite"
    url = f"sqlite:///{tmp_path / 'corpus.db'}" if is_file else str(request.getfixturevalue("postgres_url"))
    await migrate(url)
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_put_many, args=(url, name, 15)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        await asyncio.to_thread(writer.join)
    async with Corpus.open(url) as corpus:
        changes = [stored.change for stored in await corpus.changes(0)]
        assert (changes, await corpus.count(), await corpus.change()) == (list(range(1, 46)), 45, 45)


_WRITER = """
import asyncio, sys
from corpus import Article, Corpus, Extraction
async def run():
    async with Corpus.open(sys.argv[1]) as corpus:
        for n in range(100000):
            await corpus.put(Article(title=f"{n}", body="b"), Extraction(), (), origin="")
            print(n, flush=True)
asyncio.run(run())
"""


async def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    """Everything that `put` returned for is there after the process is killed, and nothing is half there."""
    url = f"sqlite:///{tmp_path / 'corpus.db'}"
    await migrate(url)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(  # noqa: ASYNC220 - our own program, and the wait for its lines is the test
        [sys.executable, "-c", _WRITER, url], stdout=subprocess.PIPE, env=environment
    ) as writer:
        assert writer.stdout is not None
        acknowledged = [int(next(iter(writer.stdout))) for _ in range(20)][-1]
        writer.send_signal(signal.SIGKILL)
    async with Corpus.open(url) as corpus:
        assert await corpus.count() in {acknowledged + 1, acknowledged + 2}
        assert await corpus.change() == await corpus.count()


async def test_a_file_that_is_no_database_is_told_in_one_line(tmp_path: Path) -> None:
    """A file of something else, and a folder that cannot be made, are failures with one line."""
    (tmp_path / "notes.txt").write_text("không phải cơ sở dữ liệu " * 100, "utf-8")
    for name in ("notes.txt", "notes.txt/corpus.db"):
        with pytest.raises(DatabaseUnavailable) as caught:
            await migrate(f"sqlite:///{tmp_path / name}")
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize("url", ["", "corpus.db", "mysql://h/d", "sqlite", "postgresql+psycopg://h/d"])
def test_a_url_of_another_kind_is_refused(url: str) -> None:
    """Only SQLite and PostgreSQL URLs name a database here."""
    with pytest.raises(UnknownDatabase):
        Corpus.open(url)


async def test_a_file_is_durable_and_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """The journal of an SQLite file is a write-ahead log; a mistyped path is told, not filled with folders."""
    with pytest.raises(DatabaseUnavailable, match="no folder"):
        await migrate(f"sqlite+aiosqlite:///{tmp_path / 'a' / 'corpus.db'}")
    assert not (tmp_path / "a").exists()
    path = tmp_path / "corpus.db"
    await migrate(f"sqlite+aiosqlite:///{path}")
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
