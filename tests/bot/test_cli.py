"""Commands as somebody runs them: what they print, what they store, how they end."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.settings import Settings
from corpus import Corpus, Stored

NEWS = "Xã Mẫu Sơn họp bàn việc trồng rừng\n\nSáng 03/3/2024, ông Hà Văn Nghiêm, Bí thư Đảng ủy xã chủ trì hội nghị.\n"
FIELDS = {"id": "m1", "title": "Họp xã Mẫu Sơn", "published": "2024-03-04", "text": NEWS}

Run = Callable[..., Result]


pytestmark = pytest.mark.usefixtures("log_kept")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in an empty folder, without settings but those that it is given."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return lambda *words, stdin=None, **settings: CliRunner().invoke(app, list(words), input=stdin, env=settings)


def articles(path: str = "data/tracuu.db") -> list[Stored]:
    """What the database holds."""

    async def read() -> list[Stored]:
        async with Corpus.open(f"sqlite:///{path}") as corpus:
            return list(await corpus.changes(0))

    return asyncio.run(read())


# --- ask --------------------------------------------------------------------------------------------------------------


def test_the_first_question_brings_the_samples(run: Run) -> None:
    """On the default database, empty until now, the samples answer."""
    result = run("ask", "Ai chủ trì hội nghị ngày 02/01/2024?")
    assert result.exit_code == 0
    assert "Nguyễn Văn Thụ" in result.stdout
    assert "Trang tin Đảng ủy Khối" in result.stdout
    assert len(articles()) == 12


def test_a_named_database_holds_only_what_was_put_there(run: Run) -> None:
    """DATABASE_URL brings no samples."""
    result = run("ask", "Ai chủ trì hội nghị ngày 02/01/2024?", "--json", DATABASE_URL="sqlite:///named.db")
    assert json.loads(result.stdout)["kind"] == "none"
    assert articles("named.db") == []


def test_what_was_ingested_first_stays_alone(run: Run, tmp_path: Path) -> None:
    """Samples do not join a default database that holds something."""
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    run("ingest", "news.txt")
    run("ask", "Ai chủ trì?")
    assert len(articles()) == 1


def test_json_has_the_fields_of_the_contract(run: Run) -> None:
    """`ask --json` prints one object with the agreed fields, and suggestions."""
    reply = json.loads(run("ask", "Ai chủ trì hội nghị ngày 02/01/2024?", "--json", "--today", "2024-05-01").stdout)
    assert list(reply) == ["kind", "answer", "citations", "ms", "suggestions"]
    assert list(reply["citations"][0]) == ["article", "url", "title", "quote"]
    assert reply["ms"] > 0


def test_a_batch_is_answered_line_by_line(run: Run, tmp_path: Path) -> None:
    """Each question has its line; a follow-up has the context of the question it follows; a bad line stops no other."""
    lines = [
        json.dumps({"qid": "q1", "question": "Ai chủ trì hội nghị ngày 02/01/2024?", "asked_on": "2024-05-01", "x": 1}),
        "{broken",
        json.dumps({"qid": 2, "question": "Ai dự và chỉ đạo?", "asked_on": None, "after": "q1"}),
        json.dumps({"qid": "q3", "question": "Gì?", "asked_on": "hôm qua"}),
    ]
    (tmp_path / "questions.jsonl").write_text("\n\n".join(lines), encoding="utf-8")
    result = run("ask", "--batch", "questions.jsonl", "--out", "answers.jsonl")
    answers = [json.loads(line) for line in (tmp_path / "answers.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [answer["qid"] for answer in answers] == ["q1", 2]
    assert list(answers[0]) == ["qid", "kind", "answer", "citations", "ms"]
    assert "Nguyễn Văn Thụ" in json.dumps(answers[0], ensure_ascii=False)
    assert result.stdout == ""
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == ["line 3", "line 7"]
    assert result.exit_code == 1


def test_a_batch_goes_to_standard_output(run: Run, tmp_path: Path) -> None:
    """Without --out the answers are printed, and nothing else."""
    (tmp_path / "questions.jsonl").write_text('{"qid": "q", "question": "Ai?"}\n', encoding="utf-8")
    result = run("ask", "--batch", "questions.jsonl")
    assert json.loads(result.stdout)["qid"] == "q"
    assert result.exit_code == 0


# --- ingest -----------------------------------------------------------------------------------------------------------


def test_ingest_tells_what_became_of_each(run: Run, tmp_path: Path) -> None:
    """Added at first, unchanged the second time, changed when it says something else."""
    news = tmp_path / "news.jsonl"
    news.write_text(json.dumps(FIELDS), encoding="utf-8")
    assert run("ingest", "news.jsonl").stdout == "1 added, 0 changed, 0 unchanged, 0 failed\n"
    assert run("ingest", "news.jsonl").stdout == "0 added, 0 changed, 1 unchanged, 0 failed\n"
    news.write_text(json.dumps(FIELDS | {"text": NEWS + "Hội nghị kết thúc lúc 11 giờ."}), encoding="utf-8")
    assert run("ingest", "news.jsonl").stdout == "0 added, 1 changed, 0 unchanged, 0 failed\n"
    assert len(articles()) == 1


def test_ingest_reads_standard_input(run: Run) -> None:
    """`-` is standard input."""
    assert run("ingest", "-", stdin=NEWS).stdout.startswith("1 added")
    assert [stored.article.title for stored in articles()] == ["Xã Mẫu Sơn họp bàn việc trồng rừng"]


BAD = {
    "empty.txt": b"",
    "spaces.md": b"  \n\n ",
    "binary.txt": bytes(range(256)) * 8,
    "large.txt": NEWS.encode() + b"a" * 20_000_000,
    "broken.json": b'{"title": "T", "text"',
    "day.json": json.dumps(FIELDS | {"id": "d", "published": "ngày 45 tháng 13"}).encode(),
    "bodiless.json": json.dumps(FIELDS | {"id": "b", "text": ""}).encode(),
    "list.json": b"[1]",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_line_and_the_rest_goes_on(name: str, run: Run, tmp_path: Path) -> None:
    """A file that cannot be taken in is named in one line, with the reason; the good one beside it is stored, alone."""
    (tmp_path / name).write_bytes(BAD[name])
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    result = run("ingest", name, "news.txt")
    assert [line.partition(": ")[0].partition(":")[0] for line in result.stderr.splitlines()] == [name]
    assert result.stdout == "1 added, 0 changed, 0 unchanged, 1 failed\n"
    assert result.exit_code == 1
    assert [stored.article.title for stored in articles()] == ["Xã Mẫu Sơn họp bàn việc trồng rừng"]


def test_a_broken_line_is_named_by_its_number(run: Run, tmp_path: Path) -> None:
    """In JSON Lines the lines around a broken one are stored."""
    lines = [json.dumps(FIELDS), '{"id": "m2", "text": ', json.dumps(FIELDS | {"id": "m3"})]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = run("ingest", "news.jsonl")
    assert result.stderr.startswith("news.jsonl:2: it is broken (")
    assert len(result.stderr.splitlines()) == 1
    assert sorted(stored.key for stored in articles()) == ["m1", "m3"]


def test_what_is_not_there_is_one_line(run: Run) -> None:
    """A path that does not exist is named."""
    result = run("ingest", "nowhere.txt")
    assert result.stderr == "nowhere.txt: no such file or folder\n"
    assert result.exit_code == 1


# --- how commands end -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [[], ["run"], ["ingest", "x"], ["ask", "x"], ["migrate"]])
def test_a_wrong_setting_stops_the_start(command: list[str], run: Run, tmp_path: Path) -> None:
    """One line that names the setting, exit 2, nothing made."""
    result = run(*command, ACCESS="everybody")
    assert result.stderr == "ACCESS: Input should be 'open' or 'members'\n"
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_cannot_be_opened_is_one_line(run: Run, tmp_path: Path) -> None:
    """A file that is no database, a folder in its place: one line, exit 1."""
    (tmp_path / "news.db").write_text("This is no database, and long enough to be read as one would be." * 20)
    (tmp_path / "folder.db").mkdir()
    for name in ("news.db", "folder.db"):
        result = run("ask", "Ai?", DATABASE_URL=f"sqlite:///{name}")
        assert result.exit_code == 1
        assert name in result.stderr
        assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "words", [[], ["Ai?", "--batch", "q.jsonl"], ["--batch", "nowhere.jsonl"], ["Ai?", "--today", "2024-02-30"]]
)
def test_wrong_arguments_are_explained(words: list[str], run: Run, tmp_path: Path) -> None:
    """Exit 2, with what is wrong and without a traceback."""
    (tmp_path / "q.jsonl").touch()
    result = run("ask", *words)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert "Traceback" not in result.stderr


def test_a_database_in_a_folder_that_is_not_there_is_one_line(run: Run, tmp_path: Path) -> None:
    """The folder of a database that somebody named is not made: its name may be a mistake."""
    result = run("ingest", "-", stdin=NEWS, DATABASE_URL="sqlite:///nowhere/deep/news.db")
    assert result.exit_code == 1
    assert result.stderr.endswith("there is no folder nowhere/deep\n")
    assert len(result.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_day_is_told_its_form(run: Run) -> None:
    """`--today` says how people write the day, not how Python does."""
    assert "'3/1' is no date YYYY-MM-DD" in run("ask", "Ai?", "--today", "3/1").stderr


@pytest.mark.parametrize("command", ["run", "ingest", "ask", "export", "backup", "restore"])
def test_help_speaks_to_people(command: str, run: Run) -> None:
    """No help shows what type an argument has in Python, or a format of its library."""
    shown = run(command, "--help").stdout
    assert shown.startswith("Usage: ")
    assert [part for part in ("list[", "<str>", "<file>", "<path>", "%") if part in shown] == []


def test_migrate_makes_the_database(run: Run, tmp_path: Path) -> None:
    """`migrate` makes an empty database, and does no harm again."""
    for _ in range(2):
        assert run("migrate").exit_code == 0
    assert (tmp_path / "data/tracuu.db").exists()
    assert articles() == []


def test_help_needs_no_library_that_is_slow_to_load() -> None:
    """`--help` loads neither the database nor Telegram, nor any of the language tools."""
    code = (
        "import sys, bot.__main__ as m\n"
        "try: m.app(['--help'])\n"
        "except SystemExit: print(*{'sqlalchemy', 'telegram', 'underthesea', 'numpy', 'corpus'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Usage: ")
    assert done.stdout.endswith("\n\n")


# --- looking after the database ---------------------------------------------------------------------------------------


def test_a_backup_moves_everything(run: Run) -> None:
    """`backup` and `restore` move a database; a second `restore` is refused, and so is what is no backup."""
    run("ask", "Ai?")
    assert run("backup", "b").exit_code == 0
    assert run("restore", "b", DATABASE_URL="sqlite:///other.db").exit_code == 0
    assert articles("other.db") == articles()
    again = run("restore", "b", DATABASE_URL="sqlite:///other.db")
    assert (again.exit_code, len(again.stderr.splitlines())) == (1, 1)
    wrong = run("restore", "data/tracuu.db", DATABASE_URL="sqlite:///third.db")
    assert (wrong.exit_code, wrong.stderr) == (1, "data/tracuu.db: not a backup, or damaged\n")


def test_a_file_that_cannot_be_written_is_one_line(run: Run) -> None:
    """A folder that is not there is named."""
    for command in (["backup", "nowhere/b"], ["export", "--out", "nowhere/b"]):
        result = run(*command)
        assert result.exit_code == 1
        assert result.stderr.startswith("nowhere/b")
        assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("form", ["ocd", "csv", "jsonl", "ics", "rss"])
def test_every_format_is_exported(form: str, run: Run, tmp_path: Path) -> None:
    """`export` prints, or with --out writes, the same."""
    run("ask", "Ai?")
    printed = run("export", "--format", form)
    assert "Cù Lao Bắc" in printed.stdout.replace("\r\n ", "")
    if form not in {"ics", "rss"}:  # these say when they were made
        run("export", "--format", form, "--out", "file")
        assert (tmp_path / "file").read_bytes() == printed.stdout_bytes


def test_check_and_stats_report(run: Run) -> None:
    """`check` finds the samples right, `stats` counts them."""
    run("ask", "Ai?")
    checked = run("check")
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert checked.stdout.startswith("12 articles, ")
    assert "12 articles\n" in run("stats").stdout


def test_run_without_a_token_is_the_conversation(run: Run) -> None:
    """`run`, or no command at all, answers from standard input."""
    for command in (["run"], []):
        result = run(*command, stdin="Ai chủ trì hội nghị ngày 02/01/2024?\n", TELEGRAM_BOT_TOKEN="")
        assert result.exit_code == 0
        assert "Nguyễn Văn Thụ" in result.stdout


def test_bytes_that_are_no_text_stop_nothing(run: Run) -> None:
    """A line in another encoding is a question like any other."""
    result = run("run", stdin=b"Ai \xc3 \xff?\n" + "Ai chủ trì hội nghị ngày 02/01/2024?\n".encode())
    assert result.exit_code == 0
    assert "Nguyễn Văn Thụ" in result.stdout
