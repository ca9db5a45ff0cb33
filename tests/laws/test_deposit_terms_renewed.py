"""Renewals: what changes between a deposit and its renewal cites a decision."""

import pytest

from tests.conftest import assert_judged

BOOK = """
2026-07-14 open Liabilities:Deposits:D-0002 USD{mark}
  role: "term-deposit"
  renews: "D-0001"
{new}
2026-01-15 open Liabilities:Deposits:D-0001 USD
  role: "term-deposit"
  holder: "triunfo"
  rate: 0.06
  basis: "ACT/365"
  matures: 2026-07-14
{old}
2020-01-01 custom "decision" "D-1" "The savings"
  taken-by: "assembly"
2020-01-01 custom "policy" "plazo"
  rate: 0.06
  basis: "ACT/365"
  decision: "D-1"
2026-05-01 custom "policy" "plazo"
  rate: 0.05
  decision: "D-1"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 custom "cooperative" "union" "La Union"
2020-01-01 open Assets:Bank
2020-01-01 open Expenses:Interest USD
  role: "interest-cost"
2026-01-15 * "Laid in"
  Assets:Bank                   1000.00 USD
  Liabilities:Deposits:D-0001  -1000.00 USD
2026-07-14 * "Paid out"
  Liabilities:Deposits:D-0001   1000.00 USD
  Expenses:Interest               29.59 USD
  Assets:Bank                  -1029.59 USD
2026-07-14 * "Laid in again"
  Assets:Bank                   1000.00 USD
  Liabilities:Deposits:D-0002  -1000.00 USD
plugin "plugins.bylaws"
"""
SAME = {
    "holder": '"triunfo"',
    "rate": "0.06",
    "basis": '"ACT/365"',
    "matures": "2027-01-14",
}


def judged(mark: str = "", old: str = "", **changed: str) -> None:
    said = SAME | {key.replace("_", "-"): value for key, value in changed.items()}
    new = "\n".join(f"  {key}: {value}" for key, value in said.items() if value)
    marked = f"  ;! deposit-terms: {mark}" if mark else ""
    assert_judged(BOOK.format(mark=marked, new=new, old=old))


def test_the_same_terms() -> None:
    judged()


@pytest.mark.parametrize(
    ("key", "new", "was"),
    [
        ("rate", "0.07", "with rate 0.07, which was 0.06"),
        ("rate", "0.05", "with rate 0.05, which was 0.06"),
        ("basis", '"ACT/360"', "with basis ACT/360, which was ACT/365"),
        ("compounding", '"monthly"', "with compounding monthly, which was none"),
        ("rounding", '"half-up"', "with rounding half-up, which was half-even"),
        ("holder", '"union"', "with holder union, which was triunfo"),
    ],
)
def test_a_term_that_changes(key: str, new: str, was: str) -> None:
    judged(f"D-0002 renews D-0001 {was}", **{key: new})
    judged(**{key: new}, decision='"D-1"')


def test_an_end_that_changes() -> None:
    mark = "D-0002 renews D-0001 with at-maturity hold, which was pay"
    judged(mark, old='  at-maturity: "pay"', at_maturity='"hold"')


@pytest.mark.parametrize("key", ["early-rate", "early-penalty"])
def test_the_price_of_leaving_early_changes(key: str) -> None:
    mark = f"D-0002 renews D-0001 with {key} 0.05, which was 0.02"
    judged(mark, old=f"  {key}: 0.02", **{key: "0.05"})


def test_two_terms_change() -> None:
    both = "D-0002 renews D-0001 with rate ;! deposit-terms: D-0002 renews D-0001 with basis"
    judged(both, rate="0.07", basis='"30/360"')


def test_the_product_has_another_rate_by_now() -> None:
    product = '"plazo"'
    judged(old='  product: "plazo"', product=product, rate="0.05")
    judged(old='  product: "plazo"', product=product, rate="", basis="")


def test_the_old_rate_is_not_the_products_any_more() -> None:
    mark = "D-0002 says rate 0.06, and the product plazo gave 0.05"
    judged(mark, old='  product: "plazo"', product='"plazo"')


@pytest.mark.parametrize("renews", ['"D-0009"', '"D-0002"', '"Bank"'])
def test_what_is_renewed_is_none(renews: str) -> None:
    judged(f"D-0002 renews {renews.strip(chr(34))}, which is no other", renews=renews)
