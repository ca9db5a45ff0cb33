"""Amounts are exact, written without exponent, and never added across currencies."""

from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from beancount.core import data
from beancount.core.amount import Amount
from beancount.core.number import MISSING
from beancount.core.position import Cost
from beancount.core.position import CostSpec
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
    with pytest.raises(ValueError, match=f"^{why}$"):
        money.check_amount(Amount(number, "USD"))


# --- What is not written ---


@pytest.mark.parametrize(
    ("number", "settled"),
    [
        ("1.40", "1.4"),
        ("100", "100"),
        ("-0.0", "0"),
        ("0.33333333333333333333", "0.3333333333"),
        ("0.00000000005", "0"),
        ("0.00000000015", "2E-10"),
        ("1E+30", "1E+30"),
    ],
)
def test_what_a_division_left_behind_the_point(number: str, settled: str) -> None:
    """Ten decimals stay, if so large a number has any."""
    assert str(money.settled(Decimal(number))) == settled
    assert str(money.settled(None)) == "0"


def test_the_infinite_are_left_as_they_are() -> None:
    assert money.settled(Decimal(10) ** 40) == Decimal(10) ** 40


@pytest.mark.parametrize(
    ("number", "places"),
    [("1", 0), ("1.0", 1), ("1.40", 2), ("1E+3", 0), ("1E-3", 3), ("NaN", 0), ("Infinity", 0)],
)  # fmt: skip
def test_how_many_decimals_are_written(number: str, places: int) -> None:
    assert money.places(Decimal(number)) == places


# --- What people type ---


@pytest.mark.parametrize(
    ("typed", "number", "currency"),
    [
        ("500.00 USD", "500.00", "USD"),
        ("0.000001 X", "0.000001", "X"),
        ("123456789012345 A'B.C_D-9", "123456789012345", "A'B.C_D-9"),
    ],
)
def test_an_amount_that_is_typed(typed: str, number: str, currency: str) -> None:
    read = money.read_amount(typed)
    assert read is not None
    assert (str(read.number), read.currency) == (number, currency)
    assert str(read) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "", "500", "USD", "500.00USD", "500.00  USD", " 500 USD", "500 USD ", "500 usd",
        "0 USD", "0.00 USD", "-5 USD", "1,000 USD", "1e3 USD", "5. USD", ".5 USD",
        "1234567890123456 USD", "0.0000001 USD", "\u0665 USD", "5 \u00d1",
    ],
)  # fmt: skip
def test_what_is_typed_and_no_amount(typed: str) -> None:
    assert money.read_amount(typed) is None


# --- Postings ---

DAY = date(2026, 1, 5)
TEN = Decimal(10)


def posting(units: object, cost: object = None, price: object = None) -> data.Posting:
    odd: list[Any] = [units, cost, price]
    return data.Posting("Assets:Cash", odd[0], odd[1], odd[2], None, None)


GRAIN = Amount(Decimal(3), "GRAIN")
AT_TWO = Cost(Decimal(2), "USD", DAY, None)
UNBOOKED = CostSpec(LEFT_OPEN, None, "USD", None, None, merge=False)
NO_NUMBER = Amount(LEFT_OPEN, "USD")
NO_CURRENCY = Amount(TEN, LEFT_OPEN)


@pytest.mark.parametrize("missing", [None, MISSING, NO_NUMBER, NO_CURRENCY])
def test_units_that_are_not_known(missing: object) -> None:
    open_posting = posting(missing, None, Amount(Decimal(2), "USD"))
    assert money.units(open_posting) is None
    assert money.weight(open_posting) is None
    assert money.at_cost(open_posting) is None
    assert not money.is_known(open_posting.units)


@pytest.mark.parametrize(
    ("cost", "price", "weighs", "moves"),
    [
        (None, None, (3, "GRAIN"), (3, "GRAIN")),
        (AT_TWO, None, (6, "USD"), (6, "USD")),
        (None, Amount(Decimal(5), "VES"), (15, "VES"), (3, "GRAIN")),
        (AT_TWO, Amount(Decimal(5), "VES"), (6, "USD"), (6, "USD")),
        (AT_TWO, NO_NUMBER, (6, "USD"), (6, "USD")),
    ],
)
def test_what_a_posting_weighs_and_moves(
    cost: object, price: object, weighs: tuple[int, str], moves: tuple[int, str]
) -> None:
    one = posting(GRAIN, cost, price)
    assert money.units(one) == money.Sum(Decimal(3), "GRAIN")
    assert money.weight(one) == money.Sum(Decimal(weighs[0]), weighs[1])
    assert money.at_cost(one) == Amount(Decimal(moves[0]), moves[1])


@pytest.mark.parametrize(
    ("cost", "price"),
    [
        (None, NO_NUMBER),
        (None, NO_CURRENCY),
        (UNBOOKED, None),
        (UNBOOKED, Amount(Decimal(5), "VES")),
        (Cost(LEFT_OPEN, "USD", DAY, None), None),
    ],
)
def test_a_weight_that_is_not_known(cost: object, price: object) -> None:
    assert money.weight(posting(GRAIN, cost, price)) is None


def test_sums_are_added_by_currency() -> None:
    sums = [{"USD": TEN, "VES": Decimal(1)}, {}, {"USD": Decimal("0.25")}]
    assert money.add_sums(sums) == {"USD": Decimal("10.25"), "VES": 1}
    assert sums[0] == {"USD": TEN, "VES": Decimal(1)}
    assert money.add_sums([]) == {}


def test_amounts_of_nothing_known() -> None:
    known = Amount(TEN, "USD")
    assert money.add_up([None, NO_CURRENCY, known, None, known]) == {"USD": 20}
