"""Days and parts of a year, beside what ISDA and others publish of each basis."""

from datetime import date
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import day_counts

ACTUAL = ("ACT/365", "ACT/360", "ACT/364", "ACT/ACT")
DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
BASES = st.sampled_from(tuple(day_counts.BASES))
MATURITY_2012 = "2012-02-29"
MATURITY_2008 = "2008-02-29"


def count(basis: str, start: str, end: str, maturity: str = "") -> int:
    matures = date.fromisoformat(maturity) if maturity else None
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return day_counts.days(basis, first, last, matures)


# ISDA's table of 30/360 conventions (2008-12-22), as QuantLib's test-suite has it:
# 30/360, 30E/360.
@pytest.mark.parametrize(
    ("start", "end", "bond", "eurobond"),
    [
        ("2007-02-20", "2007-08-20", 180, 180),
        ("2008-08-20", "2009-02-20", 180, 180),
        ("2006-08-31", "2007-02-28", 178, 178),
        ("2006-02-28", "2006-08-31", 183, 182),
        ("2007-08-31", "2008-02-29", 179, 179),
        ("2008-02-29", "2008-08-31", 182, 181),
        ("2008-08-31", "2009-02-28", 178, 178),
        ("2009-02-28", "2009-08-31", 183, 182),
        ("2006-01-31", "2006-02-28", 28, 28),
        ("2006-02-28", "2006-03-03", 5, 5),
        ("2006-09-30", "2006-10-31", 30, 30),
        ("2007-08-31", "2008-02-28", 178, 178),
        ("2008-02-28", "2008-08-28", 180, 180),
        ("2008-02-28", "2008-08-31", 183, 182),
        ("2007-02-26", "2008-02-29", 363, 363),
        ("2008-02-28", "2008-03-30", 32, 32),
        # The 31st is a 30th after a 30th, and not after a 29th (bond basis).
        ("2026-01-30", "2026-03-31", 60, 60),
        ("2026-01-29", "2026-03-31", 62, 61),
        ("2026-01-30", "2026-01-31", 0, 0),
        ("2026-01-31", "2026-02-01", 1, 1),
    ],
)
def test_months_of_thirty_days(start: str, end: str, bond: int, eurobond: int) -> None:
    assert count("30/360", start, end) == bond
    assert count("30E/360", start, end) == eurobond


# The same table's 30E/360 (ISDA).
@pytest.mark.parametrize(
    ("start", "end", "maturity", "days"),
    [
        ("2006-08-20", "2007-02-20", "2009-08-20", 180),
        ("2006-02-28", "2006-08-31", MATURITY_2012, 180),
        ("2006-08-31", "2007-02-28", MATURITY_2012, 180),
        ("2007-08-31", "2008-02-29", MATURITY_2012, 180),
        ("2008-02-29", "2008-08-31", MATURITY_2012, 180),
        ("2011-02-28", "2011-08-31", MATURITY_2012, 180),
        ("2011-08-31", "2012-02-29", MATURITY_2012, 179),
        ("2006-01-31", "2006-02-28", MATURITY_2008, 30),
        ("2006-01-30", "2006-02-28", MATURITY_2008, 30),
        ("2006-02-28", "2006-03-03", MATURITY_2008, 3),
        ("2006-02-14", "2006-02-28", MATURITY_2008, 16),
        ("2006-09-30", "2006-10-31", MATURITY_2008, 30),
        ("2006-10-31", "2006-11-28", MATURITY_2008, 28),
        ("2007-08-31", "2008-02-28", MATURITY_2008, 178),
        ("2008-02-28", "2008-08-28", MATURITY_2008, 180),
        ("2008-02-28", "2008-08-31", MATURITY_2008, 182),
        ("2007-02-28", "2008-02-28", MATURITY_2008, 358),
        ("2007-02-28", "2008-02-29", MATURITY_2008, 359),
        ("2008-02-29", "2009-02-28", MATURITY_2008, 360),
        ("2008-02-29", "2008-03-31", MATURITY_2008, 30),
        # Without a maturity no end is one; a 31st is the 30th even at maturity.
        ("2007-02-28", "2008-02-29", "", 360),
        ("2026-01-15", "2026-08-31", "2026-08-31", 225),
        ("2026-01-15", "2026-08-31", "", 225),
        ("2008-02-29", "2008-02-29", MATURITY_2008, 0),
    ],
)
def test_february_has_thirty_days_too(
    start: str, end: str, maturity: str, days: int
) -> None:
    assert count("30E/360-ISDA", start, end, maturity) == days


@pytest.mark.parametrize(
    "basis", [name for name in day_counts.BASES if "ISDA" not in name]
)
def test_maturity_is_asked_by_one_basis_alone(basis: str) -> None:
    span = (basis, "2007-08-31", "2008-02-29")
    assert count(*span, "2008-02-29") == count(*span)


# QuantLib's ActualActual::ISDA cases that are not among the published rows, ISDA's own
# of mktc1198.pdf among them.
@pytest.mark.parametrize(
    ("start", "end", "part"),
    [
        ("1999-02-01", "1999-07-01", "0.410958904110"),
        ("2002-08-15", "2003-07-15", "0.915068493151"),
        ("1999-07-30", "2000-01-30", "0.503892506924"),
    ],
)
def test_each_day_lies_in_a_year_of_its_own_length(
    start: str, end: str, part: str
) -> None:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    found = day_counts.fraction("ACT/ACT", first, last)
    assert abs(found - Fraction(part)) <= Fraction(1, 2 * 10**12)


@pytest.mark.parametrize(
    ("basis", "part"),
    [
        ("ACT/365", Fraction(366, 365)),
        ("ACT/360", Fraction(366, 360)),
        ("ACT/364", Fraction(366, 364)),
        ("ACT/ACT", Fraction(1)),
        ("30/360", Fraction(1)),
        ("30E/360", Fraction(1)),
        ("30E/360-ISDA", Fraction(1)),
    ],
)
def test_a_leap_year(basis: str, part: Fraction) -> None:
    span = (date(2024, 1, 1), date(2025, 1, 1))
    assert day_counts.fraction(basis, *span) == part


@pytest.mark.parametrize("alias", ["ACT/ACT (ISDA)", "ACT/ACT-ISDA", "ACT/ACT"])
def test_names_of_one_basis(alias: str) -> None:
    assert day_counts.canonical(alias) == "ACT/ACT"
    span = (date(2023, 12, 31), date(2024, 1, 2))
    assert day_counts.days(alias, *span) == 2
    assert day_counts.fraction(alias, *span) == Fraction(1, 365) + Fraction(1, 366)


@pytest.mark.parametrize("basis", ["", "ACT/366", "act/365", "30/365"])
def test_an_unknown_basis_is_told_which_are_known(basis: str) -> None:
    known = "is no basis; admitted are ACT/365, ACT/360, ACT/364, ACT/ACT, 30/360, 30E"
    with pytest.raises(ValueError, match=known):
        day_counts.days(basis, date(2026, 1, 1), date(2026, 1, 2))


@pytest.mark.parametrize("basis", day_counts.BASES)
def test_the_last_day_is_not_before_the_first(basis: str) -> None:
    first = date(2026, 3, 1)
    assert day_counts.days(basis, first, first) == 0
    assert day_counts.fraction(basis, first, first) == 0
    with pytest.raises(ValueError, match="2026-02-28 lies before 2026-03-01"):
        day_counts.days(basis, first, date(2026, 2, 28))
    with pytest.raises(ValueError, match="lies before"):
        day_counts.fraction(basis, first, date(2026, 2, 28))


@given(st.sampled_from(ACTUAL), st.tuples(DAYS, DAYS, DAYS).map(sorted))
def test_days_of_the_calendar_add_up(basis: str, days: list[date]) -> None:
    first, middle, last = days
    parts = ((first, middle), (middle, last))
    assert sum(day_counts.days(basis, *part) for part in parts) == (last - first).days
    whole = day_counts.fraction(basis, first, last)
    assert sum(day_counts.fraction(basis, *part) for part in parts) == whole


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 1500))
def test_part_of_a_year_day_by_day(first: date, length: int) -> None:
    """Add up 1/365 or 1/366 for each day, which is what ISDA's formula says."""
    leap = sum(_is_leap(first + timedelta(day)) for day in range(length))
    last = first + timedelta(length)
    expected = Fraction(leap, 366) + Fraction(length - leap, 365)
    assert day_counts.fraction("ACT/ACT", first, last) == expected


def _is_leap(day: date) -> bool:
    return (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days == 366


@given(BASES, st.tuples(DAYS, DAYS).map(sorted), st.none() | DAYS)
def test_never_below_zero(basis: str, days: list[date], maturity: date | None) -> None:
    first, last = days
    for matures in (maturity, last):
        assert day_counts.days(basis, first, last, matures) >= 0
        assert day_counts.fraction(basis, first, last, matures) >= 0


@given(BASES, DAYS.filter(lambda day: day < date(9990, 1, 1)), st.integers(0, 70))
def test_short_spans_are_never_below_zero(basis: str, first: date, length: int) -> None:
    last = first + timedelta(length)
    assert day_counts.days(basis, first, last, last) >= 0
    assert day_counts.days(basis, first, last) <= day_counts.days(
        basis, first, last + timedelta(1)
    )


@given(
    st.sampled_from(("30/360", "30E/360", "30E/360-ISDA")), DAYS, st.integers(1, 400)
)
def test_months_of_equal_days_are_thirty(basis: str, day: date, months: int) -> None:
    """From the 1st to the 28th of months; the ends of months are told above."""
    first = date(2001 + day.year % 50, day.month, min(day.day, 27))
    years, month = divmod(first.month - 1 + months, 12)
    last = date(first.year + years, month + 1, first.day)
    assert day_counts.days(basis, first, last) == 30 * months
    assert day_counts.fraction(basis, first, last) == Fraction(months, 12)
