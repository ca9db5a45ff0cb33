"""The example books read line by line: no loader, no law, no reckoning of the tools."""

import re
from collections.abc import Callable
from datetime import date
from datetime import timedelta
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from tests.test_books import BOOKS

DAY = timedelta(days=1)
_KEY = re.compile(r'^( +)([a-z-]+): (?:"([^"]*)"|(.*))$', re.MULTILINE)
_LINE = re.compile(r"^  ([A-Z]\S*) +(-?[\d.]+) USD$((?:\n    .*)*)", re.MULTILINE)


class Line(NamedTuple):
    """A posting in USD: its account, its amount, the keys below it."""

    account: str
    number: Decimal
    keys: dict[str, str]


class Said(NamedTuple):
    """A dated entry: its first line without the date, its keys, its lines in USD."""

    day: date
    head: str
    keys: dict[str, str]
    lines: list[Line]

    @property
    def closes(self) -> bool:
        """Tell whether it closes a year."""
        return "#closing" in self.head

    def on(self, account: str) -> Decimal:
        """Sum what it moves on an account and those below it."""
        return sum(
            (one.number for one in self.lines if f"{one.account}:".startswith(account)),
            Decimal(0),
        )


def _keys(text: str, indent: int) -> dict[str, str]:
    return {
        match[2]: match[3] if match[4] is None else match[4]
        for match in _KEY.finditer(text)
        if len(match[1]) == indent
    }


@cache
def entries() -> list[Said]:
    """Read every file of the books, in order of date."""
    found = []
    for path in sorted(BOOKS.rglob("*.beancount")):
        text = re.sub(r"^;.*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
        for part in re.split(r"\n(?=\d{4}-\d\d-\d\d )", "\n" + text)[1:]:
            head, _, body = part.partition("\n")
            lines = [
                Line(name, Decimal(number), _keys(below, 4))
                for name, number, below in _LINE.findall(body)
            ]
            day = date.fromisoformat(head[:10])
            found.append(Said(day, head[11:], _keys(body, 2), lines))
    return sorted(found, key=lambda one: one.day)


def records(kind: str) -> list[tuple[str, Said]]:
    """List the records of a kind: id and entry."""
    pattern = re.compile(rf'custom "{kind}" "([^"]+)"')
    return [(match[1], one) for one in entries() if (match := pattern.match(one.head))]


@cache
def opened() -> dict[str, dict[str, str]]:
    """Give the keys of each account, those of the accounts above it included."""
    own = {
        match[1]: one.keys
        for one in entries()
        if (match := re.match(r"open (\S+)", one.head))
    }
    found = {}
    for name in own:
        above = name.split(":")
        found[name] = {
            key: value
            for n in range(1, len(above) + 1)
            for key, value in own.get(":".join(above[:n]), {}).items()
        }
    return found


def total(wanted: Callable[[Said, Line], bool]) -> Decimal:
    """Sum the lines of the year's entries that are wanted."""
    return sum(
        (line.number for one in entries() for line in one.lines if wanted(one, line)),
        Decimal(0),
    )


def balance(account: str, *, closed: bool = True) -> Decimal:
    """Sum what stands on one account, before the year is closed or after it."""
    return total(
        lambda one, line: line.account == account and (closed or not one.closes)
    )
