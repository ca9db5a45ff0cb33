"""The waterfall: parts sum to the surplus exactly, whatever the destinations."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from ledger.destinations import Destination
from ledger.destinations import Destinations
from ledger.waterfall import divide

READ = TypeAdapter(Destinations)
CENTS = st.integers(1, 10**10).map(lambda cents: Decimal(cents).scaleb(-2))


@st.composite
def shares(draw: st.DrawFn, *, last: bool) -> list[Decimal]:
    """Give percents in a row: 100 in all at the end, less before."""
    cuts = draw(
        st.lists(st.integers(1, 10**8 - 1), min_size=0, max_size=6, unique=True)
    )
    marks = [0, *sorted(cuts), 10**8]
    widths = [after - before for before, after in pairwise(marks)]
    if not last:
        widths = widths[:-1]
    return [Decimal(one).scaleb(-6) for one in widths]


@st.composite
def destinations(draw: st.DrawFn) -> tuple[Destination, ...]:
    words: list[str] = []
    for _ in range(draw(st.integers(0, 3))):
        words += (f"{one:f}%" for one in draw(shares(last=False)))
        words += (f"{one:f}" for one in draw(st.lists(CENTS, min_size=1, max_size=3)))
    words += (f"{one:f}%" for one in draw(shares(last=True)))
    read: tuple[Destination, ...] = READ.validate_python(
        " ".join(f"f{place}:{word}" for place, word in enumerate(words))
    )
    return read


@given(destinations(), st.integers(0, 10**12), st.integers(0, 8))
def test_parts_sum_to_the_surplus(
    to: tuple[Destination, ...], units: int, decimals: int
) -> None:
    total = Decimal(units).scaleb(-decimals)
    parts = divide(total, to, decimals)
    assert [part.to for part in parts] == list(to)
    assert sum(part.amount for part in parts) == total
    assert all(part.amount >= 0 for part in parts)
    for part in parts:
        assert part.amount == round(part.amount, decimals)
        if part.to.percent is not None:
            exact = Fraction(part.of) * Fraction(part.to.percent) / 100
            assert abs(Fraction(part.amount) - exact) < Fraction(1, 10**decimals)


@given(destinations(), st.integers(0, 10**7))
def test_an_amount_is_filled_before_what_comes_after_it(
    to: tuple[Destination, ...], units: int
) -> None:
    parts = divide(Decimal(units).scaleb(-2), to, 2)
    for place, part in enumerate(parts):
        if part.to.amount is not None and part.amount < part.to.amount:
            assert not any(later.amount for later in parts[place + 1 :])


@pytest.mark.parametrize(
    ("total", "to", "amounts"),
    [
        ("100.00", "a:100%", ["100.00"]),
        ("0.00", "a:50% b:50%", ["0.00", "0.00"]),
        ("0.01", "a:50% b:50%", ["0.01", "0.00"]),
        ("0.01", "a:40% b:60%", ["0.00", "0.01"]),
        ("0.05", "a:50% b:30% c:20%", ["0.03", "0.01", "0.01"]),
        ("100.00", "a:33.3333% b:33.3333% c:33.3334%", ["33.33", "33.33", "33.34"]),
        ("1000.00", "r:10% e:250.00 h:60% o:40%", ["100.00", "250.00", "390", "260"]),
        ("200.00", "r:10% e:250.00 h:60% o:40%", ["20.00", "180.00", "0", "0"]),
        ("0.09", "r:50% e:250.00 h:100%", ["0.05", "0.04", "0"]),
        ("10.00", "r:250.00 e:1.00 h:100%", ["10.00", "0", "0"]),
        ("1.005", "a:50% b:50%", ["0.503", "0.502"]),
    ],
)
def test_by_hand(total: str, to: str, amounts: list[str]) -> None:
    parts = divide(Decimal(total), READ.validate_python(to), 2)
    assert [part.amount for part in parts] == [Decimal(one) for one in amounts]


def test_a_currency_without_decimals() -> None:
    parts = divide(Decimal(10), READ.validate_python("a:2.50 b:33% c:67%"), 0)
    assert [part.amount for part in parts] == [2, 3, 5]
