"""Products: policies with a name of their own, and the types of their terms."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic import ValidationError

from ledger.deposit_fields import Basis
from ledger.deposit_fields import Chart
from ledger.deposit_fields import Rate
from ledger.deposit_terms import product_on
from ledger.deposit_terms import usual_rate
from ledger.products import TERMS
from ledger.products import ProductPolicy
from tests.deposit_books import day
from tests.deposit_books import judged
from tests.deposit_books import policy
from tests.deposit_books import sound

CHART: TypeAdapter[tuple[tuple[int, Decimal, Decimal], ...]] = TypeAdapter(Chart)
RATE: TypeAdapter[Decimal] = TypeAdapter(Rate)
BASIS: TypeAdapter[str] = TypeAdapter(Basis)


def product(terms: str, on: str = "2026-01-01") -> ProductPolicy:
    found = product_on(sound(policy(terms)), "plazo", day(on))
    assert found is not None
    return found


def why(adapter: TypeAdapter[Any], value: object) -> str:
    with pytest.raises(ValidationError) as told:
        adapter.validate_python(value)
    return str(told.value.errors()[0]["msg"])


def test_terms_of_a_product() -> None:
    assert sorted(TERMS) == [
        "at-maturity",
        "basis",
        "compounding",
        "early-penalty",
        "early-rate",
        "every",
        "holders",
        "instalment",
        "interest-on",
        "rate",
        "rate-max",
        "rates",
        "rounding",
    ]


@pytest.mark.parametrize("term", ["rate: 0.06", 'holders: "family"', 'every: "week"'])
def test_one_term_makes_a_product(term: str) -> None:
    assert product(term).named == "product"


def test_a_later_policy_amends_it() -> None:
    text = policy('rate: 0.06\nbasis: "ACT/365"') + policy("rate: 0.05", "2026-02-01")
    book = sound(text)
    for on, rate in (("2026-01-31", "0.06"), ("2026-02-01", "0.05")):
        found = product_on(book, "plazo", day(on))
        assert found is not None
        assert (str(found.rate), found.basis) == (rate, "ACT/365")


@pytest.mark.parametrize(
    ("name", "on"),
    [(None, "2026-01-01"), ("other", "2026-01-01"), ("plazo", "1994-12-31")],
)
def test_there_is_no_such_product(name: str | None, on: str) -> None:
    assert product_on(sound(policy("rate: 0.06")), name, day(on)) is None


@pytest.mark.parametrize(
    ("term", "told"),
    [
        ("rate: -0.01", "is no rate"),
        ('rate: "0.06"', "is no rate; a rate is a number"),
        ('rates: ""', "lists nothing"),
        ('rates: "180"', "lists 180; a step is days"),
        ('rates: "30:0.03 30:0.04"', "gives two rates"),
        ('basis: "360"', "30E/360-ISDA"),
        ('compounding: "weekly"', "calendar-year"),
        ('rounding: "up"', "half-even"),
        ('at-maturity: "renew"', "renew-all"),
        ('interest-on: "average"', "minimum"),
        ('every: "day"', "week"),
        ("early-penalty: 1.5", "early-penalty 1.5"),
        ('rate: 0.1\n  colour: "red"', "colour"),
    ],
)
def test_a_term_that_does_not_read_is_told(term: str, told: str) -> None:
    _, found = judged(policy(f'holders: "family"\n{term}'))
    assert len(found) == 1
    assert told in found[0]


@pytest.mark.parametrize(
    ("days", "amount", "rate"),
    [
        (29, "100", "0.01"),
        (30, "100", "0.03"),
        (179, "1000", "0.03"),
        (180, "999.99", "0.06"),
        (180, "1000.00", "0.065"),
        (9999, "9999999", "0.065"),
    ],
)
def test_the_rate_of_a_chart(days: int, amount: str, rate: str) -> None:
    """Below all steps it is the product's own rate."""
    found = product('rates: "180:0.06 30:0.03 180@1000:0.065"\nrate: 0.01')
    assert usual_rate(found, days=days, amount=Decimal(amount)) == Decimal(rate)


def test_a_chart_that_lists_no_such_term() -> None:
    found = product('rates: "30:0.03"')
    assert usual_rate(found, days=29, amount=Decimal(1)) is None
    assert usual_rate(None, days=29, amount=Decimal(1)) is None


@given(
    st.lists(
        st.tuples(st.integers(0, 99_999), st.decimals(0, 1, places=3)),
        min_size=1,
        unique_by=lambda one: one[0],
    )
)
def test_a_chart_is_read_in_any_order(steps: list[tuple[int, Decimal]]) -> None:
    text = " ".join(f"{days}:{rate:f}" for days, rate in steps)
    found = CHART.validate_python(text)
    assert found == tuple((days, Decimal(0), rate) for days, rate in sorted(steps))


@pytest.mark.parametrize(
    "value", ["30", "30:", ":0.1", "30@:0.1", "30:12%", "-1:0", "30:0,1"]
)
def test_steps_that_do_not_read(value: str) -> None:
    assert f"lists {value}; a step is days, ':', and a rate" in why(CHART, value)


@pytest.mark.parametrize("value", [Decimal(-1), Decimal("NaN"), "0.1", 1, None, True])
def test_what_is_no_rate(value: object) -> None:
    assert "is no rate" in why(RATE, value)


def test_a_rate() -> None:
    assert RATE.validate_python(Decimal("0.06")) == Decimal("0.06")


def test_the_long_name_of_a_basis() -> None:
    assert BASIS.validate_python("ACT/ACT (ISDA)") == "ACT/ACT"
    assert "'ACT/365'" in why(BASIS, "act/365")
