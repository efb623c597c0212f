"""A small chart as a PNG: questions by day, answered against unanswered. Drawn here, for no library is at hand."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

_WIDTH, _HEIGHT = 800, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 20, 20, 40  # margins
_PAPER, _INK, _LINE = (255, 255, 255), (60, 60, 60), (225, 225, 225)
_ANSWERED, _UNANSWERED = (46, 125, 50), (198, 40, 40)
_SCALE = 2  # pixels of a dot of a digit
_DOTS = {  # each character as five rows of three dots
    "0": "111101101101111",
    "1": "010110010010111",
    "2": "111001111100111",
    "3": "111001111001111",
    "4": "101101111001001",
    "5": "111100111001111",
    "6": "111100111101111",
    "7": "111001010010010",
    "8": "111101111101111",
    "9": "111101111001111",
    "/": "001001010100100",
}

Picture = NDArray[np.uint8]


def draw(days: Sequence[tuple[date, int, int]]) -> bytes:
    """The chart of days, each with how many questions were answered and how many were not."""
    picture: Picture = np.full((_HEIGHT, _WIDTH, 3), _PAPER, np.uint8)
    most = max([answered + unanswered for _, answered, unanswered in days], default=0)
    top = _round_up(most)
    for step in range(5):
        level = top * step // 4
        y = _y(level, top)
        picture[y, _LEFT : _WIDTH - _RIGHT] = _LINE
        _write(picture, str(level), 8, y - 5)
    width = (_WIDTH - _LEFT - _RIGHT) / max(1, len(days))
    for n, (day, answered, unanswered) in enumerate(days):
        left, right = int(_LEFT + n * width + 2), int(_LEFT + (n + 1) * width - 1)
        middle = _y(answered, top)
        picture[middle : _y(0, top), left:right] = _ANSWERED
        picture[_y(answered + unanswered, top) : middle, left:right] = _UNANSWERED
        if n % max(1, len(days) // 6) == 0:
            _write(picture, f"{day.day}/{day.month}", left, _HEIGHT - _BOTTOM + 12)
    return _png(picture)


def _round_up(most: int) -> int:
    """The least 4, 8, 20, 40, 80, 200… that is enough: it can be cut into quarters."""
    step = 4
    while step < most:
        step = step * 5 // 2 if str(step).startswith("8") else step * 2
    return step


def _y(value: int, top: int) -> int:
    return _HEIGHT - _BOTTOM - int((_HEIGHT - _TOP - _BOTTOM) * value / top)


def _write(picture: Picture, text: str, x: int, y: int) -> None:
    for character in text:
        dots = np.array([int(dot) for dot in _DOTS[character]], bool).reshape(5, 3)
        big = np.kron(dots, np.ones((_SCALE, _SCALE), bool)).astype(bool)
        picture[y : y + big.shape[0], x : x + big.shape[1]][big] = _INK
        x += 4 * _SCALE


def _png(picture: Picture) -> bytes:
    """RFC 2083: a signature, and chunks with their lengths and checksums."""
    height, width, _ = picture.shape
    rows = b"".join(b"\0" + row.tobytes() for row in picture)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
