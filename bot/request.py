"""python-telegram-bot's way to Telegram, over aiohttp.

Chosen over its own HTTPXRequest, which takes three times as long for each request, most of the time of an answer; and
which logs a body that it cannot read, with whatever somebody wrote in it.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.request import getproxies

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

_CONNECT = 10.0  # seconds
_IDLE = 10.0  # seconds after which a connection is not used again: long before Telegram closes it
_CONNECTIONS = 256


class Request(BaseRequest):
    """Requests over connections that are kept. `read`: seconds for an answer, unless a method says otherwise."""

    def __init__(self, read: float) -> None:
        self._read = read
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds for an answer."""
        return self._read

    async def initialize(self) -> None:
        """Gets ready to connect."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=_CONNECTIONS, keepalive_timeout=_IDLE)
            headers = {"User-Agent": self.USER_AGENT}
            # Looking for a proxy costs each request two turns of a thread: it is done where there is one.
            has_proxy = bool(getproxies())
            self._session = aiohttp.ClientSession(connector=connector, headers=headers, trust_env=has_proxy)

    async def shutdown(self) -> None:
        """Closes the connections."""
        if self._session:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0913, PLR0917 - python-telegram-bot's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - the same
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002 - aiohttp knows no such limit
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002 - one for all
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002 - whoever waits for a connection, waits
    ) -> tuple[int, bytes]:
        """One request: its status and body. What prevents an answer is a `NetworkError`, by aiohttp's name for it."""
        if self._session is None:
            raise RuntimeError("not initialized")
        read = read_timeout if isinstance(read_timeout, int | float) else self._read
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT, sock_read=read)
        try:
            async with self._session.request(method, url, data=_body(request_data), timeout=timeout) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"{type(error).__name__}: {error}") from error

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Reads an answer. What it holds is not logged."""
        try:
            read: dict[str, Any] = json.loads(payload)
        except ValueError as error:
            raise TelegramError("Invalid server response") from error
        return read


def _body(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None or not data.multipart_data:
        return data.json_parameters if data else None
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
