"""The books agree to the last cent.

With a policy `exact`, the book says `option "tolerance_multiplier" "0.0001"` or
stricter, and no option that widens it: Beancount otherwise lets half of the last
digit pass. A balance is written without a tolerance, no entry leaves a hundredth, or
the last decimal of its currency, over, no amount has a price in its own currency, and
no stock is used that is not there.

Refused:

    option "tolerance_multiplier" "0.0001"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"
      decision: "D-1"
    2026-01-01 open Assets:Cash USD
    2026-03-01 balance Assets:Cash   0.00 ~ 0.05 USD  ;! exact: the balance of

Passes:

    option "tolerance_multiplier" "0.0001"
    2026-01-01 custom "decision" "D-1" "The books agree to the last cent"
      taken-by: "assembly"
    2026-01-01 custom "policy" "exact"
      decision: "D-1"
    2026-01-01 open Assets:Cash USD
    2026-03-01 balance Assets:Cash   0.00 USD
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from beancount.core import data
from beancount.core import interpolate

from ledger import money
from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import mark
from ledger.language import say
from ledger.money import Sum
from ledger.policies import ExactPolicy
from ledger.precision import decimals
from ledger.rules import rule
from ledger.walls import balances
from ledger.walls import weights

__plugins__ = ("exact",)

VANISHES = mark(
    "{amount} has a price in its own currency, which makes money vanish; mend a "
    "currency."
)
HOLDS_NONE = mark(
    "{account} holds no {currency} to take {amount} from; mend the account or the "
    "amount."
)

# Beancount takes "0" for no tolerance at all, which no total price survives.
MULTIPLIER_MAX = Decimal("0.0001")


class ExactError(RuleError):
    """An amount is let pass that does not agree."""


@rule(
    ExactError,
    policy=ExactPolicy.named,
    reads=("policy", "transaction", "sheet", "balance", "commodity"),
    wakes=lambda book: ExactPolicy.named in book.policies,
)
def exact(book: Book) -> Iterator[ExactError]:
    """Look at the options, at the tolerances of balances, and at what is left over."""
    lax = list(_lax(book))
    states = book.policies[ExactPolicy.named]
    for said, wanted in lax if states[-1].policy is not None else ():
        yield ExactError.at(
            states[0].filed.entry,
            ExactPolicy.named,
            "{said}, so that amounts pass which do not agree; {wanted}.",
            said=said,
            wanted=wanted,
        )
    for balance in book.balances:
        if balance.tolerance is not None and _asked(book, balance.date):
            yield ExactError.at(
                balance,
                balance.date.isoformat(),
                "the balance of {account} may be {tolerance} {currency} off; remove "
                '"~ {tolerance}", and if the balance then fails, find the difference.',
                account=balance.account,
                tolerance=money.format_number(balance.tolerance),
                currency=balance.amount.currency,
            )
    for entry, posting in book.postings.priced:
        if _asked(book, entry.date):
            yield from _bent(entry, posting)
    for entry in book.transactions if lax else ():
        if _asked(book, entry.date):
            yield from _left_over(book, entry)


def _asked(book: Book, day: dt.date) -> bool:
    return book.policy(ExactPolicy, day) is not None


def _lax(book: Book) -> Iterator[tuple[str, str]]:
    """Tell which options let more pass, and what to write instead."""
    multiplier = book.options["tolerance_multiplier"]
    if multiplier > MULTIPLIER_MAX:
        yield (
            say(
                "the tolerance_multiplier of the main file is {number}",
                number=multiplier,
            ),
            say(
                'write option "tolerance_multiplier" "{number}" at its top',
                number=MULTIPLIER_MAX,
            ),
        )
    for option in ("inferred_tolerance_default", "infer_tolerance_from_cost"):
        if book.options[option]:
            yield (
                say('the main file has the option "{option}"', option=option),
                say("remove that line"),
            )


def _bent(entry: data.Transaction, posting: data.Posting) -> Iterator[ExactError]:
    """Tell of a price in its own currency, and of stock used that is not there."""
    units = money.units(posting)
    priced = posting.cost if posting.cost is not None else posting.price
    if units is None:
        return
    if getattr(priced, "currency", None) == units.currency:
        template = VANISHES
    elif units.number < 0 and posting.cost is not None and _filled_in(posting):
        template = HOLDS_NONE
    else:
        return
    fields = {
        "account": posting.account,
        "amount": units,
        "currency": units.currency,
    }
    yield ExactError.of(entry, Complaint(template, fields), meta=posting.meta)


def _filled_in(posting: data.Posting) -> bool:
    return interpolate.AUTOMATIC_META in (posting.meta or {})


def _left_over(book: Book, entry: data.Transaction) -> Iterator[ExactError]:
    """Tell what an entry leaves over that Beancount let pass."""
    sums = weights(book, entry)
    if sums is None or not balances(book, entry, sums):
        return
    whole = money.add_sums(sums.values())
    for currency, number in sorted(whole.items()):
        if abs(number) >= Decimal(1).scaleb(-decimals(book, currency)):
            yield ExactError.at(
                entry,
                entry.date.isoformat(),
                "the amounts differ by {left}, and Beancount let it pass; mend the one "
                "that is wrong.",
                left=Sum(abs(money.settled(number)), currency),
            )
