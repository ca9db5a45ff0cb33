"""Deposits of every kind, for the tests that try whole books of them."""

from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from ledger import day_counts
from ledger.interest_terms import COMPOUNDINGS
from ledger.roundings import ROUNDINGS
from tests.deposit_books import deposit
from tests.deposit_books import policy

LARGE = 10**12


@dataclass(frozen=True)
class Agreed:
    """What was agreed on a term deposit, and whether its product says it."""

    first: date
    days: int
    amount: Decimal
    rate: Decimal
    basis: str
    compounding: str
    rounding: str
    early: tuple[str, Decimal]
    at_maturity: str
    of_product: bool

    @property
    def matures(self) -> date:
        return self.first + timedelta(self.days)

    def on(self, days: int) -> date:
        return self.first + timedelta(days)

    @property
    def text(self) -> str:
        """Write its product, its account, and what was laid in."""
        terms = {
            "rate": f"{self.rate:f}",
            "basis": f'"{self.basis}"',
            "compounding": f'"{self.compounding}"',
            "rounding": f'"{self.rounding}"',
            self.early[0]: f"{self.early[1]:f}",
            "at-maturity": f'"{self.at_maturity}"',
        }
        said = {"matures": str(self.matures)}
        if not self.of_product:
            return deposit(str(self.first), f"{self.amount:f}", **said, **terms)
        said |= {"product": '"plazo"', "rate": "", "basis": ""}
        lines = "\n".join(f"{key}: {value}" for key, value in terms.items())
        return policy(lines) + deposit(str(self.first), f"{self.amount:f}", **said)

    def simple(self, until: date) -> Decimal:
        """Reckon simple interest to a day, rounded half-even, all by itself."""
        end = min(until, self.matures)
        part = day_counts.fraction(self.basis, self.first, end, self.matures)
        cents = Fraction(self.amount) * Fraction(self.rate) * part * 100
        return Decimal(round(cents)) / 100


def _bounded(one: Agreed) -> Agreed:
    """Keep amounts within 18 digits, and capitalisations within a few dozen."""
    if one.amount >= LARGE:
        one = replace(one, rate=min(one.rate, Decimal("0.6")))
    if one.amount >= LARGE:
        one = replace(one, rate=min(one.rate, Decimal("0.6")))
    months = COMPOUNDINGS[one.compounding].months
    days = min(one.days, 900 * months) if months else one.days
    how, rate = one.early
    if how == "early-rate":
        one = replace(one, early=(how, min(rate, one.rate)))
    how, rate = one.early
    if how == "early-rate":
        one = replace(one, early=(how, min(rate, one.rate)))
    if one.amount < LARGE:
        return replace(one, days=days)
    return replace(one, days=min(days, 900))


RATES = st.sampled_from([Decimal(0), Decimal("0.6"), Decimal(1)]) | st.decimals(
    min_value=0, max_value=1, places=4
)
FIRSTS = st.dates(date(1996, 1, 1), date(2030, 12, 31)) | st.sampled_from(
    [
        date(2024, 2, 29),
        date(2025, 1, 31),
        date(2023, 8, 31),
        date(2026, 2, 28),
        date(2020, 12, 28),
        date(2021, 1, 3),
        date(2026, 12, 31),
    ]
)
LENGTHS = st.sampled_from([1, 28, 29, 30, 31, 180, 365, 366, 730, 10_957]) | (
    st.integers(1, 900)
)
AMOUNTS = st.sampled_from(
    [Decimal("0.01"), Decimal("1000000000000000.00"), Decimal("999999999999999.99")]
) | st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2)
EARLY = st.tuples(st.sampled_from(["early-rate", "early-penalty"]), RATES)
AGREED = st.builds(
    Agreed,
    FIRSTS,
    LENGTHS,
    AMOUNTS,
    RATES,
    st.sampled_from(tuple(day_counts.BASES)),
    st.sampled_from(tuple(COMPOUNDINGS)),
    st.sampled_from(ROUNDINGS),
    EARLY,
    st.sampled_from(["pay", "hold", "renew-principal", "renew-all"]),
    st.booleans(),
).map(_bounded)
ACTUAL = AGREED.filter(lambda one: one.basis.startswith("ACT"))
THIRTY = AGREED.filter(lambda one: one.basis.startswith("30")).map(
    lambda one: replace(
        one,
        first=one.first.replace(month=2, day=28),
        amount=one.amount + 10_000,
        rate=max(one.rate, Decimal("0.1")),
        days=max(one.days, 60),
    )
)
"""From 28 February, where months of 30 days do not add up, and with some interest."""
