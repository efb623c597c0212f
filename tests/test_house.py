"""The promises that the project makes about itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from bot.settings import Settings, load
from docs.picture import PICTURE, conversation, drawn

ROOT = Path(__file__).parent.parent
FOLDERS = ("bench", "bot", "corpus", "deploy", "docs", "index", "tests")
TEXTS = {".cfg", ".csv", ".html", ".ini", ".json", ".jsonl", ".lock", ".mako", ".md", ".py", ".toml", ".txt", ""}


def test_imports_keep_to_their_contracts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Layers point one way, through front doors; Telegram, addresses and tables each where they belong; no cycles."""
    monkeypatch.chdir(ROOT)
    assert lint_imports() == 0


@pytest.mark.parametrize("name", ["corpus", "index"])
def test_front_doors_are_sorted_and_complete(name: str) -> None:
    """`__all__` is sorted, and offers every name that the front door imports."""
    door = import_module(name)
    assert list(door.__all__) == sorted(door.__all__, key=_constants_first)
    imported = re.findall(
        r"^(?:from \S+ import |    )(\w+(?:, \w+)*),?$", Path(door.__file__ or "").read_text("utf-8"), re.MULTILINE
    )
    assert {word for words in imported for word in words.split(", ")} <= set(door.__all__)


def _constants_first(name: str) -> tuple[int, str]:
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


# --- settings ---------------------------------------------------------------------------------------------------------


def test_the_example_is_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.env.example` has every setting, in order and no other, and its values are the defaults."""
    example = (ROOT / ".env.example").read_text("utf-8")
    names = re.findall(r"^(\w+)=", example, re.MULTILINE)
    assert names == [name.upper() for name in Settings.model_fields]
    for name in names:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    defaults = load()
    (tmp_path / ".env").write_text(example, "utf-8")
    assert load() == defaults
    assert not load().database_named


# --- README and Makefile ----------------------------------------------------------------------------------------------


def readme_commands() -> list[str]:
    """The lines of the README's shell blocks, without their comments."""
    blocks = re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    lines = (line.partition("  #")[0].strip() for block in blocks for line in block.splitlines())
    return [line for line in lines if line]


def test_readme_commands_work(tmp_path: Path) -> None:
    """Every command of the README does what it says, in an empty folder beside the articles, without a terminal."""
    for name in ("corpus", ".env.example"):
        (tmp_path / name).symlink_to(ROOT / name)
    settings = {name.upper() for name in Settings.model_fields}
    clean = {name: value for name, value in os.environ.items() if name not in settings}
    clean["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{clean['PATH']}"
    clean["PYTHONPATH"] = str(ROOT)
    for command in readme_commands():
        if command.startswith(". "):
            continue  # the environment that runs this test is that one
        started = re.sub(r"\bmake run$", "python -m bot run", command)
        done = subprocess.run(
            ["sh", "-c", started],
            cwd=tmp_path,
            env=clean,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        assert not done.stderr, command


def test_make_run_is_the_main_job() -> None:
    """`make run` starts what the README test starts in its place."""
    assert re.search(
        r"^run: .*\n\t@?\$\(BIN\)/python -m bot run$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE
    )


def test_make_lists_every_target() -> None:
    """`make` alone names each target with what it does."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert targets
    assert re.findall(r"^([a-z]+):.*## \S", makefile, re.MULTILINE) == targets[1].split()


# --- what is written down ---------------------------------------------------------------------------------------------


def test_lock_files_pin_everything_and_name_no_address() -> None:
    """Each requirement has one version and its hashes; no option, index or download address stands in a lock file."""
    pins = {}
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = re.sub(r"#.*", "", (ROOT / name).read_text("utf-8"))
        assert "://" not in text
        requirements = re.findall(r"^\S(?:.*\\\n)*.*$", text, re.MULTILINE)
        assert all(
            re.match(r"[\w.-]+==\S+(?: ; .*)? \\\n(?:\s+--hash=sha256:[0-9a-f]{64}(?: \\\n)?)+", r)
            for r in requirements
        )
        pins[name] = {requirement.partition(" ")[0] for requirement in requirements}
    assert pins["requirements.lock"] < pins["requirements-dev.lock"]


def test_the_architecture_names_each_folder() -> None:
    """The table of folders is the tree: none is missing and none is made up."""
    told = set(re.findall(r"^\| `([\w/]+)/` \|", (ROOT / "ARCHITECTURE.md").read_text("utf-8"), re.MULTILINE))
    roots = [ROOT / name for name in ("corpus", "index", "bot", "bench")]
    packages = {path.parent for root in roots for path in root.rglob("*.py")}
    assert told == {f"{path.relative_to(ROOT)}" for path in packages} | {"corpus/samples", "tests", "tests/quality"}


async def test_the_picture_shows_what_is_said() -> None:
    """The conversation in the README is the one that the program has now."""
    assert PICTURE.read_text("utf-8") == drawn(await conversation())


def test_the_project_speaks_of_itself_alone() -> None:
    """No path of one machine and no registry's host stands in any file."""
    foreign = re.compile(r"/(?:root|home|work|tmp)/|pyp[i]\.org|python[h]osted")
    assert {path: found[0] for path in _files() if (found := foreign.search(path.read_text("utf-8", "replace")))} == {}


def _files() -> list[Path]:
    inside = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if "__pycache__" not in path.parts]
    beside = [*ROOT.glob("*.*"), ROOT / "Makefile", ROOT / ".env.example", ROOT / ".ci/run"]
    files = [path for path in [*inside, *beside] if path.is_file() and path.suffix in TEXTS]
    return [path for path in files if path.name != ".git"]  # which names a place in a second working tree
