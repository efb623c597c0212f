"""The figures as a table, and as a plot."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from matplotlib.figure import Figure

COLUMNS = {
    "p50_ms": "p50 ms",
    "p99_ms": "p99 ms",
    "add_ms": "add ms",
    "delete_ms": "delete ms",
    "restart_s": "restart s",
    "rss_mb": "memory MB",
    "disk_mb": "disk MB",
    "build_s": "build s",
}

Figures = Mapping[str, Mapping[str, float]]


def table(count: int, figures: Figures) -> str:
    """A line for each engine; in brackets, how many times the first one's figure that is."""
    first = next(iter(figures.values()))
    head = f"{f'{count:,} passages':18}" + "".join(f"{title:>18}" for title in COLUMNS.values())
    rows = [head]
    for name, row in figures.items():
        cells = (_cell(row[column], first[column], shown=row is not first) for column in COLUMNS)
        rows.append(f"{name:18}" + "".join(f"{cell:>18}" for cell in cells))
    return "\n".join(rows)


def _cell(value: float, reference: float, *, shown: bool) -> str:
    return _rounded(value) + (f" ({value / reference:.2g}×)" if shown and reference > 0 else "")


def _rounded(value: float) -> str:
    return f"{value:.3g}" if value < 1000 else f"{value:,.0f}"


def plot(count: int, figures: Figures, path: Path) -> None:
    """Bars for the time of an answer, of a change and of a restart, and for memory: logarithmic, as engines differ."""
    names = list(figures)[::-1]
    sheet = Figure(figsize=(12, 1.6 + 0.9 * len(names)), layout="constrained")
    axes = sheet.subplots(2, 2)
    panels = (
        ("an answer: p50 (dark) / p99, ms", ("p99_ms", "p50_ms")),
        ("one article more, ms", ("add_ms",)),
        ("ready after a restart, s", ("restart_s",)),
        ("memory, MB", ("rss_mb",)),
    )
    for axis, (title, columns) in zip(axes.flat, panels, strict=True):
        for column, shade in zip(columns, (0.35, 1.0) if len(columns) > 1 else (1.0,), strict=True):
            values = [figures[name][column] for name in names]
            colours = ["#c0392b" if name.startswith("tracuu") else "#34495e" for name in names]
            bars = axis.barh(names, values, color=colours, alpha=shade)
            if column == columns[0]:  # the longest one has room beside it for the figures of all
                said = [" / ".join(_rounded(figures[name][each]) for each in columns[::-1]) for name in names]
                axis.bar_label(bars, [f" {each}" for each in said], fontsize=8)
        axis.set_xscale("log")
        axis.margins(x=0.25)
        axis.set_title(title, fontsize=10)
    sheet.suptitle(f"{count:,} passages, 2 fields for tracuu, 1 for the others")
    sheet.savefig(path, dpi=120)
