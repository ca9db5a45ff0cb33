"""What comes in by an entry on a loan: whether somebody pays what is booked as paid.

Whoever pays, pays in money, or out of what the fund owes her. What a loan brings is
income by then, and principal that goes without is given up, or moved to another loan.
"""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.language import say
from ledger.loan_movements import LoanMovement
from ledger.loan_movements import contract_of
from ledger.loans import Loan
from ledger.loans import by_borrower
from ledger.loans import loans
from ledger.once import once
from ledger.roles import LATE_CHARGE
from ledger.roles import LOAN
from ledger.roles import LOAN_INTEREST
from ledger.roles import PROVISION

INCOME = (LOAN_INTEREST, LATE_CHARGE)


def received(book: Book, entry: data.Transaction, currency: str) -> Decimal:
    """Sum what comes in by an entry: money, or what members had with the fund.

    Where a fund says which accounts are its money, no other of its assets is.
    """
    total = money.ZERO
    for posting in entry.postings:
        weight = money.weight(posting)
        if weight is None or weight.currency != currency or weight.number <= 0:
            continue
        traits = book.accounts.traits(posting.account)
        asset = account.root(1, posting.account) == book.options["name_assets"]
        money_told = traits.fund in _funds_with_money(book)
        if not is_held(book, posting.account) or (
            asset and money_told and not traits.liquid
        ):
            continue
        total += weight.number
    return total


def unpaid(book: Book, loan: Loan, moved: LoanMovement) -> str | None:
    """Name the income of a loan that an entry books, and that nobody pays by it.

    What was paid as principal, or for another loan, and is taken back, is paid. Amounts
    count as the entry weighs them: who pays in another currency pays at its price.
    """
    own, whole = _income(book, moved.entry, loan.id), _income(book, moved.entry, None)
    for unit, number in own.items():
        paid = max(received(book, moved.entry, unit), -moved.repaid, money.ZERO)
        if min(number, whole[unit]) > paid:
            return say("interest") if moved.interest > 0 else say("a late charge")
    return None


def kept(book: Book, loan: Loan, moved: LoanMovement) -> Decimal:
    """Give what waited for a loan and goes by an entry neither to it nor to anybody."""
    gone = min(-moved.applied, -moved.paid)
    if gone <= 0:
        return money.ZERO
    weights = (
        money.weight(one) for one in moved.entry.postings if is_held(book, one.account)
    )
    same = (one.number for one in weights if one and one.currency == loan.currency)
    return max(gone + sum((one for one in same if one < 0), money.ZERO), money.ZERO)


def given_up(book: Book, loan: Loan, moved: LoanMovement) -> bool:
    """Tell whether principal goes by an entry that moves nothing else that is held.

    An entry that pays something out may withhold from it what is due of the loan.
    """
    if moved.repaid <= 0 or _new_loan(book, loan, moved) is not None:
        return False
    return not any(is_held(book, one.account) for one in moved.entry.postings)


def renewing(book: Book, loan: Loan, moved: LoanMovement) -> Loan | None:
    """Find the loan of the same borrower out of which an entry repays one, unsaid.

    One that says to reschedule what is no other loan is told of its terms.
    """
    other = _new_loan(book, loan, moved)
    if other is None or other.before == other.id:
        return None
    return other if other.before is None or other.before in loans(book) else None


def _new_loan(book: Book, loan: Loan, moved: LoanMovement) -> Loan | None:
    if moved.repaid <= max(received(book, moved.entry, loan.currency), money.ZERO):
        return None
    theirs = (some for some in by_borrower(book).values() if loan in some)
    for other in next(theirs, ()):
        lent = any(one.entry is moved.entry for one in other.lendings)
        if lent and loan.id not in {other.id, other.before}:
            return other
    return None


def is_held(book: Book, name: str) -> bool:
    """Tell whether an account is of what the fund has or owes, other than on loans."""
    roots = {book.options["name_assets"], book.options["name_liabilities"]}
    role = book.accounts.traits(name).role
    return role not in {LOAN, PROVISION} and account.root(1, name) in roots


def _income(
    book: Book, entry: data.Transaction, loan: str | None
) -> Mapping[str, Decimal]:
    """Sum the interest and late charges that an entry books, of one loan or of all."""
    found: dict[str, Decimal] = defaultdict(Decimal)
    for posting in entry.postings:
        role, weight = book.accounts.traits(posting.account).role, money.weight(posting)
        contract = contract_of(posting)
        whose = contract if isinstance(contract, str) else ""
        if weight and role in INCOME and loan in {None, whose}:
            found[weight.currency] -= weight.number
    return found


@once
def _funds_with_money(book: Book) -> frozenset[str | None]:
    """Give the funds that say which accounts are their money."""
    traits = map(book.accounts.traits, book.accounts.opened)
    return frozenset(one.fund for one in traits if one.liquid)
