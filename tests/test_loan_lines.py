"""The lines of a loan: which is paid, how far, and since when."""

from datetime import date

import pytest
from beancount import loader

from ledger.book import Book
from ledger.errors import LedgerError
from ledger.loan_lines import Settled
from ledger.loan_lines import settled
from ledger.loans import loans
from tests.loan_books import NETWORK
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid
from tests.loan_books import policy

LOAN, BANK = "Assets:Loans:L-0001", "Assets:Bank"
ORDER = 'order: "late-charge overdue-interest overdue-principal current"'
FIRST = paid("2026-02-15", "100.00", "6.00")


def followed(*parts: str, on: str = "2026-12-31") -> tuple[Settled, ...]:
    entries, errors, options = loader.load_string("".join(parts) + NETWORK)
    assert not errors
    book = Book.read(entries, options)
    return settled(book, loans(book)["L-0001"], date.fromisoformat(on))


def told(found: tuple[Settled, ...]) -> list[str]:
    """Write of each line what is paid of interest and principal, and since when."""
    return [f"{one.interest:.2f} {one.principal:.2f} {one.on or '-'}" for one in found]


def test_nothing_is_paid() -> None:
    assert told(followed(opened(), lent())) == ["0.00 0.00 -"] * 6


def test_a_line_is_paid_on_the_day_that_completes_it() -> None:
    second = paid("2026-03-10", "60.00", "5.00") + paid("2026-03-15", "40.00")
    assert told(followed(opened(), lent(), FIRST, second))[:3] == [
        "6.00 100.00 2026-02-15",
        "5.00 100.00 2026-03-15",
        "0.00 0.00 -",
    ]


def test_the_oldest_line_comes_first() -> None:
    late = paid("2026-04-20", "150.00", "8.00")
    found = followed(opened(), lent(), late)
    assert told(found)[:3] == ["6.00 100.00 2026-04-20", "2.00 50.00 -", "0.00 0.00 -"]


def test_principal_alone_leaves_the_interest_unpaid() -> None:
    found = followed(opened(), lent(), paid("2026-02-15", "250.00"))
    assert told(found)[:3] == ["0.00 100.00 -", "0.00 100.00 -", "0.00 50.00 -"]


def test_who_settles_early_owes_no_more_interest() -> None:
    found = followed(opened(), lent(), paid("2026-02-15", "600.00", "6.00"))
    assert {one.on for one in found} == {date(2026, 2, 15)}


def test_what_waits_counts_when_an_instalment_falls_due() -> None:
    """150.00 wait: the second line is paid by them, and 45.00 of the third."""
    waits = entry("2026-02-15", {BANK: "150.00", "Liabilities:Waiting": "-150.00"})
    parts = opened(), lent(), FIRST, waits, policy(ORDER)
    assert told(followed(*parts, on="2026-03-14"))[1] == "0.00 0.00 -"
    assert told(followed(*parts, on="2026-04-15"))[1:4] == [
        "5.00 100.00 2026-03-15",
        "4.00 41.00 -",
        "0.00 0.00 -",
    ]


def test_a_payment_taken_back_leaves_it_unpaid() -> None:
    back = (
        f'2026-02-20 * "Bounced"\n  {LOAN}  100.00 USD\n    corrects: 2026-02-15\n'
        "  Income:Interest  6.00 USD\n"
        f'    contract: "L-0001"\n  {BANK}  -106.00 USD\n'
    )
    assert told(followed(opened(), lent(), FIRST, back))[0] == "0.00 0.00 -"
    again = paid("2026-03-01", "100.00", "6.00")
    assert told(followed(opened(), lent(), FIRST, back, again))[0] == (
        "6.00 100.00 2026-03-01"
    )


def test_the_end_of_the_day_counts() -> None:
    assert told(followed(opened(), lent(), FIRST, on="2026-02-14"))[0] == "0.00 0.00 -"
    assert told(followed(opened(), lent(), FIRST, on="2026-02-15"))[0] == (
        "6.00 100.00 2026-02-15"
    )


def test_a_later_part_is_not_in_the_schedule_before_its_day() -> None:
    """300.00 in six parts of 50.00; with 250.00 more after the first, five of 100.00."""
    parts = opened(), lent("300.00"), lent("250.00", "2026-02-20")
    before = followed(*parts, on="2026-02-19")
    after = followed(*parts, on="2026-02-20")
    assert [one.line.principal for one in before] == [50] * 6
    assert [one.line.principal for one in after] == [50] + [100] * 5


def test_what_is_written_off_is_not_paid() -> None:
    gone = {LOAN: "-500.00", "Expenses:WrittenOff": "500.00"}
    found = followed(opened(), lent(), FIRST, entry("2026-09-01", gone))
    assert told(found)[1] == "0.00 0.00 -"


def test_what_moves_to_another_loan_is_settled_here() -> None:
    new = opened("L-0002", first_due="2026-04-15", reschedules='"L-0001"')
    moved = {"Assets:Loans:L-0002": "500.00", LOAN: "-500.00"}
    found = followed(opened(), lent(), FIRST, new, entry("2026-03-20", moved))
    assert found[-1].on == date(2026, 3, 20)


def test_a_loan_older_than_the_books() -> None:
    """Two of six instalments were paid before; the third was due on 15 February."""
    terms = {"principal": "600.00 USD", "opened": "2025-11-15"}
    terms |= {"interest-paid-through": "2026-01-15", "first-due": "2025-12-15"}
    brought = entry("2026-01-15", {LOAN: "400.00", "Equity:Opening": "-400.00"})
    found = followed(opened(**terms), brought, paid("2026-02-15", "100.00", "4.00"))
    assert told(found)[:4] == [
        "6.00 100.00 2026-01-15",
        "5.00 100.00 2026-01-15",
        "4.00 100.00 2026-02-15",
        "0.00 0.00 -",
    ]


def test_an_older_loan_that_says_only_what_is_left() -> None:
    terms = {"opened": "2025-11-15", "interest-paid-through": "2026-01-14"}
    brought = entry("2026-01-20", {LOAN: "400.00", "Equity:Opening": "-400.00"})
    found = followed(opened(instalments="4", **terms), brought)
    assert [one.line.interest for one in found] == [4, 3, 2, 1]


def test_nothing_is_lent_yet() -> None:
    with pytest.raises(LedgerError, match="nothing of L-0001 is paid out by"):
        followed(opened(), lent(), on="2026-01-14")


def test_terms_that_give_no_lines() -> None:
    with pytest.raises(LedgerError, match="the terms of L-0001 do not read"):
        followed(opened(method=""), lent())
    with pytest.raises(LedgerError, match=r"L-0001 give no schedule: 6\.00 at a time"):
        followed(opened(method='"french"', instalment="6.00 USD"), lent())
