"""Quotes: what the holder of a deposit receives on a day, line by line."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ledger import money
from ledger import roundings
from ledger.book import Book
from ledger.deposit_interest import Course
from ledger.deposit_interest import course
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.errors import LedgerError
from ledger.interest import Line
from ledger.language import say


class Quote(NamedTuple):
    """What a deposit pays on a day; amounts in its currency.

    Attributes:
      deposit, holder: which one, whose.
      basis, rate: how days are counted, and the rate of a year on the day.
      currency, on: in what, when.
      principal: what was laid in and not drawn.
      lines: the periods, with their interest.
      interest: that the terms give to the day.
      penalty: what is lost of it by closing before maturity.
      paid: interest that was paid out before.
      payout: what the holder receives: principal + interest - penalty - paid.
      matures: the day of maturity, or None.
      at_maturity: what waiting until then would give; None if there is no waiting.
      allowed: whether the terms say what closing on that day costs.
    """

    deposit: str
    holder: str
    basis: str
    rate: Decimal
    currency: str
    on: dt.date
    principal: Decimal
    lines: tuple[Line, ...]
    interest: Decimal
    penalty: Decimal
    paid: Decimal
    payout: Decimal
    matures: dt.date | None
    at_maturity: Decimal | None
    allowed: bool


def find(book: Book, deposit_id: str) -> Deposit:
    """Find a deposit by its id.

    Raises:
      LedgerError: there is none.
    """
    found = deposits(book).get(deposit_id)
    if found is None:
        known = ", ".join(deposits(book)) or say("none")
        msg = say(
            "{deposit_id} is no deposit of these books; they are: {known}.",
            deposit_id=deposit_id,
            known=known,
        )
        raise LedgerError(msg)
    return found


def quote(book: Book, deposit_id: str, *, on: dt.date) -> Quote:
    """Tell what a deposit pays on a day.

    Raises:
      LedgerError: there is no such deposit, it holds nothing yet or no longer, or
        its terms do not read.
    """
    deposit = find(book, deposit_id)
    closed = deposit.closed
    if closed is not None and closed.date <= on and not deposit.sight:
        msg = say(
            "{deposit} was paid out on {day}.", deposit=deposit_id, day=closed.date
        )
        raise LedgerError(msg)
    if not deposit.movements or on < deposit.first_day:
        msg = say("{deposit} holds nothing on {on}.", deposit=deposit_id, on=on)
        raise LedgerError(msg)
    return quoted(book, deposit, on)


def quoted(book: Book, deposit: Deposit, on: dt.date) -> Quote:
    """Tell what a deposit pays on a day, by what moved on it up to that day.

    Raises:
      LedgerError: its terms do not read.
    """
    seen = deposit.until(on)
    known, read = seen.movements, course(book, seen, on)
    if read is None:
        msg = say(
            "the terms of {deposit} lack something; see deposit-terms in the check.",
            deposit=deposit.id,
        )
        raise LedgerError(msg)
    earned, terms = read.earned(on), read.terms
    early = terms.matures is not None and on < terms.matures
    penalty = _penalty(read, earned.interest, on) if early else money.ZERO
    principal = sum((one.principal for one in known), money.ZERO)
    paid = sum((one.paid for one in known), money.ZERO)
    cents = Decimal(0).scaleb(-read.reckoned.decimals)
    waiting = None
    if early and terms.matures is not None:
        waiting = principal + read.earned(terms.matures).interest - paid
    return Quote(
        deposit=deposit.id,
        holder=terms.holder,
        basis=terms.basis,
        rate=_rate(read, on),
        currency=deposit.currency,
        on=on,
        principal=principal,
        lines=earned.lines,
        interest=earned.interest,
        penalty=penalty + cents,
        paid=paid + cents,
        payout=principal + earned.interest - penalty - paid,
        matures=terms.matures,
        at_maturity=waiting,
        allowed=not early
        or terms.early_rate is not None
        or terms.early_penalty is not None,
    )


def _rate(read: Course, on: dt.date) -> Decimal:
    """Give the rate of the day: that of sight savings follows their product."""
    later = [
        one.rate for one in read.changes if one.rate is not None and one.date <= on
    ]
    return later[-1] if later else read.terms.rate


def _penalty(read: Course, earned: Decimal, on: dt.date) -> Decimal:
    """Reckon what closing early costs: a share of the interest, or the lower rate."""
    terms = read.terms
    if terms.early_penalty is not None:
        lost = Fraction(earned) * Fraction(terms.early_penalty)
        places = read.reckoned.decimals
        return roundings.written(
            roundings.rounded(lost, places, terms.rounding), places
        )
    if terms.early_rate is not None:
        lower = read._replace(reckoned=read.reckoned._replace(rate=terms.early_rate))
        return max(earned - lower.earned(on).interest, money.ZERO)
    return money.ZERO
