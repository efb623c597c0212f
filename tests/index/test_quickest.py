"""What is compiled is compiled apart, once."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from index.quickest import prepare


async def test_compiling_holds_up_no_end(tmp_path: Path) -> None:
    """Who waits for it can be stopped at any time, and nothing is said to be compiled that is not."""
    pytest.importorskip("numba")
    waiting = asyncio.create_task(prepare(tmp_path))
    await asyncio.sleep(0.2)
    waiting.cancel()
    async with asyncio.timeout(2):
        with pytest.raises(asyncio.CancelledError):
            await waiting
    assert not any(file.name == "whole" for _, _, files in os.walk(tmp_path) for file in map(Path, files))
