"""Parts of a year between two days of a loan: they add up, whatever the basis."""

from datetime import date
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import day_counts
from ledger.due_dates import Every
from ledger.due_dates import due_dates
from ledger.loan_days import Calendar
from ledger.loan_days import calendar
from ledger.loan_days import interest
from ledger.loan_days import part

START = date(2024, 1, 1)
FIRST = date(2024, 2, 1)
MONTHLY = due_dates(FIRST, Every(1, "month"), 6)
BASES = st.sampled_from(tuple(day_counts.BASES))
LAID = st.builds(
    lambda basis, start, apart, every, count: calendar(
        basis, start, due_dates(start + timedelta(days=apart), every, count)
    ),
    BASES,
    st.dates(min_value=date(1999, 1, 1), max_value=date(2040, 12, 31)),
    st.integers(1, 90),
    st.builds(Every, st.integers(1, 15), st.sampled_from(["day", "week", "month"])),
    st.integers(1, 30),
)


def test_a_whole_period_is_that_of_the_basis() -> None:
    laid = calendar("30/360", START, MONTHLY)
    for start, end in pairwise(laid.days):
        assert part(laid, start, end) == Fraction(1, 12)


def test_each_day_of_a_period_bears_the_same_share() -> None:
    laid = calendar("30/360", START, MONTHLY)
    assert part(laid, START, date(2024, 1, 8)) == Fraction(7, 31 * 12)
    assert part(laid, date(2024, 1, 8), FIRST) == Fraction(24, 31 * 12)
    assert part(laid, FIRST, date(2024, 2, 16)) == Fraction(15, 29 * 12)
    over = Fraction(24, 31 * 12) + Fraction(1, 12) + Fraction(1, 31 * 12)
    assert part(laid, date(2024, 1, 8), date(2024, 3, 2)) == over


def test_after_the_last_due_date_days_count_by_the_basis() -> None:
    laid = calendar("30/360", START, MONTHLY)
    assert part(laid, date(2024, 7, 1), date(2024, 9, 11)) == Fraction(70, 360)
    assert part(laid, date(2024, 6, 1), date(2024, 7, 11)) == Fraction(40, 360)


def test_a_calendar_may_have_no_due_date() -> None:
    laid = calendar("ACT/360", START, ())
    assert part(laid, START, date(2024, 1, 11)) == Fraction(10, 360)


def test_at_maturity_the_last_of_february_is_no_30th() -> None:
    laid = calendar("30E/360-ISDA", date(2011, 8, 31), [date(2012, 2, 29)])
    assert part(laid, *laid.days) == Fraction(179, 360)


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        ("2024-01-02", "2024-01-01", "2024-01-01 lies before 2024-01-02; the first"),
        ("2023-12-31", "2024-01-01", "2023-12-31 lies before 2024-01-01; the loan"),
    ],
)
def test_days_in_the_wrong_order(start: str, end: str, why: str) -> None:
    laid = calendar("30/360", START, MONTHLY)
    with pytest.raises(ValueError, match=f"^{why}"):
        part(laid, date.fromisoformat(start), date.fromisoformat(end))


def test_due_dates_in_the_wrong_order() -> None:
    with pytest.raises(ValueError, match="lies before"):
        calendar("30/360", FIRST, [START])
    with pytest.raises(ValueError, match="'30' is no basis"):
        calendar("30", START, [FIRST])


@pytest.mark.parametrize(
    ("said", "owed"),
    [
        ({}, "0.12"),
        ({"rounding": "half-up"}, "0.13"),
        ({"decimals": 3}, "0.125"),
        ({"decimals": 0}, "0"),
    ],
)
def test_interest_is_rounded(said: dict[str, object], owed: str) -> None:
    laid = calendar("30/360", START, MONTHLY)
    span = START, FIRST
    found = interest(laid, Decimal("0.1"), Decimal(15), *span, **said)  # type: ignore[arg-type]
    assert str(found) == owed


def test_interest_of_no_day_or_no_rate_is_none() -> None:
    laid = calendar("ACT/365", START, MONTHLY)
    assert str(interest(laid, Decimal("0.1"), Decimal(100), FIRST, FIRST)) == "0.00"
    assert str(interest(laid, Decimal(0), Decimal(100), START, FIRST)) == "0.00"


@given(LAID, st.lists(st.integers(0, 4000), min_size=3, max_size=3).map(sorted))
def test_parts_add_up(laid: Calendar, offsets: list[int]) -> None:
    first, middle, last = (laid.days[0] + timedelta(days=one) for one in offsets)
    parts = part(laid, first, middle), part(laid, middle, last)
    assert sum(parts) == part(laid, first, last)
    if laid.basis in {"ACT/365", "ACT/360", "ACT/364"}:
        assert sum(parts) == day_counts.fraction(laid.basis, first, last)


@given(LAID)
def test_parts_never_fall_below_zero(laid: Calendar) -> None:
    span = (laid.days[-1] - laid.days[0]).days + 70
    days = [laid.days[0] + timedelta(days=one) for one in range(min(span, 400))]
    assert all(part(laid, *pair) >= 0 for pair in pairwise(days))


@given(LAID)
def test_whole_periods_are_those_of_the_basis(laid: Calendar) -> None:
    for start, end in pairwise(laid.days):
        whole = day_counts.fraction(laid.basis, start, end, laid.days[-1])
        assert part(laid, start, end) == whole
