"""Books at random: entries that are right, nearly right and wrong, and odd bytes.

A book grows from those of `corpus`; its values, lines and entries are then changed for
others of the same grammar. What a seed gives stays the same.
"""

import re
from collections.abc import Callable
from random import Random

from tests.hostile.corpus import corpus
from tests.hostile.vocabulary import ACCOUNTS
from tests.hostile.vocabulary import DATES
from tests.hostile.vocabulary import KINDS
from tests.hostile.vocabulary import NUMBERS
from tests.hostile.vocabulary import ODD_BYTES
from tests.hostile.vocabulary import OPTIONS
from tests.hostile.vocabulary import PLUGINS
from tests.hostile.vocabulary import UNITS
from tests.hostile.vocabulary import VALUES

MAIN = "main.beancount"
MORE = "more/later.beancount"
ENTRIES_MAX = 12
CHANGES = (0, 1, 1, 1, 2, 2, 3, 8)
DIVIDED = "1/(2-2)"
KEY = re.compile(r"^( +)([a-z][a-z-]*):(.*)$")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
NUMBER = re.compile(r"(?<![\w\"-])-?\d+(?:\.\d+)?(?= [A-Z]{3})")
AMOUNT = re.compile(r"(?<![\w\"-])-?\d+(?:\.\d+)? [A-Z]{3}")
ACCOUNT = re.compile(r"(?:Assets|Liabilities|Income|Expenses|Equity)(?::[\w-]+)+")


def book(seed: int) -> dict[str, bytes]:
    """Make a book: the content of its main file, and of what that includes."""
    return Grown(Random(seed)).book()  # noqa: S311 - books at random


class Grown:
    """A book that grows by chance."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.corpus = corpus()

    def book(self) -> dict[str, bytes]:
        """Make a book."""
        entries = self._begun()
        for _ in range(self.chance.choice(CHANGES)):
            at = self.chance.randrange(len(entries))
            entries[at] = self._changed(entries[at])
        if self._once_in(4):
            entries += [self._made() for _ in range(self._some(3))]
        if self._once_in(8):
            entries.append(self.chance.choice(entries))
        if self._once_in(8):
            self.chance.shuffle(entries)
        head = self._head()
        if self._once_in(1000):
            entries.append(f"2026-01-01 price USD {DIVIDED} VES\n")
        if not self._once_in(8):
            return {MAIN: self._spoilt("".join([*head, *entries]))}
        cut = self.chance.randrange(len(entries) + 1)
        main = "".join([*head, f'include "{MORE}"\n', *entries[:cut]])
        return {MAIN: self._spoilt(main), MORE: self._spoilt("".join(entries[cut:]))}

    def _begun(self) -> list[str]:
        """Begin with a small book, with parts of a large one, or with two small ones."""
        way = self.chance.randrange(10)
        if way < 5:
            small = self.chance.choice(self.corpus.small)
            return self._kept(small, len(small))
        if way < 8:
            large = self.chance.choice(self.corpus.large)
            at = self.chance.randrange(len(large))
            near = self._kept(large[at : at + ENTRIES_MAX], ENTRIES_MAX)
            return [*self._kept(large, self._some(ENTRIES_MAX)), *near]
        some = self.chance.sample(self.corpus.small, 2)
        return [entry for one in some for entry in self._kept(one, ENTRIES_MAX)]

    def _kept(self, entries: list[str], count: int) -> list[str]:
        """Keep some entries, in their order; at times without one."""
        some = self.chance.sample(range(len(entries)), min(count, len(entries)))
        lost = some.pop() if len(some) > 1 and self._once_in(4) else None
        return [entries[at] for at in sorted(some) if at != lost]

    def _head(self) -> list[str]:
        lines = []
        if self._once_in(5):
            lines.append(self.chance.choice(OPTIONS))
        if self._once_in(3):
            name = self.chance.choice(PLUGINS)
            home = self.chance.choice(["plugins", "plugins", "beancount.plugins"])
            lines.append(f'plugin "{home}.{name}"')
        if self._once_in(40):
            lines.append(
                self.chance.choice(["pushtag #x", "pushmeta x: 1", "poptag #y"])
            )
        return [f"{line}\n" for line in lines]

    def _changed(self, entry: str) -> str:
        """Change something of an entry."""
        changes: list[Callable[[list[str]], None]] = [
            self._other_value,
            self._other_value,
            self._more_keys,
            self._fewer_lines,
            self._line_twice,
            self._other_date,
            self._other_number,
            self._other_units,
            self._other_units,
            self._other_account,
            self._other_word,
        ]
        lines = entry.splitlines()
        self.chance.choice(changes)(lines)
        return "".join(f"{line}\n" for line in lines)

    def _other_value(self, lines: list[str]) -> None:
        at = [place for place, line in enumerate(lines) if KEY.match(line)]
        if at:
            place = self.chance.choice(at)
            found = KEY.match(lines[place])
            assert found
            lines[place] = f"{found[1]}{found[2]}: {self._value(found[2])}"

    def _more_keys(self, lines: list[str]) -> None:
        key = self.chance.choice([*self.corpus.values])
        lines.insert(self._after_head(lines), f"  {key}: {self._value(key)}")

    def _fewer_lines(self, lines: list[str]) -> None:
        if len(lines) > 1:
            del lines[self._after_head(lines[:-1])]

    def _line_twice(self, lines: list[str]) -> None:
        line = self.chance.choice(lines[1:] or [""])
        lines.insert(self._after_head(lines), line)

    def _other_date(self, lines: list[str]) -> None:
        lines[0] = DATE.sub(lambda _: self._date(), lines[0], count=1)

    def _other_number(self, lines: list[str]) -> None:
        place = self.chance.randrange(len(lines))
        lines[place] = NUMBER.sub(lambda _: self._number(), lines[place], count=1)

    def _other_units(self, lines: list[str]) -> None:
        place = self.chance.randrange(len(lines))
        units = self.chance.choice(UNITS)
        lines[place] = AMOUNT.sub(lambda found: units.format(found[0]), lines[place])

    def _other_account(self, lines: list[str]) -> None:
        place = self.chance.randrange(len(lines))
        other = self.chance.choice(ACCOUNTS)
        lines[place] = ACCOUNT.sub(other, lines[place], count=1)

    def _other_word(self, lines: list[str]) -> None:
        place = self.chance.randrange(len(lines))
        words = lines[place].split(" ")
        words[self.chance.randrange(len(words))] = self.chance.choice(VALUES)
        lines[place] = " ".join(words)

    def _made(self) -> str:
        """Make an entry of nothing but the grammar."""
        date, account, other = self._date(), self._account(), self._account()
        amount = f"{self._number()} {self.chance.choice(['USD', 'VES', 'BOX'])}"
        values = " ".join(self._value("") for _ in range(self._some(4)))
        kind = self.chance.choice(KINDS)
        entry = self.chance.choice(
            [
                f'{date} custom "{kind}" {values}',
                f'{date} custom "{kind}" "{kind[0].upper()}-1" {values}',
                f"{date} open {account} {self.chance.choice(['USD', '', 'USD,VES'])}",
                f"{date} close {account}",
                f"{date} balance {account} {amount}",
                f"{date} balance {account} {self._number()} ~ {amount}",
                f"{date} pad {account} {other}",
                f"{date} price BOX {amount}",
                f"{date} commodity USD",
                f'{date} note {account} "x" #a ^b',
                f'{date} document {account} "none.pdf"',
                f'{date} event "a" "b"',
                f'{date} query "a" "b"',
                f'{date} * "x"\n  {account}  {amount}\n  {other}',
                f'{date} ! "x" "y" #a\n  {account}  {amount} @ {self._number()} VES\n  {other}',
                f'{date} * "x"\n  {account}  {amount} {{{self._number()} USD}}\n  {other}',
                f'{date} P "x"\n  {account}\n  {other}  {amount} @@ 1 USD\n  {other}',
            ]
        )
        lines = entry.splitlines()
        for _ in range(self._some(4)):
            self._more_keys(lines)
        return "".join(f"{line}\n" for line in lines)

    def _value(self, key: str) -> str:
        known = self.corpus.values
        if key in known and self._once_in(3):
            return self.chance.choice(known[key])
        if self._once_in(3):
            return self.chance.choice(known[self.chance.choice([*known])])
        return self.chance.choice(VALUES)

    def _date(self) -> str:
        if self._once_in(3):
            return self.chance.choice(DATES)
        return f"20{self.chance.randrange(19, 28)}-{self.chance.randrange(1, 13):02}-15"

    def _account(self) -> str:
        return self.chance.choice(ACCOUNTS)

    def _number(self) -> str:
        return self.chance.choice(NUMBERS)

    def _spoilt(self, text: str) -> bytes:
        """Write a text in bytes, of which a few are others."""
        content = text.encode()
        while content and self._once_in(12):
            at = self.chance.randrange(len(content))
            end = at + self._some(6)
            content = content[:at] + self.chance.choice(ODD_BYTES) + content[end:]
        return content

    def _after_head(self, lines: list[str]) -> int:
        return self.chance.randrange(1, len(lines) + 1)

    def _some(self, most: int) -> int:
        return self.chance.randrange(most)

    def _once_in(self, count: int) -> bool:
        return self.chance.randrange(count) == 0
