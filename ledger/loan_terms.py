"""The terms of a loan: those of its account, and what its product adds."""

import datetime as dt
from decimal import Decimal
from typing import Any
from typing import NamedTuple

from beancount.core import data

from ledger.book import Book
from ledger.contract_terms import WrittenTerms
from ledger.contract_terms import keys_of
from ledger.contract_terms import mended_by
from ledger.contract_terms import read_written
from ledger.deposit_fields import Basis
from ledger.deposit_fields import Rate
from ledger.deposit_fields import Rounding
from ledger.due_dates import Every
from ledger.due_dates import due_date
from ledger.errors import Complaint
from ledger.fields import Count
from ledger.fields import Id
from ledger.fields import Ids
from ledger.language import mark
from ledger.loan_fields import Interval
from ledger.loan_fields import Lien
from ledger.loan_fields import Liens
from ledger.loan_fields import LoanAmount
from ledger.loan_fields import Method
from ledger.loan_fields import Stated
from ledger.loans import Loan
from ledger.once import once
from ledger.policies import Policy
from ledger.products import LoanProductPolicy
from ledger.records import Terms
from ledger.register import Filed

RATE_MAX = Decimal(1)
NEEDED = ("borrower", "method", "rate", "basis", "instalments", "every", "first_due")


class WrittenLoan(WrittenTerms):
    """The terms of a loan as they stand on its account, or in a correction."""

    product: Id | None = None
    borrower: Id | None = None
    method: Method | None = None
    rate: Rate | None = None
    basis: Basis | None = None
    rounding: Rounding | None = None
    instalments: Count | None = None
    every: Interval | None = None
    first_due: dt.date | None = None
    instalment: LoanAmount | None = None
    multiple: LoanAmount | None = None
    grace_principal: Count | None = None
    down_payment: LoanAmount | None = None
    principal: LoanAmount | None = None
    liens: Liens | None = None
    reschedules: Id | None = None
    opened: dt.date | None = None
    interest_paid_through: dt.date | None = None
    decision: Ids | None = None


KEYS = keys_of(WrittenLoan)


class LoanAgreement(NamedTuple):
    """What holds for a loan on a day; None where the books say nothing.

    Attributes:
      borrower: the id of a cooperative, family or associate.
      method, rate, basis, rounding: how interest is counted, and principal repaid.
      instalments, every, first_due: how many instalments, how far apart, from when.
      instalment, multiple: the amount of one as agreed, or to what it is rounded.
      grace_principal: how many of the first instalments pay interest alone.
      down_payment: what is paid when goods are handed over, and not lent.
      principal: what is lent in all, where it is agreed beforehand.
      liens: what each guarantor's savings hold when all is lent.
      reschedules: the id of the loan that this one takes the place of.
      opened, interest_paid_through: of a loan older than the books.
      product: the policy that gives the usual terms.
      rate_max: the highest rate that is no slip.
    """

    borrower: str
    method: str
    rate: Decimal
    basis: str
    instalments: int
    every: Every
    first_due: dt.date
    rounding: str = "half-even"
    instalment: Stated | None = None
    multiple: Stated | None = None
    grace_principal: int = 0
    down_payment: Stated | None = None
    principal: Stated | None = None
    liens: tuple[Lien, ...] = ()
    reschedules: str | None = None
    opened: dt.date | None = None
    interest_paid_through: dt.date | None = None
    product: str | None = None
    rate_max: Decimal = RATE_MAX

    @property
    def last_due(self) -> dt.date | None:
        """Give the day of the last instalment; None beyond the calendar."""
        try:
            return due_date(self.first_due, self.every, self.instalments)
        except ValueError:
            return None

    @property
    def outside(self) -> tuple[Lien, ...]:
        """Give the liens of guarantors other than the borrower."""
        return tuple(one for one in self.liens if one.holder != self.borrower)


class LoanLayers(NamedTuple):
    """Where the terms of a loan come from.

    Attributes:
      own: the account's, where no correction speaks.
      corrected: the corrections in force.
      product: what the product gave on the day on which the loan began.
      faults: what does not read, and where it stands.
      doubted: something is refused elsewhere: the account, or the product.
    """

    own: WrittenLoan
    corrected: WrittenLoan
    product: LoanProductPolicy | None
    faults: list[tuple[data.Directive, Complaint]]
    doubted: bool

    def said(self, key: str) -> Any:  # noqa: ANN401 - any term
        """Give a term of the contract itself: as corrected, else as written."""
        corrected = getattr(self.corrected, key)
        return getattr(self.own, key) if corrected is None else corrected


def loan_layers(book: Book, loan: Loan, on: dt.date) -> LoanLayers:
    """Read what an account says of its terms, as corrected by a day."""
    return _read(book, loan, on)[0]


def agreement(book: Book, loan: Loan, on: dt.date) -> LoanAgreement | None:
    """Give the terms of a loan as corrected by a day; None if one is lacking."""
    return _read(book, loan, on)[1]


def _read(
    book: Book, loan: Loan, on: dt.date
) -> tuple[LoanLayers, LoanAgreement | None]:
    filed: Filed[Terms] | None = book.register.filed(Terms, loan.account, on)
    asked = loan.account, loan.first_day, filed.date if filed else None
    known = _read_before(book)
    if asked not in known:
        layers = _layers(book, loan, filed)
        known[asked] = layers, resolved(layers)
    return known[asked]


@once
def _read_before(
    _: Book,
) -> dict[tuple[str, dt.date, dt.date | None], tuple[LoanLayers, LoanAgreement | None]]:
    return {}


def _layers(book: Book, loan: Loan, filed: Filed[Terms] | None) -> LoanLayers:
    mended: dict[str, Any] = {}
    faults: list[tuple[data.Directive, Complaint]] = []
    corrected = WrittenLoan()
    if filed is not None:
        mended = mended_by(filed.record)
        corrected, told = read_written(WrittenLoan, loan.id, mended)
        faults += [(filed.entry, one) for one in told]
    meta = loan.opening.meta or {}
    own, told = read_written(
        WrittenLoan,
        loan.id,
        {key: value for key, value in meta.items() if key not in mended},
    )
    faults += [(loan.opening, one) for one in told]
    found = LoanLayers(own, corrected, None, faults, doubted=False)
    name, begun = found.said("product"), found.said("opened") or loan.first_day
    doubted = bool(name) and book.in_doubt(Policy, name)
    product = book.policy_named(name, begun) if name else None
    if name is not None and not doubted:
        faults += [
            (loan.opening, one) for one in _no_product(loan, name, begun, product)
        ]
    doubted = doubted or book.account_in_doubt(loan.account)
    fitting = product if isinstance(product, LoanProductPolicy) else None
    return found._replace(product=fitting, doubted=doubted)


def resolved(found: LoanLayers) -> LoanAgreement | None:
    """Join the layers; None where a term is lacking that a schedule needs."""
    fields = LoanAgreement._fields
    usual = {
        key: getattr(found.product, key)
        for key in LoanProductPolicy.model_fields.keys() & set(fields)
        if found.product is not None
    }
    own = {key: found.said(key) for key in WrittenLoan.model_fields if key in fields}
    said = usual | {key: value for key, value in own.items() if value is not None}
    said = {key: value for key, value in said.items() if value is not None}
    if any(key not in said for key in NEEDED):
        return None
    return LoanAgreement(**said)


def _no_product(
    loan: Loan, product: str, day: dt.date, policy: Policy | None
) -> list[Complaint]:
    """Say that a product is no policy of its day, or one of something else."""
    if isinstance(policy, LoanProductPolicy):
        return []
    template = mark(
        "{loan} has the product {product}, which gives no terms of loans; add method "
        "to the policy, or mend product."
    )
    if policy is None:
        template = mark(
            "{loan} has the product {product}, which is no policy of {date}; record "
            "the policy first, or mend product."
        )
    return [Complaint(template, {"loan": loan.id, "product": product, "date": day})]
