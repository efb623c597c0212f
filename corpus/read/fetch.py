"""Pages of the public internet. The only module that opens a URL.

A URL comes from people, so that it may name what only this machine can reach. Every host, of every redirect too, is
looked up here and refused unless all its addresses are public; the connection then goes to the address that was
checked, not to the name, which could have come to mean another one in between.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable, Sequence
from pathlib import PurePosixPath

import httpx

from corpus.models import FailureKind, ReadFailure, Upload
from corpus.read.reader import LONGEST_TEXT, SUFFIXES

_REDIRECTS = 5
_HEADERS = {"User-Agent": "tracuu/0.1", "Accept": "text/html, application/pdf;q=0.9, text/*;q=0.8, */*;q=0.1"}
_SUFFIXES = {
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/xhtml+xml": ".html",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
}
_VAGUE = frozenset({"", "application/octet-stream", "binary/octet-stream"})  # types that say nothing: the name may
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Awaitable[Sequence[Address]]]  # the addresses of a host and port


class _FailedError(Exception):
    def __init__(self, kind: FailureKind, detail: str = "") -> None:
        super().__init__(detail)
        self.failure = ReadFailure(kind=kind, detail=detail)


async def look_up(host: str, port: int) -> Sequence[Address]:
    """The addresses of a host. Raises `OSError` when it has none."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [ipaddress.ip_address(str(address[0]).partition("%")[0]) for *_, address in found]


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet, as is the IPv4 address that an IPv6 one may stand for."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


class _PublicTransport(httpx.AsyncBaseTransport):
    """Hands each request to another transport, addressed to a checked address in place of the host's name."""

    def __init__(self, transport: httpx.AsyncBaseTransport, resolve: Resolve) -> None:
        self._transport = transport
        self._resolve = resolve

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        host = request.url.raw_host.decode("ascii").strip("[]")
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        if request.url.scheme not in {"http", "https"} or not host or request.url.userinfo or port > 65535:
            raise _FailedError(FailureKind.BAD_URL, host)
        addresses = await self._resolve(host, port)
        if not addresses or not all(is_public(address) for address in addresses):
            raise _FailedError(FailureKind.FORBIDDEN_ADDRESS, host)
        return await self._transport.handle_async_request(
            httpx.Request(
                request.method,
                request.url.copy_with(host=str(addresses[0])),
                headers=request.headers,
                extensions={**request.extensions, "sni_hostname": host},  # the certificate is the name's
            )
        )

    async def aclose(self) -> None:
        await self._transport.aclose()


async def fetch(
    url: str,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    resolve: Resolve = look_up,
    seconds: float = 20,
) -> Upload | ReadFailure:
    """The file at a URL, under a name that tells its kind. Redirects are followed; the result has the last URL.

    `seconds` is the time for all of it.
    """
    inner = transport or httpx.AsyncHTTPTransport()
    client = httpx.AsyncClient(
        transport=_PublicTransport(inner, resolve),
        headers=_HEADERS,
        follow_redirects=True,
        max_redirects=_REDIRECTS,
        timeout=seconds,
        trust_env=False,  # a proxy would look the name up again
    )
    try:
        async with asyncio.timeout(seconds), client, client.stream("GET", url.strip()) as response:
            return await _receive(response)
    except _FailedError as error:
        return error.failure
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        return ReadFailure(kind=FailureKind.BAD_URL, detail=str(error)[:200])
    except httpx.TooManyRedirects:
        return ReadFailure(kind=FailureKind.REFUSED, detail="redirects")
    except TimeoutError:
        return ReadFailure(kind=FailureKind.UNREACHABLE, detail=f"{seconds:g} s")
    except (httpx.HTTPError, OSError) as error:
        return ReadFailure(kind=FailureKind.UNREACHABLE, detail=(str(error) or type(error).__name__)[:200])


async def _receive(response: httpx.Response) -> Upload:
    if response.status_code != httpx.codes.OK:
        raise _FailedError(FailureKind.REFUSED, str(response.status_code))
    suffix = _suffix(response)
    data = bytearray()
    async for block in response.aiter_bytes():
        data += block
        if len(data) > LONGEST_TEXT:
            raise _FailedError(FailureKind.TOO_LARGE, str(LONGEST_TEXT))
    return Upload(name=f"page{suffix}", data=bytes(data), url=str(response.url.copy_with(fragment=None)))


def _suffix(response: httpx.Response) -> str:
    """The extension that the content type stands for, or the one in the URL where the type says nothing."""
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    named = PurePosixPath(response.url.path).suffix.lower()
    if kind in _VAGUE or (kind == "text/plain" and named in SUFFIXES):
        return named if named in SUFFIXES else ""
    if kind not in _SUFFIXES:
        raise _FailedError(FailureKind.UNSUPPORTED, kind[:100])
    return _SUFFIXES[kind]
