"""Amounts are exact, written without exponent, and never added across currencies."""

from decimal import Decimal
from random import Random
from typing import Any

import pytest
from beancount.core.amount import Amount
from beancount.core.number import MISSING
from hypothesis import given
from hypothesis import strategies as st

from ledger import money

LEFT_OPEN: Any = MISSING
ABSENT: Any = None
NUMBERS = st.decimals(min_value=-(10**12), max_value=10**12, places=4, allow_nan=False)
AMOUNTS = st.lists(st.tuples(NUMBERS, st.sampled_from(["USD", "VES", "EUR"])))


@pytest.mark.parametrize(
    ("number", "like", "written"),
    [
        ("0.2", "0", "0.2"),
        ("0.2", "0.00", "0.20"),
        ("0.25", "0.2", "0.25"),
        ("1E+3", "0.00", "1000.00"),
        ("1E+3", "0", "1000"),
        ("1E-3", "0.00", "0.001"),
        ("-0.40", "0.20", "-0.40"),
        ("0", "0.20", "0.00"),
        ("1234567.8", "0", "1234567.8"),
    ],
)
def test_a_number_as_written(number: str, like: str, written: str) -> None:
    assert money.format_number(Decimal(number), Decimal(like)) == written


@given(NUMBERS, NUMBERS)
def test_a_written_number_is_that_number(number: Decimal, like: Decimal) -> None:
    written = money.format_number(number, like)
    assert Decimal(written) == number
    assert "E" not in written


def test_sums_as_written() -> None:
    sums = {"VES": Decimal(3), "USD": Decimal("24.45")}
    assert money.format_sums(sums) == "24.45 USD and 3 VES"
    assert money.format_sums(sums, Decimal("0.00")) == "24.45 USD and 3.00 VES"
    assert not money.format_sums({})


@given(AMOUNTS)
def test_each_currency_has_its_own_sum(pairs: list[tuple[Decimal, str]]) -> None:
    sums = money.add_up(Amount(number, currency) for number, currency in pairs)
    assert sums.keys() == {currency for _, currency in pairs}
    for currency, total in sums.items():
        assert total == sum(number for number, one in pairs if one == currency)


@given(AMOUNTS, st.randoms(use_true_random=False))
def test_the_order_does_not_matter(
    pairs: list[tuple[Decimal, str]], shuffler: Random
) -> None:
    amounts = [Amount(number, currency) for number, currency in pairs]
    shuffled = [*amounts]
    shuffler.shuffle(shuffled)
    assert money.add_up(amounts) == money.add_up(shuffled)


def test_an_amount_left_open_counts_as_nothing() -> None:
    open_amount = Amount(LEFT_OPEN, "USD")
    assert money.add_up([open_amount]) == {}
    assert money.add_up([open_amount, Amount(Decimal("0.20"), "USD")]) == {
        "USD": Decimal("0.20")
    }


@pytest.mark.parametrize("number", ["0", "0.20", "-5", "123456789012345678"])
def test_amounts_that_pass(number: str) -> None:
    amount = Amount(Decimal(number), "USD")
    assert money.check_amount(amount) is amount


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (Decimal("NaN"), "has no number"),
        (Decimal("sNaN"), "has no number"),
        (Decimal("-Infinity"), "has no number"),
        (ABSENT, "has no number"),
        (LEFT_OPEN, "has no number"),
        (Decimal(1234567890123456789), "has more than 18 digits"),
        (Decimal("0.1234567890123456789"), "has more than 18 digits"),
        (Decimal("1.000000000000000000"), "has more than 18 digits"),
    ],
)
def test_amounts_that_do_not(number: Decimal, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        money.check_amount(Amount(number, "USD"))
