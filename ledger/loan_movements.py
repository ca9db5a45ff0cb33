"""What entries do to loans: money lent, repaid, moved to another loan, written off.

Whatever is posted on a loan's own account is principal. The rest stands on accounts
that loans share, and each posting there names its contract. Amounts count in the
loan's currency, in the units of the posting.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.once import once
from ledger.padding import posted
from ledger.postings import Posted
from ledger.roles import LATE_CHARGE
from ledger.roles import LOAN
from ledger.roles import LOAN_INTEREST
from ledger.roles import OF_LOANS
from ledger.roles import PROVISION
from ledger.roles import PROVISION_COST
from ledger.roles import TO_BE_APPLIED
from ledger.roles import WRITTEN_OFF

CONTRACT = "contract"
TAKEN_BACK = "corrects"


class LoanMovement(NamedTuple):
    """What an entry does to a loan, all in its currency.

    Attributes:
      entry: the entry.
      disbursed: lent, by money or goods or out of the loan that it reschedules.
      brought: of that, what came over from the loan that it reschedules.
      repaid: principal paid; below zero, taken back.
      moved: principal that moved to the loan by which it is rescheduled.
      written_off: principal given up; below zero, taken up again.
      recovered: money received for what was written off.
      interest: interest paid.
      late: late charges paid.
      applied: money received that waits to be applied; below zero, applied.
      provision: set aside; below zero, used or set free.
      cost: of setting aside; below zero, set free.
    """

    entry: data.Transaction
    disbursed: Decimal = money.ZERO
    brought: Decimal = money.ZERO
    repaid: Decimal = money.ZERO
    moved: Decimal = money.ZERO
    written_off: Decimal = money.ZERO
    recovered: Decimal = money.ZERO
    interest: Decimal = money.ZERO
    late: Decimal = money.ZERO
    applied: Decimal = money.ZERO
    provision: Decimal = money.ZERO
    cost: Decimal = money.ZERO

    @property
    def date(self) -> dt.date:
        """Give the day of the entry."""
        return self.entry.date

    @property
    def principal(self) -> Decimal:
        """Give what the entry adds to the loan's account."""
        return self.disbursed - self.repaid - self.moved - self.written_off

    @property
    def paid(self) -> Decimal:
        """Give all that the borrower, or somebody for her, paid."""
        own = self.repaid + self.interest + self.late
        return own + self.applied + self.recovered


class _Sums(NamedTuple):
    """What an entry posts of a loan: debits by role of account, in its currency."""

    by_role: Mapping[str, Decimal]
    taken_back: bool

    def debit(self, role: str) -> Decimal:
        return self.by_role.get(role, money.ZERO)


@once
def shared_accounts(book: Book) -> dict[str, str]:
    """Give the accounts that loans share, with their roles."""
    roles = ((one, book.accounts.traits(one).role) for one in book.accounts.opened)
    return {name: role for name, role in roles if role in OF_LOANS and role}


def contract_of(posting: data.Posting) -> object:
    """Give the contract that a posting names, or None."""
    return (posting.meta or {}).get(CONTRACT)


def loan_movements(
    book: Book,
    accounts: Mapping[str, str],
    currencies: Mapping[str, str],
    before: Mapping[str, str | None],
) -> dict[str, list[LoanMovement]]:
    """Give what moves on each loan, by date.

    Args:
      book: the book.
      accounts: each loan's account, by its id.
      currencies: the currency of each.
      before: the loan that each reschedules, or None.
    """
    entries: dict[int, data.Transaction] = {}
    sums: dict[int, dict[str, _Sums]] = defaultdict(dict)
    for one, role, (entry, posting) in _postings(book, accounts):
        units = money.units(posting)
        if units is None or units.currency != currencies[one]:
            continue
        entries[id(entry)] = entry
        known = sums[id(entry)].get(one, _Sums({}, taken_back=False))
        total = known.debit(role) + units.number
        back = role == LOAN and TAKEN_BACK in (posting.meta or {})
        sums[id(entry)][one] = _Sums(
            {**known.by_role, role: total}, known.taken_back or back
        )
    found: dict[str, list[LoanMovement]] = defaultdict(list)
    for entry in sorted(entries.values(), key=lambda one: _place(one, sums[id(one)])):
        of_entry = sums[id(entry)]
        after = {str(before[one]): one for one in of_entry if before[one] in of_entry}
        moved = {
            one: _moved_over(of_entry[one], of_entry[later])
            for one, later in after.items()
            if one != later and currencies[one] == currencies[later]
        }
        for one, parts in of_entry.items():
            over = moved.get(one, money.ZERO)
            brought = moved.get(str(before[one]), money.ZERO)
            found[one].append(_movement(entry, parts, over, brought, found[one]))
    return found


def _place(entry: data.Transaction, parts: Mapping[str, _Sums]) -> tuple[dt.date, bool]:
    """Put what is taken back behind the payments of its day."""
    return entry.date, any(one.taken_back for one in parts.values())


def _postings(
    book: Book, accounts: Mapping[str, str]
) -> Iterator[tuple[str, str, Posted]]:
    """Give every posting of a loan: its id, the account's role, and the posting."""
    for one, name in accounts.items():
        for place in posted(book).get(name, ()):
            yield one, LOAN, place
    for name, role in shared_accounts(book).items():
        for entry, posting in posted(book).get(name, ()):
            contract = contract_of(posting)
            if isinstance(contract, str) and contract in accounts:
                yield contract, role, (entry, posting)


def _left(numbers: Iterable[Decimal]) -> Decimal:
    return max(sum(numbers, money.ZERO), money.ZERO)


def _moved_over(old: _Sums, new: _Sums) -> Decimal:
    """Give the principal that an entry moves from a loan to the one rescheduling it."""
    return max(min(-old.debit(LOAN), new.debit(LOAN)), money.ZERO)


def _movement(
    entry: data.Transaction,
    parts: _Sums,
    moved: Decimal,
    brought: Decimal,
    earlier: Sequence[LoanMovement],
) -> LoanMovement:
    """Tell what the sums of an entry mean for a loan, after its earlier movements.

    Principal that goes while a provision is used, or a loss booked, is written off. No
    more is taken back than was repaid, nor taken up again than was lost: the rest of
    what comes upon the loan is lent.
    """
    change = parts.debit(LOAN)
    freed = max(-parts.debit(PROVISION_COST), money.ZERO)
    used = max(parts.debit(PROVISION) - freed, money.ZERO)
    loss = parts.debit(WRITTEN_OFF)
    gone = max(-change - moved, money.ZERO)
    lent = max(change, money.ZERO)
    lost = _left(one.written_off - one.recovered for one in earlier)
    taken_up = min(lent, max(-loss, money.ZERO), lost)
    written_off = min(gone, used + max(loss, money.ZERO)) - taken_up
    lent -= taken_up
    paid = _left(one.repaid + one.moved for one in earlier)
    back = min(lent, paid) if parts.taken_back else money.ZERO
    return LoanMovement(
        entry=entry,
        disbursed=lent - back,
        brought=brought,
        repaid=gone - max(written_off, money.ZERO) - back,
        moved=moved,
        written_off=written_off,
        recovered=max(-loss, money.ZERO) - taken_up,
        interest=-parts.debit(LOAN_INTEREST),
        late=-parts.debit(LATE_CHARGE),
        applied=-parts.debit(TO_BE_APPLIED),
        provision=-parts.debit(PROVISION),
        cost=parts.debit(PROVISION_COST),
    )
