"""What a deposit says otherwise than its product, or than what it renews."""

from collections.abc import Iterator

from ledger.book import Book
from ledger.decisions import cited_in
from ledger.deposit_terms import DepositTerms
from ledger.deposit_terms import Layers
from ledger.deposit_terms import days_of
from ledger.deposit_terms import layers
from ledger.deposit_terms import product_on
from ledger.deposit_terms import resolve
from ledger.deposit_terms import usual_rate
from ledger.deposits import Deposit
from ledger.deposits import deposits
from ledger.errors import Complaint
from ledger.language import say

USUAL = (
    "basis",
    "compounding",
    "rounding",
    "at_maturity",
    "early_rate",
    "early_penalty",
    "interest_on",
    "instalment",
    "every",
)
KEPT = (
    "holder",
    "rate",
    "compounding",
    "basis",
    "rounding",
    "at_maturity",
    "early_rate",
    "early_penalty",
    "interest_on",
)


def unlike_product(
    found: Layers, terms: DepositTerms, deposit: Deposit
) -> Iterator[Complaint]:
    """Compare what the contract says itself with its product."""
    product = found.product
    if product is None:
        return
    usual = {key: getattr(product, key) for key in USUAL}
    usual["rate"] = usual_rate(
        product, days=days_of(found, deposit), amount=deposit.laid_in_first
    )
    for key, value in usual.items():
        own = getattr(found.own, key)
        given = value is not None or (key == "rate" and product.rates)
        if given and own is not None and own != value:
            yield Complaint(
                "{deposit} says {key} {own}, and the product {product} gave {value} on "
                "{begun}; mend it, or cite the decision behind it.",
                {
                    "deposit": deposit.id,
                    "key": key.replace("_", "-"),
                    "own": own,
                    "product": terms.product,
                    "value": say("none") if value is None else value,
                    "begun": terms.opened or deposit.first_day,
                },
            )


def unlike_renewed(
    book: Book, terms: DepositTerms, deposit: Deposit
) -> Iterator[Complaint]:
    """Compare a renewal with the deposit that it renews; a decision may differ."""
    if terms.renews is None:
        return
    before = deposits(book).get(terms.renews)
    fields = {"deposit": deposit.id, "before": terms.renews}
    if before is None or before is deposit:
        yield Complaint(
            "{deposit} renews {before}, which is no other deposit; mend renews.",
            fields,
        )
        return
    then = resolve(layers(book, before, deposit.opening.date), before)
    if then is None or cited_in(deposit.opening.meta):
        return
    product = product_on(book, terms.product, terms.opened or deposit.first_day)
    priced = product is not None and (product.rate is not None or product.rates)
    charted = priced and terms.product == then.product
    for key in KEPT:
        old, new = getattr(then, key), getattr(terms, key)
        if old != new and not (key == "rate" and charted):
            yield Complaint(
                "{deposit} renews {before} with {key} {new}, which was {old}; mend it, "
                "or cite the decision behind it.",
                {**fields, "key": key.replace("_", "-"), "new": new, "old": old},
            )
