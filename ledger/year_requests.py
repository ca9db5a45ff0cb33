"""Requests to close a year: whether the books and the decisions allow it."""

import re
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from ledger.book import Book
from ledger.closings import closed_years
from ledger.closings import gap_before
from ledger.closings import last_day
from ledger.decisions import ASSEMBLY
from ledger.decisions import check_cited
from ledger.errors import LedgerError
from ledger.language import listed
from ledger.language import mark
from ledger.language import say
from ledger.money import ZERO
from ledger.money import Sum
from ledger.policies import Policy
from ledger.policies import SurplusPolicy
from ledger.precision import written
from ledger.roles import SURPLUS
from ledger.surplus import Purse
from ledger.surplus import Purses
from ledger.surplus_parts import currency_lacks
from ledger.year_results import ADVANCE
from ledger.year_results import RESULT
from ledger.year_results import Group
from ledger.year_results import Standing
from ledger.year_results import in_order

STOOD = {
    RESULT: mark("result {amount} of {fund}"),
    ADVANCE: mark("advances {amount} of {fund}"),
}
_YEAR = re.compile(r"(?!0000)\d{4}", re.ASCII)


class YearRequest(NamedTuple):
    """A year to be closed: which, on what day, and by which decisions.

    `overdraw` is the decision of the assembly behind what funds spent and advanced
    above what they earned; it is asked for where there is any.
    """

    year: str
    on: date
    decision: str
    overdraw: str = ""


def check_request(book: Book, request: YearRequest) -> SurplusPolicy | None:
    """See that a year can be closed, and give the policy that shares its surplus out.

    Raises:
      LedgerError: it cannot.
    """
    year = request.year
    if not _YEAR.fullmatch(year):
        msg = say("{year!r} is no year; write it as 2026.", year=year)
        raise LedgerError(msg)
    if request.on <= last_day(year):
        msg = say(
            "{year} is not over on {on}; a year is closed after its last day.",
            year=year,
            on=request.on,
        )
        raise LedgerError(msg)
    if book.horizon is None or book.horizon.year < int(year):
        msg = say(
            "these books have no entry of {year} or later: nothing is to be closed.",
            year=year,
        )
        raise LedgerError(msg)
    gap = gap_before(book, year)
    if gap is not None:
        msg = say(
            "{gap} is open, and comes before {year}; close it first.",
            gap=gap,
            year=year,
        )
        raise LedgerError(msg)
    _check_decisions(book, request)
    return _policy(book, last_day(year))


def _check_decisions(book: Book, request: YearRequest) -> None:
    if not request.decision.split():
        msg = say("a year is closed by a decision; name it with --decision.")
        raise LedgerError(msg)
    check_cited(book.decisions, request.decision, request.on)
    check_cited(book.decisions, request.overdraw, request.on)
    for one in request.overdraw.split():
        if book.decisions.filed[one].record.taken_by != ASSEMBLY:
            msg = say(
                "{one} is a quick decision; the assembly decides on an overdraw.",
                one=one,
            )
            raise LedgerError(msg)


def _policy(book: Book, last: date) -> SurplusPolicy | None:
    """Give the policy of a year's last day.

    Raises:
      LedgerError: it does not read, or does not say all that it must.
    """
    named = SurplusPolicy.named
    if book.in_doubt(Policy, named):
        fault = next(
            one for one in book.faults if (one.kind, one.id) == ("policy", named)
        )
        raise LedgerError(fault.complaint.text())
    policy = book.policy(SurplusPolicy, last)
    if policy is None or (policy.from_ is None and policy.to is None):
        return None
    if policy.from_ is None or policy.to is None or currency_lacks(policy):
        msg = say(
            "policy {named} does not say all that it must on {last}: from, to, and "
            "the currency of amounts.",
            named=named,
            last=last,
        )
        raise LedgerError(msg)
    return policy


def check_stands(
    book: Book, request: YearRequest, stands: Collection[Standing]
) -> None:
    """See that there is something to close, and that it can be brought to zero.

    Raises:
      LedgerError: there is nothing, or it cannot.
    """
    year, last = request.year, last_day(request.year)
    closed = closed_years(book).get(year)
    if closed is None and not any(one.moved or one.number for one in stands):
        msg = say(
            "no income, cost or advance moved in {year}; there is nothing to close.",
            year=year,
        )
        raise LedgerError(msg)
    for one in stands:
        if not one.number:
            continue
        entry = book.accounts.opened.get(one.account)
        ended = book.accounts.closed.get(one.account)
        is_open = entry is not None and entry.date <= last
        amount = written(book, one.number, one.currency)
        if not is_open or (ended is not None and ended.date < last):
            msg = say(
                "{account} holds {amount} and is not open on {last}; date its open or "
                "close so that it is.",
                account=one.account,
                amount=amount,
                last=last,
            )
            raise LedgerError(msg)
        if one.at_cost:
            msg = say(
                "{account} holds {amount} at a cost; enter there what it cost, in "
                "money, and close the year then.",
                account=one.account,
                amount=amount,
            )
            raise LedgerError(msg)


def check_overdraws(
    book: Book,
    request: YearRequest,
    groups: Mapping[Group, Iterable[Standing]],
    available: Purses,
) -> dict[Group, Sum]:
    """Find what funds spent and advanced above what they earned.

    Returns:
      the overdraw, by the group of accounts that brings it about.

    Raises:
      LedgerError: there is one, and no decision is named for it.
    """
    last: dict[Purse, Group] = {}
    figures = []
    for group in sorted((one for one in groups if one.role == SURPLUS), key=in_order):
        purse = group.fund, group.currency
        if available.get(purse, ZERO) < 0:
            last[purse] = group
            stood = -sum((one.number for one in groups[group]), ZERO)
            figures.append(
                say(
                    STOOD[group.what],
                    amount=written(book, stood, group.currency),
                    fund=group.fund,
                )
            )
    found = {
        group: Sum(-available[purse], group.currency) for purse, group in last.items()
    }
    if found and not request.overdraw:
        over = listed(
            say("{fund} by {amount}", fund=group.fund, amount=written(book, *one))
            for group, one in found.items()
        )
        msg = say(
            "overdrawn: {over} ({figures}); bring it to the assembly, and name its "
            "decision with --overdraw.",
            over=over,
            figures=", ".join(figures),
        )
        raise LedgerError(msg)
    return found
