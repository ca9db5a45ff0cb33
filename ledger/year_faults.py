"""What is wrong with a year's surplus: overdrawn, unsettled, shared otherwise."""

from collections.abc import Iterator

from beancount.core import data

from ledger.book import Book
from ledger.closings import ClosedYear
from ledger.closings import advance_accounts
from ledger.closings import closed_years
from ledger.closings import closings
from ledger.closings import is_closing
from ledger.closings import last_day
from ledger.decisions import ASSEMBLY
from ledger.decisions import cited_in
from ledger.errors import Complaint
from ledger.misshared import Year
from ledger.misshared import misshared
from ledger.policies import Policy
from ledger.policies import SurplusPolicy
from ledger.precision import written
from ledger.surplus import by_purse
from ledger.surplus import is_share
from ledger.surplus import shares_of
from ledger.surplus import surplus_accounts
from ledger.surplus import surplus_of
from ledger.surplus_faults import Found
from ledger.surplus_faults import astray
from ledger.surplus_parts import currency_lacks
from ledger.surplus_taken import PERSON_LAW
from ledger.surplus_taken import is_allowed
from ledger.surplus_taken import person_named
from ledger.surplus_taken import taken
from ledger.year_results import standings

LAW = "surplus-order"


def year_faults(book: Book) -> Iterator[Found]:
    """Judge the surplus of each year that is closed, or shared out already."""
    if book.in_doubt(Policy, SurplusPolicy.named):
        return
    refused = _refused(book)
    shared = (f"{one.date.year:04}" for one in closings(book) if is_share(one))
    for name in sorted({*closed_years(book), *shared}):
        last = last_day(name)
        entries = shares_of(book, last)
        policy = book.policy(SurplusPolicy, last)
        if policy is None or (policy.from_ is None and policy.to is None):
            yield from _without_policy(entries)
        elif policy.from_ and policy.to and not currency_lacks(policy):
            if any(one.date == last and is_closing(one) for one in refused):
                continue  # what there was to share out is not known
            closed, available = (
                closed_years(book).get(name),
                surplus_of(book, last, refused),
            )
            year = Year(last, closed, policy, entries, available)
            if closed is not None:
                yield from _overdrawn(book, year)
                yield from _unsettled(book, year, closed)
            yield from misshared(book, year)


def _refused(book: Book) -> list[data.Transaction]:
    """List the entries on a surplus that are refused: they count as not made."""
    persons = [
        entry
        for entry, _ in taken(book)
        if person_named(book, entry) is not None
        and not is_allowed(book, PERSON_LAW, entry)
    ]
    others = [
        one.entry
        for one in astray(book)
        if isinstance(one.entry, data.Transaction)
        and not is_allowed(book, LAW, one.entry)
    ]
    return [*persons, *others]


def _without_policy(entries: list[data.Transaction]) -> Iterator[Found]:
    for entry in entries:
        complaint = Complaint(
            "an entry of {date} shares out a surplus, and no policy surplus is in "
            "force on that day; record what was agreed on first.",
            {"date": entry.date},
        )
        yield Found(entry, complaint)


def _overdrawn(book: Book, year: Year) -> Iterator[Found]:
    """Tell what was spent and advanced above what was earned, and nobody decided."""
    closing = [
        entry
        for entry in closings(book)
        if entry.date == year.last and not is_share(entry)
    ]
    for purse, number in year.available.items():
        fund, currency = purse
        if number >= 0 or fund not in (year.policy.from_ or ()):
            continue
        entries = [
            entry
            for entry in closing
            if purse in by_purse(book, [entry], surplus_accounts(book))
        ]
        if entries and not any(_decided(book, entry) for entry in entries):
            complaint = Complaint(
                "{fund} spent and advanced {amount} above what it earned by the end of "
                "{year}; bring it to the assembly, and cite its decision here.",
                {
                    "fund": fund,
                    "amount": written(book, -number, currency),
                    "year": year.last.year,
                },
            )
            yield Found(entries[-1], complaint)


def _decided(book: Book, entry: data.Transaction) -> bool:
    """Tell whether an entry cites the assembly; one not in the books is told there."""
    filed = (book.decisions.filed.get(one) for one in cited_in(entry.meta))
    return any(one is None or one.record.taken_by == ASSEMBLY for one in filed)


def _unsettled(book: Book, year: Year, closed: ClosedYear) -> Iterator[Found]:
    for one in standings(book, year.last):
        fund = book.accounts.traits(one.account).fund
        if (
            one.number
            and one.account in advance_accounts(book)
            and fund in (year.policy.from_ or ())
        ):
            complaint = Complaint(
                "{account} holds {amount} of advances at the end of {year}, which is "
                "closed; settle them against the surplus with cayapa close-year.",
                {
                    "account": one.account,
                    "amount": written(book, one.number, one.currency),
                    "year": closed.year,
                },
            )
            yield Found(
                closed.filed.entry, complaint, judged=f"{closed.year}/{one.account}"
            )
