"""Drafts that close a year: results to the surplus, the surplus to its destinations."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger import entry_text
from ledger import promises
from ledger.book import Book
from ledger.closings import DAY
from ledger.closings import TAG
from ledger.closings import closed_years
from ledger.closings import last_day
from ledger.closings import results
from ledger.drafted import KEY as DRAFT
from ledger.drafted import is_draft
from ledger.errors import LedgerError
from ledger.language import mark
from ledger.language import narrate
from ledger.language import say
from ledger.money import ZERO
from ledger.money import Sum
from ledger.money import format_number
from ledger.policies import SurplusPolicy
from ledger.precision import decimals
from ledger.precision import written
from ledger.records import Closed
from ledger.roles import SURPLUS
from ledger.surplus import Flow
from ledger.surplus import Purses
from ledger.surplus import shares_in
from ledger.surplus import shares_of
from ledger.surplus import surplus_of
from ledger.surplus_drafts import Sharing
from ledger.surplus_drafts import fresh
from ledger.surplus_drafts import share_drafts
from ledger.surplus_parts import share_out
from ledger.year_accounts import Targets
from ledger.year_requests import YearRequest
from ledger.year_requests import check_overdraws
from ledger.year_requests import check_request
from ledger.year_requests import check_stands
from ledger.year_results import ADVANCE
from ledger.year_results import RESULT
from ledger.year_results import Group
from ledger.year_results import Standing
from ledger.year_results import group_of
from ledger.year_results import in_order
from ledger.year_results import standings

CLOSED = {
    RESULT: mark("Result of {year}: {of}"),
    ADVANCE: mark("Advances of {year}: {of}"),
}


class _Closing(NamedTuple):
    """What the drafts of one closing share."""

    book: Book
    request: YearRequest
    last: date
    policy: SurplusPolicy | None
    targets: Targets

    @property
    def shared(self) -> tuple[str, ...]:
        """Give the funds whose result is shared out."""
        return (self.policy.from_ if self.policy else None) or ()


def close_year(book: Book, request: YearRequest) -> str:
    """Draft the closing of a year: what should stand less what is booked.

    Results go to the surplus or the balance of their fund, advances are settled, the
    surplus is shared out, zeros are asserted, weeks paid ahead are noted, and a record
    closes the year. A second run drafts nothing.

    Raises:
      LedgerError: the year cannot be closed so, and why.
    """
    policy = check_request(book, request)
    last = last_day(request.year)
    closing = _Closing(book, request, last, policy, Targets(book, last))
    stands = list(standings(book, last))
    check_stands(book, request, stands)
    groups: dict[Group, list[Standing]] = defaultdict(list)
    for one in stands:
        groups[group_of(book, one, closing.shared)].append(one)
    for group in [one for one, many in groups.items() if not _lacks(many)]:
        del groups[group]
    available = _available(closing, groups)
    overdrawn = check_overdraws(book, request, groups, available)
    entries = [
        _group(closing, group, groups[group], overdrawn)
        for group in sorted(groups, key=in_order)
    ]
    shares = share_drafts(book, _sharing(closing, available))
    closing.targets.check()
    changes = bool(entries or shares)
    rest = (*_zeros(closing, stands), _promise(closing), _record(closing, changes))
    return "".join([*entries, shares, *rest])


def _lacks(stands: list[Standing]) -> bool:
    return any(one.number for one in stands)


def _available(closing: _Closing, groups: dict[Group, list[Standing]]) -> Purses:
    """Give what each fund has to share out, once all its accounts are closed."""
    found = dict(surplus_of(closing.book, closing.last))
    for group, stands in groups.items():
        if group.role == SURPLUS:
            purse = group.fund, group.currency
            more = sum((one.number for one in stands), ZERO)
            found[purse] = found.get(purse, ZERO) - more
    return found


def _group(
    closing: _Closing, group: Group, stands: list[Standing], overdrawn: dict[Group, Sum]
) -> str:
    """Draft the entry that brings some accounts of a fund to zero."""
    year, currency = closing.request.year, group.currency
    over = overdrawn.get(group)
    before = -sum((one.before for one in stands), ZERO)
    what = (year, group.what, group.fund, group.campaign, currency)
    draft = "/".join(["close-year", *(one for one in what if one)])
    of = group.fund or narrate("no fund")
    if group.campaign:
        of = narrate("{campaign} of {fund}", campaign=group.campaign, fund=of)
    head = entry_text.Head(
        closing.last,
        "",
        narrate(CLOSED[group.what], year=year, of=of),
        {
            DRAFT: fresh(closing.book, f"{draft}/{format_number(before + ZERO)}"),
            "decision": closing.request.overdraw if over else "",
        },
        (TAG,),
    )
    target = closing.targets.find(group.fund, group.role, currency, group.campaign)
    cents = ZERO.scaleb(-decimals(closing.book, currency))
    postings = [(one.account, -one.number + cents) for one in stands if one.number]
    postings.append((target, sum((one.number for one in stands), cents)))
    told = written(closing.book, *over) if over else ""
    remark = say("{fund} is overdrawn by {amount}.", fund=group.fund, amount=told)
    comment = f"\n; {remark}" if over else ""
    return comment + entry_text.transaction(head, postings, currency)


def _sharing(closing: _Closing, available: Purses) -> Sharing:
    book, request, last = closing.book, closing.request, closing.last
    booked: dict[Flow, Decimal] = defaultdict(Decimal)
    for entry in shares_of(book, last):
        given = shares_in(book, entry)
        if given is None:
            msg = say(
                "an entry that shares out the surplus does not read (cayapa check "
                "tells which)."
            )
            raise LedgerError(msg)
        for one in given:
            booked[one.flow] += one.amount
    policy = closing.policy or SurplusPolicy(id=SurplusPolicy.named)
    shares = share_out(book, policy, available)
    return Sharing(
        request.year, last, request.decision, shares, booked, closing.targets
    )


def _zeros(closing: _Closing, stands: list[Standing]) -> Iterator[str]:
    """Draft the zeros of the accounts that the year moved, for the day after it."""
    book, day = closing.book, closing.last + DAY
    there = {
        (one.account, one.amount.currency)
        for one in book.balances
        if one.date == day and not one.amount.number
    }
    for one in stands:
        purse = one.account, one.currency
        if one.account not in results(book) or purse in there:
            continue
        closed = book.accounts.closed.get(one.account)
        if (one.moved or one.number) and (closed is None or closed.date >= day):
            zero = Sum(ZERO.scaleb(-decimals(book, one.currency)), one.currency)
            draft = f"close-year/{closing.request.year}/zero/{'/'.join(purse)}"
            yield entry_text.balance(day, one.account, zero, draft)


def _promise(closing: _Closing) -> str:
    """Draft the note that names the weeks paid ahead."""
    book, last = closing.book, closing.last
    found = promises.promise(book, on=last)
    if found is None:
        return ""
    text = promises.told(book, found)
    sums = (f"{number:f}{unit}" for unit, number in (found.sums or {}).items())
    draft = "/".join(["promise", closing.request.year, str(found.weeks), *sums])
    there = (
        is_draft(one, draft) or one.comment == text
        for one in book.notes
        if (one.date, one.account) == (last, found.account)
    )
    if any(there):
        return ""
    return entry_text.note(last, found.account, text, draft)


def _record(closing: _Closing, changes: bool) -> str:  # noqa: FBT001 - as it stands
    """Draft the record that closes the year; a later decision needs a later one."""
    book, request = closing.book, closing.request
    cited = [*request.decision.split(), *request.overdraw.split()]
    closed = closed_years(book).get(request.year)
    filed = book.decisions.filed
    if closed and not changes:
        return ""
    if closed and all(filed[one].date <= closed.filed.date for one in cited):
        return ""
    keys = {
        "decision": request.decision,
        DRAFT: "/".join([Closed.kind, request.year, "+".join(cited)]),
    }
    return entry_text.record(request.on, Closed.kind, [request.year], keys)
