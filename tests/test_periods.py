"""Weeks are ISO weeks, counted as whole numbers; months end where they end."""

from datetime import date
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import periods

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 26))


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ("2005-01-01", "2004-W53"),
        ("2005-01-02", "2004-W53"),
        ("2005-12-31", "2005-W52"),
        ("2007-01-01", "2007-W01"),
        ("2008-12-28", "2008-W52"),
        ("2008-12-29", "2009-W01"),
        ("2010-01-03", "2009-W53"),
        ("2020-12-31", "2020-W53"),
        ("2021-01-03", "2020-W53"),
        ("2021-01-04", "2021-W01"),
        ("2024-02-29", "2024-W09"),
        ("2025-12-28", "2025-W52"),
        ("2025-12-29", "2026-W01"),
        ("2026-01-04", "2026-W01"),
        ("2026-01-05", "2026-W02"),
        ("2026-12-28", "2026-W53"),
        ("2027-01-03", "2026-W53"),
        ("2027-01-04", "2027-W01"),
    ],
)
def test_the_week_of_a_day(day: str, week: str) -> None:
    found = periods.week_of(date.fromisoformat(day))
    assert periods.format_week(found) == week
    assert periods.parse_week(week) == found


@given(DAYS)
def test_a_week_is_that_of_the_iso_calendar(day: date) -> None:
    year, number, weekday = day.isocalendar()
    week = periods.week_of(day)
    assert periods.format_week(week) == f"{year:04}-W{number:02}"
    assert periods.monday(week) == day - timedelta(days=weekday - 1)
    assert periods.sunday(week) == periods.monday(week) + timedelta(days=6)


@given(DAYS.filter(lambda day: day.year > 1))
def test_weeks_follow_one_another(day: date) -> None:
    week = periods.week_of(day)
    assert periods.week_of(day - timedelta(days=7)) == week - 1
    assert periods.parse_week(periods.format_week(week)) == week


@given(st.integers(min_value=1, max_value=9998), st.integers(0, 99))
def test_a_week_reads_where_the_year_has_it(year: int, number: int) -> None:
    written = f"{year:04}-W{number:02}"
    if 1 <= number <= periods.last_week(year):
        assert periods.format_week(periods.parse_week(written)) == written
    else:
        with pytest.raises(ValueError, match=r"is no week; .* has the weeks W01 to W5"):
            periods.parse_week(written)


@pytest.mark.parametrize(
    ("year", "weeks"),
    [(2015, 53), (2019, 52), (2020, 53), (2024, 52), (2025, 52), (2026, 53)],
)
def test_the_last_week_of_a_year(year: int, weeks: int) -> None:
    assert periods.last_week(year) == weeks


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "2026-02",
        "2026-W2",
        "2026W02",
        "2026-w02",
        " 2026-W02",
        "2026-W02 ",
        "2026-W02\n",
        "2026-W002",
        "26-W02",
        "2026-W0२",
        "२०२६-W02",
        "-026-W02",
        None,
        2,
        True,
        date(2026, 1, 5),
    ],
)
def test_what_is_no_week(text: object) -> None:
    with pytest.raises(ValueError, match="is no week; write it as 2026-W02"):
        periods.parse_week(text)


@pytest.mark.parametrize(
    ("text", "weeks"),
    [("2026-W54", "53"), ("2025-W53", "52"), ("2026-W00", "53"), ("0000-W01", "52")],
)
def test_a_week_that_the_year_does_not_have(text: str, weeks: str) -> None:
    with pytest.raises(ValueError, match=f"{text[:4]} has the weeks W01 to W{weeks}"):
        periods.parse_week(text)


@pytest.mark.parametrize(
    ("count", "written"),
    [
        (1, "2026-W52"),
        (2, "2026-W52 to 2026-W53"),
        (3, "2026-W52 to 2027-W01"),
    ],
)
def test_a_run_of_weeks_as_written(count: int, written: str) -> None:
    assert periods.format_weeks(periods.parse_week("2026-W52"), count) == written


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ("2026-01-31", "2026-01-31"),
        ("2026-02-01", "2026-02-28"),
        ("2024-02-10", "2024-02-29"),
        ("1900-02-10", "1900-02-28"),
        ("2000-02-10", "2000-02-29"),
        ("2026-04-30", "2026-04-30"),
        ("2026-12-01", "2026-12-31"),
    ],
)
def test_the_end_of_a_month(day: str, end: str) -> None:
    assert periods.month_end(date.fromisoformat(day)) == date.fromisoformat(end)


@given(st.dates(max_value=date(9999, 11, 30)))
def test_the_day_after_a_months_end_is_a_first(day: date) -> None:
    end = periods.month_end(day)
    assert (end.year, end.month) == (day.year, day.month)
    assert (end + timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    ("months", "day"),
    [
        (0, "2026-01-31"),
        (1, "2026-02-28"),
        (2, "2026-03-31"),
        (3, "2026-04-30"),
        (11, "2026-12-31"),
        (12, "2027-01-31"),
        (25, "2028-02-29"),
        (-2, "2025-11-30"),
    ],
)
def test_months_are_counted_from_the_first_day(months: int, day: str) -> None:
    assert periods.add_months(date(2026, 1, 31), months) == date.fromisoformat(day)
