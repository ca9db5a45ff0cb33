"""A week costs the contribution of its Monday; a week ahead, that of the day."""

from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from decimal import Decimal

import pytest
from beancount.core.amount import Amount
from hypothesis import given
from hypothesis import strategies as st

from ledger import periods
from ledger.rates import Rates
from ledger.rates import Span
from ledger.rates import total

Changes = list[tuple[date, Amount | None]]

OLD = Amount(Decimal("0.20"), "USD")
NEW = Amount(Decimal("0.25"), "USD")
BOLIVARES = Amount(Decimal("9.00"), "VES")
FIRST_DAY = date(2026, 1, 1)
PRICES = st.sampled_from([OLD, NEW, BOLIVARES])
DAYS = st.integers(0, 150).map(lambda days: FIRST_DAY + timedelta(days=days))


def w(number: int) -> int:
    """Give a week of 2026."""
    return periods.parse_week(f"2026-W{number:02}")


@st.composite
def changes(draw: st.DrawFn, *, ending: bool) -> Changes:
    later = st.none() | PRICES if ending else PRICES
    first = (draw(DAYS), draw(PRICES))
    others = draw(st.lists(st.tuples(DAYS, later), max_size=5))
    return [first, *sorted((one for one in others if one[0] > first[0]), key=_day)]


def _day(change: tuple[date, Amount | None]) -> date:
    return change[0]


def in_force(made: Changes, day: date) -> Amount | None:
    """Give the contribution of a day, one change after the other."""
    price = made[0][1]
    for since, contribution in made:
        if since <= day:
            price = contribution
    return price


def week_by_week(
    made: Changes, first: int, count: int, on: date
) -> Iterator[tuple[int, Amount]]:
    """Price each week by itself."""
    for week in range(first, first + count):
        price = in_force(made, min(periods.monday(week), on))
        if price is not None:
            yield week, price


@given(changes(ending=True), DAYS)
def test_the_contribution_of_a_day(made: Changes, day: date) -> None:
    assert Rates(made).on(day) == in_force(made, day)


@given(changes(ending=True), st.integers(-6, 28), st.integers(1, 30), DAYS)
def test_spans_are_the_weeks_one_by_one(
    made: Changes, offset: int, count: int, on: date
) -> None:
    first = w(1) + offset
    spans = list(Rates(made).spans("F-0001", first, count, on))
    weeks = [
        (week, span.price)
        for span in spans
        for week in range(span.first, span.first + span.weeks)
    ]
    assert weeks == list(week_by_week(made, first, count, on))
    assert all(span.weeks > 0 and span.family == "F-0001" for span in spans)


@given(changes(ending=False), st.integers(-6, 28), st.integers(1, 30), DAYS)
def test_what_spans_cost(made: Changes, offset: int, count: int, on: date) -> None:
    first = w(1) + offset
    sums: dict[str, Decimal] = {}
    for _, (number, currency) in week_by_week(made, first, count, on):
        assert number is not None
        sums[currency] = sums.get(currency, Decimal(0)) + number
    assert total(list(Rates(made).spans("F-0001", first, count, on))) == sums


@pytest.mark.parametrize(
    ("change", "on", "expected"),
    [
        # A new contribution on a Monday holds from that week on.
        (date(2026, 1, 19), date(2026, 1, 19), [(2, 2, OLD), (4, 2, NEW)]),
        (date(2026, 1, 19), date(2026, 1, 18), [(2, 4, OLD)]),
        # On a Tuesday, from the next one on.
        (date(2026, 1, 20), date(2026, 1, 23), [(2, 3, OLD), (5, 1, NEW)]),
        (date(2026, 1, 20), date(2026, 1, 19), [(2, 4, OLD)]),
        # On a Sunday, from the next day's week on, and for weeks ahead at once.
        (date(2026, 1, 18), date(2026, 1, 18), [(2, 2, OLD), (4, 2, NEW)]),
        # The first contribution in the book also holds before it.
        (date(2026, 1, 1), date(2026, 2, 20), [(2, 4, NEW)]),
    ],
)
def test_both_sides_of_a_change(
    change: date, on: date, expected: list[tuple[int, int, Amount]]
) -> None:
    rates = Rates([(date(2025, 12, 1), OLD), (change, NEW)])
    spans = rates.spans("F-0001", w(2), 4, on)
    assert list(spans) == [Span("F-0001", w(at), n, price) for at, n, price in expected]


def test_the_first_contribution_also_holds_before_it() -> None:
    rates = Rates([(date(2026, 1, 19), OLD), (date(2026, 2, 2), NEW)])
    assert rates.on(date(2020, 1, 1)) == OLD
    spans = list(rates.spans("F-0001", w(1), 6, date(2026, 2, 6)))
    assert spans == [Span("F-0001", w(1), 5, OLD), Span("F-0001", w(6), 1, NEW)]


def test_no_contribution_at_all() -> None:
    assert Rates([]).on(date(2026, 1, 5)) is None


def test_a_change_that_changes_nothing_makes_no_span() -> None:
    same = Amount(Decimal("0.2"), "USD")
    rates = Rates([(date(2026, 1, 5), OLD), (date(2026, 1, 12), same)])
    spans = list(rates.spans("F-0001", w(2), 3, date(2026, 1, 30)))
    assert spans == [Span("F-0001", w(2), 3, OLD)]


def test_the_later_of_two_changes_of_a_day() -> None:
    rates = Rates([(date(2026, 1, 5), OLD), (date(2026, 1, 5), NEW)])
    assert rates.on(date(2026, 1, 5)) == NEW


def test_weeks_taken_back_cost_less_than_nothing() -> None:
    spans = [Span("F-0001", w(2), 3, OLD), Span("F-0002", w(2), -1, NEW)]
    assert total(spans) == {"USD": Decimal("0.35")}
    assert total([]) == {}
