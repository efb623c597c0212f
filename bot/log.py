"""The log: one line a message on standard error, as text or JSON, without secrets."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from urllib.parse import unquote, urlsplit

from pydantic import SecretStr

from bot.settings import LogFormat, Settings

_HIDDEN = "***"
# Libraries that say at INFO what only their developers want to know; httpx names every URL, and with it the token.
_TALKATIVE = ("aiosqlite", "alembic", "apscheduler", "asyncio", "httpcore", "httpx", "telegram")


class _Formatter(logging.Formatter):
    """Hides the secrets in everything that is written, messages of libraries and tracebacks too."""

    def __init__(self, pattern: str, secrets: list[str]) -> None:
        super().__init__(pattern)
        self._secrets = secrets

    def hide(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return text


class _Text(_Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return self.hide(super().format(record))


class _Json(_Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": self.hide(record.getMessage()),
        }
        if record.exc_info:
            fields["error"] = self.hide(self.formatException(record.exc_info))
        return json.dumps(fields, ensure_ascii=False)


def configure(settings: Settings) -> None:
    """Sends every message of at least `settings.log_level` to standard error, and none of them anywhere else."""
    secrets = [value.get_secret_value() for _, value in settings if isinstance(value, SecretStr)]
    password = urlsplit(settings.database_url).password or ""
    secrets = [secret for secret in (*secrets, password, unquote(password)) if secret]
    formatter = _Json if settings.log_format is LogFormat.JSON else _Text
    handler = logging.StreamHandler()
    handler.setFormatter(formatter("%(asctime)s %(levelname)s %(name)s: %(message)s", secrets))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[settings.log_level]))
