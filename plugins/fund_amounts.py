"""Where several funds meet, every amount is written out.

Beancount fills in an amount that is left out, so that the entry always balances: a
slip in one fund's amount lands in the other's without a word.

Refused:

    2026-01-01 open Assets:Bank:Funeral USD
      fund: "funeral"
    2026-01-01 open Assets:Bank:Health USD
      fund: "health"
    2026-01-01 open Income:Health:Fees USD
      fund: "health"
    2026-01-01 open Income:Funeral:Gifts USD
      fund: "funeral"
    2026-02-05 * "Fees and gifts of the day"
      Assets:Bank:Health     30.00 USD
      Income:Health:Fees    -30.00 USD
      Assets:Bank:Funeral    12.00 USD
      Income:Funeral:Gifts  ;! fund-amounts: Income:Funeral:Gifts leaves

Passes:

    2026-01-01 open Assets:Bank:Funeral USD
      fund: "funeral"
    2026-01-01 open Assets:Bank:Health USD
      fund: "health"
    2026-01-01 open Income:Health:Fees USD
      fund: "health"
    2026-01-01 open Income:Funeral:Gifts USD
      fund: "funeral"
    2026-02-05 * "Fees and gifts of the day"
      Assets:Bank:Health     30.00 USD
      Income:Health:Fees    -30.00 USD
      Assets:Bank:Funeral    12.00 USD
      Income:Funeral:Gifts  -12.00 USD
"""

from collections import defaultdict
from collections.abc import Iterator

from beancount.core import data
from beancount.core import interpolate

from ledger import money
from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import listed
from ledger.language import mark
from ledger.money import Sum
from ledger.rules import rule
from ledger.walls import touched

__plugins__ = ("fund_amounts",)

NO_PRICE = mark(
    "{account} leaves out its price, which Beancount fills in, in an entry of several "
    "funds; write it."
)
NO_AMOUNT = mark(
    "{account} leaves out its amount, which Beancount fills in, in an entry of several "
    "funds; write it."
)
AMOUNT = mark(
    "{account} leaves out its amount, which Beancount fills in, in an entry of several "
    "funds; write it, {meant}."
)


class FundAmountsError(RuleError):
    """An amount is left out where several funds meet."""


@rule(
    FundAmountsError,
    reads=("open", "transaction", "sheet"),
    wakes=lambda book: book.accounts.any_of_a_fund,
)
def fund_amounts(book: Book) -> Iterator[FundAmountsError]:
    """Look for filled-in amounts in the entries that touch several funds."""
    for entry in touched(book).several:
        lines: dict[object, list[data.Posting]] = defaultdict(list)
        for place, posting in enumerate(entry.postings):
            if _left_out(posting):
                lines[(posting.meta or {}).get("lineno", -place)].append(posting)
        for postings in lines.values():
            meta = postings[0].meta
            yield FundAmountsError.of(entry, _complaint(postings), meta=meta)


def _left_out(posting: data.Posting) -> bool:
    filled = interpolate.AUTOMATIC_META in (posting.meta or {})
    return filled or not money.is_known(posting.units)


def _complaint(postings: list[data.Posting]) -> Complaint:
    """Say what Beancount fills in: the amounts of a line, or the price of one."""
    first = postings[0]
    priced = first.price is not None or first.cost is not None
    units = [units for one in postings if (units := money.units(one)) is not None]
    template = NO_PRICE if priced else AMOUNT if units else NO_AMOUNT
    fields = {"account": first.account, "meant": listed(map(_written, units))}
    return Complaint(template, fields)


def _written(units: Sum) -> str:
    number = money.settled(units.number)
    return f"{money.format_number(number, money.HUNDREDTH)} {units.currency}"
