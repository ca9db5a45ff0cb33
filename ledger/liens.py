"""Liens: what guarantors' savings hold for a loan, and what of it falls free.

As principal is repaid, what is held falls in proportion: first that of outside
guarantors, of each in proportion to what she holds, and then the borrower's own.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

from ledger import money
from ledger.loan_fields import Lien
from ledger.roundings import rounded
from ledger.roundings import written


def held(
    liens: Sequence[Lien],
    borrower: str,
    *,
    lent: Decimal,
    owed: Decimal,
    decimals: int = 2,
) -> dict[str, Decimal]:
    """Give what each holder's savings hold, in the order in which they are listed.

    All of it together is never above what is owed.

    Args:
      liens: what each holds when all is lent; each holder once.
      borrower: whose own lien, if there is one, falls last.
      lent: the principal lent so far.
      owed: of that, what is not repaid; between zero and `lent`.
      decimals: of the currency.
    """
    agreed = {one.holder: one.amount for one in liens}
    whole = sum(agreed.values(), money.ZERO)
    if owed <= 0 or lent <= 0 or not whole:
        return dict.fromkeys(agreed, money.ZERO)
    still = Fraction(whole) * Fraction(owed) / Fraction(lent)
    left = min(_rounded(still, decimals), _rounded_down(owed, decimals))
    own = _rounded(Fraction(min(agreed.get(borrower, money.ZERO), left)), decimals)
    outside = {one: number for one, number in agreed.items() if one != borrower}
    shares = split(left - own, outside, decimals)
    return {one: own if one == borrower else shares[one] for one in agreed}


def split(
    amount: Decimal, weights: Mapping[str, Decimal], decimals: int
) -> dict[str, Decimal]:
    """Split an amount in proportion to weights, by largest remainder.

    The parts sum exactly to the amount, which has no more than the decimals. Of equal
    remainders the first one listed is rounded up.
    """
    whole = sum(weights.values(), money.ZERO)
    if not whole:
        return dict.fromkeys(weights, money.ZERO)
    fine = max(map(money.places, weights.values()))
    units, parts = int(amount.scaleb(decimals)), int(whole.scaleb(fine))
    found = {}
    behind: list[tuple[int, str]] = []
    for one, weight in weights.items():
        found[one], over = divmod(units * int(weight.scaleb(fine)), parts)
        behind.append((-over, one))
    behind.sort(key=lambda one: one[0])
    for _, one in behind[: units - sum(found.values())]:
        found[one] += 1
    return {one: Decimal(f"{number}E-{decimals}") for one, number in found.items()}


def _rounded(number: Fraction, decimals: int) -> Decimal:
    return written(rounded(number, decimals), decimals)


def _rounded_down(number: Decimal, decimals: int) -> Decimal:
    return Decimal(f"{floor(Fraction(number) * 10**decimals)}E-{decimals}")
