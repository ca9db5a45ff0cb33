"""`python -m bench`: write the books, verify every verdict, time, and print a table.

It reports and refuses nothing: what must not get worse is held by counters in the
tests. It ends with 1 only when a verdict is wrong, because then its times mean nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from bench import measure
from bench import rows
from bench import shelf
from bench import text

LARGE = (
    "Not measured: the same contributions a posting each, in bean-check, hledger and "
    "ledger.\nThat takes some minutes and gigabytes: python -m bench --large"
)


class Outcome(NamedTuple):
    """A scene's samples by command, and why the other commands were not run."""

    scene: rows.Scene
    samples: dict[str, list[measure.Sample]]
    missing: dict[str, str]

    def ratio(self, row: rows.Row) -> float | None:
        """Return the ratio of two medians, or nothing if one was not measured."""
        named = [row.over, row.under, *([row.less] if row.less else ())]
        if not self.samples.keys() >= {*named}:
            return None
        over, under, *less = (
            measure.medians(self.samples[name])._asdict()[row.measure] for name in named
        )
        quotient: float = (over - sum(less)) / under / row.times
        return quotient


def main() -> int:
    """Run the bench as the command line says; 0, or 1 for a wrong verdict."""
    asked = _arguments()
    size = shelf.QUICK if asked.quick else shelf.Size()
    size = size._replace(large=asked.large)
    with tempfile.TemporaryDirectory(prefix="cayapa-bench-") as temporary:
        directory = (asked.keep or Path(temporary)).resolve()
        try:
            shelved = shelf.fill(directory, size)
            scenes = rows.scenes(directory, shelved)
            outcomes = [_play(scene, asked.runs) for scene in scenes]
        except (measure.VerdictError, text.RecountError) as wrong:
            print(wrong, file=sys.stderr)
            return 1
    print("\n".join(_report(asked.runs, shelved, outcomes)))
    if not asked.large:
        print(f"\n{LARGE}")
    if asked.json:
        asked.json.write_text(_json(asked.runs, shelved, outcomes), encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of each command")
    parser.add_argument("--quick", action="store_true", help="small books, to try out")
    parser.add_argument(
        "--large", action="store_true", help="also a posting each: minutes, gigabytes"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave the books here")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all samples")
    asked = parser.parse_args()
    if asked.runs < 1:
        parser.error("--runs must be at least 1")
    return asked


def _play(scene: rows.Scene, runs: int) -> Outcome:
    """Verify each command of a scene once, then let them take turns."""
    every = (*scene.commands, *scene.refused)
    missing = {command.name: command.missing for command in every if command.missing}
    for command in every:
        if command.name in missing:
            print(f"NOT RUN: {command.name}: no {command.missing}", file=sys.stderr)
        else:
            print(f"verifying: {command.name}", file=sys.stderr)
            measure.verify(command)
    present = [command for command in scene.commands if command.name not in missing]
    print(f"timing: {scene.name}", file=sys.stderr)
    samples = measure.interleaved(present, 1 if scene.once else runs * scene.times)
    return Outcome(scene, samples, missing)


def _report(
    runs: int, shelved: dict[str, shelf.Shelved], outcomes: list[Outcome]
) -> list[str]:
    """Return the lines of the plain text report."""
    return [
        *(f"{key + ':':<11}{value}" for key, value in measure.machine().items()),
        f"{'runs:':<11}{runs}, in turn (start: x 4, a posting each: once); medians",
        f"{'cpu s:':<11}user + system, of all threads",
        "",
        *(_book_line(name, book) for name, book in shelved.items()),
        "",
        f"{'command':<42}{'wall s':>9}{'cpu s':>9}{'peak MiB':>10}",
        *(line for outcome in outcomes for line in _command_lines(outcome)),
        "",
        f"{'ratio':<56}{'of':>9}{'measured':>10}{'target':>13}{'dream':>7}",
        *(
            _row_line(row, outcome.ratio(row))
            for outcome in outcomes
            for row in outcome.scene.rows
        ),
    ]


def _book_line(name: str, book: shelf.Shelved) -> str:
    """Return what a book holds."""
    held = book.tally
    return (
        f"{name + ':':<13}{book.size / 1e6:.1f} MB; {held.cooperatives} cooperatives, "
        f"{held.families:,} families, {held.sheets:,} sheets, {held.corrections} "
        f"corrections, {held.listed:,} contributions, {held.total:,} USD"
    )


def _command_lines(outcome: Outcome) -> list[str]:
    """Return each command's medians, or the program that it lacks."""
    lines = []
    for command in outcome.scene.commands:
        if command.name in outcome.missing:
            lines.append(f"{command.name:<42}not run: no {command.missing}")
            continue
        wall, cpu, peak = measure.medians(outcome.samples[command.name])
        lines.append(f"{command.name:<42}{wall:>9.3f}{cpu:>9.3f}{peak:>10.1f}")
    return lines


def _row_line(row: rows.Row, ratio: float | None) -> str:
    """Return a ratio beside its target and its dream."""
    measured = "-" if ratio is None else f"{ratio:z.{2 if ratio >= 1 else 3}f}"
    return f"{row.name:<56}{row.measure:>9}{measured:>10}{row.target:>13}{row.dream:>7}"


def _json(runs: int, shelved: dict[str, shelf.Shelved], outcomes: list[Outcome]) -> str:
    """Return machine, books, every sample and every ratio as JSON."""
    content = {
        "machine": measure.machine(),
        "runs": runs,
        "books": {
            name: {**book.tally._asdict(), "bytes": book.size}
            for name, book in shelved.items()
        },
        "commands": {
            name: [sample._asdict() for sample in samples]
            for outcome in outcomes
            for name, samples in outcome.samples.items()
        },
        "missing": {k: v for outcome in outcomes for k, v in outcome.missing.items()},
        "ratios": [
            {**row._asdict(), "measured": outcome.ratio(row)}
            for outcome in outcomes
            for row in outcome.scene.rows
        ],
    }
    return json.dumps(content, indent=2, default=str) + "\n"


if __name__ == "__main__":
    sys.exit(main())
