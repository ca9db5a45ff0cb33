"""A check of a stranger's book, inside the process that is supervised for it.

`untrusted` starts it. It says on its pipe, line by line, what it does:
`["reading", FILE]`, `["line", LINE]`, `["judging", LAW]`; and how that ended:
`["told", …]`, `["refused", WHY]`, `["no memory"]` or `["failed", WHY]`.
"""

import gc
import json
import os
import re
import sys
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from typing import TypeAlias

from beancount.parser import parser

from ledger import telling
from ledger.book import Book
from ledger.check import judged
from ledger.cli.entries import entries_of
from ledger.discretion import discreet
from ledger.errors import LedgerError
from ledger.errors import RuleError
from ledger.language import chosen
from ledger.language import speak
from ledger.language import written_in
from ledger.limits import confine
from ledger.loading import load
from ledger.ours import our_rules
from ledger.rules import Rule
from ledger.strangers import Strangers

Tell: TypeAlias = Callable[..., None]
# An installer may keep packages elsewhere, and put links among Python's.
BEANCOUNT = os.path.realpath(Path(parser.__file__).parents[1])
_AT_MARGIN = re.compile(rb"^(?=\S)", re.MULTILINE)


def main() -> None:
    """Answer the request among the arguments, on the pipe that is named there."""
    request = json.loads(sys.argv[2])
    pipe = int(sys.argv[3])
    confine(os.path.realpath(Path(request["book"]).parent), BEANCOUNT)
    gc.disable()  # it ends before any garbage is worth looking for

    def tell(*what: object) -> None:
        line = json.dumps(what).encode() + b"\n"
        while line:
            line = line[os.write(pipe, line) :]

    answer(request, tell)
    os._exit(0)  # what a plugin left to be done at the end is not done


def answer(request: Mapping[str, Any], tell: Tell) -> None:
    """Check a book, or find where in one of its files Beancount ends.

    Args:
      request: `book`, `trusted` plugins, whether to give `entries`, the variables that
        choose a `speech`, and the file `within` which to look, or nothing.
      tell: is told what is done, and what came of it.
    """
    os.environ.update(request["speech"])
    try:
        book = Path(request["book"])
        source = Strangers(book, request["trusted"], lambda file: tell("reading", file))
        if request["within"]:
            _part_by_part(source.take(request["within"]), tell)
        else:
            _check(book, source, tell, with_entries=request["entries"])
    except LedgerError as error:
        tell("refused", str(error))
    except MemoryError:
        tell("no memory")
    except (Exception, SystemExit) as error:  # noqa: BLE001 - people see no traceback
        tell("failed", f"{type(error).__name__}: {error}")


def _check(book: Path, source: Strangers, tell: Tell, *, with_entries: bool) -> None:
    rules = our_rules()
    text = b"" if book.is_dir() else source.content(str(book))
    speech = chosen(written_in(text or b""))
    speak(speech)
    loaded = load(book, source)
    tell("judging", "")
    report = judged(loaded, [_announced(rule, tell) for rule in rules])
    entries = entries_of(report, source) if with_entries else None
    told = (report if with_entries else discreet(report)).told(entries)
    tell("told", telling.plain(told), [speech.language, speech.locale])


def _announced(rule: Rule, tell: Tell) -> Rule:
    """Let a law be named before it judges."""

    def judge(book: Book) -> Iterator[RuleError]:
        tell("judging", rule.name)
        yield from rule.judge(book)

    return replace(rule, judge=judge)


def _part_by_part(content: bytes, tell: Tell) -> None:
    """Parse what stands at the margin, each with what is indented below it.

    What ends Beancount in a whole file mostly does so in its part too.
    """
    line = 1
    for part in _AT_MARGIN.split(content):
        tell("line", line)
        parser.parse_string(part)
        line += part.count(b"\n")
