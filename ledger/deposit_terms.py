"""The terms of a deposit: those of its account, and what its product adds."""

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
from ledger.deposit_fields import AtMaturity
from ledger.deposit_fields import Basis
from ledger.deposit_fields import Compounding
from ledger.deposit_fields import Every
from ledger.deposit_fields import InterestOn
from ledger.deposit_fields import Rate
from ledger.deposit_fields import Rounding
from ledger.deposits import Deposit
from ledger.errors import Complaint
from ledger.fields import Id
from ledger.fields import Price
from ledger.fields import Share
from ledger.language import mark
from ledger.policies import Policy
from ledger.products import ProductPolicy
from ledger.records import Terms

RATE_MAX = Decimal(1)
NEEDED = ("holder", "rate", "basis")
EARLY = ("early_rate", "early_penalty")


class Written(WrittenTerms):
    """The terms of a deposit as they stand on its account, or in a correction."""

    product: Id | None = None
    holder: Id | None = None
    rate: Rate | None = None
    basis: Basis | None = None
    compounding: Compounding | None = None
    rounding: Rounding | None = None
    matures: dt.date | None = None
    at_maturity: AtMaturity | None = None
    early_rate: Rate | None = None
    early_penalty: Share | None = None
    interest_on: InterestOn | None = None
    instalment: Price | None = None
    every: Every | None = None
    opened: dt.date | None = None
    interest_paid_through: dt.date | None = None
    renews: Id | None = None


KEYS = keys_of(Written)


class DepositTerms(NamedTuple):
    """What holds for a deposit on a day; None where the books say nothing."""

    holder: str
    rate: Decimal
    basis: str
    compounding: str = "none"
    rounding: str = "half-even"
    matures: dt.date | None = None
    at_maturity: str | None = None
    early_rate: Decimal | None = None
    early_penalty: Decimal | None = None
    interest_on: str = "daily"
    instalment: object = None
    every: str | None = None
    opened: dt.date | None = None
    interest_paid_through: dt.date | None = None
    renews: str | None = None
    product: str | None = None
    rate_max: Decimal = RATE_MAX
    own_rate: bool = False


class Layers(NamedTuple):
    """Where the terms of a deposit come from.

    Attributes:
      own: the account's, where no correction speaks.
      corrected: the corrections in force.
      product: what the product gave on the day on which the deposit began.
      faults: what does not read, and where it stands.
      doubted: something is refused elsewhere: the account, or the product.
    """

    own: Written
    corrected: Written
    product: ProductPolicy | None
    faults: list[tuple[data.Directive, Complaint]]
    doubted: bool

    def said(self, key: str) -> Any:  # noqa: ANN401 - any term
        """Give a term of the contract itself: as corrected, else as written."""
        corrected = getattr(self.corrected, key)
        return getattr(self.own, key) if corrected is None else corrected


def layers(book: Book, deposit: Deposit, on: dt.date) -> Layers:
    """Read what an account says of its terms, as corrected by a day."""
    filed = book.register.filed(Terms, deposit.account, on)
    mended: dict[str, Any] = {}
    faults: list[tuple[data.Directive, Complaint]] = []
    corrected = Written()
    if filed is not None:
        mended = mended_by(filed.record)
        corrected, told = read_written(Written, deposit.id, mended)
        faults += [(filed.entry, one) for one in told]
    meta = deposit.opening.meta or {}
    own, told = read_written(
        Written,
        deposit.id,
        {key: value for key, value in meta.items() if key not in mended},
    )
    faults += [(deposit.opening, one) for one in told]
    found = Layers(own, corrected, None, faults, doubted=False)
    name, begun = found.said("product"), found.said("opened") or deposit.first_day
    product = product_on(book, name, begun)
    doubted = bool(name) and book.in_doubt(Policy, name)
    if name is not None and product is None and not doubted:
        known = book.policy_named(name, begun) is not None
        lacking = _no_product(deposit, name, begun, known=known)
        faults.append((deposit.opening, lacking))
    doubted = doubted or book.account_in_doubt(deposit.account)
    return found._replace(product=product, doubted=doubted)


def terms_on(book: Book, deposit: Deposit, on: dt.date) -> DepositTerms | None:
    """Give the terms of a deposit as corrected by a day; None if one is lacking."""
    return resolve(layers(book, deposit, on), deposit)


def product_on(book: Book, product: str | None, on: dt.date) -> ProductPolicy | None:
    """Give a product as in force on a day, or None."""
    policy = book.policy_named(product, on) if product else None
    return policy if isinstance(policy, ProductPolicy) else None


def days_of(found: Layers, deposit: Deposit) -> int:
    """Count the days of a deposit's term; 0 for one without."""
    begun = found.said("opened") or deposit.first_day
    matures = found.said("matures")
    return (matures - begun).days if matures else 0


def resolve(found: Layers, deposit: Deposit) -> DepositTerms | None:
    """Join the layers; None where a term is lacking that interest needs."""
    said: dict[str, Any] = {}
    own = {key: found.said(key) for key in Written.model_fields}
    if found.product is not None:
        fields = ProductPolicy.model_fields.keys() & set(DepositTerms._fields)
        said = {key: getattr(found.product, key) for key in fields}
        if any(own[key] is not None for key in EARLY):
            said |= dict.fromkeys(EARLY)
    said["rate"] = usual_rate(
        found.product, days=days_of(found, deposit), amount=deposit.laid_in_first
    )
    said |= {key: value for key, value in own.items() if value is not None}
    said = {key: value for key, value in said.items() if value is not None}
    if any(key not in said for key in NEEDED):
        return None
    return DepositTerms(**said, own_rate=own["rate"] is not None)


def usual_rate(
    product: ProductPolicy | None, *, days: int, amount: Decimal
) -> Decimal | None:
    """Give the rate of a product for a term and an amount: its chart's, or its own."""
    if product is None:
        return None
    steps = [
        step
        for step in product.rates or ()
        if step.days <= days and step.amount <= amount
    ]
    return max(steps).rate if steps else product.rate


def _no_product(
    deposit: Deposit, product: str, day: dt.date, *, known: bool
) -> Complaint:
    template = mark(
        "{deposit} has the product {product}, which is no policy of {date}; record "
        "the policy first, or mend product."
    )
    if known:
        template = mark(
            "{deposit} has the product {product}, which gives no terms of deposits; "
            "mend product."
        )
    return Complaint(template, {"deposit": deposit.id, "product": product, "date": day})
