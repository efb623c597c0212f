"""Log lines: their two forms, and what never stands in them."""

from __future__ import annotations

import json
import logging

import pytest
from pydantic import SecretStr

from bot.log import configure
from bot.settings import LogFormat, LogLevel, Settings

TOKEN = "123456:made-up_Token"


pytestmark = pytest.mark.usefixtures("log_kept")


def logged(capsys: pytest.CaptureFixture[str], form: LogFormat, level: LogLevel = LogLevel.INFO) -> str:
    """What is written when something goes wrong at an address that holds the token."""
    configure(Settings(telegram_bot_token=SecretStr(TOKEN), log_format=form, log_level=level))
    log = logging.getLogger("bot.anything")
    log.debug("a detail")
    try:
        raise ConnectionError(f"https://api.example.org/bot{TOKEN}/getMe")
    except ConnectionError:
        log.exception("could not reach %s", f"bot{TOKEN}")
    logging.getLogger("httpx").info("HTTP Request: POST https://api.example.org/bot%s/getMe", TOKEN)
    return capsys.readouterr().err


@pytest.mark.parametrize("form", LogFormat)
def test_the_token_is_never_written(form: LogFormat, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither messages nor tracebacks show it, and libraries that name addresses are silent."""
    written = logged(capsys, form)
    assert "could not reach bot***" in written
    assert "ConnectionError: https://api.example.org/bot***/getMe" in written
    assert TOKEN not in written
    assert "HTTP Request" not in written


def test_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Each line is an object with the time in UTC, the level, the logger and the message."""
    (line,) = logged(capsys, LogFormat.JSON).splitlines()
    fields = json.loads(line)
    assert list(fields) == ["time", "level", "logger", "message", "error"]
    assert fields["time"].endswith("+00:00")
    assert (fields["level"], fields["logger"]) == ("ERROR", "bot.anything")


def test_the_level_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """DEBUG shows details; INFO leaves them out."""
    assert "a detail" in logged(capsys, LogFormat.TEXT, LogLevel.DEBUG)
    assert "a detail" not in logged(capsys, LogFormat.TEXT)
