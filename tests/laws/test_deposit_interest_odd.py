"""Odd books: no law of deposits fails on them, and no deposit hides behind them."""

import contextlib
import datetime as dt

import pytest
from beancount import loader

from ledger.accrual_drafts import accruals
from ledger.book import Book
from ledger.errors import LedgerError
from tests.conftest import assert_judged

REST = """
2020-01-01 custom "decision" "D-1" "The savings"
  taken-by: "assembly"
2020-01-01 custom "policy" "tabla"
  rates: "180:0.06"
  basis: "ACT/365"
  decision: "D-1"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 open Assets:Bank
2020-01-01 open Equity:Opening
2020-01-01 open Expenses:Interest USD
  role: "interest-cost"
plugin "plugins.bylaws"
"""
TERMS = """
  holder: "triunfo"
  rate: 0.06
  basis: "ACT/365"
"""
DEPOSIT = f"""
2026-01-15 open Liabilities:D:D-0001 USD
  role: "term-deposit"
  matures: 2026-07-14{TERMS}
2026-01-15 open Liabilities:I:D-0001-Interest USD
  role: "accrued-interest"
  contract: "D-0001"
"""
LAID_IN = """
2026-01-15 * "Laid in"
  Assets:Bank            1000.00 USD
  Liabilities:D:D-0001  -1000.00 USD
"""
SIGHT = f"""
2026-01-15 open Liabilities:D:D-0001 USD
  role: "sight-savings"{TERMS.rstrip()}
"""
TAKEN = """
2026-02-14 * "Taken"  ;! deposit-closed: D-0001
  Liabilities:D:D-0001   1000.00 USD
  Assets:Bank           -1000.00 USD
"""
ENTRIES = {
    "another currency": "Liabilities:D:D-0001 -5 VES\n  Assets:Bank 5 VES",
    "a cost": "Liabilities:D:D-0001 -5 USD {2 VES}\n  Assets:Bank 10 VES",
    "a cost in its currency": "Liabilities:D:D-0001 -5 USD {2 USD}\n  Assets:Bank",
    "an empty cost": "Liabilities:D:D-0001 5 USD {}\n  Assets:Bank",
    "a price": "Liabilities:D:D-0001 -5 USD @ 50 VES\n  Assets:Bank",
    "no price": "Liabilities:D:D-0001 -5 USD @\n  Assets:Bank 250 VES",
    "a total price": "Liabilities:D:D-0001 -5 USD @@ 50 VES\n  Assets:Bank",
    "elided": "Liabilities:D:D-0001\n  Assets:Bank 5 USD",
    "elided twice": "Liabilities:D:D-0001\n  Assets:Bank",
    "elided in two": "Liabilities:D:D-0001\n  Assets:Bank 3 VES\n  Assets:Bank 3 USD",
    "no number": "Liabilities:D:D-0001 USD\n  Assets:Bank -5 USD",
    "no currency": "Liabilities:D:D-0001 5\n  Assets:Bank -5 USD",
    "unbalanced": "Liabilities:D:D-0001 -5 USD",
    "unbalanced accrual": "Liabilities:I:D-0001-Interest -5 USD",
    "itself": "Liabilities:D:D-0001 -5 USD\n  Liabilities:D:D-0001 5 USD",
    "zero": "Liabilities:D:D-0001 0 USD\n  Assets:Bank 0 USD",
    "no account": "Liabilities:D:D-0001 -5 USD\n  Assets:Nowhere 5 USD",
    "much": f"Liabilities:D:D-0001 -{'9' * 60} USD\n  Assets:Bank",
    "many decimals": f"Liabilities:D:D-0001 -0.{'1' * 60} USD\n  Assets:Bank",
    "drawn": "Liabilities:D:D-0001 5000 USD\n  Assets:Bank",
}
TURNS = {
    "debit first": DEPOSIT + TAKEN.replace("  ;!", "  ;"),
    "no posting": DEPOSIT,
    "never opened": LAID_IN,
    "opened twice": DEPOSIT + DEPOSIT + LAID_IN,
    "no postings": f'{DEPOSIT}2026-02-01 * "Nothing"\n',
    "an asset": (DEPOSIT + LAID_IN).replace("Liabilities:D:", "Assets:D:"),
    "equity": (DEPOSIT + LAID_IN).replace("Liabilities:D:", "Equity:D:"),
    "its own interest": DEPOSIT.replace("-Interest", "") + LAID_IN,
    "no role": DEPOSIT.replace('"term-deposit"', "") + LAID_IN,
    "a role that is a number": DEPOSIT.replace('"term-deposit"', "12") + LAID_IN,
    "a contract that is a number": DEPOSIT.replace('"D-0001"', "12") + LAID_IN,
    "for ever": (DEPOSIT + LAID_IN).replace("2026-07-14", "9999-12-31"),
    "in the first year": (DEPOSIT + LAID_IN).replace("2026-01-15", "0001-01-01"),
    "without days": (DEPOSIT + LAID_IN).replace("2026-07-14", "2026-01-15"),
    "an amount of too many decimals": DEPOSIT + LAID_IN.replace("1000.00", "1.00001"),
    "a rate of many digits": DEPOSIT.replace("0.06", f"0.{'1' * 60}") + LAID_IN,
    "below the chart": DEPOSIT.replace("rate: 0.06", 'product: "tabla"').replace(
        "2026-07-14", "2026-02-20"
    )
    + LAID_IN,
    "a circle of renewals": f"{DEPOSIT}{DEPOSIT.replace('D-0001', 'D-0002')}"
    '  renews: "D-0001"\n' + LAID_IN,
    "padded": f"""{DEPOSIT}
2026-01-16 pad Liabilities:D:D-0001 Equity:Opening
2026-01-17 balance Liabilities:D:D-0001 -1000 USD
""",
    "padded from itself": f"""{DEPOSIT}
2026-01-16 pad Liabilities:D:D-0001 Liabilities:D:D-0001
2026-01-17 balance Liabilities:D:D-0001 -1000 USD
""",
}


def survives(text: str) -> None:
    """Judge and draft: no crash, though a request may be refused with a sentence."""
    entries, errors, options = loader.load_string(text + REST)
    assert not [one.message for one in errors if "itself failed" in one.message]
    book = Book.read(entries, options)
    for day in (dt.date(2026, 1, 1), dt.date(2026, 3, 1), dt.date(2027, 1, 1)):
        with contextlib.suppress(LedgerError):
            accruals(book, until=day)


@pytest.mark.parametrize("postings", ENTRIES.values(), ids=ENTRIES)
@pytest.mark.parametrize("kind", [DEPOSIT, SIGHT], ids=["term", "sight"])
def test_an_odd_entry(kind: str, postings: str) -> None:
    for more in (LAID_IN, ""):
        for rest in ("", "\n2026-08-01 close Liabilities:D:D-0001\n"):
            odd = f'\n2026-02-01 * "Odd"\n  {postings}\n'
            survives(kind + more + odd + rest)


@pytest.mark.parametrize("book", TURNS.values(), ids=TURNS)
def test_an_odd_book(book: str) -> None:
    interest = """
2026-02-14 * "Interest"
  Expenses:Interest               4.93 USD
  Liabilities:I:D-0001-Interest  -4.93 USD
"""
    close = "2026-08-01 close Liabilities:D:D-0001\n"
    for rest in ("", interest, TAKEN.replace("  ;!", "  ;"), close):
        survives(book + rest)


@pytest.mark.parametrize(
    "terms",
    [
        "  opened: 0001-01-01\n  interest-paid-through: 2025-12-31\n",
        "  opened: 2025-01-01\n  interest-paid-through: 9999-12-31\n",
    ],
)
def test_days_at_the_end_of_the_calendar(terms: str) -> None:
    survives(DEPOSIT.replace("  holder", f"{terms}  holder") + LAID_IN + TAKEN)


def test_the_last_month_of_the_calendar() -> None:
    survives(
        f"""{SIGHT}  interest-on: "minimum"
2026-01-15 * "Laid in"
  Assets:Bank            1000.00 USD
  Liabilities:D:D-0001  -1000.00 USD
9999-12-31 * "Interest"
  Expenses:Interest      4.93 USD
  Liabilities:D:D-0001  -4.93 USD
"""
    )


def test_money_taken_is_seen() -> None:
    assert_judged(DEPOSIT + LAID_IN + TAKEN + REST)


@pytest.mark.parametrize(
    "child",
    [
        '  role: "accrued-interest"\n  contract: "D-0001"\n',
        '  role: "other"\n',
    ],
)
def test_an_account_below_a_deposit(child: str) -> None:
    below = f"2026-01-15 open Liabilities:D:D-0001:Interest USD\n{child}"
    assert_judged(DEPOSIT + LAID_IN + TAKEN + below + REST)


def test_two_deposits_of_one_id() -> None:
    """The later is told, and once its id is mended, what was taken."""
    other = DEPOSIT.partition("2026-01-15 open Liabilities:I")[0]
    other = other.replace("Liabilities:D:", "Liabilities:Old:")
    plain = TAKEN.replace("  ;!", "  ;")
    told = other.replace(
        " USD", " USD  ;! deposit-terms: Liabilities:Old:D-0001 ends", 1
    )
    assert_judged(DEPOSIT + LAID_IN + plain + told + REST)
    mended = other.replace("D-0001", "D-0002")
    assert_judged(DEPOSIT + LAID_IN + TAKEN + mended + REST)


def test_money_taken_at_a_price() -> None:
    priced = TAKEN.replace("1000.00 USD\n  A", "1000.00 USD @@ 50000 VES\n  A")
    priced = priced.replace("-1000.00 USD", "-50000 VES")
    assert_judged(DEPOSIT + LAID_IN + priced + REST)


def test_money_laid_in_at_a_cost() -> None:
    at_cost = LAID_IN.replace("-1000.00 USD", "-1000.00 USD {50 VES}")
    at_cost = at_cost.replace(" 1000.00 USD", " 50000.00 VES")
    closed = "2026-08-01 close Liabilities:D:D-0001  ;! deposit-closed: Liabilities:D:D-0001\n"
    assert_judged(DEPOSIT + at_cost + closed + REST)


def test_a_deposit_that_has_no_rate_says_so() -> None:
    below = TURNS["below the chart"] + TAKEN.replace("  ;!", "  ;")
    with pytest.raises(AssertionError) as told:
        assert_judged(below + REST)
    assert "cayapa check tells why" not in str(told.value)


def test_an_entry_out_of_balance_is_told_once() -> None:
    odd = '2026-02-01 * "Odd"  ;! Transaction does not balance\n'
    assert_judged(f"{DEPOSIT}{LAID_IN}{odd}  Liabilities:D:D-0001  -5 USD\n{REST}")
