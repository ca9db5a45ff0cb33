"""What is wrong with the terms of deposits, told where it stands."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.contract_terms import slips
from ledger.decisions import cited_in
from ledger.deposit_agreement import unlike_product
from ledger.deposit_agreement import unlike_renewed
from ledger.deposit_contradictions import contradictions
from ledger.deposit_terms import KEYS
from ledger.deposit_terms import DepositTerms
from ledger.deposit_terms import Layers
from ledger.deposit_terms import days_of
from ledger.deposit_terms import layers
from ledger.deposit_terms import resolve
from ledger.deposit_terms import usual_rate
from ledger.deposits import OWN
from ledger.deposits import Deposit
from ledger.deposits import accrued_accounts
from ledger.deposits import deposits
from ledger.deposits import found as found_in
from ledger.errors import Complaint
from ledger.language import listed
from ledger.language import mark
from ledger.language import say
from ledger.once import once
from ledger.products import TERMS as PRODUCT_TERMS
from ledger.records import Terms
from ledger.register import Filed

WAYS = {
    "currency": mark("open it with one currency, as USD"),
    "holder": mark("the id of a cooperative, family or associate"),
    "rate": mark("0.06 for 6 % a year, or a product that gives one"),
    "basis": mark(
        'as "ACT/365", "ACT/360", "ACT/364", "ACT/ACT", "30/360", "30E/360" or '
        '"30E/360-ISDA"'
    ),
    "matures": mark("the day on which it is due, as 2026-12-31"),
}


class Told(NamedTuple):
    """What is wrong with the terms of a deposit, and in which entry."""

    deposit: str
    entry: data.Directive
    complaint: Complaint


@once
def faults(book: Book) -> list[Told]:
    """List what is wrong with the terms of every deposit, as last corrected."""
    told = [
        Told(str(account.leaf(entry.account)), entry, _double(entry, first))
        for entry, first in found_in(book).doubles
    ]
    told += [*_without_deposit(book), *_without_role(book)]
    for deposit in deposits(book).values():
        told += _of_deposit(book, deposit)
    return told


@once
def doubtful(book: Book) -> frozenset[str]:
    """Give the deposits whose terms are refused, here or elsewhere, by id."""
    refused = {told.deposit for told in faults(book)}
    refused |= {
        one for one, deposit in deposits(book).items() if _last(book, deposit).doubted
    }
    return frozenset(refused)


def _last(book: Book, deposit: Deposit) -> Layers:
    history = book.register.history(Terms, deposit.account)
    on = max([deposit.opening.date, *(filed.date for filed in history)])
    return layers(book, deposit, on)


def _of_deposit(book: Book, deposit: Deposit) -> Iterator[Told]:
    found = _last(book, deposit)
    if found.doubted:
        return
    for entry, complaint in found.faults:
        yield Told(deposit.id, entry, complaint)
    for entry, complaint in slips(book, deposit.opening, KEYS, PRODUCT_TERMS):
        yield Told(deposit.id, entry, complaint)
    if found.faults:
        return
    for complaint in _complaints(book, found, deposit):
        yield Told(deposit.id, _place(book, deposit, complaint), complaint)


def _place(book: Book, deposit: Deposit, complaint: Complaint) -> data.Directive:
    """Give the entry to mend: a correction, if the account is right without it."""
    filed: Filed[Terms] | None = book.register.filed(
        Terms, deposit.account, dt.date.max
    )
    if filed is None:
        return deposit.opening
    alone = layers(book, deposit, dt.date.min)
    before = {one.template for one in _complaints(book, alone, deposit)}
    return deposit.opening if complaint.template in before else filed.entry


def _complaints(book: Book, found: Layers, deposit: Deposit) -> Iterator[Complaint]:
    """Tell what is lacking of terms that read, else what is wrong with them."""
    lacking = list(_lacking(found, deposit))
    terms = resolve(found, deposit)
    if lacking == ["rate"] and found.product is not None and found.product.rates:
        yield _no_step(found, deposit)
    elif lacking or terms is None:
        yield _lacks(deposit, lacking)
    else:
        yield from _wrong(book, found, terms, deposit)


def _wrong(
    book: Book, found: Layers, terms: DepositTerms, deposit: Deposit
) -> Iterator[Complaint]:
    contradicting = list(contradictions(terms, deposit))
    yield from contradicting
    if not contradicting and not cited_in(deposit.opening.meta):
        yield from unlike_product(found, terms, deposit)
    yield from unlike_renewed(book, terms, deposit)


def _double(entry: data.Open, first: str) -> Complaint:
    return Complaint(
        "{account} ends as {first} does, and a contract's id is used once; choose "
        "another.",
        {"account": entry.account, "first": first},
    )


def _without_deposit(book: Book) -> Iterator[Told]:
    """Find accounts of accrued interest that belong to no deposit."""
    for contract, names in accrued_accounts(book).items() if deposits(book) else ():
        for name in names if contract not in deposits(book) else ():
            complaint = Complaint(
                "{account} accrues the interest of no deposit; write the deposit's id, "
                'as contract: "D-0001".',
                {"account": name},
            )
            yield Told(contract, book.accounts.opened[name], complaint)


def _without_role(book: Book) -> Iterator[Told]:
    """Find accounts with a holder and terms, and no role that makes them deposits."""
    for name, entry in book.accounts.opened.items():
        said = [key for key in OWN if book.accounts.said(name, key) is not None]
        owed = account.root(1, name) == book.options["name_liabilities"]
        if owed and len(said) > 1 and book.accounts.traits(name).role is None:
            complaint = Complaint(
                '{account} has {said}, and no role; add role: "term-deposit", or '
                '"sight-savings".',
                {"account": name, "said": listed(said)},
            )
            yield Told(str(account.leaf(name)), entry, complaint)


def _lacking(found: Layers, deposit: Deposit) -> Iterator[str]:
    product = found.product
    usual = usual_rate(
        product, days=days_of(found, deposit), amount=deposit.laid_in_first
    )
    if not deposit.currency:
        yield "currency"
    if found.said("holder") is None:
        yield "holder"
    charted = product is not None and bool(product.rates)
    dated = found.said("matures") is not None or deposit.sight
    if usual is None and found.said("rate") is None and (dated or not charted):
        yield "rate"
    if (product is None or product.basis is None) and found.said("basis") is None:
        yield "basis"
    if not deposit.sight and found.said("matures") is None:
        yield "matures"


def _no_step(found: Layers, deposit: Deposit) -> Complaint:
    """Tell of a term or an amount for which a product's chart has no rate."""
    days = days_of(found, deposit)
    template = mark(
        "{deposit} matures on {matures} and begins on {begun}; mend matures."
    )
    if days > 0:
        template = mark(
            "{deposit} lasts {days} days from {begun}, with {amount}, and {product} "
            "has no rate for that; mend matures, or choose another product."
        )
    return Complaint(
        template,
        {
            "deposit": deposit.id,
            "amount": money.Sum(deposit.laid_in_first, deposit.currency),
            "days": days,
            "begun": found.said("opened") or deposit.first_day,
            "matures": found.said("matures"),
            "product": found.said("product"),
        },
    )


def _lacks(deposit: Deposit, lacking: list[str]) -> Complaint:
    ways = (f"{one} ({say(WAYS[one])})" for one in lacking)
    return Complaint(
        "{deposit} lacks {lacking}; add {ways}.",
        {
            "deposit": deposit.id,
            "lacking": ", ".join(lacking),
            "ways": ", ".join(ways),
        },
    )
