"""Interest to the last digit: from any day, for any time, of any amount."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from decimal import Decimal
from decimal import localcontext
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import day_counts
from ledger import roundings
from ledger.interest import Accrual
from ledger.interest import Line
from ledger.interest import accrue
from ledger.interest import capitalisations
from ledger.interest_terms import COMPOUNDINGS
from ledger.interest_terms import HighRateError
from ledger.interest_terms import Terms
from ledger.periods import add_months

JANUARY = date(2026, 1, 1)
CENT = Decimal("0.01")
FIRSTS = st.dates(min_value=date(1999, 1, 1), max_value=date(2030, 12, 31))
RATES = st.decimals(min_value=0, max_value=1, places=4)
PRINCIPALS = st.decimals(min_value=0, max_value=10**15, places=2)
TERMS = st.builds(
    Terms,
    FIRSTS,
    RATES,
    st.sampled_from(tuple(day_counts.BASES)),
    st.sampled_from(tuple(COMPOUNDINGS)),
    matures=st.none(),
    decimals=st.just(2),
    rounding=st.sampled_from(roundings.ROUNDINGS),
    high_rate=st.just(value=False),
    counted_from=st.none(),
)


def earn(
    principal: str,
    rate: str,
    first: str,
    until: str,
    **said: Any,  # noqa: ANN401
) -> Accrual:
    """Accrue on ACT/365 without compounding, unless said otherwise."""
    exact = said.pop("exact", False)
    terms = Terms(
        date.fromisoformat(first), Decimal(rate), **{"basis": "ACT/365", **said}
    )
    return accrue(Decimal(principal), terms, date.fromisoformat(until), exact=exact)


def figures(told: Accrual) -> list[str]:
    """Give interest, total and what is capitalised, as written."""
    return [str(told.interest), str(told.total), str(told.capitalised)]


def days_of(told: Accrual) -> list[int]:
    return [line.days for line in told.lines]


def ends_of(told: Accrual) -> list[str]:
    return [str(line.end) for line in told.lines]


def test_a_year_of_simple_interest() -> None:
    told = earn("10000", "0.05", "2026-01-01", "2027-01-01")
    (line,) = told.lines
    assert line == Line(JANUARY, date(2027, 1, 1), 365, Decimal(10000), Decimal(500))
    assert figures(told) == ["500.00", "10500.00", "10000.00"]


@pytest.mark.parametrize("compounding", COMPOUNDINGS)
@pytest.mark.parametrize("exact", [False, True])
def test_zero_days_have_no_line(compounding: str, *, exact: bool) -> None:
    same = ("2024-02-29", "2024-02-29")
    told = earn("100", "0.6", *same, compounding=compounding, exact=exact)
    assert told == Accrual((), Decimal(0), Decimal(100), Decimal(100))


@pytest.mark.parametrize("compounding", COMPOUNDINGS)
def test_one_day(compounding: str) -> None:
    told = earn("36500", "0.1", "2024-02-29", "2024-03-01", compounding=compounding)
    assert days_of(told) == [1]
    assert figures(told) == ["10.00", "36510.00", "36500.00"]


@pytest.mark.parametrize("compounding", COMPOUNDINGS)
def test_rate_zero(compounding: str) -> None:
    told = earn("100", "0", "2026-01-31", "2056-01-31", compounding=compounding)
    assert figures(told) == ["0.00", "100.00", "100.00"]
    assert all(line.interest == 0 for line in told.lines)


def test_sixty_percent_for_thirty_years() -> None:
    span = ("2000-01-01", "2030-01-01")
    said = {"basis": "30/360", "compounding": "annual"}
    told = earn("1000000000000000.00", "0.6", *span, **said, exact=True)
    with localcontext(prec=60):
        assert told.total == Decimal(10) ** 15 * Decimal("1.6") ** 30
    rounded = earn("1000000000000000.00", "0.6", *span, **said)
    assert len(rounded.lines) == 30
    assert abs(rounded.total - told.total) < 10**4  # cents of early years have grown
    assert rounded.total.as_tuple().exponent == -2


def test_digits_far_beyond_a_decimal_context() -> None:
    said = {"basis": "30/360", "compounding": "monthly"}
    told = earn("0.01", "0.12", "2000-01-01", "2030-01-01", **said, exact=True)
    with localcontext(prec=1000):
        closed = Decimal("0.01") * Decimal("1.01") ** 360
    with localcontext(prec=50):
        assert told.total == +closed
        assert told.interest == +(closed - CENT)


def test_eighteen_digits_are_exact() -> None:
    told = earn("999999999999999.99", "0.365", "2026-01-01", "2026-01-02")
    assert told.interest == Decimal("1000000000000.00")
    whole = earn("999999999999999.99", "0.365", "2026-01-01", "2026-01-02", exact=True)
    assert str(whole.interest) == "999999999999.99999"
    assert str(whole.total) == "1000999999999999.98999"


@pytest.mark.parametrize(
    ("compounding", "ends"),
    [
        ("monthly", ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]),
        ("quarterly", ["2026-04-30", "2026-05-31"]),
        ("semiannual", ["2026-05-31"]),
        ("calendar-month", ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]),
        ("calendar-quarter", ["2026-03-31", "2026-05-31"]),
        ("calendar-year", ["2026-05-31"]),
        ("none", ["2026-05-31"]),
    ],
)
def test_from_the_31st(compounding: str, ends: list[str]) -> None:
    span = ("2026-01-31", "2026-05-31")
    found = ends_of(earn("100", "0.1", *span, compounding=compounding))
    assert found[: len(ends)] == ends
    assert found[-1] == "2026-05-31"


def test_from_29_february() -> None:
    span = ("2024-02-29", "2028-02-29")
    annual = earn("100", "0.1", *span, compounding="annual")
    assert ends_of(annual) == ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]
    assert days_of(annual) == [365, 365, 365, 366]
    half = earn("100", "0.1", *span, compounding="semiannual")
    assert ends_of(half)[:3] == ["2024-08-29", "2025-02-28", "2025-08-29"]


@pytest.mark.parametrize(
    ("compounding", "first", "ends"),
    [
        ("calendar-month", "2026-01-01", ["2026-01-31", "2026-02-28"]),
        ("calendar-month", "2025-12-31", ["2026-01-31", "2026-02-28"]),
        ("calendar-month", "2025-12-30", ["2025-12-31", "2026-01-31", "2026-02-28"]),
        ("calendar-quarter", "2025-12-31", []),
        ("calendar-quarter", "2025-09-30", ["2025-12-31"]),
        ("calendar-quarter", "2025-09-29", ["2025-09-30", "2025-12-31"]),
        ("calendar-year", "2023-06-15", ["2023-12-31", "2024-12-31", "2025-12-31"]),
        ("calendar-year", "2025-12-31", []),
        ("monthly", "2026-01-01", ["2026-02-01", "2026-03-01"]),
        ("monthly", "2026-02-02", []),
        ("none", "2020-01-01", []),
    ],
)
def test_days_of_capitalisation(compounding: str, first: str, ends: list[str]) -> None:
    """The last day is among them if it is one."""
    terms = Terms(date.fromisoformat(first), Decimal(0), "ACT/365", compounding)
    assert [str(day) for day in capitalisations(terms, date(2026, 3, 1))] == ends


def test_to_the_end_of_the_calendar() -> None:
    said = {"compounding": "annual"}
    told = earn("100", "0.1", "9990-12-31", "9999-12-31", **said)
    assert len(told.lines) == 9
    assert told.capitalised == told.total


def test_the_last_day_of_the_calendar_ends_its_month() -> None:
    told = earn("100", "0.1", "9999-11-15", "9999-12-31", compounding="calendar-month")
    assert ends_of(told) == ["9999-11-30", "9999-12-31"]
    assert told.capitalised == told.total


def test_the_last_day_of_a_month_earns_on_what_was_capitalised() -> None:
    said = {"basis": "ACT/360", "compounding": "calendar-month"}
    told = earn("36000", "0.1", "2026-01-01", "2026-02-01", **said)
    assert days_of(told) == [30, 1]
    assert [str(line.interest) for line in told.lines] == ["300.00", "10.08"]
    assert figures(told) == ["310.08", "36310.08", "36300.00"]


def test_the_balance_as_a_day_begins() -> None:
    said = {"basis": "30/360", "compounding": "monthly"}
    before = earn("1000", "0.12", "2026-01-01", "2026-01-31", **said)
    assert figures(before)[1:] == ["1010.00", "1000.00"]
    on = earn("1000", "0.12", "2026-01-01", "2026-02-01", **said)
    assert figures(on)[1:] == ["1010.00", "1010.00"]
    after = earn("1000", "0.12", "2026-01-01", "2026-02-02", **said)
    assert figures(after)[1:] == ["1010.34", "1010.00"]
    assert after.lines[-1].balance == 1010


def test_nothing_is_earned_from_maturity_on() -> None:
    said = {"matures": date(2026, 3, 1), "compounding": "monthly"}
    at, before = (
        earn("1000", "0.6", "2026-01-01", day, **said)
        for day in ("2026-03-01", "2026-02-28")
    )
    assert earn("1000", "0.6", "2026-01-01", "2030-01-01", **said) == at
    assert before.total < at.total
    assert at.capitalised == at.total


def test_the_maturity_reaches_the_basis() -> None:
    """The last of February is the 30th before maturity, and not at it."""
    said = {"basis": "30E/360-ISDA", "compounding": "monthly"}
    span = ("1000", "0.36", "2026-01-31", "2026-02-28")
    assert earn(*span, **said).interest == 30
    told = earn(*span, **said, matures=date(2026, 2, 28))
    assert days_of(told) == [28]
    assert told.interest == 28
    later = earn(*span, **said, matures=date(2026, 3, 31))
    assert days_of(later) == [30]
    assert later.interest == 30


@pytest.mark.parametrize(
    ("rounding", "interest"), [("half-even", "0.12"), ("half-up", "0.13")]
)
def test_half_a_cent(rounding: str, interest: str) -> None:
    said = {"basis": "30/360", "rounding": rounding}
    told = earn("1.25", "0.1", "2026-01-01", "2027-01-01", **said)
    assert told.interest == Decimal(interest)
    assert earn("1.25", "0.1", "2026-01-01", "2027-01-01", **said, exact=True)[
        1
    ] == Decimal("0.125")


@pytest.mark.parametrize(
    ("decimals", "interest"), [(0, "33"), (2, "33.33"), (3, "33.333")]
)
def test_decimals_of_the_currency(decimals: int, interest: str) -> None:
    said = {"basis": "30/360", "decimals": decimals}
    told = earn("1000", "0.1", "2026-01-01", "2026-05-01", **said)
    assert str(told.interest) == interest


@pytest.mark.parametrize(
    ("principal", "changed", "why"),
    [
        ("-0.01", {}, "the principal -0.01 is below zero"),
        ("NaN", {}, "the principal NaN is no number"),
        ("Infinity", {}, "the principal Infinity is no number"),
        ("100.005", {}, "the principal 100.005 has more than 2 decimals"),
        ("100.5", {"decimals": 0}, "has more than 0 decimals"),
        ("100", {"rate": Decimal("-0.01")}, "the rate -0.01 is below zero"),
        ("100", {"rate": Decimal("sNaN")}, "the rate sNaN is no number"),
        (
            "100",
            {"rate": Decimal(12)},
            "the rate 12 is 1200 % a year; 12 % is written 0",
        ),
        ("100", {"rate": Decimal("1.0001")}, "the rate 1.0001 is 100.01 % a year"),
        ("100", {"basis": "ACT/366"}, "'ACT/366' is no basis; admitted are ACT/365, "),
        (
            "100",
            {"compounding": "weekly"},
            "'weekly' is no compounding; admitted are n",
        ),
        (
            "100",
            {"rounding": "up"},
            "'up' is no rounding; admitted are half-even, half",
        ),
        (
            "100",
            {"matures": date(2025, 12, 31)},
            "the maturity 2025-12-31 lies before the deposit of 2026-01-01",
        ),
        (
            "100",
            {"first": date(2026, 1, 3)},
            "2026-01-02 lies before 2026-01-03, the day of deposit",
        ),
    ],
)
def test_what_makes_no_sense(principal: str, changed: dict[str, Any], why: str) -> None:
    terms = Terms(JANUARY, Decimal("0.1"), "ACT/365")._replace(**changed)
    with pytest.raises(ValueError, match=f"{why}"):
        accrue(Decimal(principal), terms, date(2026, 1, 2))


def test_what_just_makes_sense() -> None:
    assert earn("0.00", "1", "2026-01-01", "2027-01-01").total == 0
    assert earn("100.00", "1", "2026-01-01", "2027-01-01").total == 200
    assert earn("100.000", "1.0", "2026-01-01", "2027-01-01").total == 200
    with pytest.raises(HighRateError):
        earn("100", "1.01", "2026-01-01", "2027-01-01")
    admitted = earn("100", "1.01", "2026-01-01", "2027-01-01", high_rate=True)
    assert admitted.total == 201
    same_day = earn("100", "0.1", "2026-01-01", "2026-01-01", matures=date(2026, 1, 1))
    assert same_day.total == 100


def test_a_month_of_31_after_february_by_bond_basis() -> None:
    """28 February to 31 March is 33 days there, and a year's months are 361."""
    span = ("2026-01-31", "2027-01-31")
    said = {"compounding": "monthly"}
    assert days_of(earn("1", "0", *span, basis="30/360", **said))[:3] == [28, 33, 30]
    assert sum(days_of(earn("1", "0", *span, basis="30/360", **said))) == 361
    for basis in ("30E/360", "30E/360-ISDA"):
        assert sum(days_of(earn("1", "0", *span, basis=basis, **said))) == 360


@dataclass(frozen=True)
class Case:
    """A deposit, and what is to be earned by its length in days."""

    principal: Decimal
    terms: Terms
    days: int

    @property
    def end(self) -> date:
        return self.terms.first + timedelta(self.days)


CASES = st.builds(Case, PRINCIPALS, TERMS, st.integers(0, 1200))


@given(CASES)
def test_lines_follow_one_another_and_add_up(case: Case) -> None:
    told = accrue(case.principal, case.terms, case.end)
    assert bool(told.lines) == (case.days > 0)
    days = [case.terms.first, *(line.end for line in told.lines)]
    assert days == sorted(set(days))
    assert days[-1] == case.end
    assert [line.start for line in told.lines] == days[:-1]
    for line, following in pairwise(told.lines):
        assert following.balance == line.balance + line.interest
    assert told.interest == sum(line.interest for line in told.lines)
    assert told.total == case.principal + told.interest
    for line in told.lines:
        due = Fraction(line.balance) * Fraction(case.terms.rate)
        due *= day_counts.fraction(case.terms.basis, line.start, line.end)
        assert abs(Fraction(line.interest) - due) <= Fraction(1, 200)


@given(CASES)
def test_monthly_accruals_are_the_interest_of_the_term(case: Case) -> None:
    """What a run books at each month's end is the total to date less the booked."""
    terms = case.terms._replace(matures=case.end)
    booked = Decimal(0)
    for month in range(1, case.days // 28 + 3):
        day = min(add_months(terms.first.replace(day=1), month), case.end)
        due = accrue(case.principal, terms, day).interest - booked
        assert due >= 0
        booked += due
    assert booked == accrue(case.principal, terms, case.end).interest


@given(CASES)
def test_interest_never_shrinks_from_a_day_to_the_next(case: Case) -> None:
    now = accrue(case.principal, case.terms, case.end)
    then = accrue(case.principal, case.terms, case.end + timedelta(1))
    assert now.interest <= then.interest
    assert now.capitalised <= now.total
    assert now.capitalised <= then.capitalised


@given(CASES)
def test_without_compounding_it_is_simple(case: Case) -> None:
    terms = case.terms._replace(compounding="none")
    part = day_counts.fraction(terms.basis, terms.first, case.end)
    simple = Fraction(case.principal) * Fraction(terms.rate) * part
    told = accrue(case.principal, terms, case.end, exact=True)
    with localcontext(prec=50):
        assert told.interest == Decimal(simple.numerator) / simple.denominator
    assert told.capitalised == case.principal


@given(CASES)
def test_a_cent_a_line_is_what_rounding_costs(case: Case) -> None:
    """Half a cent a line, and what it earns afterwards: less than as much again."""
    terms = case.terms._replace(rate=case.terms.rate / 10)
    told = accrue(case.principal, terms, case.end)
    exact = accrue(case.principal, terms, case.end, exact=True)
    assert abs(told.total - exact.total) <= CENT * len(told.lines)


@given(PRINCIPALS, RATES, st.integers(1, 120), FIRSTS)
def test_equal_months_are_a_power(
    principal: Decimal, rate: Decimal, months: int, first: date
) -> None:
    first = first.replace(day=min(first.day, 28))
    terms = Terms(first, rate, "30E/360", "monthly")
    told = accrue(principal, terms, add_months(first, months), exact=True)
    power = Fraction(principal) * (1 + Fraction(rate) / 12) ** months
    assert abs(Fraction(told.total) - power) <= power / 10**48
