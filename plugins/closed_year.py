"""A closed year stays closed: nothing stands on its income and costs.

A record `closed` says that a year is closed, and by which decision. Then every account
of income and costs is at zero at the end of that year, its closing entries included,
and so are those of the years between the first closed one and it. Closing entries carry
`#closing`, are dated on the 31st of December, and move no money: only income, costs,
equity, and advances that are settled. No decision waives or excuses this.

Refused:

    2026-01-01 open Assets:Cash USD
    2026-01-01 open Income:Gifts USD
    2026-05-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2027-01-10 custom "decision" "D-1" "The year 2026 is closed"
      taken-by: "assembly"
    2027-01-10 custom "closed" "2026"  ;! closed-year: Income:Gifts holds -30.00 USD
      decision: "D-1"

Passes:

    2026-01-01 open Assets:Cash USD
    2026-01-01 open Income:Gifts USD
    2026-01-01 open Equity:Balance USD
      role: "balance"
    2026-05-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-12-31 * "Result of 2026" #closing
      Income:Gifts    30.00 USD
      Equity:Balance -30.00 USD
    2027-01-10 custom "decision" "D-1" "The year 2026 is closed"
      taken-by: "assembly"
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
"""

from collections.abc import Iterator

from beancount.core import account
from beancount.core import data

from ledger.book import Book
from ledger.closings import ClosedYear
from ledger.closings import advance_accounts
from ledger.closings import closed_years
from ledger.closings import closings
from ledger.closings import ends_a_year
from ledger.closings import gap_before
from ledger.closings import results
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.precision import written
from ledger.records import Closed
from ledger.rules import rule
from ledger.year_results import standings

__plugins__ = ("closed_year",)


class ClosedYearError(RuleError):
    """Something stands on income or costs of a closed year."""


@rule(
    ClosedYearError,
    reads=("closed", "open", "transaction", "sheet", "pad", "balance"),
    wakes=lambda book: bool(closed_years(book) or closings(book)),
)
def closed_year(book: Book) -> Iterator[ClosedYearError]:
    """Look at each closing entry, and at what each closed year leaves."""
    for entry in closings(book):
        complaint = _misdated(entry) or _moves_money(book, entry)
        if complaint is not None:
            yield ClosedYearError.of(entry, complaint)
    for filed in book.register.records(Closed):
        closed = closed_years(book)[filed.record.id]
        if filed.date <= closed.last:
            yield ClosedYearError.at(
                filed.entry,
                closed.year,
                "{year} is closed on {date}, before it is over; date the record after "
                "its last day.",
                year=closed.year,
                date=filed.date,
            )
    for closed in closed_years(book).values():
        yield from _left(book, closed)


def _misdated(entry: data.Transaction) -> Complaint | None:
    if ends_a_year(entry.date):
        return None
    return Complaint(
        "an entry of {date} says #closing, and a year is closed on its last day; date "
        "it on the 31st of December, or remove the tag.",
        {"date": entry.date},
    )


def _moves_money(book: Book, entry: data.Transaction) -> Complaint | None:
    """Tell of money in a closing entry: statements, which leave it out, would hide it."""
    closes = {book.options["name_equity"]}
    allowed = results(book) | advance_accounts(book)
    for posting in entry.postings or ():
        name = posting.account
        if name not in allowed and account.root(1, name) not in closes:
            return Complaint(
                "an entry says #closing and posts on {account}, which no closing moves; "
                "enter that by itself, without the tag.",
                {"account": name},
            )
    return None


def _left(book: Book, closed: ClosedYear) -> Iterator[ClosedYearError]:
    """Tell what a closed year leaves on income and costs, at the record's line."""
    gap = gap_before(book, closed.year)
    if gap is not None:
        yield ClosedYearError.at(
            closed.filed.entry,
            closed.year,
            "{year} is closed, and {gap} before it is open; close that first.",
            year=closed.year,
            gap=gap,
        )
        return
    for one in standings(book, closed.last):
        if one.number and one.account in results(book):
            yield ClosedYearError.at(
                closed.filed.entry,
                closed.year,
                "{account} holds {amount} at the end of {year}, which is closed; draft "
                "what is lacking with cayapa close-year, or date the late entry in an "
                "open year.",
                account=one.account,
                amount=written(book, one.number, one.currency),
                year=closed.year,
            )
