"""The register of loans, and that of what is repaid of them.

    loan,date,borrower,product,instalments,first due,guarantors,amount,receipt
    L-0031,2027-01-05,F-0003,semanal,6,2027-01-12,F-0010:30.00,60.00,R-0401

Each row opens the loan's account with its terms, those who stand behind it among them,
and pays it out. What the product does not give has columns of its own: method, rate,
basis, every, instalment, decision.

    loan,date,paid,receipt,late charge,interest,principal,to be applied
    L-0031,2027-01-12,10.12,R-0501,,0.12,10.00,

Each row becomes one payment. Where all parts are empty, or have no column, the book
splits it, by the order of policy `loan`: then the loan is in the book already.
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple
from typing import Self

from beancount.core import account
from beancount.core import data
from beancount.core.amount import Amount as Units
from pydantic import Field
from pydantic import model_validator

from ledger import imported
from ledger import money as sums
from ledger.contract_fields import Contract
from ledger.contract_fields import Liens
from ledger.contract_register import ContractRegister
from ledger.contract_register import ContractRow
from ledger.errors import LedgerError
from ledger.form_fields import AboveZero
from ledger.form_fields import Day
from ledger.form_fields import Id
from ledger.form_fields import NotBelowZero
from ledger.form_fields import Text
from ledger.form_fields import Whole
from ledger.form_importer import FormImporter
from ledger.form_rows import FormRow
from ledger.form_rows import Read
from ledger.forms import Form
from ledger.forms import FormError
from ledger.forms import Place
from ledger.language import narrate
from ledger.language import say
from ledger.loan_movements import CONTRACT
from ledger.loan_payments import NAMES
from ledger.loan_payments import Parts
from ledger.payment_splits import Payment
from ledger.payment_splits import Splits
from ledger.roles import LOAN

Rows = Sequence[Read["RepaymentRow"]]


class LoanRow(ContractRow):
    """A new loan: whose, on which terms, who stands behind it, what is paid out."""

    loan: Contract
    borrower: Id
    instalments: Whole
    first_due: Day
    liens: Liens | None = Field(default=None, title="guarantors")
    method: Text | None = None


class RepaymentRow(FormRow):
    """A payment of a loan, and what of it is for what, if the form says that."""

    loan: Contract
    date: Day
    paid: AboveZero
    receipt: Text
    late_charge: NotBelowZero | None = None
    interest: NotBelowZero | None = None
    principal: NotBelowZero | None = None
    to_be_applied: NotBelowZero | None = None

    @property
    def parts(self) -> Parts | None:
        """Give what the form says of the parts; None if nothing."""
        said = self.late_charge, self.interest, self.principal, self.to_be_applied
        if all(one is None for one in said):
            return None
        late, interest, principal, waiting = (one or sums.ZERO for one in said)
        return Parts(late, interest, principal, waiting=waiting)

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.parts is not None and self.parts.whole != self.paid:
            msg = say(
                "is paid {paid}, and the parts come to {sum}; mend either",
                paid=self.paid,
                sum=self.parts.whole,
            )
            raise ValueError(msg)
        return self


class LoanRegister(ContractRegister[LoanRow]):
    """The importer of new loans; `parent` is the account above theirs."""

    title = "loan_register"
    model = LoanRow
    kind = "loan"
    party = "borrower"
    terms = ("method", "rate", "basis", "instalments", "every", "first_due", "liens")
    lends = True

    def role(self, row: LoanRow) -> str:
        """Give the role of every loan."""
        del row
        return LOAN


class SharedAccounts(NamedTuple):
    """The accounts on which the parts of a payment stand that are no principal.

    Attributes:
      interest: of interest.
      late: of late charges; None if there are none.
      waiting: of what waits to be applied; None if nothing may.
      recovered: of what was written off; None if nothing was.
    """

    interest: str
    late: str | None = None
    waiting: str | None = None
    recovered: str | None = None


class LoanRepayments(FormImporter[RepaymentRow]):
    """The importer of payments.

    Attributes:
      money: the account that they come to.
      parent: the account below which each loan has its own.
      shared: the accounts that loans share.
      currency: of the loans.
    """

    title = "loan_repayments"
    model = RepaymentRow

    def __init__(
        self,
        money: str,
        parent: str,
        shared: SharedAccounts,
        *,
        currency: str = "USD",
        form: Form | None = None,
    ) -> None:
        super().__init__(parent, form or Form())
        self.money = money
        self.parent = parent
        self.shared = shared
        self.currency = currency

    def last_day(self, rows: Rows) -> dt.date | None:
        """Give the day of the last payment."""
        return max((one.row.date for one in rows), default=None)

    def entries(
        self, rows: Rows, existing: Sequence[data.Directive]
    ) -> list[data.Directive]:
        """Make each row a payment; what the form does not split, the book does."""
        there = imported.by_id(existing)
        splits = Splits(existing)
        found: list[data.Directive] = []
        faults: list[tuple[int, str]] = []
        seen: dict[str, Place] = {}
        for place, row in sorted(rows, key=lambda one: one.row.date):
            payment = _payment(row)
            first = seen.setdefault(payment.import_id, place)
            if first is not place:
                told = say(
                    "{place}: receipt {receipt} of {loan} is in row {row} too; a "
                    "payment has one row, remove one.",
                    place=place,
                    receipt=row.receipt,
                    loan=row.loan,
                    row=first.row,
                )
                faults.append((place.row, told))
                continue
            known = self._as_booked(there.get(payment.import_id), row)
            try:
                parts = row.parts or known or splits.split(payment, self.currency)
                found.append(self._entry(place, row, parts))
            except LedgerError as error:
                faults.append((place.row, f"{place}: {error}"))
                continue
            splits.take(payment, parts)
        if faults:
            raise FormError([told for _, told in sorted(faults)])
        return found

    def _as_booked(
        self, known: data.Directive | None, row: RepaymentRow
    ) -> Parts | None:
        """Give how the book splits a payment that it has; None if it has another."""
        if not isinstance(known, data.Transaction) or known.date != row.date:
            return None
        by_account = {
            one.account: -one.units.number
            for one in known.postings
            if one.units is not None and one.units.number is not None
        }
        if by_account.pop(self.money, None) != -row.paid:
            return None
        principal = by_account.pop(self._of(row), sums.ZERO)
        shared = self.shared._asdict().items()
        rest = {part: by_account.get(name or "", sums.ZERO) for part, name in shared}
        return Parts(principal=principal, **rest)

    def _of(self, row: RepaymentRow) -> str:
        return str(account.join(self.parent, row.loan))

    def _entry(self, place: Place, row: RepaymentRow, parts: Parts) -> data.Transaction:
        postings = [imported.posting(self.money, Units(row.paid, self.currency))]
        for part, number in parts._asdict().items():
            if not number:
                continue
            principal = part == "principal"
            name = self._of(row) if principal else getattr(self.shared, part)
            if name is None:
                msg = say(
                    "{part} {amount} has no account; name it where the importer is "
                    "listed, as {name}=...",
                    part=say(NAMES[part]),
                    amount=number,
                    name=part,
                )
                raise LedgerError(msg)
            keys = None if principal else {CONTRACT: row.loan}
            units = Units(-number, self.currency)
            postings.append(imported.posting(name, units, keys=keys))
        told = imported.meta(_payment(row).import_id, [place], {"receipt": row.receipt})
        narration = narrate("Payment of {loan}", loan=row.loan)
        return imported.transaction(told, row.date, "", narration, postings)


def _payment(row: RepaymentRow) -> Payment:
    import_id = f"repayment/{row.loan}/{row.receipt}"
    return Payment(row.loan, row.date, row.paid, import_id)
