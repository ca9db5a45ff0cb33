"""The envelopes of a market day: what two people counted in each.

    market,date,counted by,amount,expected
    centro,2027-01-09,A-0003 A-0017,412.50,415.00
    centro,2027-01-09,A-0003 A-0017,380.00,380.00

A market's day becomes one entry. Where the form says what was expected, each row does;
the sales are then as expected, and what is more or less goes, in one sum, to the
account of that market and day: no envelope, no stall and no person can be told from
it. Law `market-difference` refuses to have a person there.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account
from beancount.core import data
from beancount.core.amount import Amount as Units
from pydantic import field_validator

from ledger import imported
from ledger import money as sums
from ledger.form_fields import Day
from ledger.form_fields import Id
from ledger.form_fields import Ids
from ledger.form_fields import NotBelowZero
from ledger.form_importer import FormImporter
from ledger.form_rows import FormRow
from ledger.form_rows import Read
from ledger.forms import Form
from ledger.forms import FormError
from ledger.language import mark
from ledger.language import narrate
from ledger.language import say
from ledger.roles import MARKET_DIFFERENCE

COUNTERS = 2
NARRATION = mark("Envelopes")
Rows = Sequence[Read["EnvelopeRow"]]


class EnvelopeRow(FormRow):
    """An envelope: of which market and day, who counted it, and what was in it."""

    market: Id
    date: Day
    counted_by: Ids
    amount: NotBelowZero
    expected: NotBelowZero | None = None

    @field_validator("counted_by")
    @classmethod
    def _two(cls, counters: tuple[str, ...]) -> tuple[str, ...]:
        if len(counters) != COUNTERS:
            msg = say(
                "names not two; write the ids of both who counted, as A-0003 A-0017"
            )
            raise ValueError(msg)
        return counters


class Counted(NamedTuple):
    """A market's day: what was counted, and what was expected if the form says it."""

    market: str
    day: dt.date
    rows: Rows

    @property
    def amount(self) -> Decimal:
        """Give what all envelopes hold."""
        return sum((one.row.amount for one in self.rows), sums.ZERO)

    @property
    def expected(self) -> Decimal:
        """Give what was expected; without it, what was counted."""
        said = [one.row.expected for one in self.rows if one.row.expected is not None]
        return sum(said, sums.ZERO) if said else self.amount


class MarketEnvelopes(FormImporter[EnvelopeRow]):
    """The importer of envelopes.

    Attributes:
      money: the account of the money.
      sales: the account of what was sold.
      differences: the account above those of the differences; each market and day has
        one, opened with the first difference: `...:Centro:2027-01-09`.
      currency: of what is counted.
    """

    title = "market_envelopes"
    model = EnvelopeRow

    def __init__(
        self,
        money: str,
        sales: str,
        differences: str,
        *,
        currency: str = "USD",
        form: Form | None = None,
    ) -> None:
        super().__init__(money, form or Form())
        self.money = money
        self.sales = sales
        self.differences = differences
        self.currency = currency

    def last_day(self, rows: Rows) -> dt.date | None:
        """Give the last market day."""
        return max((one.row.date for one in rows), default=None)

    def entries(
        self, rows: Rows, existing: Sequence[data.Directive]
    ) -> list[data.Directive]:
        """Make each market's day one transaction; open where its difference goes."""
        days = _days(rows)
        faults = [fault for one in days for fault in self._faults(one)]
        if faults:
            raise FormError(faults)
        opened = {one.account for one in existing if isinstance(one, data.Open)}
        found: list[data.Directive] = []
        for one in days:
            if one.expected != one.amount and self._difference(one) not in opened:
                found.append(self._opening(one))
            found.append(self._entry(one))
        return found

    def _difference(self, one: Counted) -> str:
        market = one.market[:1].upper() + one.market[1:]
        return str(account.join(self.differences, market, one.day.isoformat()))

    def _faults(self, one: Counted) -> Iterator[str]:
        first = one.rows[0]
        if not account.is_valid(self._difference(one)):
            yield say(
                "{place}: {market} cannot be a part of an account; write letters, "
                "digits and '-'.",
                place=first.place,
                market=one.market,
            )
        for place, row in one.rows:
            if (row.expected is None) != (first.row.expected is None):
                yield say(
                    "{place}: expected stands in some rows of {market} on {day} and "
                    "not in all; fill in each, or none.",
                    place=place,
                    market=one.market,
                    day=one.day,
                )

    def _opening(self, one: Counted) -> data.Open:
        name = self._difference(one)
        places = [read.place for read in one.rows]
        told = imported.meta(f"open/{name}", places, {"role": MARKET_DIFFERENCE})
        return data.Open(told, one.day, name, [self.currency], None)

    def _entry(self, one: Counted) -> data.Transaction:
        counters = {name for _, row in one.rows for name in row.counted_by}
        told = imported.meta(
            f"envelopes/{one.market}/{one.day}",
            [read.place for read in one.rows],
            {
                "market": one.market,
                "envelopes": Decimal(len(one.rows)),
                "counted-by": " ".join(sorted(counters)),
            },
        )
        amounts = {
            self.money: one.amount,
            self.sales: -one.expected,
            self._difference(one): one.expected - one.amount,
        }
        postings = [
            imported.posting(name, Units(number, self.currency))
            for name, number in amounts.items()
            if number
        ]
        return imported.transaction(told, one.day, "", narrate(NARRATION), postings)


def _days(rows: Rows) -> list[Counted]:
    """Gather the envelopes of each market and day."""
    grouped: dict[tuple[str, dt.date], list[Read[EnvelopeRow]]] = {}
    for read in rows:
        grouped.setdefault((read.row.market, read.row.date), []).append(read)
    return [Counted(*key, group) for key, group in grouped.items()]
