"""Interest where money is laid in or drawn later, the rate changes, or periods began."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import pytest

from ledger.interest import Change
from ledger.interest import accrue
from ledger.interest import capitalisations
from ledger.interest_terms import Terms

FIRST = date(2026, 1, 1)
YEARLY = Terms(FIRST, Decimal("0.0365"), "ACT/365")


def on(day: str, amount: str = "0", rate: str | None = None) -> Change:
    return Change(
        date.fromisoformat(day),
        Decimal(amount),
        None if rate is None else Decimal(rate),
    )


def parts(
    changes: Iterable[Change], until: str = "2026-01-31", principal: str = "1000.00"
) -> list[tuple[int, str, str]]:
    told = accrue(
        Decimal(principal),
        YEARLY,
        date.fromisoformat(until),
        changes=tuple(changes),
    )
    return [(line.days, str(line.balance), str(line.interest)) for line in told.lines]


def test_money_laid_in_parts_a_period() -> None:
    """A thousand earns 0.10 a day here."""
    assert parts([on("2026-01-11", "500.00")]) == [
        (10, "1000.00", "1.00"),
        (20, "1500.00", "3.00"),
    ]


def test_money_drawn() -> None:
    assert parts([on("2026-01-11", "-1000.00")]) == [
        (10, "1000.00", "1.00"),
        (20, "0.00", "0.00"),
    ]


def test_another_rate_from_a_day_on() -> None:
    """It stays until the next one."""
    changes = [on("2026-01-11", rate="0.073"), on("2026-01-21", "1000.00")]
    assert parts(changes) == [
        (10, "1000.00", "1.00"),
        (10, "1000.00", "2.00"),
        (10, "2000.00", "4.00"),
    ]


def test_two_changes_of_a_day() -> None:
    changes = [on("2026-01-11", "200.00"), on("2026-01-11", "-700.00", "0.073")]
    assert parts(changes) == [(10, "1000.00", "1.00"), (20, "500.00", "2.00")]


def test_a_rate_of_zero_is_a_rate() -> None:
    assert parts([on("2026-01-11", rate="0")])[1] == (20, "1000.00", "0.00")


def test_lines_of_a_period_are_rounded_together() -> None:
    """10 days of 50 are 0.05, a day of 50 is 0.005: five days are 0.025."""
    changes = [on(f"2026-01-{day:02}") for day in range(2, 6)]
    told = accrue(Decimal(50), YEARLY, date(2026, 1, 6), changes=changes)
    cumulative = ["0.00", "0.01", "0.02", "0.02", "0.02"]
    sums = [sum(line.interest for line in told.lines[: n + 1]) for n in range(5)]
    assert [f"{one:.2f}" for one in sums] == cumulative
    assert str(told.interest) == "0.02"


@pytest.mark.parametrize("day", ["2026-01-31", "2026-02-01"])
def test_the_last_day_and_those_after_earn_nothing(day: str) -> None:
    assert parts([on(day, "500.00", "0.5")]) == [(30, "1000.00", "3.00")]


def test_what_is_laid_in_on_the_last_day_is_in_the_total() -> None:
    last = date(2026, 1, 31)
    told = accrue(Decimal(1000), YEARLY, last, changes=[Change(last, Decimal(500))])
    assert (str(told.total), str(told.capitalised)) == ("1503.00", "1500.00")
    later = accrue(
        Decimal(1000), YEARLY, last, changes=[Change(date(2026, 2, 1), Decimal(500))]
    )
    assert (str(later.total), str(later.capitalised)) == ("1003.00", "1000.00")


def test_a_change_on_the_day_of_capitalisation() -> None:
    """The period ends, and both what it earned and what is laid in earn from then."""
    terms = Terms(FIRST, Decimal("0.12"), "30/360", "monthly")
    changes = [Change(date(2026, 2, 1), Decimal(990))]
    told = accrue(Decimal(1000), terms, date(2026, 3, 1), changes=changes)
    assert [str(line.balance) for line in told.lines] == ["1000.00", "2000.00"]
    assert [str(line.interest) for line in told.lines] == ["10.00", "20.00"]
    assert (str(told.interest), str(told.capitalised)) == ("30.00", "2020.00")


def test_a_change_within_a_compounded_period() -> None:
    """Half a month each at 1 % a month: 5.00, then 10.00, together capitalised."""
    terms = Terms(FIRST, Decimal("0.12"), "30/360", "monthly")
    changes = [Change(date(2026, 1, 16), Decimal(1000))]
    told = accrue(Decimal(1000), terms, date(2026, 3, 1), changes=changes)
    assert [str(line.interest) for line in told.lines] == ["5.00", "10.00", "20.15"]
    assert [str(line.balance) for line in told.lines] == [
        "1000.00",
        "2000.00",
        "2015.00",
    ]


@pytest.mark.parametrize(
    ("compounding", "ends"),
    [
        ("monthly", ["2026-01-15", "2026-02-15"]),
        ("quarterly", ["2026-02-15"]),
        ("semiannual", ["2026-02-15"]),
        ("annual", []),
        ("calendar-month", ["2026-01-31", "2026-02-28"]),
        ("none", []),
    ],
)
def test_periods_that_began_before_the_books(compounding: str, ends: list[str]) -> None:
    """Paid through the year's end, from a deposit of 15 August."""
    terms = YEARLY._replace(compounding=compounding, counted_from=date(2025, 8, 15))
    assert [str(one) for one in capitalisations(terms, date(2026, 2, 28))] == ends
    told = accrue(Decimal(1000), terms, date(2026, 2, 28))
    assert told.lines[0].start == FIRST
    assert [str(line.end) for line in told.lines][: len(ends)] == ends


def test_periods_counted_from_a_31st() -> None:
    terms = YEARLY._replace(compounding="monthly", counted_from=date(2025, 10, 31))
    ends = capitalisations(terms, date(2026, 4, 30))
    assert [str(one)[5:] for one in ends] == ["01-31", "02-28", "03-31", "04-30"]
