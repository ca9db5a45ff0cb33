"""Money of one fund never quietly pays for another.

An entry balances within each fund; accounts without a fund are together one more.
Money crosses by a decision, through accounts with `role: "interfund"` and `with:`
the other fund, in one entry for both funds: under assets and liabilities it must
come back, under equity it was given. A `pad` moves money that no law sees: it stays
within a fund, and off accounts with a role, but for the opening of the books.

Refused:

    2026-01-01 open Assets:Bank:Funeral USD
      fund: "funeral"
    2026-01-01 open Assets:Bank:Health USD
      fund: "health"
    2026-02-05 * "Health is short this week"  ;! fund-walls: 30.00 USD leave funeral
      Assets:Bank:Health     30.00 USD
      Assets:Bank:Funeral   -30.00 USD

Passes:

    2026-01-20 custom "decision" "D-1" "The funeral fund lends to the health fund"
      taken-by: "assembly"
    2026-01-01 open Assets:Bank:Funeral USD
      fund: "funeral"
    2026-01-01 open Assets:Bank:Health USD
      fund: "health"
    2026-01-01 open Assets:Lent:Health USD
      fund: "funeral"
      role: "interfund"
      with: "health"
    2026-01-01 open Liabilities:Borrowed:Funeral USD
      fund: "health"
      role: "interfund"
      with: "funeral"
    2026-02-05 * "Health is short this week"
      decision: "D-1"
      Assets:Bank:Funeral            -30.00 USD
      Assets:Lent:Health              30.00 USD
      Assets:Bank:Health              30.00 USD
      Liabilities:Borrowed:Funeral   -30.00 USD
"""

from collections.abc import Iterator

from beancount.core import account
from beancount.core import data

from ledger import interfund
from ledger import money
from ledger.bank_months import shared
from ledger.book import Book
from ledger.decisions import cited_in
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import listed
from ledger.language import say
from ledger.money import Sum
from ledger.precision import written
from ledger.rules import rule
from ledger.walls import balances
from ledger.walls import residues
from ledger.walls import swaps
from ledger.walls import touched
from ledger.walls import weights

__plugins__ = ("fund_walls",)


class FundWallsError(RuleError):
    """Money of one fund pays for another."""


@rule(
    FundWallsError,
    reads=("fund", "open", "transaction", "sheet", "pad"),
    wakes=lambda book: book.accounts.any_of_a_fund,
)
def fund_walls(book: Book) -> Iterator[FundWallsError]:
    """Balance each entry within its funds, and match what passes between them."""
    for opened, fault in interfund.sides(book).told:
        yield FundWallsError.of(opened, fault, judged=opened.account)
    for entry in touched(book).interfund:
        complaint = _unlike(book, entry) or _undecided(book, entry)
        if complaint is not None:
            yield FundWallsError.of(entry, complaint)
    for entry in touched(book).several:
        crossing = None if _unlike(book, entry) else _crossing(book, entry)
        crossing = crossing or _swapped(book, entry)
        if crossing is not None:
            yield FundWallsError.of(entry, crossing)
    yield from _for_nothing(book)
    for pad in book.pads:
        padding = _padding(book, pad)
        if padding is not None:
            yield FundWallsError.of(pad, padding)


def _unlike(book: Book, entry: data.Transaction) -> Complaint | None:
    """Compare what an entry books between two funds on both sides.

    An entry that does not balance as a whole is left to Beancount, and one on an
    account that does not read to that account's own line.
    """
    refused = {opened.account for opened, _ in interfund.sides(book).told}
    sums = weights(book, entry)
    if sums is None or not balances(book, entry, sums):
        return None
    if not refused.isdisjoint(posting.account for posting in entry.postings):
        return None
    return _priced(book, entry) or _one_sided(book, entry)


def _priced(book: Book, entry: data.Transaction) -> Complaint | None:
    for posting in entry.postings:
        priced = posting.price is not None or posting.cost is not None
        if priced and posting.account in interfund.sides(book).read:
            return Complaint(
                "{account} is between funds and has a price or cost; write it in the "
                "money that crosses.",
                {"account": posting.account},
            )
    return None


def _one_sided(book: Book, entry: data.Transaction) -> Complaint | None:
    for one in interfund.unmatched(book, entry):
        return Complaint(
            "{gives}, and {takes}; enter both sides in one entry, with the same amount.",
            {
                "gives": interfund.giving(one),
                "takes": interfund.taking(one),
            },
        )
    return None


def _undecided(book: Book, entry: data.Transaction) -> Complaint | None:
    """Look for the decision behind what passes between funds."""
    if cited_in(entry.meta):
        return None
    read = interfund.sides(book).read
    for posting in entry.postings:
        side = read.get(posting.account)
        if side is not None and not cited_in(posting.meta):
            return Complaint(
                "{amount} between {fund} and {other}, and no decision is cited; add "
                "decision: with its id.",
                {
                    "amount": _absolute(posting),
                    "fund": side.fund,
                    "other": side.other,
                },
            )
    return None


def _absolute(posting: data.Posting) -> str:
    units = money.units(posting)
    return str(Sum(abs(units.number), units.currency)) if units else say("an amount")


def _crossing(book: Book, entry: data.Transaction) -> Complaint | None:
    """Tell what leaves one fund for another."""
    found = residues(book, entry)
    if not found:
        return None
    flows = [
        (number > 0, fund or say("no fund"), written(book, abs(number), currency))
        for fund, sums in found.items()
        for currency, number in sums.items()
    ]
    parts = [
        say(
            "{amount} come to {fund}" if comes else "{amount} leave {fund}",
            amount=amount,
            fund=fund,
        )
        for comes, fund, amount in sorted(flows)
    ]
    return Complaint(
        "{parts}; an entry balances within each fund: mend the account, or draft what "
        "was decided with cayapa transfer.",
        {"parts": listed(parts)},
    )


def _swapped(book: Book, entry: data.Transaction) -> Complaint | None:
    """Tell of an exchange between funds: its price may be anything, so it is decided."""
    if cited_in(entry.meta):
        return None
    for swap in swaps(book, entry):
        return Complaint(
            "{giver} gives {amount} to {taker} at a price that nobody decided; add "
            "decision: with its id.",
            {"giver": swap.giver, "taker": swap.taker, "amount": swap.sum},
        )
    return None


def _for_nothing(book: Book) -> Iterator[FundWallsError]:
    """Tell of money at a price of nothing: it weighs nothing, and is gone."""
    for entry, posting in book.postings.priced:
        units, weight = money.units(posting), money.weight(posting)
        free = posting.price is not None and weight is not None and not weight.number
        if units is not None and units.number and free:
            complaint = Complaint(
                "{amount} on {account} has a price of nothing, and weighs nothing; "
                "write what it was worth.",
                {"amount": units, "account": posting.account},
            )
            yield FundWallsError.of(entry, complaint, meta=posting.meta)


def _padding(book: Book, pad: data.Pad) -> Complaint | None:
    """Tell whether a pad would move money between funds, or hide what has a role."""
    traits = book.accounts.traits
    names = pad.account, pad.source_account
    sound = set(book.accounts.opened).difference(shared(book))
    if not sound.issuperset(names) or any(map(book.account_in_doubt, names)):
        return None  # told elsewhere
    one, other = (traits(name) for name in names)
    if one.fund != other.fund:
        return Complaint(
            "pad moves an unseen amount from {other} to {one}; enter it as a "
            "transaction with its amount.",
            {"one": one.fund or say("no fund"), "other": other.fund or say("no fund")},
        )
    equity = account.root(1, pad.source_account) == book.options["name_equity"]
    opening = equity and pad.date == book.accounts.first_day
    for name in names:
        role = traits(name).role
        if role == interfund.ROLE or (role and not opening):
            return Complaint(
                "pad fills {account} (role {role}) with an amount that no law sees; "
                "enter it as a transaction with its amount.",
                {"account": name, "role": role},
            )
    return None
