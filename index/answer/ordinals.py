"""Numbers in a series: "kỳ họp thứ 12", "khóa XII" and "lần thứ mười hai" speak of one number."""

from __future__ import annotations

from functools import lru_cache

from index.reading import Terms

_DIGITS = "khong mot hai ba bon nam sau bay tam chin".split()
_OTHERS = {1: ("nhat",), 4: ("tu",)}  # "thứ nhất", "thứ tư"
_LAST = {1: ("mot",), 4: ("bon", "tu"), 5: ("lam",)}  # the second figure of "hai mươi mốt", "mười lăm"
_GOES_ON = ("muoi", *_DIGITS[1:], *_LAST[5])
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 99


def has_ordinal(terms: Terms, ordinal: str) -> bool:
    """Whether a text has a number of a series, in any spelling; "khoa 9" only behind that word."""
    is_term = ordinal.startswith("khoa ")
    heads = ("khoa",) if is_term else ("thu", "lan", "ky", "hop")
    return any(
        _stands(terms.said, f" {head} {number} ")
        for number in spellings(ordinal.removeprefix("khoa "))
        for head in heads
    )


def _stands(said: str, ordinal: str) -> bool:
    """Whether an ordinal stands in a text as a whole: "thứ mười" is not in "thứ mười hai"."""
    longer = _GOES_ON if ordinal.endswith((" muoi ", " hai ", " ba ", " bon ")) else ()
    return said.count(ordinal) > sum(said.count(f"{ordinal}{word} ") for word in longer)


def spellings(number: str) -> frozenset[str]:
    """An ordinal in figures, Roman figures and words, folded: "7" → {"7", "vii", "bay"}."""
    number = number.lstrip("0") or number
    return next((alike for alike in _series() if number in alike), frozenset({number}))


@lru_cache(maxsize=1)
def _series() -> tuple[frozenset[str], ...]:
    return tuple(frozenset({str(n), _roman(n), *_in_words(n)}) for n in range(1, _MOST + 1))


def _roman(number: int) -> str:
    figures = "l" if number in range(50, 90) else "xl" if number in range(40, 50) else ""
    number -= {"l": 50, "xl": 40}.get(figures, 0)
    for value, figure in _ROMAN:
        figures += figure * (number // value)
        number %= value
    return figures


def _in_words(number: int) -> set[str]:
    tens, last = divmod(number, 10)
    if not tens:
        return {_DIGITS[number], *_OTHERS.get(number, ())}
    head = "muoi" if tens == 1 else f"{_DIGITS[tens]} muoi"
    return {f"{head} {word}" for word in _LAST.get(last, (_DIGITS[last],))} if last else {head}
