"""What is measured: the rows of section 8 of the design, and the commands they need.

A scene is a set of commands that take turns, and the rows that compare them. A later
row is one more command and one more row; where a program (`hledger`, `ledger`) is
missing, the table says so.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from typing import Literal
from typing import NamedTuple

from bench import forms
from bench import postings
from bench import shelf
from bench import text
from bench.measure import Command
from bench.measure import beside
from ledger import laws

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

BEAN_CHECK = beside("bean-check")
CAYAPA = beside("cayapa")

COOPERATIVE = "cooperative's year"
NETWORK = "network's year"

# Every law through the program; the same laws as a plugin; the text without laws.
CHECK = ", cayapa check"
PLUGIN = ", bean-check + plugin"
BARE = ", bare bean-check"

# The same contributions a posting each, in the programs that read them.
HLEDGER = "a posting each, hledger check"
LEDGER = "a posting each, ledger balance"
EACH = "a posting each"

ONE_MORE = "{} times more {}"
ONE_MORE_TIMES = 50  # as in `one_more`, which is not imported: it loads Beancount


class Row(NamedTuple):
    """A ratio of two commands of one scene, with the target and dream of the design.

    Where `less` names a third command, the ratio is (over - less) / under, divided by
    `times`.
    """

    name: str
    over: str
    under: str
    measure: Literal["cpu", "wall", "peak"] = "cpu"
    target: str = ""
    dream: str = ""
    less: str = ""
    times: int = 1


class Scene(NamedTuple):
    """Commands that take turns, `times` the runs; `refused` are verified only.

    With `once`, every command has one counted run after the one that verifies it.
    """

    name: str
    commands: tuple[Command, ...]
    rows: tuple[Row, ...]
    refused: tuple[Command, ...] = ()
    times: int = 1
    once: bool = False


def scenes(directory: Path, shelved: Mapping[str, shelf.Shelved]) -> tuple[Scene, ...]:
    """Return all that is measured on the books that lie in a directory."""
    network, each = directory / shelf.NETWORK, directory / shelf.POSTINGS
    held = shelved.get(shelf.POSTINGS)
    return (
        _cooperative(directory / shelf.COOPERATIVE),
        _network(network, directory / shelf.SIXTH),
        _start(),
        _forms(directory / shelf.FORMS),
        *([_a_posting_each(network, each, held.tally)] if held else ()),
    )


def _cooperative(book: Path) -> Scene:
    """Compare a cooperative's year with and without laws."""
    more = {law: ONE_MORE.format(ONE_MORE_TIMES, law) for law in laws.NAMES}
    commands = (
        *_three_ways(COOPERATIVE, book),
        *(
            Command(
                name,
                (BEAN_CHECK, "-C", str(book / text.ONE_MORE.format(law))),
                needs=CAYAPA,
            )
            for law, name in more.items()
        ),
    )
    rows = (
        *_law_rows(COOPERATIVE, target="1.15", dream="1.10"),
        *(
            Row(
                f"one more law ({law}) / bare",
                name,
                COOPERATIVE + BARE,
                target="0.02",
                dream="0.01",
                less=COOPERATIVE + PLUGIN,
                times=ONE_MORE_TIMES,
            )
            for law, name in more.items()
        ),
    )
    return Scene(COOPERATIVE, commands, rows, _refused(book))


def _network(book: Path, sixth: Path) -> Scene:
    """Compare the network's year with and without laws, and with a sixth of it."""
    small = "a sixth of it"
    linear = f"{shelf.GROWTH} is linear"
    rows = (
        *_law_rows(NETWORK, target="2.5", dream="1.5"),
        Row(
            f"{NETWORK} / a sixth of it: check",
            NETWORK + CHECK,
            small + CHECK,
            target=linear,
        ),
        Row(
            f"{NETWORK} / a sixth of it: bare",
            NETWORK + BARE,
            small + BARE,
            target=linear,
        ),
    )
    commands = (*_three_ways(NETWORK, book), *_three_ways(small, sixth)[:2])
    return Scene(NETWORK, commands, rows, _refused(book))


def _a_posting_each(book: Path, each: Path, held: text.Tally) -> Scene:
    """Compare the sheets, judged by every law, with a posting each, judged by none.

    Every program must read all of it: `ledger balance` must say the year's total, and
    `hledger check` and `bean-check` must find nothing to say.
    """
    sheets = "as sheets" + CHECK
    journal = str(each / postings.JOURNAL)
    total = f"{held.total} USD"
    commands = (
        Command(sheets, (CAYAPA, "check", str(book / text.WITH_LAWS)), says="laws:"),
        Command(EACH + BARE, (BEAN_CHECK, "-C", str(each / text.BARE))),
        Command(HLEDGER, ("hledger", "-f", journal, "check")),
        Command(LEDGER, ("ledger", "-f", journal, "balance"), says=total),
    )
    rows = (
        Row(
            f"{sheets} / {EACH}, bean-check", sheets, EACH + BARE, "cpu", "0.05", "0.02"
        ),
        Row(f"{sheets} / {EACH}, bean-check", sheets, EACH + BARE, "peak"),
        Row(
            f"{sheets} / {EACH}, hledger check", sheets, HLEDGER, "cpu", "0.10", "0.05"
        ),
        Row(
            f"{sheets} / {EACH}, ledger balance", sheets, LEDGER, "cpu", "0.33", "0.15"
        ),
    )
    return Scene(f"{NETWORK} {EACH}", commands, rows, once=True)


def _start() -> Scene:
    """Compare the start of the program with that of Python."""
    commands = (
        Command("python -c pass", (sys.executable, "-c", "pass")),
        Command("cayapa --help", (CAYAPA, "--help"), says="check"),
    )
    row = Row(
        "cayapa --help / python -c pass",
        "cayapa --help",
        "python -c pass",
        target="4",
        dream="2.5",
    )
    return Scene("start", commands, (row,), times=4)


def _forms(directory: Path) -> Scene:
    """Compare an import with reading its rows by csv and pydantic alone."""
    book = str(directory / forms.BOOK)
    commands, rows = [], []
    for kind, name in (("roll", forms.ROLL), ("statement", forms.STATEMENT)):
        file = str(directory / name)
        extract, alone = f"a {kind}, cayapa import", f"a {kind}, csv + pydantic"
        reading = (sys.executable, "-m", "bench.read_rows", kind, file)
        importing = (CAYAPA, "import", "extract", book, file)
        commands.append(Command(extract, importing, says="  import: "))
        commands.append(Command(alone, reading, says=" rows"))
        rows.append(Row(f"{extract} / csv + pydantic", extract, alone, target="3"))
    return Scene("forms", tuple(commands), tuple(rows))


def _three_ways(name: str, book: Path) -> tuple[Command, ...]:
    """Check a book bare, with `cayapa check`, and with the plugin in bean-check."""
    bare, laws = str(book / text.BARE), str(book / text.WITH_LAWS)
    return (
        Command(name + BARE, (BEAN_CHECK, "-C", bare)),
        Command(name + CHECK, (CAYAPA, "check", laws), says="laws:"),
        Command(name + PLUGIN, (BEAN_CHECK, "-C", laws), needs=CAYAPA),
    )


def _refused(book: Path) -> tuple[Command, ...]:
    """Name the commands that must find the wrong total: a law asleep costs nothing."""
    broken = str(book / text.BROKEN)
    law = "funeral-sheet: "
    return (
        Command("a wrong total, check", (CAYAPA, "check", broken), law, 1),
        Command("a wrong total, plugin", (BEAN_CHECK, "-C", broken), law, 1, CAYAPA),
    )


def _law_rows(name: str, *, target: str, dream: str) -> tuple[Row, ...]:
    """Compare the three ways to check a book, in time and in memory."""
    bare, check, plugin = name + BARE, name + CHECK, name + PLUGIN
    return (
        Row(f"{name}: check / bare", check, bare, "cpu", target, dream),
        Row(f"{name}: plugin / bare", plugin, bare, "cpu", target, dream),
        Row(f"{name}: check / bare", check, bare, "peak", "1.3", "1.15"),
        Row(f"{name}: plugin / bare", plugin, bare, "peak", "1.3", "1.15"),
    )
