"""The exam from a terminal: `python -m tests.quality [--show wrong|missed] [--pin [--lower-floors]]`."""

from __future__ import annotations

import argparse
import asyncio
import sys

from tests.quality.exam import sit
from tests.quality.floors import FloorsFallError, digest, figures_of, pin
from tests.quality.judge import Verdict
from tests.quality.report import report, shown

SHOW = {
    "wrong": frozenset({Verdict.WRONG}),
    "missed": frozenset(Verdict) - {Verdict.WRONG, Verdict.RIGHT},
}


def main() -> int:
    """Sits the exam, prints the report, and pins the floors when asked to."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("--show", choices=SHOW, help="the questions of the seen part with such verdicts")
    parser.add_argument("--pin", action="store_true", help="make the figures reached now the floors")
    parser.add_argument("--lower-floors", action="store_true", help="let --pin lower a floor")
    args = parser.parse_args()
    sitting = asyncio.run(sit())
    for text in shown(sitting.judged, SHOW.get(args.show, frozenset())):
        print(text)  # noqa: T201 - what the command is for
    print(report(sitting))  # noqa: T201
    if args.pin:
        try:
            pin(figures_of(sitting), digest(), lower=args.lower_floors)
        except FloorsFallError as error:
            print(f"not pinned, floors would fall: {error} (--lower-floors lets them)", file=sys.stderr)  # noqa: T201
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
