"""Amounts and options with which Beancount cannot reckon are told on their lines."""

from pathlib import Path

import pytest
from beancount.core import data
from beancount.core.amount import Amount
from beancount.core.number import D

from ledger.check import check
from ledger.loading import read_entries
from ledger.strangers import Strangers
from plugins.bylaws import RULES

NINES = "9" * 28
OPENED = """\
2026-01-01 open Assets:Cash USD
2026-01-01 open Equity:Opening USD
"""
SOUND = """\
2026-01-02 * "Sound"
  Assets:Cash      1.40 USD
  Equity:Opening
2026-01-03 balance Assets:Cash  1.40 USD
"""
TOO_MUCH = f"""\
2026-01-02 * "Too much"
  Assets:Cash       {NINES} USD
  Assets:Cash      1.40 USD
  Equity:Opening
"""


def told(folder: Path, text: str) -> list[str]:
    """Give what both checks tell of a book, which is the same."""
    path = folder / "main.beancount"
    path.write_text(text, "utf-8")
    found = [f"{one.line}: {one.message}" for one in check(path, RULES).findings]
    stranger = check(path, RULES, Strangers(path)).findings
    assert found == [f"{one.line}: {one.message}" for one in stranger]
    return found


def test_amounts_with_too_many_digits(tmp_path: Path) -> None:
    assert told(tmp_path, OPENED + SOUND) == []
    [found] = told(tmp_path, OPENED + TOO_MUCH + SOUND)
    assert found == (
        "3: Beancount cannot reckon with these amounts (InvalidOperation); mend the "
        "one that is too large or has too many digits."
    )


def test_the_other_entries_are_booked(tmp_path: Path) -> None:
    told(tmp_path, OPENED + TOO_MUCH + SOUND)
    entries, _, found = read_entries(tmp_path / "main.beancount")
    sums = [one for one in entries if isinstance(one, data.Transaction)]
    assert [posting.units for one in sums for posting in one.postings] == [
        Amount(D("1.40"), "USD"),
        Amount(D("-1.40"), "USD"),
    ]
    assert len(found) == 1


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-0.5", "1000000000.01", "sNaN"])
@pytest.mark.parametrize(
    "option", ["tolerance_multiplier", "inferred_tolerance_multiplier"]
)
def test_an_option_that_is_no_number(number: str, option: str, tmp_path: Path) -> None:
    found = told(tmp_path, f'; first\noption "{option}" "{number}"\n{OPENED}{SOUND}')
    assert found[0] == (
        f'2: option "tolerance_multiplier" says {number}, which nothing is reckoned '
        "with; write a number from 0 to 1000000000."
    )


@pytest.mark.parametrize("currency", ["*", "USD"])
@pytest.mark.parametrize("number", ["1000000001", "9" * 30])
def test_a_default_that_is_no_number(
    currency: str, number: str, tmp_path: Path
) -> None:
    option = f'option "inferred_tolerance_default" "{currency}:{number}"\n'
    [found] = told(tmp_path, option + OPENED + SOUND)
    assert found == (
        f'1: option "inferred_tolerance_default" says {number}, which nothing is '
        "reckoned with; write a number from 0 to 1000000000."
    )


@pytest.mark.parametrize("number", ["0", "0.0001", "0.5", "1000000000"])
def test_an_option_that_is_one(number: str, tmp_path: Path) -> None:
    told_of = told(tmp_path, f'option "tolerance_multiplier" "{number}"\n{OPENED}')
    assert told_of == []


def test_what_beancount_finds_has_one_order(tmp_path: Path) -> None:
    names = [f"Assets:A{at}" for at in range(9, 0, -1)]
    postings = "".join(f"  {name}  0.00 USD\n" for name in names)
    found = told(tmp_path, f'2026-01-02 * "Never opened"\n{postings}')
    assert len(found) == len(names)
    assert found == sorted(found)
