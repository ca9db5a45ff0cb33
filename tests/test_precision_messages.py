"""What is said of an amount with too many decimals: the usual cause, and what to write."""

import pytest
from beancount import loader

BOOK = """
plugin "plugins.bylaws"
2020-01-01 commodity VES
  precision: {precision}
2020-01-01 open Assets:Cash
2020-01-01 open Assets:Bank
2026-02-05 * "Bread"
  Assets:Cash   {amount} VES
  Assets:Bank
"""


@pytest.mark.parametrize(
    ("amount", "precision", "way_out"),
    [
        (
            "1.250",
            2,
            "write 1.25, or 1250 if thousands are meant: a point parts decimals here.",
        ),
        (
            "-1.250",
            2,
            "write -1.25, or -1250 if thousands are meant: a point parts decimals here.",
        ),
        (
            "12.500",
            0,
            "write 12, or 12500 if thousands are meant: a point parts decimals here.",
        ),
        ("0.001", 2, "write 0.00."),
        (
            "999.000",
            2,
            "write 999.00, or 999000 if thousands are meant: a point parts decimals here.",
        ),
        ("1.2505", 2, "write 1.25."),
        ("1.2551", 2, "write 1.26."),
        ("-7.5", 0, "write -8."),
        ("10/3", 2, "write 3.33."),
        ("123456789012.3456", 3, "write 123456789012.346."),
    ],
)
def test_the_way_out(amount: str, precision: int, way_out: str) -> None:
    book = BOOK.format(amount=amount, precision=precision)
    _, errors, _ = loader.load_string(book)
    [error] = errors
    assert error.message.partition("; ")[2] == way_out


def test_one_decimal() -> None:
    book = BOOK.format(amount="1.5", precision=0)
    _, errors, _ = loader.load_string(book)
    assert "1.5 VES has 1 decimal, " in errors[0].message


def test_thousands_parted_twice_are_no_thousands() -> None:
    book = BOOK.format(amount="1,250.000", precision=2)
    _, errors, _ = loader.load_string(book)
    assert errors[0].message.endswith("; write 1250.00.")
