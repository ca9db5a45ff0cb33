"""What holds of interest whatever is laid in or drawn later."""

from datetime import date
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import day_counts
from ledger import roundings
from ledger.interest import Change
from ledger.interest import accrue
from ledger.interest_terms import COMPOUNDINGS
from ledger.interest_terms import Terms

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

CENT = Decimal("0.01")
AMOUNTS = st.decimals(min_value=0, max_value=10**12, places=2)
RATES = st.decimals(min_value=0, max_value=1, places=4)
DAYS = st.integers(0, 800)
TERMS = st.builds(
    Terms,
    st.dates(min_value=date(1999, 1, 1), max_value=date(2030, 12, 31)),
    RATES,
    st.sampled_from(tuple(day_counts.BASES)),
    st.sampled_from(tuple(COMPOUNDINGS)),
    matures=st.none(),
    decimals=st.just(2),
    rounding=st.sampled_from(roundings.ROUNDINGS),
    high_rate=st.just(value=False),
    counted_from=st.none(),
)
ACTUAL = TERMS.map(lambda terms: terms._replace(basis="ACT/365", compounding="none"))


@given(AMOUNTS, TERMS, DAYS, st.lists(DAYS, max_size=3))
def test_a_change_of_nothing_changes_nothing(
    principal: Decimal, terms: Terms, days: int, at: list[int]
) -> None:
    """But for the days of 30-day months, which do not add up."""
    if not terms.basis.startswith("ACT"):
        terms = terms._replace(basis="ACT/364")
    until = terms.first + timedelta(days)
    changes = [Change(terms.first + timedelta(one)) for one in sorted(at)]
    told = accrue(principal, terms, until, changes=changes)
    plain = accrue(principal, terms, until)
    assert told[1:] == plain[1:]
    assert len(told.lines) >= len(plain.lines)


@given(AMOUNTS, TERMS, DAYS, AMOUNTS, st.booleans())
def test_what_is_laid_in_on_the_last_day_earns_nothing(
    principal: Decimal,
    terms: Terms,
    days: int,
    more: Decimal,
    exact: bool,  # noqa: FBT001
) -> None:
    until = terms.first + timedelta(days)
    changes = [Change(until, more)]
    told = accrue(principal, terms, until, changes=changes, exact=exact)
    plain = accrue(principal, terms, until, exact=exact)
    assert (told.lines, told.interest) == (plain.lines, plain.interest)


@given(AMOUNTS, AMOUNTS, ACTUAL, DAYS)
def test_a_principal_in_two_parts(
    one: Decimal, other: Decimal, terms: Terms, days: int
) -> None:
    """Laid in together on the first day; each rounded by itself, or none."""
    until = terms.first + timedelta(days)
    whole, *apart = (
        accrue(amount, terms, until).interest for amount in (one + other, one, other)
    )
    assert abs(whole - sum(apart)) <= CENT
    exact, *parted = (
        accrue(amount, terms, until, exact=True).interest
        for amount in (one + other, one, other)
    )
    assert abs(Fraction(exact) - Fraction(sum(parted))) < Fraction(1, 10**12)


@given(AMOUNTS, AMOUNTS, TERMS, DAYS, st.integers(1, 800))
def test_an_addition_is_a_second_deposit(
    one: Decimal, other: Decimal, terms: Terms, days: int, at: int
) -> None:
    """To the cent where nothing is compounded, and exactly if nothing is rounded."""
    terms = terms._replace(basis="ACT/360", compounding="none")
    begun = terms.first + timedelta(at)
    until = begun + timedelta(days)
    changes = [Change(begun, other)]
    second = terms._replace(first=begun)
    told = accrue(one, terms, until, changes=changes)
    apart = [accrue(one, terms, until), accrue(other, second, until)]
    assert abs(told.interest - sum(each.interest for each in apart)) <= CENT
    assert told.capitalised == one + other
    rate = Fraction(terms.rate) / 360
    due = (
        Fraction(one) * (until - terms.first).days
        + Fraction(other) * (until - begun).days
    )
    exact = accrue(one, terms, until, changes=changes, exact=True)
    assert abs(Fraction(exact.interest) - due * rate) < Fraction(1, 10**25)


@given(AMOUNTS, TERMS, DAYS, st.lists(st.tuples(DAYS, AMOUNTS), max_size=4))
def test_lines_follow_one_another(
    principal: Decimal,
    terms: Terms,
    days: int,
    later: list[tuple[int, Decimal]],
) -> None:
    until = terms.first + timedelta(days)
    changes = [
        Change(terms.first + timedelta(1 + at), amount) for at, amount in sorted(later)
    ]
    told = accrue(principal, terms, until, changes=changes)
    marks = [terms.first, *(line.end for line in told.lines)]
    assert marks == sorted(set(marks))
    assert marks[-1] == until
    assert [line.start for line in told.lines] == marks[:-1]
    assert told.interest == sum(line.interest for line in told.lines)
    laid_in = sum(one.amount for one in changes if one.date <= until)
    assert told.total == principal + laid_in + told.interest
    assert told.capitalised <= told.total
    assert all(line.interest >= 0 for line in told.lines)


@given(AMOUNTS, TERMS, DAYS)
def test_counted_from_the_first_day_is_as_not_said(
    principal: Decimal, terms: Terms, days: int
) -> None:
    until = terms.first + timedelta(days)
    said = terms._replace(counted_from=terms.first)
    assert accrue(principal, said, until) == accrue(principal, terms, until)
