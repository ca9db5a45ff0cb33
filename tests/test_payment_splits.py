"""Payments of a form that the book splits: as the law asks, and each once."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from beancount import loader
from beancount.core import data
from hypothesis import HealthCheck
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from importers.loan_register import LoanRepayments
from importers.loan_register import SharedAccounts
from ledger import imported
from ledger.errors import LedgerError
from tests import loan_books

SHARED = SharedAccounts(
    interest="Income:Interest",
    late="Income:Late",
    waiting="Liabilities:Waiting",
    recovered="Expenses:WrittenOff",
)
PAYMENTS = LoanRepayments("Assets:Bank", "Assets:Loans", SHARED)
ORDER = 'order: "late-charge overdue-interest overdue-principal current"'
LATE = f"{ORDER}\nlate-rate: 0.24\nlate-after-days: 5"
HEADING = "loan,date,paid,receipt"
LENT = loan_books.opened() + loan_books.lent()
BOOK = loan_books.NETWORK + loan_books.policy(LATE) + LENT


def brought(folder: Path, book: str, *rows: str) -> list[data.Directive]:
    path = folder / "payments.csv"
    path.write_text("\n".join([HEADING, *rows]) + "\n", "utf-8")
    existing, errors, _ = loader.load_string(book)
    assert errors == []
    return PAYMENTS.extract(str(path), existing)


def text(entries: Sequence[data.Directive]) -> str:
    return "".join(f"\n{imported.written(one)}\n" for one in entries)


def amounts(entry: data.Directive) -> dict[str, Decimal]:
    assert isinstance(entry, data.Transaction)
    return {
        one.account: one.units.number or Decimal(0)
        for one in entry.postings
        if one.units is not None
    }


def refused(folder: Path, book: str, *rows: str) -> str:
    with pytest.raises(LedgerError) as error:
        brought(folder, book, *rows)
    return str(error.value)


def test_a_payment_and_the_next_one(tmp_path: Path) -> None:
    """600 in six parts of 100, at 0.12: 6.00 of interest, then 5.00."""
    first, second = brought(
        tmp_path,
        BOOK,
        "L-0001,2026-02-15,106.00,R-1",
        "L-0001,2026-03-15,105.00,R-2",
    )
    assert amounts(first) == {
        "Assets:Bank": Decimal("106.00"),
        "Assets:Loans:L-0001": Decimal("-100.00"),
        "Income:Interest": Decimal("-6.00"),
    }
    assert amounts(second) == {
        "Assets:Bank": Decimal("105.00"),
        "Assets:Loans:L-0001": Decimal("-100.00"),
        "Income:Interest": Decimal("-5.00"),
    }


def test_the_days_order_payments_and_not_the_rows(tmp_path: Path) -> None:
    rows = ["L-0001,2026-02-15,106.00,R-1", "L-0001,2026-03-15,105.00,R-2"]
    forward = brought(tmp_path, BOOK, *rows)
    back = brought(tmp_path, BOOK, *reversed(rows))
    assert list(map(amounts, forward)) == list(map(amounts, back))


def test_two_equal_payments_of_a_day(tmp_path: Path) -> None:
    """53.00 twice is 106.00: the interest first, and the rest is principal."""
    rows = [f"L-0001,2026-02-15,53.00,R-{one}" for one in (1, 2)]
    first, second = brought(tmp_path, BOOK, *rows)
    assert amounts(first)["Income:Interest"] == Decimal("-6.00")
    assert amounts(first)["Assets:Loans:L-0001"] == Decimal("-47.00")
    assert amounts(second) == {
        "Assets:Bank": Decimal("53.00"),
        "Assets:Loans:L-0001": Decimal("-53.00"),
    }


def test_what_comes_later_changes_no_split(tmp_path: Path) -> None:
    """A payment entered by hand before it would split it otherwise now."""
    row = "L-0001,2026-02-16,106.00,R-1"
    there = BOOK + text(brought(tmp_path, BOOK, row))
    there += loan_books.paid("2026-02-15", "100.00", "6.00")
    again = brought(tmp_path, there, row)
    assert amounts(again[0])["Income:Interest"] == Decimal("-6.00")


def test_another_amount_is_other_content(tmp_path: Path) -> None:
    there = BOOK + text(brought(tmp_path, BOOK, "L-0001,2026-02-15,106.00,R-1"))
    told = refused(tmp_path, there, "L-0001,2026-02-15,107.00,R-1")
    assert "repayment/L-0001/R-1 is in <string>:" in told
    assert "106.00 USD" in told
    assert "107.00 USD" in told
    told = refused(tmp_path, there, "L-0001,2026-02-16,106.00,R-1")
    assert "other content" in told


PAID = "L-0001,2026-02-15,106.00,R-1"
NO_ORDER = loan_books.NETWORK + LENT
WRONGLY = BOOK + loan_books.paid("2026-02-15", "1.00", "7.00")


@pytest.mark.parametrize(
    ("book", "row", "told"),
    [
        (NO_ORDER, PAID, "policy loan gives no order on 2026-02-15; fill in late"),
        (BOOK, "L-0002,2026-02-15,1.00,R-1", "L-0002 is no loan of the book; open it"),
        (BOOK, "L-0001,2026-01-02,1.00,R-1", "L-0001 has no schedule on 2026-01-02; "),
        (WRONGLY, PAID, "what L-0001 paid on 2026-02-15 before is split otherwise"),
        (
            BOOK.replace("L-0001 USD", "L-0001 VES").replace("600.00 USD", "6.00 VES"),
            PAID,
            "L-0001 is in VES, and the form in USD; enter the payment by hand.",
        ),
        (
            BOOK.replace("  instalments: 6\n", ""),
            PAID,
            "L-0001 has no schedule on 2026-02-15; fill in",
        ),
    ],
    ids=["order", "loan", "day", "before", "currency", "terms"],
)
def test_the_book_does_not_say(tmp_path: Path, book: str, row: str, told: str) -> None:
    assert refused(tmp_path, book, row).startswith(f"payments.csv, row 2: {told}")


DAYS = st.dates(dt.date(2026, 1, 15), dt.date(2026, 9, 30))
CENTS = st.integers(1, 40_000).map(lambda cents: Decimal(cents).scaleb(-2))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DAYS, CENTS), min_size=1, max_size=6), st.integers(0, 6))
def test_the_law_agrees(
    tmp_path: Path, paid: list[tuple[dt.date, Decimal]], first: int
) -> None:
    """However many come in at once, and whatever comes in a later form."""
    paid = sorted(paid)
    rows = [f"L-0001,{day},{paid},R-{at}" for at, (day, paid) in enumerate(paid)]
    book = BOOK
    for part in (rows[:first], rows[first:]):
        if part:
            book += text(brought(tmp_path, book, *part))
    _, errors, _ = loader.load_string(f'{book}\nplugin "plugins.repayment_order"\n')
    assert errors == []
