"""What a loan says otherwise than its product, or than what it reschedules."""

from collections.abc import Iterator
from datetime import date

from ledger.book import Book
from ledger.decisions import cited_in
from ledger.errors import Complaint
from ledger.language import listed
from ledger.language import mark
from ledger.loan_terms import LoanAgreement
from ledger.loan_terms import LoanLayers
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.loans import loans
from ledger.records import Associate
from ledger.records import Cooperative
from ledger.records import Family

KINDS = (Cooperative, Family, Associate)
USUAL = (
    "method",
    "rate",
    "basis",
    "rounding",
    "instalments",
    "every",
    "instalment",
    "multiple",
    "grace_principal",
)


def kind_of(book: Book, bearer: str, on: date) -> str | None:
    """Tell whether an id is that of a cooperative, family or associate on a day."""
    for model in KINDS:
        if book.register.on(model, bearer, on) is not None:
            return model.kind
    return None


def bearer_in_doubt(book: Book, bearer: str) -> bool:
    """Tell whether the record of an id is refused."""
    return any(book.in_doubt(model, bearer) for model in KINDS)


def unlike_product(found: LoanLayers, loan: Loan) -> Iterator[Complaint]:
    """Compare what the account says itself with its product.

    A decision may differ, and a correction cites one.
    """
    product = found.product
    if product is None or cited_in(loan.opening.meta):
        return
    for key in USUAL:
        usual, own = getattr(product, key), getattr(found.own, key)
        if None not in (usual, own) and own != usual:
            yield Complaint(
                "{loan} says {key} {own}, and the product {product} gave {usual} on "
                "{begun}; mend it, or cite the decision behind it.",
                {
                    "loan": loan.id,
                    "key": key.replace("_", "-"),
                    "own": own,
                    "product": found.said("product"),
                    "usual": usual,
                    "begun": found.said("opened") or loan.first_day,
                },
            )


def wrong_borrower(
    book: Book, found: LoanLayers, terms: LoanAgreement, loan: Loan
) -> Iterator[Complaint]:
    """Look up the borrower on the day on which the account was opened."""
    if bearer_in_doubt(book, terms.borrower):
        return
    kind = kind_of(book, terms.borrower, loan.opening.date)
    admitted = found.product.borrowers if found.product else None
    fields = {
        "loan": loan.id,
        "borrower": terms.borrower,
        "kind": kind,
        "date": loan.opening.date,
        "product": terms.product,
        "admitted": listed(admitted or ()),
    }
    if kind is None:
        yield Complaint(
            "{loan} is lent to {borrower}, which is no cooperative, family or "
            "associate on {date}; record it first, or mend borrower.",
            fields,
        )
    elif admitted is not None and kind not in admitted:
        yield Complaint(
            "{loan} is lent to the {kind} {borrower}, and {product} is for {admitted}; "
            "choose another product, or cite a decision that waives it.",
            fields,
        )


def unlike_rescheduled(
    book: Book, terms: LoanAgreement, loan: Loan
) -> Iterator[Complaint]:
    """Compare a loan with the one that it reschedules."""
    if terms.reschedules is None:
        return
    before = loans(book).get(terms.reschedules)
    fields: dict[str, object] = {"loan": loan.id, "before": terms.reschedules}
    if before is None or _leads_back(book, loan):
        template = mark(
            "{loan} reschedules {before}, which is no other loan before it; mend "
            "reschedules."
        )
        yield Complaint(template, fields)
        return
    then = agreement(book, before, loan.opening.date)
    if then is None or cited_in(loan.opening.meta):
        return
    if then.borrower != terms.borrower:
        fields |= {"own": terms.borrower, "then": then.borrower}
        yield Complaint(
            "{loan} reschedules {before} of {then}, and is lent to {own}; mend "
            "borrower, or cite the decision behind it.",
            fields,
        )
    if before.currency != loan.currency:
        fields |= {"own": loan.currency, "then": before.currency}
        yield Complaint(
            "{loan} reschedules {before}, which is in {then} and not in {own}; open it "
            "in the same currency.",
            fields,
        )


def _leads_back(book: Book, loan: Loan) -> bool:
    """Tell whether a loan reschedules itself, by whatever way."""
    seen: set[str] = set()
    before = loan.before
    while before is not None and before not in seen:
        if before == loan.id:
            return True
        seen.add(before)
        known = loans(book).get(before)
        before = known.before if known else None
    return False
