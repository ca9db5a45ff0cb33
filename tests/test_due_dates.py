"""Due dates: as written, from any day, skipping no month."""

import datetime as dt
from calendar import monthrange
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.due_dates import Every
from ledger.due_dates import due_date
from ledger.due_dates import due_dates
from ledger.due_dates import parse_every

FIRSTS = st.dates(min_value=dt.date(1999, 1, 1), max_value=dt.date(2040, 12, 31))
ENDS = st.builds(
    lambda year, month, early: dt.date(year, month, monthrange(year, month)[1] - early),
    st.integers(1999, 2040),
    st.integers(1, 12),
    st.integers(0, 3),
)


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("1 month", Every(1, "month")),
        ("3 months", Every(3, "month")),
        ("1 week", Every(1, "week")),
        ("15 days", Every(15, "day")),
        ("999 days", Every(999, "day")),
        ("1 year", Every(1, "year")),
    ],
)
def test_every_is_read_and_written(text: str, every: Every) -> None:
    assert parse_every(text) == every
    assert str(every) == text


def test_one_or_many_are_read_alike() -> None:
    assert parse_every("1 months") == parse_every("1 month")
    assert parse_every("2 week") == parse_every("2 weeks")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "month",
        "monthly",
        "0 months",
        "01 month",
        "-1 month",
        "1.5 months",
        "1000 days",
        "1  month",
        " 1 month",
        "1 month ",
        "1 month\n",
        "1 Month",
        "1 fortnight",
        "\u0661 month",
        1,
        None,
    ],
)
def test_what_is_no_interval(text: object) -> None:
    with pytest.raises(ValueError, match="interval") as told:
        parse_every(text)
    way_out = 'write it as "1 month", "2 weeks" or "15 days"'
    assert str(told.value) == f"is no interval; {way_out}"


@pytest.mark.parametrize(
    ("first", "every", "days"),
    [
        ("2024-01-31", "1 month", ["2024-01-31", "2024-02-29", "2024-03-31"]),
        ("2023-01-30", "1 month", ["2023-01-30", "2023-02-28", "2023-03-30"]),
        ("2023-11-30", "3 months", ["2023-11-30", "2024-02-29", "2024-05-30"]),
        ("2023-12-28", "1 week", ["2023-12-28", "2024-01-04", "2024-01-11"]),
        ("2024-02-20", "15 days", ["2024-02-20", "2024-03-06", "2024-03-21"]),
        ("2024-02-29", "1 year", ["2024-02-29", "2025-02-28", "2026-02-28"]),
    ],
)
def test_due_dates(first: str, every: str, days: list[str]) -> None:
    found = due_dates(dt.date.fromisoformat(first), parse_every(every), 3)
    assert [str(day) for day in found] == days


def test_the_29th_comes_back_in_a_leap_year() -> None:
    yearly = due_date(dt.date(2024, 2, 29), Every(1, "year"), 5)
    assert yearly == dt.date(2028, 2, 29)


def test_none_are_none() -> None:
    assert due_dates(dt.date(2024, 1, 1), Every(1, "month"), 0) == ()


@pytest.mark.parametrize("every", ["1 day", "1 week", "1 month", "1 year"])
def test_beyond_the_calendar(every: str) -> None:
    interval = parse_every(every)
    with pytest.raises(ValueError, match=r"^instalment 2, every 1 \w+ from 9999-12-31"):
        due_dates(dt.date.max, interval, 2)
    assert due_dates(dt.date.max, interval, 1) == (dt.date.max,)


def test_far_beyond_the_calendar() -> None:
    for unit in ("day", "year"):
        with pytest.raises(ValueError, match="beyond the year 9999; ask for fewer"):
            due_date(dt.date(2024, 1, 1), Every(999, unit), 10**9)


@given(FIRSTS | ENDS, st.integers(1, 14), st.integers(2, 60))
def test_no_month_is_skipped(first: dt.date, months: int, count: int) -> None:
    days = due_dates(first, Every(months, "month"), count)
    places = [day.year * 12 + day.month for day in days]
    assert {after - before for before, after in pairwise(places)} == {months}
    for day in days:
        assert day.day == min(first.day, monthrange(day.year, day.month)[1])


@given(FIRSTS | ENDS, st.integers(1, 40), st.integers(2, 60))
def test_days_and_weeks_are_as_long_as_they_are(
    first: dt.date, number: int, count: int
) -> None:
    for unit, length in (("day", 1), ("week", 7)):
        days = due_dates(first, Every(number, unit), count)
        apart = {(after - before).days for before, after in pairwise(days)}
        assert apart == {number * length}
