"""What is counted while the bot runs, as Prometheus reads it."""

from __future__ import annotations

from collections import defaultdict

_HELP = {
    "answers": "Replies to questions, by kind.",
    "errors": "Faults of the bot itself, by type.",
    "ingested": "Articles that administrators sent, by outcome.",
    "outbox": "Deliveries that are owed.",
    "seconds": "Time taken by updates, by action.",
    "updates": "Updates handled, by action.",
}
_GAUGES = frozenset({"outbox"})


class Metrics:
    """Counters by name and label, since the process began."""

    def __init__(self) -> None:
        self._values: dict[tuple[str, str], float] = defaultdict(float)

    def add(self, name: str, label: str, value: float = 1) -> None:
        """Counts something of a kind."""
        self._values[name, label] += value

    def render(self, **gauges: float) -> str:
        """The counters, and what is measured now, in Prometheus' text format."""
        values = {**self._values, **{(name, ""): value for name, value in gauges.items()}}
        lines: list[str] = []
        for name in sorted({name for name, _ in values}):
            is_gauge = name in _GAUGES
            full = f"tracuu_{name}" + ("" if is_gauge else "_total")
            lines += [f"# HELP {full} {_HELP[name]}", f"# TYPE {full} {'gauge' if is_gauge else 'counter'}"]
            for (other, label), value in sorted(values.items()):
                if other == name:
                    lines.append(f'{full}{{kind="{label}"}} {value:g}' if label else f"{full} {value:g}")
        return "\n".join(lines) + "\n"
