"""Missing weeks: those that want a sheet and have none."""

from collections.abc import Collection
from collections.abc import Mapping

from ledger.rolls import Roll


def missing_weeks(
    rolls_of: Mapping[str, Roll], firsts: Collection[tuple[str, int]]
) -> dict[str, dict[int, list[int]]]:
    """Find the weeks that want a sheet and have none.

    A week wants one when the cooperative's roll for it is not empty and a later
    week has its sheet.

    Returns:
      for each cooperative, the missing weeks by the week of the next sheet.
    """
    weeks_of: dict[str, list[int]] = {}
    for cooperative, week in firsts:
        weeks_of.setdefault(cooperative, []).append(week)
    missing: dict[str, dict[int, list[int]]] = {}
    for cooperative, weeks in weeks_of.items():
        roll = rolls_of.get(cooperative)
        if roll is None:
            continue
        begins = roll.first_week
        for week in sorted(weeks):
            wanted = [one for one in range(begins, week) if roll.wants_sheet(one)]
            if wanted:
                missing.setdefault(cooperative, {})[week] = wanted
            begins = max(begins, week + 1)
    return missing
