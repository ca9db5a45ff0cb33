"""Books of loans that are repaid, late or early: what tests of repayment are made of."""

from datetime import date
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple

from beancount import loader
from beancount.parser import parser
from hypothesis import strategies as st

from ledger.book import Book
from ledger.loans import Loan
from ledger.loans import loans
from ledger.repayment_drafts import RepaymentRequest
from ledger.repayment_drafts import repay
from tests.loan_books import LAWS
from tests.loan_books import NETWORK
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import policy

LOAN = "L-0001"
BANK = "Assets:Bank"
FIRST = date(2026, 1, 15)
USUAL = "late-charge overdue-interest overdue-principal current"
STRICT = 'option "tolerance_multiplier" "0.0001"\n'
METHODS = ("french", "german", "flat", "interest-only")


class Agreed(NamedTuple):
    """A loan with the policy that it is repaid by, as text."""

    text: str
    method: str
    last: date

    def on(self, part: int) -> date:
        """Give a day by hundredths of the term."""
        return FIRST + (self.last - FIRST) * part // 100


def ordered(order: str = USUAL, late_rate: str = "", free: str = "") -> str:
    """Write a policy of an order, with or without a late charge."""
    terms = f'order: "{order}"'
    if late_rate:
        terms += f"\nlate-rate: {late_rate}"
    if free:
        terms += f"\nlate-after-days: {free}"
    return policy(terms)


def read(text: str) -> Book:
    """Read a book fast: nothing is booked or judged, and nothing is left out."""
    entries, errors, options = parser.parse_string(NETWORK + text)
    assert not errors, errors
    return Book.read(entries, options)


def told(text: str) -> list[str]:
    """Tell what Beancount and every law say of a book."""
    _, errors, _ = loader.load_string(STRICT + NETWORK + text + LAWS)
    return [error.message for error in errors]


def loan_of(book: Book) -> Loan:
    """Give the one loan."""
    return loans(book)[LOAN]


def drafted(text: str, on: date, amount: object) -> str:
    """Draft a payment to the bank; the same one twice a day is none."""
    paid = RepaymentRequest(LOAN, Decimal(str(amount)), "USD", on, BANK)
    return repay(read(text), paid)


@st.composite
def agreements(draw: st.DrawFn) -> Agreed:
    """Draw a loan of any method, with a schedule, and a policy."""
    method = draw(st.sampled_from(METHODS))
    count = draw(st.integers(1, 8))
    every = draw(st.sampled_from(["1 month", "1 week", "15 days", "2 months"]))
    apart = draw(st.integers(1, 40))
    rate = draw(st.sampled_from(["0", "0.12", "0.36", "1"]))
    basis = draw(st.sampled_from(["30/360", "ACT/365", "ACT/ACT", "30E/360"]))
    amount = draw(st.integers(10, 2000))
    terms = {
        "method": f'"{method}"',
        "rate": rate,
        "basis": f'"{basis}"',
        "instalments": str(count),
        "every": f'"{every}"',
        "first_due": f"{FIRST + timedelta(apart)}",
    }
    order = draw(st.permutations(USUAL.split()))
    late = draw(st.sampled_from(["", "0.24", "1"]))
    free = draw(st.sampled_from(["", "5"])) if late else ""
    said = ordered(" ".join(order), late, free)
    text = said + opened(**terms) + lent(f"{amount}.00")
    days = {"1 month": 31, "1 week": 7, "15 days": 15, "2 months": 62}
    last = FIRST + timedelta(apart + (count - 1) * days[every])
    return Agreed(text, method, last)
