"""The parts of a surplus: what a policy gives to whom, and from which fund."""

from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger.book import Book
from ledger.destinations import Destination
from ledger.language import say
from ledger.money import ZERO
from ledger.policies import SurplusPolicy
from ledger.precision import decimals
from ledger.surplus import Flow
from ledger.surplus import Purses
from ledger.waterfall import Part
from ledger.waterfall import divide


class Shares(NamedTuple):
    """How a surplus is shared out: what each receives in all, and from which fund."""

    parts: dict[str, list[Part]]
    flows: dict[Flow, Decimal]


def share_out(book: Book, policy: SurplusPolicy, available: Purses) -> Shares:
    """Share out what funds have, as a policy says.

    Args:
      book: the book, for the decimals of its currencies.
      policy: the policy of the year's last day.
      available: the surplus of each fund; one below zero gives nothing.
    """
    parts: dict[str, list[Part]] = {}
    flows: dict[Flow, Decimal] = {}
    funds = policy.from_ or ()
    for currency in sorted({currency for _, currency in available}):
        has = [(fund, available.get((fund, currency), ZERO)) for fund in funds]
        sources = [(fund, number) for fund, number in has if number > 0]
        total = sum((number for _, number in sources), ZERO)
        to = _in_currency(policy, currency)
        if total > 0 and to:
            parts[currency] = divide(total, to, decimals(book, currency))
            flows |= _flows(currency, sources, parts[currency])
    return Shares(parts, flows)


def _in_currency(policy: SurplusPolicy, currency: str) -> Sequence[Destination]:
    """Give the destinations of a currency: amounts in another one are nothing."""
    return [
        one._replace(amount=ZERO)
        if one.amount is not None and policy.currency != currency
        else one
        for one in policy.to or ()
    ]


def _flows(
    currency: str, sources: Sequence[tuple[str, Decimal]], parts: Sequence[Part]
) -> Mapping[Flow, Decimal]:
    """Fill each destination from the funds in their order."""
    found: dict[Flow, Decimal] = {}
    left = list(sources)
    for part in parts:
        wanted = part.amount
        while wanted > 0:
            fund, has = left[0]
            amount = min(has, wanted)
            found[Flow(fund, part.to.fund, currency)] = amount
            wanted -= amount
            left[0] = fund, has - amount
            if not left[0][1]:
                left.pop(0)
    return found


def reckoning(book: Book, part: Part, currency: str) -> str:
    """Show how a part comes about: `5% of 1200.00 = 60.00`."""
    places = decimals(book, currency)
    of, amount = (f"{one:.{max(places, money.places(one))}f}" for one in part[1:])
    if part.to.percent is not None:
        return say(
            "{percent:f}% of {whole} = {amount}",
            percent=part.to.percent,
            whole=of,
            amount=amount,
        )
    return say(
        "{given:f} of {whole} = {amount}", given=part.to.amount, whole=of, amount=amount
    )


def currency_lacks(policy: SurplusPolicy) -> bool:
    """Tell whether a policy gives amounts, and not their currency."""
    amounts = any(one.amount is not None for one in policy.to or ())
    return amounts and policy.currency is None
