"""What members save and borrow: an operation that cannot be done does nothing."""

from datetime import date
from datetime import timedelta
from decimal import Decimal
from functools import partial

from ledger.accrual_drafts import accruals
from ledger.closing_drafts import ClosingRequest
from ledger.closing_drafts import close_deposit
from ledger.repayment_drafts import RepaymentRequest
from ledger.repayment_drafts import repay
from tests.kept_book import Debt
from tests.kept_book import Kept
from tests.kept_book import Term
from tests.kept_records import CAP
from tests.kept_records import CHEST
from tests.kept_records import FAMILIES
from tests.kept_records import LIEN_SHARE
from tests.kept_records import LOST
from tests.kept_records import Typed
from tests.kept_records import opened_deposit
from tests.kept_records import opened_loan
from tests.walled_model import ZERO
from tests.walled_operations import CENT

INSTALMENTS = 4
DECIDED = ('decision: "D-1"',)


class Contracts(Kept):
    """A book, and what its members save and borrow."""

    def save(self) -> None:
        member, number = self.random.choice(FAMILIES), self.amount(Decimal(300))
        self.figures.savings[member] += number
        self.enter(self.moved(member, number))

    def draw(self) -> None:
        member = self.random.choice(FAMILIES)
        number = self.amount(self.figures.savings[member] - self.held(member))
        if number:
            self.figures.savings[member] -= number
            self.enter(self.moved(member, -number))

    def deposit(self) -> None:
        """Lay money in until a day."""
        one, holder = f"T-{len(self.figures.terms):04}", self.random.choice(FAMILIES)
        amount = self.amount(Decimal(2000))
        matures = self.day + timedelta(days=self.random.choice([5, 20, 60]))
        opened = opened_deposit(one, holder, self.day, matures)
        postings = ((CHEST, amount), (f"Liabilities:Savings:{one}", -amount))
        self.enter(opened + Typed(self.day, f"laid-in/{one}", postings).text())
        self.figures.terms[one] = Term(holder, amount, self.day, matures)

    def accrue(self) -> None:
        if self.enter(partial(accruals, until=self.day)):
            for term in self.figures.terms.values():
                term.accrued = term.interest(self.day)

    def pay_out(self) -> None:
        """Pay out a deposit that has matured."""
        ripe = [
            one
            for one, term in self.figures.terms.items()
            if term.matures <= self.day and not term.closed
        ]
        if ripe:
            one = self.random.choice(ripe)
            self.enter(partial(close_deposit, request=self.payout(one)))
            term = self.figures.terms[one]
            term.closed = True

    def payout(self, one: str) -> ClosingRequest:
        return ClosingRequest(one, self.day, self.in_words(CHEST), again=True)

    def lend(self) -> None:
        """Lend, with liens on what two others or the borrower have."""
        borrower = self.random.choice(FAMILIES)
        free = {
            one: self.figures.savings[one] - self.held(one) - CENT for one in FAMILIES
        }
        holders = [one for one in FAMILIES if free[one] > 1]
        if not holders:
            return
        holder = self.random.choice(holders)
        most = min(free[holder] / LIEN_SHARE, CAP - self.owed_by(borrower))
        lent = 4 * self.amount(most / 4)
        if not lent:
            return
        lien = (lent * LIEN_SHARE).quantize(CENT, "ROUND_CEILING")
        self.enter(self.loan(borrower, lent, {holder: lien}))
        dues = tuple(self.due(month) for month in range(4))
        one = f"L-{len(self.figures.debts):04}"
        self.figures.debts[one] = Debt(borrower, lent, {holder: lien}, dues)

    def owed_by(self, borrower: str) -> Decimal:
        debts = self.figures.debts.values()
        return sum((one.owed for one in debts if one.borrower == borrower), ZERO)

    def loan(self, borrower: str, lent: Decimal, liens: dict[str, Decimal]) -> str:
        one = f"L-{len(self.figures.debts):04}"
        held = " ".join(f"{holder}:{lien}" for holder, lien in liens.items())
        opened = opened_loan(one, borrower, self.day, self.due(0), held)
        postings = ((f"Assets:Loans:{one}", lent), (CHEST, -lent))
        return opened + Typed(self.day, f"lent/{one}", postings).text()

    def due(self, month: int) -> date:
        """Give the day of an instalment: the fifth of each of the next months."""
        years, months = divmod(self.day.month + month, 12)
        return date(self.day.year + years, months + 1, 5)

    def repay(self) -> None:
        """Pay a part of a loan, or all that is left of it."""
        one = self.drawn_debt()
        if one is None:
            return
        debt = self.figures.debts[one]
        number = self.random.choice([debt.lent - debt.paid, CENT])
        number = self.random.choice([number, self.amount(debt.lent - debt.paid)])
        if self.enter(partial(repay, request=self.payment(one, number))):
            debt.pay(number, self.day)

    def payment(self, one: str, number: Decimal) -> RepaymentRequest:
        return RepaymentRequest(one, number, "USD", self.day, self.in_words(CHEST))

    def write_off(self) -> None:
        """Give a loan up, by a decision, for which nothing waits to be applied."""
        one = self.drawn_debt()
        if one is not None and not self.figures.debts[one].waiting:
            debt = self.figures.debts[one]
            self.enter(self.lost(one, debt.outstanding, *DECIDED))
            debt.written_off = debt.outstanding

    def drawn_debt(self) -> str | None:
        """Draw a loan that is still paid."""
        some = [one for one, debt in self.figures.debts.items() if debt.outstanding]
        return self.random.choice(some) if some else None

    def lost(self, one: str, number: Decimal, *said: str) -> str:
        postings = ((LOST, number), (f"Assets:Loans:{one}", -number))
        draft = f"lost/{len(self.drafts)}"
        return Typed(self.day, draft, postings, said, contract=one).text()
