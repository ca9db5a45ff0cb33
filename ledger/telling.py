"""Telling: what a check says, as plain texts that can be printed or passed on.

Who only prints it needs neither Beancount's parser nor a law: nothing here does.
"""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import field
from dataclasses import fields
from dataclasses import replace
from typing import Any
from typing import NamedTuple

from ledger.findings import Finding

FINDINGS = ("text", "beancount", "laws")
LET_STAND = ("excused", "waived")
STATES = ("on", "asleep", "unjudged", "crashed", "left_out")
WORDS = ("pending", "notes", *STATES)


class LetStand(NamedTuple):
    """A finding that a decision lets stand, by waiver or excuse."""

    finding: Finding
    decision: str


@dataclass
class Told:
    """What a check says; see `check.Report` for what has the same name there.

    Attributes:
      main: the main file.
      left_out: the laws of which nothing was to be told.
      entries: the lines of each entry that is found at fault, by file and line; None
        where they were not to be shown.
      ended: whether the check came to its end.
    """

    main: str
    text: list[Finding] = field(default_factory=list)
    beancount: list[Finding] = field(default_factory=list)
    laws: list[Finding] = field(default_factory=list)
    excused: list[LetStand] = field(default_factory=list)
    waived: list[LetStand] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    on: list[str] = field(default_factory=list)
    asleep: list[str] = field(default_factory=list)
    unjudged: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    entries: Mapping[str, list[str]] | None = None
    ended: bool = True

    @property
    def findings(self) -> list[Finding]:
        """Give all that is wrong: of the text, of Beancount, of the laws."""
        return [*self.text, *self.beancount, *self.laws]

    @property
    def judged(self) -> list[str]:
        """Name the laws of which the check tells what became of them."""
        return [*self.on, *self.asleep, *self.unjudged, *self.crashed]

    @property
    def exit_code(self) -> int:
        """Give 0 if nothing is wrong, 1 if something is, 2 if it could not be told."""
        return 2 if self.crashed or not self.ended else 1 if self.findings else 0

    def of(self, names: Collection[str]) -> "Told":
        """Leave out what is of other laws; what the laws rest on is told always."""
        return replace(
            self,
            laws=[one for one in self.laws if one.law in names],
            excused=[one for one in self.excused if one.finding.law in names],
            waived=[one for one in self.waived if one.finding.law in names],
            on=[name for name in self.on if name in names],
            asleep=[name for name in self.asleep if name in names],
            unjudged=[name for name in self.unjudged if name in names],
            crashed=[name for name in self.crashed if name in names],
            left_out=[name for name in self.judged if name not in names],
        )

    def lines_of(self, finding: Finding) -> list[str]:
        """Give the lines of the entry that is at fault, if they are to be shown."""
        return [*(self.entries or {}).get(place(finding), ())]


def place(finding: Finding) -> str:
    """Tell where a finding stands."""
    return f"{finding.file}:{finding.line}"


def plain(told: Told) -> dict[str, Any]:
    """Give what is told as JSON knows it."""
    return asdict(told)


def read(given: Mapping[str, Any]) -> Told:
    """Read what `plain` gave, wherever it has been since.

    Raises:
      KeyError, TypeError, ValueError: it is something else.
    """
    lists: dict[str, Any] = {name: _findings(given[name]) for name in FINDINGS}
    for name in LET_STAND:
        lists[name] = [
            LetStand(finding, str(decision))
            for [said, decision] in given[name]
            for finding in _findings([said])
        ]
    for name in WORDS:
        lists[name] = [*map(str, given[name])]
    if given.keys() != {one.name for one in fields(Told)}:
        raise KeyError(*given)
    shown = given["entries"]
    entries = shown and {str(key): [*map(str, one)] for key, one in shown.items()}
    return Told(
        main=str(given["main"]), entries=entries, ended=given["ended"] is True, **lists
    )


def _findings(given: Iterable[Any]) -> list[Finding]:
    return [
        Finding(str(file), int(line), str(message), str(law), str(judged))
        for file, line, message, law, judged in given
    ]
