"""What the fuzzer begins with: books that wake every law, parted into their entries."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ledger.lawbook import explain
from plugins.bylaws import RULES
from tests.odd_advances import PEOPLE
from tests.odd_books import ODD
from tests.odd_books import PLAIN
from tests.odd_funds import FUNDS
from tests.odd_funds import WALLED

TESTS = Path(__file__).parents[1]
EXAMPLES = sorted(TESTS.parent.glob("books/*.beancount"))
BROKEN = sorted(TESTS.glob("broken/*.beancount"))
MARK = re.compile(r"\s*;!.*")
HEADER = re.compile(r"^(?=\d{4}-)", re.MULTILINE)
VALUE = re.compile(r"^ +([a-z][a-z-]*): (\S.*)$", re.MULTILINE)
WRITTEN = re.compile(r"\s*[^\s;]")
LINES_MAX = 40


class Corpus(NamedTuple):
    """Parts of books.

    Attributes:
      small: whole books of a few entries.
      large: books of which a part is taken.
      values: what stands after each key.
    """

    small: list[list[str]]
    large: list[list[str]]
    values: dict[str, list[str]]


@cache
def corpus() -> Corpus:
    """Read every book that begins a book at random."""
    clauses = [explain(rule) for rule in RULES]
    small = [
        *(path.read_text("utf-8") for path in BROKEN),
        *(text for one in clauses for text in (one.refused, one.passes)),
    ]
    large = [
        *(ODD, PLAIN, FUNDS, WALLED, PEOPLE),
        *(path.read_text("utf-8") for path in EXAMPLES),
    ]
    values: defaultdict[str, set[str]] = defaultdict(set)
    for text in (*small, *large):
        for key, value in VALUE.findall(MARK.sub("", text)):
            values[key].add(value)
    return Corpus(
        [*map(entries, small)],
        [one for one in map(entries, large) if one],
        {key: sorted(found) for key, found in sorted(values.items())},
    )


def entries(text: str) -> list[str]:
    """Part a book into its entries, each without comments and the blanks below it."""
    parts = HEADER.split(MARK.sub("", text))
    lines = [[one for one in part.splitlines() if WRITTEN.match(one)] for part in parts]
    return [
        "\n".join(one) + "\n"
        for one in lines
        if one and one[0][:1].isdigit() and len(one) <= LINES_MAX
    ]
