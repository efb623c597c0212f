"""A PostgreSQL server for the tests that ask for one: real, of this machine's programs, gone when they end."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

_SETTINGS = ("fsync=off", "full_page_writes=off", "max_connections=50", "shared_buffers=16MB")


def _programs() -> Path | None:
    """The folder of PostgreSQL's programs, which Debian keeps out of the path."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return folders[-1] if folders else None


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a server, without a database. Skips where PostgreSQL is not installed."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    user = "postgres" if os.geteuid() == 0 else None  # the server refuses to run as root
    folder = Path(tempfile.mkdtemp(prefix="tracuu-"))  # pytest's own folders let nobody else in
    if user:
        shutil.chown(folder, user)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = folder / "data"
    make = [f"{programs}/initdb", "-U", "tracuu", "-A", "trust", "-E", "UTF8", "--no-sync", f"{data}"]
    subprocess.run(make, user=user, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    settings = [argument for setting in _SETTINGS for argument in ("-c", setting)]
    command = [f"{programs}/postgres", "-D", f"{data}", "-p", f"{port}", "-h", "127.0.0.1", "-k", "", *settings]
    with subprocess.Popen(command, user=user, cwd=folder, stderr=subprocess.DEVNULL) as server:
        try:
            ready = [f"{programs}/pg_isready", "-q", "-h", "127.0.0.1", "-p", f"{port}"]
            while subprocess.run(ready, check=False).returncode:
                assert server.poll() is None, "PostgreSQL did not start"
            yield f"postgresql://tracuu@127.0.0.1:{port}"
        finally:
            server.send_signal(signal.SIGQUIT)  # nothing is worth a clean shutdown
            server.wait()
            shutil.rmtree(folder)


_NUMBERS = count()


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """The URL of an empty database."""
    name = f"test{next(_NUMBERS)}"
    subprocess.run(["psql", "-q", "-c", f"CREATE DATABASE {name}", f"{postgres_server}/postgres"], check=True)
    return f"{postgres_server}/{name}"
