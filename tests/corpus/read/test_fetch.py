"""Pages are fetched from the public internet, and from nowhere else."""

from __future__ import annotations

import asyncio
import gzip
import ipaddress
import socket
from collections.abc import AsyncIterator, Sequence

import httpx
import pytest

from corpus import LONGEST_TEXT, FailureKind, ReadFailure, Upload, fetch
from corpus.read.fetch import Address, is_public, look_up

PUBLIC = "93.184.216.34"


async def resolve(host: str, _port: int) -> Sequence[Address]:
    """The addresses of the hosts in these tests; any other is public."""
    known = {"inside.example": ["10.1.2.3"], "both.example": [PUBLIC, "127.0.0.1"], "none.example": []}
    if host == "lost.example":
        raise socket.gaierror(-2, "Name or service not known")
    try:
        return [ipaddress.ip_address(host)]
    except ValueError:
        return [ipaddress.ip_address(address) for address in known.get(host, [PUBLIC])]


class Host:
    """A host that answers as told, and remembers what it was asked."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers = list(answers)
        self.asked: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answers with what is next."""
        self.asked.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def fetch(self, url: str) -> Upload | ReadFailure:
        """What is fetched from here."""
        return await fetch(url, transport=httpx.MockTransport(self), resolve=resolve)


def page(content: bytes = b"<p>a", kind: str = "text/html; charset=utf-8", **headers: str) -> httpx.Response:
    """A good answer."""
    return httpx.Response(200, headers={"Content-Type": kind, **headers}, stream=httpx.ByteStream(content))


def to(url: str) -> httpx.Response:
    """A redirect."""
    return httpx.Response(302, headers={"Location": url})


def kind_of(result: Upload | ReadFailure) -> FailureKind | None:
    """Why it failed, if it did."""
    return result.kind if isinstance(result, ReadFailure) else None


async def test_a_page_comes_with_its_address_and_kind() -> None:
    """The bytes come under a name that tells their kind, with the URL that they were found at."""
    host = Host(to("/tin/2.html"), page())
    result = await host.fetch("https://news.example/tin/1.html#a")
    assert result == Upload(name="page.html", data=b"<p>a", url="https://news.example/tin/2.html")


async def test_the_connection_goes_to_the_checked_address() -> None:
    """The name is looked up once, and the address that was checked is connected to, under the name's certificate."""
    host = Host(page())
    await host.fetch("https://news.example:8443/a")
    (request,) = host.asked
    assert (request.url.host, request.url.port, request.url.path) == (PUBLIC, 8443, "/a")
    assert request.headers["Host"] == "news.example:8443"
    assert request.extensions["sni_hostname"] == "news.example"


@pytest.mark.parametrize(
    ("kind", "url", "name"),
    [
        ("application/pdf", "https://news.example/x", "page.pdf"),
        ("application/octet-stream", "https://news.example/a.docx", "page.docx"),
        ("text/plain", "https://news.example/a.csv", "page.csv"),
        ("text/plain", "https://news.example/a", "page.txt"),
        ("", "https://news.example/a", "page"),
    ],
)
async def test_the_type_or_else_the_name_tells_the_kind(kind: str, url: str, name: str) -> None:
    """A content type that says something is believed; one that says nothing leaves it to the URL."""
    result = await Host(page(kind=kind)).fetch(url)
    assert isinstance(result, Upload)
    assert result.name == name


@pytest.mark.parametrize(
    "url",
    [
        "ftp://news.example/",
        "file:///etc/passwd",
        "news.example",
        "http://",
        "http://u:p@news.example/",
        "http://news.example:99999/",
        "https://\ud800/",
    ],
)
async def test_only_plain_web_addresses_are_opened(url: str) -> None:
    """Another scheme, no host, a password and a port that is none are refused before anything is asked."""
    host = Host()
    assert kind_of(await host.fetch(url)) is FailureKind.BAD_URL
    assert host.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]:8080/",
        "http://169.254.169.254/latest/meta-data",
        "http://inside.example/",
        "http://both.example/",
        "http://none.example/",
        "http://[::ffff:10.0.0.1]/",
    ],
)
async def test_what_is_not_public_is_refused_at_every_step(url: str) -> None:
    """A private address is refused, given by number or by name, at once or behind a redirect."""
    assert kind_of(await Host().fetch(url)) is FailureKind.FORBIDDEN_ADDRESS
    host = Host(to(url))
    assert kind_of(await host.fetch("https://news.example/")) is FailureKind.FORBIDDEN_ADDRESS
    assert len(host.asked) == 1


@pytest.mark.parametrize(
    ("address", "public"),
    [
        (PUBLIC, True),
        ("2606:4700:4700::1111", True),
        ("0.0.0.0", False),  # noqa: S104 - an address that must be refused
        ("100.64.0.1", False),
        ("192.168.1.1", False),
        ("224.0.0.1", False),
        ("fe80::1", False),
        ("fd00::1", False),
        ("::ffff:192.168.1.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("2002:5db8:d822::", True),
    ],
)
def test_which_addresses_are_public(address: str, *, public: bool) -> None:
    """Private, local, shared and multicast addresses are not, nor is what only wraps one of them."""
    assert is_public(ipaddress.ip_address(address)) is public


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(404), FailureKind.REFUSED),
        (httpx.Response(500), FailureKind.REFUSED),
        (page(kind="image/png"), FailureKind.UNSUPPORTED),
        (page(b"a" * (LONGEST_TEXT + 1)), FailureKind.TOO_LARGE),
        (page(gzip.compress(b"\0" * (LONGEST_TEXT + 1)), **{"Content-Encoding": "gzip"}), FailureKind.TOO_LARGE),
        (page(b"no gzip", **{"Content-Encoding": "gzip"}), FailureKind.UNREACHABLE),
        (httpx.ConnectError("refused"), FailureKind.UNREACHABLE),
        (httpx.ReadTimeout("slow"), FailureKind.UNREACHABLE),
    ],
)
async def test_what_goes_wrong_is_told_apart(answer: httpx.Response | Exception, kind: FailureKind) -> None:
    """A refusal, a type without a reader, too many bytes (also once unpacked) and a broken connection are failures."""
    assert kind_of(await Host(answer).fetch("https://news.example/")) is kind


async def test_a_circle_of_redirects_ends() -> None:
    """Redirects without end are given up after a few."""
    host = Host(*[to("/again") for _ in range(9)])
    assert kind_of(await host.fetch("https://news.example/")) is FailureKind.REFUSED
    assert len(host.asked) < 9


async def test_a_host_that_is_not_found_is_unreachable() -> None:
    """A name without an address is no error of ours."""
    assert kind_of(await Host().fetch("https://lost.example/")) is FailureKind.UNREACHABLE


async def test_this_machine_cannot_be_asked_under_any_name() -> None:
    """The system's own look-up is checked as well: no spelling of this machine gets through."""
    for host in ("localhost", "127.1", "0x7f000001", "2130706433", "0"):
        assert kind_of(await fetch(f"http://{host}:9/")) is FailureKind.FORBIDDEN_ADDRESS
    assert all(address.is_loopback for address in await look_up("localhost", 80))


async def test_a_page_that_trickles_is_given_up() -> None:
    """The whole of a page must come within the time, however lively its host is."""

    async def trickle() -> AsyncIterator[bytes]:
        while True:
            await asyncio.sleep(0.01)
            yield b"a"

    answer = httpx.Response(200, headers={"Content-Type": "text/html"}, content=trickle())
    transport = httpx.MockTransport(Host(answer))
    result = await fetch("https://news.example/", transport=transport, resolve=resolve, seconds=0.05)
    assert kind_of(result) is FailureKind.UNREACHABLE
