"""The contracts of a passbook: deposits, loans, and what savings hold for others.

Whoever else stands in a contract is another member, without id and without amount:
of a lien on her own loan only her own is told, and of a loan that she backs only what
her savings hold for it.
"""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger.backing import Backing
from ledger.backing import backing
from ledger.book import Book
from ledger.deposit_terms import layers
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.errors import LedgerError
from ledger.language import day
from ledger.language import mark
from ledger.language import say
from ledger.loan_status import LoanStatus
from ledger.loan_status import status
from ledger.loans import Loan
from ledger.loans import by_borrower
from ledger.loans import loans
from ledger.once import once
from ledger.paper import sums
from ledger.precision import decimals
from ledger.precision import whole
from ledger.quotes import Quote
from ledger.quotes import quote

ANOTHER = mark("another member")
OF_ANOTHER = mark("a loan of another member")


class Moved(NamedTuple):
    """A day of a deposit: what was laid in, drawn, added or paid as interest."""

    date: date
    laid_in: Decimal
    drawn: Decimal
    interest_added: Decimal
    interest_paid: Decimal
    balance: Decimal


class OwnDeposit(NamedTuple):
    """A deposit of the member.

    Attributes:
      deposit, currency: which, and in what.
      sight: whether it is sight savings.
      moved: what moved, by date.
      balance: at the end of the day.
      quote: what it pays on that day; None if it pays nothing, or that is unknown.
      note: why there is no quote.
    """

    deposit: str
    currency: str
    sight: bool
    moved: list[Moved]
    balance: Decimal
    quote: Quote | None
    note: str


class OwnLoan(NamedTuple):
    """A loan of the member.

    Attributes:
      loan: its id.
      status: its schedule beside what happened; None if there is none.
      note: why there is none.
      own_lien: what the member's own savings hold for it.
      others: how many other members stand behind it with theirs.
    """

    loan: str
    status: LoanStatus | None
    note: str
    own_lien: Decimal
    others: int


class OwnGuarantee(NamedTuple):
    """What the member's savings hold for a loan of somebody else.

    Attributes:
      borrower: another member, always.
      since: the day on which the loan began.
      currency: of the amounts.
      agreed: what is held when all is lent.
      held: of it, now.
    """

    borrower: str
    since: date
    currency: str
    agreed: Decimal
    held: Decimal


class OwnMeans(NamedTuple):
    """The member's sight savings in a currency: all, held by liens, free to draw."""

    currency: str
    savings: Decimal
    held: Decimal
    free: Decimal


class Contracts(NamedTuple):
    """All contracts of a member on a day."""

    deposits: list[OwnDeposit]
    loans: list[OwnLoan]
    guarantees: list[OwnGuarantee]
    means: list[OwnMeans]


def contracts_of(book: Book, member: str, *, on: date) -> Contracts:
    """Tell the contracts of a member at the end of a day."""
    backed = _backing(book, member, on)
    mine = by_borrower(book).get(member, ())
    return Contracts(
        [
            _deposit(book, member, one, on)
            for one in by_holder(book).get(member, ())
            if one.opening.date <= on
        ],
        [
            _loan(book, member, one, backed, on)
            for one in mine
            if one.opening.date <= on
        ],
        [
            OwnGuarantee(
                say(ANOTHER),
                loans(book)[one.loan].first_day,
                one.currency,
                one.agreed,
                one.held,
            )
            for one in backed.backs
        ],
        [
            OwnMeans(one.currency, one.savings, one.held, one.free)
            for one in backed.means
            if one.savings or one.held
        ],
    )


@once
def by_holder(book: Book) -> dict[str, tuple[Deposit, ...]]:
    """Give the deposits of each holder, in order of opening, as last corrected."""
    theirs: dict[str, list[Deposit]] = defaultdict(list)
    for deposit in deposits(book).values():
        holder = layers(book, deposit, date.max).said("holder")
        if holder is not None:
            theirs[holder].append(deposit)
    return {one: tuple(some) for one, some in theirs.items()}


def _backing(book: Book, member: str, on: date) -> Backing:
    try:
        return backing(book, member, on=on)
    except LedgerError:  # one who has left, and never stood behind anybody
        return Backing(member, on, [], [], [])


def _deposit(book: Book, member: str, deposit: Deposit, on: date) -> OwnDeposit:
    note, told = "", None
    try:
        told = quote(book, deposit.id, on=on)._replace(holder=member)
    except LedgerError:
        note = _why_no_quote(deposit, on)
    balance = none = money.ZERO.scaleb(-decimals(book, deposit.currency))
    moved = []
    for one in deposit.until(on).movements:
        balance += one.deposit
        laid_in = max(one.principal, none)
        drawn = max(-one.principal, none)
        if one.deposit or one.paid:
            interest = one.capitalised + none, one.paid + none
            moved.append(
                Moved(one.date, laid_in + none, drawn + none, *interest, balance)
            )
    return OwnDeposit(
        deposit.id,
        deposit.currency,
        deposit.sight,
        moved,
        deposit.balance(on) + none,
        told,
        note,
    )


def _why_no_quote(deposit: Deposit, on: date) -> str:
    """Say why a deposit pays nothing on a day, in words that name nobody."""
    closed = deposit.closed
    if closed is not None and closed.date <= on:
        return say("Paid out on {day}.", day=day(closed.date))
    if not any(one.deposit for one in deposit.until(on).movements):
        return say("Nothing is laid in yet.")
    return say("Its terms lack something; cayapa check tells what.")


def _loan(book: Book, member: str, loan: Loan, backed: Backing, on: date) -> OwnLoan:
    behind = [one for one in backed.backed_by if one.loan == loan.id]
    own = (one.held for one in behind if one.guarantor == member)
    owed = sums(whole(book, {loan.currency: loan.owed(on)}))
    note, told = "", None
    try:
        told = _masked(book, member, status(book, loan.id, on=on))
    except LedgerError:  # its words may name others
        note = (
            say(
                "Owed: {owed}. Its terms give no schedule; cayapa check tells why.",
                owed=owed,
            )
            if any(one.date <= on for one in loan.movements)
            else say("Nothing of it is paid out yet.")
        )
    return OwnLoan(
        loan.id,
        told,
        note,
        sum(own, money.ZERO),
        len({one.guarantor for one in behind} - {member}),
    )


def _masked(book: Book, member: str, told: LoanStatus) -> LoanStatus:
    """Leave out ids of others: of a loan before or after it, or of an old slip."""
    mine = {one.id for one in by_borrower(book).get(member, ())}
    before = told.reschedules
    return told._replace(
        borrower=member,
        reschedules=before if before is None or before in mine else say(OF_ANOTHER),
        rescheduled_by=tuple(
            one if one in mine else say(OF_ANOTHER) for one in told.rescheduled_by
        ),
    )
