"""Official rates of exchange, a row a day and currency; each becomes a `price`.

    date,currency,rate,in
    2026-01-05,USD,301.37080000,VES

The column `in` may be missing where the importer declares the currency.
"""

import datetime as dt
from collections.abc import Sequence

from beancount.core import data
from beancount.core.amount import Amount
from pydantic import Field

from ledger import imported
from ledger.form_fields import AboveZero
from ledger.form_fields import Currency
from ledger.form_fields import Day
from ledger.form_fields import Written
from ledger.form_importer import FormImporter
from ledger.form_rows import FormRow
from ledger.form_rows import Read
from ledger.forms import Form
from ledger.forms import FormError
from ledger.language import say
from ledger.written_amounts import Numbers

DECIMALS = 8
RATES = Form(Written(Numbers(decimals=DECIMALS)))
Rows = Sequence[Read["RateRow"]]


class RateRow(FormRow):
    """What a unit of a currency costs on a day."""

    date: Day
    currency: Currency
    rate: AboveZero
    quote: Currency | None = Field(default=None, title="in")


class ExchangeRates(FormImporter[RateRow]):
    """The importer of rates.

    Attributes:
      quote: the currency in which rates are told, where the form does not say it.
    """

    title = "exchange_rates"
    model = RateRow

    def __init__(
        self, account: str = "Equity:Rates", *, quote: str = "VES", form: Form = RATES
    ) -> None:
        super().__init__(account, form)
        self.quote = quote

    def last_day(self, rows: Rows) -> dt.date | None:
        """Give the day of the last rate."""
        return max((one.row.date for one in rows), default=None)

    def entries(
        self, rows: Rows, existing: Sequence[data.Directive]
    ) -> list[data.Directive]:
        """Make each rate a price; a day and pair of currencies has one."""
        del existing
        firsts: dict[str, Read[RateRow]] = {}
        faults = []
        for read in rows:
            first = firsts.setdefault(self._id(read.row), read)
            if first.row.rate != read.row.rate:
                told = say(
                    "{place}: rate {rate} is {other} in row {row}; a day has one rate, "
                    "remove one.",
                    place=read.place,
                    rate=read.row.rate,
                    other=first.row.rate,
                    row=first.place.row,
                )
                faults.append(told)
        if faults:
            raise FormError(faults)
        return [self._entry(import_id, read) for import_id, read in firsts.items()]

    def _id(self, row: RateRow) -> str:
        return f"rate/{row.currency}/{row.quote or self.quote}/{row.date}"

    def _entry(self, import_id: str, read: Read[RateRow]) -> data.Price:
        row = read.row
        return data.Price(
            imported.meta(import_id, [read.place]),
            row.date,
            row.currency,
            Amount(row.rate, row.quote or self.quote),
        )
