"""What a year gives of its surplus otherwise than the policy says."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beancount.core import data

from ledger.book import Book
from ledger.closings import ClosedYear
from ledger.errors import Complaint
from ledger.language import say
from ledger.money import ZERO
from ledger.policies import SurplusPolicy
from ledger.precision import written
from ledger.surplus import Flow
from ledger.surplus import Purses
from ledger.surplus import Share
from ledger.surplus import shares_in
from ledger.surplus_faults import Found
from ledger.surplus_parts import reckoning
from ledger.surplus_parts import share_out


class Year(NamedTuple):
    """A year whose surplus is judged.

    Attributes:
      last: its last day.
      closed: the record that closes it, if any does.
      policy: what is in force on the last day.
      entries: those that share its surplus out.
      available: what each fund had to share out.
    """

    last: date
    closed: ClosedYear | None
    policy: SurplusPolicy
    entries: list[data.Transaction]
    available: Purses


def misshared(book: Book, year: Year) -> Iterator[Found]:
    """Compare what is given with what the policy gives: to whom, then by whom."""
    shares = []
    for entry in year.entries:
        read = shares_in(book, entry)
        if read is None:
            return  # a decision lets it stand, and only it knows what it gives
        shares += read
    strange = [one for one in shares if _strange(year, one)]
    for one in strange:
        yield _told_strange(book, year, one)
    if strange or (not shares and year.closed is None):
        return
    wrong = [*_by_destination(book, year, shares)]
    yield from wrong or _by_fund(book, year, shares)


def _strange(year: Year, share: Share) -> bool:
    known = {one.fund for one in year.policy.to or ()}
    return share.flow.to not in known or share.flow.source not in (
        year.policy.from_ or ()
    )


def _told_strange(book: Book, year: Year, share: Share) -> Found:
    source, to, currency = share.flow
    known = {one.fund for one in year.policy.to or ()}
    complaint = Complaint(
        "{to} receives {amount} of the surplus, and is none of its destinations "
        "({policy}); enter what the policy gives, or draft it with cayapa close-year."
        if to not in known
        else "{source} gives {amount} of its surplus, and is none of the funds whose "
        "surplus is shared out ({policy}); take the entry out, or mend the fund.",
        {
            "to": to or say("no fund"),
            "source": source or say("no fund"),
            "amount": written(book, share.amount, currency),
            "policy": book.source(SurplusPolicy, "to", year.last),
        },
    )
    return Found(share.entry, complaint, meta=share.meta)


def _by_destination(book: Book, year: Year, shares: list[Share]) -> Iterator[Found]:
    """Tell each destination that receives more or less than its part."""
    parts = share_out(book, year.policy, year.available).parts
    for currency in sorted({*parts, *(one.flow.currency for one in shares)}):
        of_it = [one for one in shares if one.flow.currency == currency]
        due = {one.to.fund: one for one in parts.get(currency, ())}
        for to in (one.fund for one in year.policy.to or ()):
            to_it = [one for one in of_it if one.flow.to == to]
            given = sum((one.amount for one in to_it), ZERO)
            part = due.get(to)
            if given == (part.amount if part else ZERO):
                continue
            what = reckoning(book, part, currency) if part else say("nothing is left")
            complaint = Complaint(
                "{to}: {reckoning}, entered {given} ({policy}); enter what the policy "
                "gives, or draft it with cayapa close-year.",
                {
                    "to": to,
                    "reckoning": what,
                    "given": written(book, given, currency),
                    "policy": book.source(SurplusPolicy, "to", year.last),
                },
            )
            yield _placed(year, to_it, complaint, judged=f"{year.last.year:04}/{to}")


def _placed(
    year: Year, shares: list[Share], complaint: Complaint, judged: str
) -> Found:
    """Put what is wrong with a part where it is entered, or at the closed year."""
    if shares:
        return Found(shares[-1].entry, complaint, judged, shares[-1].meta)
    entry = year.closed.filed.entry if year.closed else year.entries[-1]
    return Found(entry, complaint, judged)


def _by_fund(book: Book, year: Year, shares: list[Share]) -> Iterator[Found]:
    """Tell the first fund that gives what another one should."""
    due = share_out(book, year.policy, year.available).flows
    given: dict[Flow, Decimal] = defaultdict(Decimal)
    for one in shares:
        given[one.flow] += one.amount
    for share in shares:
        source, to, currency = share.flow
        right = due.get(share.flow, ZERO)
        if given[share.flow] != right:
            complaint = Complaint(
                "{source} gives {given} to {to}, and {right} is its turn: the funds "
                "give one after another ({policy}); enter that, or draft it with "
                "cayapa close-year.",
                {
                    "source": source,
                    "to": to,
                    "given": written(book, given[share.flow], currency),
                    "right": written(book, right, currency),
                    "policy": book.source(SurplusPolicy, "from", year.last),
                },
            )
            yield Found(share.entry, complaint, meta=share.meta)
            return
