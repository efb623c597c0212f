"""The environment becomes settings, or one line that says what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from bot.settings import Access, LogFormat, LogLevel, Settings, SettingsError, load


@pytest.fixture(autouse=True)
def _nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder, and an environment without settings."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_nothing_need_be_set() -> None:
    """Without any setting there is a usable default for each, and nobody named the database."""
    settings = load()
    assert settings.telegram_bot_token is None
    assert settings.database_url == "sqlite:///data/tracuu.db"
    assert not settings.database_named
    assert settings.timezone == ZoneInfo("Asia/Ho_Chi_Minh")
    assert (settings.flood_messages, settings.flood_seconds) == (20, 10)


def test_each_setting_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings in the environment arrive with their types."""
    given = {
        "TELEGRAM_BOT_TOKEN": "123:made-up_Token",
        "DATABASE_URL": "postgresql://user:secret@db/news",
        "ADMIN_IDS": "7, 8;9",
        "ACCESS": "members",
        "WEBHOOK_URL": "https://bot.example.org/",
        "LOG_LEVEL": "debug",
        "LOG_FORMAT": "json",
        "FLOOD_SECONDS": "2.5",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = load()
    assert settings.telegram_bot_token
    assert settings.telegram_bot_token.get_secret_value() == "123:made-up_Token"
    assert settings.database_url == "postgresql://user:secret@db/news"
    assert settings.database_named
    assert settings.admin_ids == {7, 8, 9}
    assert settings.access is Access.MEMBERS
    assert settings.webhook_url == "https://bot.example.org"
    assert (settings.log_level, settings.log_format) == (LogLevel.DEBUG, LogFormat.JSON)
    assert settings.flood_seconds == 2.5


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`.env` is read; what the environment says too is taken from there."""
    (tmp_path / ".env").write_text("ACCESS=members\nHEALTH_PORT=9000\nSOMEBODY_ELSES=1\n", encoding="utf-8")
    monkeypatch.setenv("HEALTH_PORT", "9001")
    settings = load()
    assert (settings.access, settings.health_port) == (Access.MEMBERS, 9001)


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_an_empty_value_is_the_default(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty token is none, an empty DATABASE_URL names no database, and so on."""
    monkeypatch.setenv(name, "")
    assert load() == Settings()
    assert not load().database_named


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "no-token"),
        ("TELEGRAM_BASE_URL", "api.example.org"),
        ("TELEGRAM_BASE_FILE_URL", "ftp://api.example.org"),
        ("DATABASE_URL", "mysql://host/name"),
        ("DATABASE_URL", "data/news.db"),
        ("ADMIN_IDS", "7,eight"),
        ("ADMIN_IDS", "-5"),
        ("ACCESS", "everybody"),
        ("TIMEZONE", "Mars/Base"),
        ("TIMEZONE", "/etc/passwd"),
        ("WEBHOOK_URL", "bot.example.org"),
        ("WEBHOOK_URL", "https://bot.example.org/path"),
        ("WEBHOOK_URL", "https://[bot"),
        ("WEBHOOK_SECRET", "no spaces"),
        ("WEBHOOK_PORT", "0"),
        ("HEALTH_PORT", "65536"),
        ("LOG_LEVEL", "loud"),
        ("LOG_FORMAT", "xml"),
        ("FLOOD_MESSAGES", "0"),
        ("FLOOD_SECONDS", "soon"),
        ("FLOOD_SECONDS", "inf"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_it(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the setting, and is one line."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load()
    assert [problem[0] for problem in caught.value.problems] == [name]
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("value", "wrong"), [("7,eight", "eight"), ("7; -5", "-5"), ("0", "0"), ("@me 7", "@me")])
def test_a_wrong_user_id_is_named(value: str, wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of several user ids the one that is none is shown: they are no secret."""
    monkeypatch.setenv("ADMIN_IDS", value)
    with pytest.raises(SettingsError, match=rf"^ADMIN_IDS: expected user ids .*; wrong: {wrong}$"):
        load()


def test_a_message_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """A token or a password that is in the wrong shape is not printed."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "hidden token")
    monkeypatch.setenv("DATABASE_URL", "mysql://user:hidden@host/name")
    with pytest.raises(SettingsError, match=r"^TELEGRAM_BOT_TOKEN: .*; DATABASE_URL: ") as caught:
        load()
    assert "hidden" not in str(caught.value)


def test_a_file_in_another_encoding_is_one_line(tmp_path: Path) -> None:
    """A `.env` that is no UTF-8 is named."""
    (tmp_path / ".env").write_bytes(b"ACCESS=\xff\xfe")
    with pytest.raises(SettingsError, match=r"^\.env: "):
        load()


def test_settings_cannot_be_changed() -> None:
    """Settings are frozen."""
    settings = load()
    with pytest.raises(ValidationError):
        settings.access = Access.MEMBERS
