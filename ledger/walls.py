"""Walls: which entries touch more than one fund, and what each fund gains by them."""

from collections.abc import Iterator
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple
from typing import TypeAlias

from beancount.core import data
from beancount.core import interpolate

from ledger import laws
from ledger import money
from ledger.bank_months import parts
from ledger.bank_months import shared
from ledger.book import Book
from ledger.decisions import cited_in
from ledger.interfund import ROLE
from ledger.language import mark
from ledger.language import say
from ledger.once import once

UNTOLD = "\0"
NO_FUND = mark("no fund")
Weights: TypeAlias = dict[str | None, dict[str, Decimal]]


class Touched(NamedTuple):
    """Entries that concern several funds.

    Attributes:
      several: those with postings of more than one fund; no fund counts as one.
      interfund: those with a posting on an account between funds.
    """

    several: list[data.Transaction]
    interfund: list[data.Transaction]


class Swap(NamedTuple):
    """What one fund gives to another at a price."""

    giver: str
    taker: str
    sum: money.Sum


@once
def touched(book: Book) -> Touched:
    """Find the entries that concern several funds, in one pass.

    One with an account whose opening is refused, or which nobody opened, is left out:
    that is told elsewhere. So is one on an account that funds share.
    """
    untold, on_shared = told_elsewhere(book), frozenset(shared(book))
    known = {name: book.accounts.traits(name) for name in book.posted}
    funds = {name: one.fund for name, one in known.items()}
    funds |= dict.fromkeys(untold, UNTOLD)
    between = {name for name, one in known.items() if one.role == ROLE}
    several, interfund = [], []
    for entry in book.transactions:
        names = [posting.account for posting in entry.postings or ()]
        found = {funds[name] for name in names}
        if len(found) > 1 and UNTOLD not in found:
            alone = on_shared.isdisjoint(names) or _waived(book, entry)
            several += [entry] if alone else []
        if between and not between.isdisjoint(names):
            interfund.append(entry)
    return Touched(several, interfund)


@once
def told_elsewhere(book: Book) -> set[str]:
    """Give the accounts that are refused by Beancount or by another law."""
    opened = book.accounts.opened
    found = {name for name in opened if book.account_in_doubt(name)}
    found |= {name for name in parts(book) if book.accounts.traits(name).fund is None}
    if not _opened_later(book):
        found |= {name for name in book.posted if name not in opened}
    return found


def _opened_later(book: Book) -> bool:
    """Tell whether a plugin of others may open accounts after the laws have judged."""
    named = (name for name, _ in book.options.get("plugin", ()))
    return any(not name.startswith(f"{laws.PACKAGE}.") for name in named)


def _waived(book: Book, entry: data.Transaction) -> bool:
    """Tell whether what is posted on a shared account is let pass."""
    cited = cited_in(entry.meta)
    return book.decisions.waiver("shared-account", cited, entry.date) is not None


def weights(book: Book, entry: data.Transaction) -> Weights | None:
    """Sum what an entry weighs by fund and currency, as Beancount weighs it.

    None where an amount, cost or price is not known; Beancount refuses that.
    """
    sums: Weights = {}
    for posting in entry.postings or ():
        weight = money.weight(posting)
        if weight is None:
            return None
        fund = book.accounts.traits(posting.account).fund
        of_fund = sums.setdefault(fund, {})
        known = of_fund.get(weight.currency, money.ZERO)
        of_fund[weight.currency] = known + weight.number
    return sums


def balances(book: Book, entry: data.Transaction, sums: Weights) -> bool:
    """Tell whether Beancount takes an entry of some weights for balanced."""
    return not beyond(book, entry, money.add_sums(sums.values()))


def residues(book: Book, entry: data.Transaction) -> Weights:
    """Tell what each fund gains or loses in an entry that balances as a whole.

    A fund that balances, with Beancount's tolerance, is left out. An entry that does
    not balance as a whole gives none: Beancount says that itself.
    """
    sums = weights(book, entry)
    if sums is None or not balances(book, entry, sums):
        return {}
    found = {fund: beyond(book, entry, one) for fund, one in sums.items()}
    return {fund: one for fund, one in found.items() if one}


def beyond(
    book: Book, entry: data.Transaction, sums: Mapping[str, Decimal]
) -> dict[str, Decimal]:
    """Give what of some sums is more than Beancount's tolerance for an entry."""
    if not any(sums.values()):
        return {}
    tolerances = interpolate.infer_tolerances(entry.postings, book.options)
    return {
        currency: number
        for currency, number in sums.items()
        if abs(number) > tolerances.get(currency, money.ZERO)
    }


def swaps(book: Book, entry: data.Transaction) -> Iterator[Swap]:
    """Tell what changes hands between funds at a price or cost.

    The weights of such an entry may balance within each fund at any price. Two funds
    that each buy or sell in the market exchange nothing: something must go each way,
    or weigh nothing.
    """
    if not any(one.price is not None or one.cost for one in entry.postings):
        return
    sums, free = _units(book, entry)
    for currency, of in sums.items():
        giver, taker = min(of, key=of.__getitem__), max(of, key=of.__getitem__)
        back = any(
            other.get(taker, money.ZERO) < 0 < other.get(giver, money.ZERO)
            for other in sums.values()
        )
        if of[giver] < 0 < of[taker] and (back or currency in free):
            yield Swap(giver, taker, money.Sum(-of[giver], currency))


def _units(
    book: Book, entry: data.Transaction
) -> tuple[dict[str, dict[str, Decimal]], set[str]]:
    """Sum units by currency and fund, and find the currencies that weigh nothing."""
    sums: dict[str, dict[str, Decimal]] = {}
    free, nobody = set(), say(NO_FUND)
    for posting in entry.postings:
        units, weight = money.units(posting), money.weight(posting)
        if units is None or weight is None:
            continue
        fund = book.accounts.traits(posting.account).fund or nobody
        of = sums.setdefault(units.currency, {})
        of[fund] = of.get(fund, money.ZERO) + units.number
        if posting.cost is not None and units.number and not weight.number:
            free.add(units.currency)
    return sums, free
