"""The environment, or `.env`, as typed, frozen settings: read once, at start, by the composition root.

A wrong value is a `SettingsError`, whose message is one line that names the setting. It shows no value that may be a
secret. An empty value is the default.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Access(StrEnum):
    """Who may ask."""

    OPEN = "open"  # anyone, about public articles
    MEMBERS = "members"  # members alone


class LogLevel(StrEnum):
    """The least serious message that is logged."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class LogFormat(StrEnum):
    """How a log line is written."""

    TEXT = "text"
    JSON = "json"


class SettingsError(Exception):
    """Settings that cannot be used. `problems`: pairs of a setting's name and what is wrong with its value."""

    def __init__(self, *problems: tuple[str, str]) -> None:
        super().__init__("; ".join(f"{name}: {reason}" for name, reason in problems))
        self.problems = problems


def _token(token: SecretStr) -> SecretStr:
    if not re.fullmatch(r"\d+:[\w-]+", token.get_secret_value(), re.ASCII):
        raise PydanticCustomError("setting", "expected a token as @BotFather gives it, NUMBER:LETTERS")
    return token


def _webhook_secret(secret: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[\w-]{1,256}", secret.get_secret_value(), re.ASCII):
        raise PydanticCustomError("setting", "expected 1 to 256 characters A-Z, a-z, 0-9, _ and -")
    return secret


def _database(url: str) -> str:
    if not re.match(r"(sqlite|postgres|postgresql)(\+\w+)?://.", url):
        raise PydanticCustomError("setting", "expected sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME")
    return url


def _web_address(url: str) -> str:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:  # brackets or a port that are none
        usable = False
    if not usable:
        raise PydanticCustomError("setting", "expected an address that begins with https:// or http://")
    return url


def _without_path(url: str) -> str:
    if urlsplit(url)._replace(scheme="", netloc="").geturl().strip("/"):
        raise PydanticCustomError("setting", "expected a base address without a path")
    return url.rstrip("/")


def _user_ids(text: object) -> object:
    if not isinstance(text, str):
        return text
    ids = re.findall(r"[^,;\s]+", text)
    for each in ids:
        if not re.fullmatch(r"0*[1-9]\d{0,17}", each, re.ASCII):
            raise PydanticCustomError(
                "setting", "expected user ids such as 123456789, with commas between; wrong: {id}", {"id": each[:40]}
            )
    return frozenset(map(int, ids))


def _upper(text: object) -> object:
    return text.upper() if isinstance(text, str) else text


DATABASE = Path("data/tracuu.db")  # where the database is when nobody says where
WebAddress = Annotated[str, AfterValidator(_web_address)]
Port = Annotated[int, Field(ge=1, le=65535)]
UserIds = Annotated[frozenset[int], NoDecode, BeforeValidator(_user_ids)]


class Settings(BaseSettings):
    """Every setting, by its name in the environment in lower case; `.env.example` describes each."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram_bot_token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    telegram_base_url: WebAddress = "https://api.telegram.org/bot"
    telegram_base_file_url: WebAddress = "https://api.telegram.org/file/bot"
    database_url: Annotated[str, AfterValidator(_database)] = f"sqlite:///{DATABASE}"
    admin_ids: UserIds = frozenset()
    access: Access = Access.OPEN
    timezone: ZoneInfo = ZoneInfo("Asia/Ho_Chi_Minh")
    webhook_url: Annotated[WebAddress, AfterValidator(_without_path)] | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] | None = None
    webhook_port: Port = 8080
    health_port: Port | None = None
    log_level: Annotated[LogLevel, BeforeValidator(_upper)] = LogLevel.INFO
    log_format: LogFormat = LogFormat.TEXT
    flood_messages: Annotated[int, Field(gt=0)] = 20
    flood_seconds: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 10

    @property
    def database_named(self) -> bool:
        """Whether somebody chose the database: then it holds only what was put there, and no samples."""
        return "database_url" in self.model_fields_set

    @property
    def index_folder(self) -> Path | None:
        """Where the index is kept between runs: beside the database; nowhere for one that is no file of its own."""
        scheme, _, file = self.database_url.partition("?")[0].partition(":///")
        is_file = scheme.startswith("sqlite") and file not in {"", ":memory:"}
        return Path(f"{file}.index") if is_file else None


def load() -> Settings:
    """The settings of the environment, which wins, and of `.env` here, if there is one. Raises `SettingsError`."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError(*((str(each["loc"][0]).upper(), each["msg"]) for each in error.errors())) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError((".env", str(error))) from error
