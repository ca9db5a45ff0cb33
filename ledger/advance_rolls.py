"""The weekly roll of associates as a form has it: its rows, a week's together."""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence
from typing import NamedTuple
from typing import Self

from pydantic import model_validator

from ledger.form_fields import AboveZero
from ledger.form_fields import Amount
from ledger.form_fields import Day
from ledger.form_fields import Id
from ledger.form_fields import Ids
from ledger.form_fields import Text
from ledger.form_fields import Week
from ledger.form_rows import FormRow
from ledger.form_rows import Read
from ledger.language import say

Rows = Sequence[Read["AdvanceRow"]]


class AdvanceRow(FormRow):
    """An associate on the roll: paid or absent, and an adjustment if there is one."""

    cooperative: Id
    week: Week
    associate: Id
    absent: Id | None = None
    advance: AboveZero | None = None
    adjustment: Id | None = None
    amount: Amount | None = None
    decision: Ids | None = None
    receipt: Text | None = None
    date: Day | None = None

    @property
    def only_adjusts(self) -> bool:
        """Tell whether it may be a further row, for an adjustment alone."""
        return bool(self.adjustment and not (self.absent or self.advance))

    @model_validator(mode="after")
    def _adjustment_whole(self) -> Self:
        if (self.adjustment is None) != (self.amount is None):
            msg = say("has one of adjustment and amount; fill in both, or neither")
            raise ValueError(msg)
        if self.decision is not None and self.adjustment is None:
            msg = say("has a decision and no adjustment; fill in both, or neither")
            raise ValueError(msg)
        if self.receipt is None and (self.absent is None or self.amount is not None):
            msg = say("has money and no receipt; write its number")
            raise ValueError(msg)
        return self


class Roll(NamedTuple):
    """A week of a cooperative; of `rows`, those in `called` call each of the roll."""

    cooperative: str
    week: str
    day: dt.date
    rows: Rows
    called: Rows


def contradictions(roll: Roll) -> Iterator[str]:
    """Tell where the rows of a roll contradict each other."""
    called = {one.row.associate: one.place for one in roll.called}
    said = any(one.row.advance for one in roll.called)
    top = roll.rows[0]
    for place, row in roll.rows:
        first = called[row.associate]
        if row.date != top.row.date:
            yield say(
                "{place}: date {day} is not that of row {row}, {first}; a sheet has "
                "one day.",
                place=place,
                day=row.date or say("empty"),
                row=top.place.row,
                first=top.row.date or say("empty"),
            )
        if first is not place and not row.only_adjusts:
            yield say(
                "{place}: {associate} is in row {row} too; a further row is for an "
                "adjustment alone.",
                place=place,
                associate=row.associate,
                row=first.row,
            )
        if first is place and said and not (row.absent or row.advance):
            yield say(
                "{place}: advance stands in some rows of the sheet and not in all; "
                "fill in each.",
                place=place,
            )
