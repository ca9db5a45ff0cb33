"""Drafts that pay a deposit out, with figures reckoned by hand."""

import pytest

from ledger.accrual_drafts import accruals
from ledger.closing_drafts import ClosingRequest
from ledger.closing_drafts import close_deposit
from ledger.errors import LedgerError
from ledger.quotes import quote
from tests.deposit_books import SIGHT
from tests.deposit_books import day
from tests.deposit_books import deposit
from tests.deposit_books import moved
from tests.deposit_books import opened
from tests.deposit_books import policy
from tests.deposit_books import posted
from tests.deposit_books import sound

BANK = "Assets:Savings:Bank"
COST = "Expenses:Savings:Interest"
DEPOSIT = "Liabilities:Deposits:D-0001"
ACCRUED = "Liabilities:Deposits:D-0001-Interest"
SECOND_BANK = '\n1990-01-01 open Assets:Second USD\n  fund: "savings"\n  liquid: TRUE\n'
DRAFT = """
2026-07-14 * "triunfo" "D-0001 paid out"
  draft: "close/D-0001/2026-07-14"
  Liabilities:Deposits:D-0001            1000.00 USD
  Liabilities:Deposits:D-0001-Interest     26.96 USD
  Expenses:Savings:Interest                 2.63 USD
  Assets:Savings:Bank                   -1029.59 USD

2026-07-14 close Liabilities:Deposits:D-0001
  draft: "close/Liabilities:Deposits:D-0001"

2026-07-14 close Liabilities:Deposits:D-0001-Interest
  draft: "close/Liabilities:Deposits:D-0001-Interest"
"""


def booked(text: str, until: str) -> str:
    """Give a book with its interest booked up to a day."""
    return text + accruals(sound(text), until=day(until))


def close(text: str, on: str, **said: str) -> list[tuple[str, str]]:
    """Draft; with the draft all laws are silent, and the payout is the quote."""
    book = sound(text)
    draft = close_deposit(book, ClosingRequest("D-0001", day(on), **said))  # type: ignore[arg-type]
    sound(text + draft)
    due = quote(book, "D-0001", on=day(on)).payout
    lines = posted(draft)
    assert all(one[0] == on for one in lines)
    assert lines[-1][2] == f"{-due}"
    return [one[1:] for one in lines]


def test_a_draft_as_it_is_written() -> None:
    text = booked(deposit(), "2026-06-28")
    request = ClosingRequest("D-0001", day("2026-07-14"))
    assert close_deposit(sound(text), request) == DRAFT
    sound(text + DRAFT)


def test_nothing_was_booked_before() -> None:
    assert close(deposit(), "2026-07-14") == [
        (DEPOSIT, "1000.00"),
        (COST, "29.59"),
        (BANK, "-1029.59"),
    ]


@pytest.mark.parametrize("until", ["2026-07-14", "2026-09-01"])
def test_all_was_booked_before(until: str) -> None:
    assert close(booked(deposit(), until), "2026-09-01") == [
        (DEPOSIT, "1000.00"),
        (ACCRUED, "29.59"),
        (BANK, "-1029.59"),
    ]


def test_a_penalty_takes_cost_back() -> None:
    """4.93 are booked, and 2.46 of them lost: it is no income."""
    text = booked(deposit(early_penalty="0.5"), "2026-02-14")
    assert close(text, "2026-02-14") == [
        (DEPOSIT, "1000.00"),
        (ACCRUED, "4.93"),
        (COST, "-2.46"),
        (BANK, "-1002.47"),
    ]


def test_a_penalty_takes_capitalised_interest_back() -> None:
    """Two months at 1 %, and all 20.10 lost."""
    terms = {"rate": "0.12", "basis": '"30/360"', "compounding": '"monthly"'}
    text = booked(deposit(early_penalty="1", **terms), "2026-03-15")
    assert close(text, "2026-03-15") == [
        (DEPOSIT, "1020.10"),
        (COST, "-20.10"),
        (BANK, "-1000.00"),
    ]


def test_on_the_day_of_deposit() -> None:
    assert close(deposit(early_rate="0.01"), "2026-01-15") == [
        (DEPOSIT, "1000.00"),
        (BANK, "-1000.00"),
    ]


def test_after_one_day() -> None:
    assert close(deposit(early_penalty="0"), "2026-01-16")[-1] == (BANK, "-1000.16")


def test_before_maturity_by_decision_alone() -> None:
    why = (
        "D-0001 matures on 2026-07-14, and its terms say nothing of closing it before; "
        "if it was decided, cite it with --decision."
    )
    with pytest.raises(LedgerError) as told:
        close(deposit(), "2026-07-13")
    assert str(told.value) == why
    lines = close(deposit(), "2026-02-14", decision="1990-001")
    assert lines[-1] == (BANK, "-1004.93")
    request = ClosingRequest("D-0001", day("2026-02-14"), decision="1990-001")
    draft = close_deposit(sound(deposit()), request)
    assert (
        '"D-0001 closed before maturity"\n  draft: "close/D-0001/2026-02-14"' in draft
    )
    assert '\n  decision: "1990-001"\n' in draft


def test_sight_savings() -> None:
    assert close(deposit(**SIGHT), "2026-02-15")[1:] == [
        (COST, "1.70"),
        (BANK, "-1001.70"),
    ]


def test_what_was_paid_out_before() -> None:
    text = booked(deposit(), "2026-02-14") + (
        f'\n2026-02-16 * "Interest paid"\n  {ACCRUED}  4.93 USD\n  {BANK}\n'
    )
    assert close(text, "2026-07-14") == [
        (DEPOSIT, "1000.00"),
        (COST, "24.66"),
        (BANK, "-1024.66"),
    ]


@pytest.mark.parametrize("later", [moved("2026-08-01", "1.00"), None])
def test_what_is_paid_out_comes_last(later: str | None) -> None:
    text = booked(deposit(), "2026-07-10") if later is None else deposit() + later
    on, first = "2026-07-14", "2026-08-01"
    if later is None:
        on, first = "2026-07-09", "2026-07-10"
    request = ClosingRequest("D-0001", day(on), decision="1990-001")
    with pytest.raises(LedgerError) as told:
        close_deposit(sound(text), request)
    assert str(told.value) == (
        f"D-0001 has an entry of {first}, after {on}; date the payment {first} or "
        "later, or take that entry out first."
    )


@pytest.mark.parametrize("again", [False, True])
def test_a_second_time(*, again: bool) -> None:
    request = ClosingRequest("D-0001", day("2026-07-14"), again=again)
    text = deposit() + close_deposit(sound(deposit()), request)
    if again:
        assert not close_deposit(sound(text), request)
        return
    with pytest.raises(LedgerError, match=r"D-0001 was paid out on 2026-07-14\."):
        close_deposit(sound(text), request)


def test_a_chart_by_amount_on_the_day_of_deposit() -> None:
    chart = policy('rates: "30:0.03 30@500:0.06"\nbasis: "ACT/365"\nearly-rate: 0')
    said = {"product": '"plazo"', "basis": "", "rate": "0.06"}
    close(chart + deposit(**said), "2026-01-15")


def test_the_laws_refuse_a_cent_more_or_less() -> None:
    for wrong in ("1029.58", "1029.60"):
        text = deposit() + DRAFT.replace("-1029.59", f"-{wrong}").replace(
            "  Liabilities:Deposits:D-0001-Interest     26.96 USD\n", ""
        ).replace("    2.63 USD", f"   {float_free(wrong)} USD")
        text = text.split("\n2026-07-14 close")[0] + "\n"
        with pytest.raises(AssertionError, match="deposit-closed: D-0001 pays"):
            sound(text)


def float_free(total: str) -> str:
    """Give what is above a thousand."""
    return total[2:]


def test_one_of_two_deposits() -> None:
    text = (
        deposit()
        + opened("2026-01-15", "D-0002")
        + moved("2026-01-15", "50.00", "D-0002")
    )
    assert close(text, "2026-07-14")[0] == (DEPOSIT, "1000.00")
