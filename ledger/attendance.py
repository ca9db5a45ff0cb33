"""Attendance: who paid on a sheet, said by how it differs from the roll."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ledger.rolls import Roll
from ledger.sheets import Payers
from ledger.sheets import Sheet


class Presence(NamedTuple):
    """Who paid on a sheet, said by how it differs from the roll of its Monday.

    Attributes:
      members: the families of that roll; each paid one week, but for the others.
      missing: those of them that paid nothing.
      extras: families beside the roll that paid one week.
      counts: the weeks of those for whom a number is stated.
    """

    members: AbstractSet[str]
    missing: AbstractSet[str]
    extras: AbstractSet[str]
    counts: Mapping[str, int]

    def weeks(self) -> int:
        """Count the weeks paid, those taken back subtracted."""
        counted = sum(family in self.members for family in self.counts)
        single = len(self.members) - len(self.missing) - counted + len(self.extras)
        return single + sum(self.counts.values())

    def differences(self) -> dict[str, int]:
        """Give what each family paid beside one week for everyone of the roll."""
        differences = dict.fromkeys(self.missing, -1)
        differences.update(dict.fromkeys(self.extras, 1))
        for family, count in self.counts.items():
            differences[family] = count - (family in self.members)
        return differences

    def among(self, families: AbstractSet[str]) -> set[str]:
        """Give those of some families that paid here."""
        paid = set(self.members & families)
        paid -= self.missing
        paid |= self.extras & families
        paid.update(family for family in self.counts if family in families)
        return paid

    def paying(self) -> set[str]:
        """Give everyone that paid here, or had weeks taken back."""
        return {*(self.members - self.missing), *self.extras, *self.counts}

    def without(self, strangers: AbstractSet[str]) -> "Presence":
        """Leave out families that the sheet may not name."""
        if not strangers:
            return self
        counts = {one: n for one, n in self.counts.items() if one not in strangers}
        return self._replace(extras=self.extras - strangers, counts=counts)


def attend(sheet: Sheet, roll: Roll | None, read: Payers) -> Presence:
    """Call the roll of a sheet's week over what the sheet says.

    A number of weeks that does not read, or may not stand there, is left out.
    """
    counts = {
        family: count
        for family, count in read.counts.items()
        if count > 0 or (count and sheet.corrects)
    }
    if sheet.corrects or roll is None:
        return Presence(frozenset(), frozenset(), read.singles, counts)
    members = roll.on_monday(sheet.week)
    if read.absent is None:
        missing = members - read.singles
        beside = len(read.singles) > len(members) - len(missing)
        extras = read.singles - members if beside else set()
    else:
        absent = set(read.absent) - read.singles
        missing = absent & members
        enrolled = roll.enrolled_within(sheet.week, sheet.entry.date)
        extras = (enrolled | read.singles) - members - absent
    missing.difference_update(counts)
    extras.difference_update(counts)
    return Presence(members, missing, extras, counts)
