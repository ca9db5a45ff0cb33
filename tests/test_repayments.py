"""What is due of a loan on a day, in figures reckoned by hand."""

from datetime import date
from decimal import Decimal

import pytest

from ledger.loan_dues import Dues
from ledger.loan_dues import split
from ledger.loan_payments import Parts
from ledger.payoffs import Payoff
from ledger.payoffs import payoff
from ledger.repayments import dues
from ledger.repayments import repaying
from ledger.repayments import state_on
from tests.loan_books import by_decision
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid
from tests.loan_books import policy
from tests.repaid_books import LOAN
from tests.repaid_books import USUAL
from tests.repaid_books import drafted
from tests.repaid_books import loan_of
from tests.repaid_books import ordered
from tests.repaid_books import read
from tests.repaid_books import told

DUE = Dues(*map(Decimal, (3, 5, 20, 4, 30, 2, 100, 0)))
GERMAN = opened() + lent()  # 6.00 and 100.00 on 15 February, 5.00 and 100.00 in March


def on(text: str, day: str) -> dict[str, str]:
    """Give what is due on a day, but for what is nothing."""
    book = read(text)
    found = repaying(book, loan_of(book))
    assert found is not None
    state = state_on(book, found, date.fromisoformat(day))
    assert state is not None
    figures = dues(found, state)._asdict() | {"waiting": state.settled.waiting}
    return {name: f"{number:.2f}" for name, number in figures.items() if number}


def settled(text: str, day: str) -> Payoff:
    return payoff(read(text), LOAN, on=date.fromisoformat(day))


@pytest.mark.parametrize(
    ("amount", "parts"),
    [
        ("0", Parts()),
        ("3", Parts(late=Decimal(3))),
        ("7", Parts(late=Decimal(3), interest=Decimal(4))),
        ("8.01", Parts(Decimal(3), Decimal(5), Decimal("0.01"))),
        ("28", Parts(Decimal(3), Decimal(5), Decimal(20))),
        ("30", Parts(Decimal(3), Decimal(7), Decimal(20))),
        ("33", Parts(Decimal(3), Decimal(9), Decimal(21))),
        ("62", Parts(Decimal(3), Decimal(9), Decimal(50))),
        (
            "163.99",
            Parts(Decimal(3), Decimal(9), Decimal(50), waiting=Decimal("101.99")),
        ),
        ("164", Parts(Decimal(3), Decimal(11), Decimal(150))),
        (
            "164.01",
            Parts(Decimal(3), Decimal(11), Decimal(150), waiting=Decimal("0.01")),
        ),
    ],
)
def test_an_amount_is_split(amount: str, parts: Parts) -> None:
    assert split(DUE, USUAL.split(), Decimal(amount)) == parts


def test_in_another_order() -> None:
    order = ["current", "overdue-principal", "overdue-interest", "late-charge"]
    told = split(DUE, order, Decimal(57))
    assert told == Parts(Decimal(0), Decimal(7), Decimal(50))


def test_what_was_lost_comes_first_if_nothing_else_is_outstanding() -> None:
    lost = Dues(*map(Decimal, (3, 5, 0, 0, 0, 0, 0, 50)))
    assert split(lost, USUAL.split(), Decimal(50)) == Parts(recovered=Decimal(50))
    assert split(lost, USUAL.split(), Decimal(54)) == Parts(
        Decimal(3), Decimal(1), recovered=Decimal(50)
    )


def test_what_was_lost_comes_last_if_the_rest_is_outstanding() -> None:
    lost = DUE._replace(lost=Decimal(50))
    assert split(lost, USUAL.split(), Decimal(62)).recovered == 0
    assert split(lost, USUAL.split(), Decimal(220)) == Parts(
        Decimal(3), Decimal(11), Decimal(150), Decimal(50), Decimal(6)
    )


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2026-01-15", {"rest": "600.00"}),
        ("2026-01-31", {"rest": "600.00", "accrued": "3.10"}),  # 6.00 x 16 / 31
        (
            "2026-02-15",
            {"interest": "6.00", "principal": "100.00", "rest": "500.00"},
        ),
        (
            "2026-02-16",  # 5.00 / 28
            {
                "overdue_interest": "6.00",
                "overdue_principal": "100.00",
                "accrued": "0.18",
                "rest": "500.00",
            },
        ),
        (
            "2026-07-16",
            {"overdue_interest": "21.00", "overdue_principal": "600.00"},
        ),
    ],
)
def test_due_on_a_day(day: str, due: dict[str, str]) -> None:
    assert on(GERMAN, day) == due


def test_a_flat_loan_owes_its_share() -> None:
    """600 x 0.12 / 2 = 36.00 in six parts: 6.00 x 14 / 28 by 1 March."""
    text = opened(method='"flat"') + lent()
    text += paid("2026-02-15", "100.00", "6.00")
    assert on(text, "2026-03-01") == {"accrued": "3.00", "rest": "500.00"}


def test_interest_alone_until_the_end() -> None:
    text = opened(method='"interest-only"') + lent()
    assert on(text, "2026-03-15") == {
        "overdue_interest": "6.00",
        "interest": "6.00",
        "rest": "600.00",
    }


def test_paid_out_in_two_parts() -> None:
    """300 x 0.12 / 12 x 14 / 28 = 1.50, and 600 x 0.12 / 12 x 7 / 28 = 1.50."""
    text = ordered() + opened(method='"interest-only"') + lent("300.00")
    text += paid("2026-02-15", "0.00", "3.00") + lent("300.00", "2026-03-01")
    assert settled(text, "2026-03-01").accrued == Decimal("1.50")
    assert settled(text, "2026-03-08").accrued == Decimal("3.00")
    assert told(text + drafted(text, date(2026, 3, 8), 603)) == []


def test_terms_that_are_mended_hold_from_their_day() -> None:
    text = GERMAN + (
        '2026-03-01 custom "terms" Assets:Loans:L-0001\n'
        '  rate: 0.24\n  decision: "D-1"\n'
    )
    assert on(text, "2026-02-28")["overdue_interest"] == "6.00"
    assert on(text, "2026-03-01")["overdue_interest"] == "12.00"


OLD = {"opened": "2025-10-15", "interest_paid_through": "2026-01-14"}


def test_a_loan_older_than_the_books_by_what_it_owed() -> None:
    """It is lent anew, as it were, on the day to which interest is paid."""
    text = opened(instalments="3", first_due="2026-02-15", **OLD)
    text += entry(
        "2026-01-20", {"Assets:Loans:L-0001": "300.00", "Assets:Bank": "-300.00"}
    )
    assert on(text, "2026-02-15") == {
        "interest": "3.00",
        "principal": "100.00",
        "rest": "200.00",
    }


def test_a_loan_older_than_the_books_by_its_principal() -> None:
    """600.00 from 15 October on, of which three instalments are paid."""
    old = OLD | {"interest_paid_through": "2026-01-15"}
    text = opened(principal="600.00 USD", first_due="2025-11-15", **old)
    text += entry(
        "2026-01-20", {"Assets:Loans:L-0001": "300.00", "Assets:Bank": "-300.00"}
    )
    assert on(text, "2026-01-20")["rest"] == "300.00"
    assert on(text, "2026-02-15") == {
        "interest": "3.00",
        "principal": "100.00",
        "rest": "200.00",
    }


def test_a_loan_older_than_the_books_and_late() -> None:
    """A third instalment was due on 15 January, and 400.00 are owed."""
    old = OLD | {"interest_paid_through": "2025-12-15"}
    text = opened(principal="600.00 USD", first_due="2025-11-15", **old)
    text += entry(
        "2026-01-20", {"Assets:Loans:L-0001": "400.00", "Assets:Bank": "-400.00"}
    )
    assert on(text, "2026-01-20") == {
        "overdue_interest": "4.00",
        "overdue_principal": "100.00",
        "accrued": "0.48",  # 3.00 x 5 / 31
        "rest": "300.00",
    }


def test_a_charge_of_two_rates() -> None:
    """100 x 0.12 / 12 x 14 / 28 = 0.50 to 1 March, and half as much again to 8 March."""
    text = policy("late-rate: 0.12", day="2020-01-01")
    text += policy("late-rate: 0.36", day="2026-03-01") + GERMAN
    assert on(text, "2026-03-01")["late"] == "0.50"
    assert on(text, "2026-03-08")["late"] == "1.25"


def test_no_charge_on_what_is_written_off() -> None:
    lost = {"Expenses:WrittenOff": "600.00", "Assets:Loans:L-0001": "-600.00"}
    text = policy("late-rate: 0.12") + GERMAN + by_decision(entry("2026-03-01", lost))
    due = {"late": "0.50", "overdue_interest": "6.00", "lost": "600.00"}
    assert on(text, "2026-03-01") == due
    assert on(text, "2027-03-01") == due


def test_written_off_in_part() -> None:
    """The rest of 150.00 is due with the instalments, the oldest first."""
    lost = {"Expenses:WrittenOff": "450.00", "Assets:Loans:L-0001": "-450.00"}
    text = GERMAN + by_decision(entry("2026-02-01", lost))
    assert on(text, "2026-02-15") == {
        "interest": "6.00",
        "principal": "100.00",
        "rest": "50.00",
        "lost": "450.00",
    }
    assert on(text, "2026-03-15") == {
        "overdue_interest": "6.00",
        "overdue_principal": "100.00",
        "interest": "5.00",
        "principal": "50.00",
        "lost": "450.00",
    }


def test_without_a_schedule_nothing_is_reckoned() -> None:
    text = opened(instalment="1.00") + lent()
    text = text.replace('"german"', '"french"')
    assert repaying(read(text), loan_of(read(text))) is None
    assert repaying(read(opened()), loan_of(read(opened()))) is None


def test_who_pays_nothing_owes_the_agreed_interest_and_no_more() -> None:
    """No interest is reckoned on what is late, but for a charge if there is one."""
    assert on(GERMAN, "2030-01-01")["overdue_interest"] == "21.00"
    assert settled(GERMAN, "2030-01-01").total == 621


def lost(amount: str, day: str) -> str:
    """Write that a part of the loan is given up."""
    gone = {"Expenses:WrittenOff": amount, "Assets:Loans:L-0001": f"-{amount}"}
    return by_decision(entry(day, gone))


def test_given_up_on_a_due_date_its_interest_is_overdue_on_the_next_day() -> None:
    text = GERMAN + lost("600.00", "2026-02-15")
    assert on(text, "2026-02-15") == {"interest": "6.00", "lost": "600.00"}
    assert on(text, "2026-02-16") == {"overdue_interest": "6.00", "lost": "600.00"}


def test_interest_paid_early_is_not_owed_again() -> None:
    """6.00 x 16 / 31 = 3.10 by 31 January, of which 3.00 are paid."""
    text = GERMAN + paid("2026-01-31", "0.00", "3.00")
    assert on(text, "2026-01-31")["accrued"] == "0.10"
    assert on(text, "2026-02-15")["interest"] == "3.00"


def test_interest_is_as_agreed_when_a_part_is_given_up() -> None:
    """6.00 x 17 / 31 = 3.29 of the 6.00 that fall due on 15 February."""
    text = GERMAN + lost("450.00", "2026-02-01")
    assert on(text, "2026-02-01")["accrued"] == "3.29"
    assert on(text, "2026-02-15")["interest"] == "6.00"


def test_terms_mended_before_anything_is_lent() -> None:
    mended = '2026-01-15 custom "terms" Assets:Loans:L-0001\n  rate: 0.24\n'
    text = opened() + mended + '  decision: "D-1"\n' + lent(day="2026-01-20")
    assert on(text, "2026-02-15")["interest"] == "10.00"  # 600 x 0.24 x 25 / 360


def test_what_waited_is_a_recovery_once_the_rest_is_given_up() -> None:
    """50.00 counted for February; the account had all 600.00 when it was given up."""
    waits = {"Assets:Bank": "50.00", "Liabilities:Waiting": "-50.00"}
    text = opened(rate="0") + lent() + entry("2026-01-20", waits)
    assert on(text, "2026-02-20")["overdue_principal"] == "50.00"
    assert on(text + lost("600.00", "2026-03-01"), "2026-03-01") == {"lost": "550.00"}


def test_lent_once_more_after_it_was_paid_off() -> None:
    text = opened(method='"interest-only"') + lent("300.00")
    text += paid("2026-01-20", "300.00", "0.48") + lent("300.00", "2026-02-01")
    assert on(text, "2026-01-31") == {}
    assert on(text, "2026-03-15")["interest"] == "6.00"


def test_a_charge_ends_where_mended_terms_ask_for_nothing() -> None:
    """From 1 March on no principal was due before July."""
    mended = (
        '2026-03-01 custom "terms" Assets:Loans:L-0001\n  method: "interest-only"\n'
    )
    text = policy("late-rate: 0.12") + GERMAN + mended + '  decision: "D-1"\n'
    assert on(text, "2026-03-01")["late"] == "0.50"
    assert on(text, "2026-03-14")["late"] == "0.50"


def test_no_charge_beyond_what_is_outstanding() -> None:
    """50.00 are left of 100.00 that are overdue: 50 x 0.12 / 12 x 14 / 28 = 0.25."""
    text = policy("late-rate: 0.12") + GERMAN + lost("550.00", "2026-02-15")
    assert on(text, "2026-03-01")["late"] == "0.25"
