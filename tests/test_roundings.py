"""Fractions are rounded once, exactly, however large they are."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import roundings


@pytest.mark.parametrize(
    ("number", "even", "up"),
    [
        ("0.005", "0.00", "0.01"),
        ("0.015", "0.02", "0.02"),
        ("0.025", "0.02", "0.03"),
        ("0.0249999999999999999999999999999999", "0.02", "0.02"),
        ("0.0250000000000000000000000000000001", "0.03", "0.03"),
        ("-0.025", "-0.02", "-0.02"),
        (
            "123456789012345678901234567890.125",
            "123456789012345678901234567890.12",
            "123456789012345678901234567890.13",
        ),
    ],
)
def test_a_half(number: str, even: str, up: str) -> None:
    exact = Fraction(number)
    assert roundings.rounded(exact, 2, "half-even") == Fraction(even)
    assert roundings.rounded(exact, 2) == Fraction(even)
    assert roundings.rounded(exact, 2, "half-up") == Fraction(up)


@given(st.integers(-(10**40), 10**40), st.integers(0, 8))
def test_written_keeps_every_digit(units: int, decimals: int) -> None:
    written = roundings.written(Fraction(units, 10**decimals), decimals)
    assert written.as_tuple().exponent == -decimals
    assert Fraction(written) == Fraction(units, 10**decimals)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (Fraction(0), "0"),
        (Fraction(10509453369140625, 10**12), "10509.453369140625"),
        (Fraction(1, 3), "0." + "3" * 50),
        (Fraction(2, 3), "0." + "6" * 49 + "7"),
        (Fraction(2 * 10**15, 3), "6" * 15 + "." + "6" * 34 + "7"),
    ],
)
def test_unrounded(number: Fraction, told: str) -> None:
    assert roundings.unrounded(number) == Decimal(told)
    assert str(roundings.unrounded(number)) == told
