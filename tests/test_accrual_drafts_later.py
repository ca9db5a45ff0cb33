"""Drafts of interest where something came later, or is not as it should be."""

import pytest

from ledger.accrual_drafts import accruals
from ledger.errors import LedgerError
from ledger.seal_drafts import SealRequest
from ledger.seal_drafts import draft
from tests.deposit_books import SIGHT
from tests.deposit_books import day
from tests.deposit_books import deposit
from tests.deposit_books import judged
from tests.deposit_books import moved
from tests.deposit_books import posted
from tests.deposit_books import sound
from tests.test_accrual_drafts import COST
from tests.test_accrual_drafts import DEPOSIT
from tests.test_accrual_drafts import costs
from tests.test_accrual_drafts import run

OTHER_COST = """
1990-01-01 open Expenses:Savings:Other USD
  role: "interest-cost"
  fund: "savings"
"""


def test_a_late_fall_of_the_month_s_lowest_balance() -> None:
    """June on 1000 to its half, and then on 100 from its first day: some goes back."""
    text = deposit("2026-06-01", **SIGHT | {"interest_on": '"minimum"'})
    drafts = run(text, "2026-06-16")
    text += moved("2026-06-20", "-900.00")
    drafts += accruals(judged(text + drafts)[0], until=day("2026-07-01"))
    assert [one[2] for one in posted(drafts) if one[1] == COST] == ["0.82", "-0.66"]


def test_terms_that_do_not_read_draft_nothing() -> None:
    book, told = judged(deposit(rate=""))
    assert told
    assert not accruals(book, until=day("2026-07-14"))
    with pytest.raises(LedgerError, match="the terms of D-0001 are refused"):
        accruals(book, until=day("2026-07-14"), only="D-0001")


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("1990-02-01 close Expenses:Savings:Interest\n", "found: none"),
        (
            OTHER_COST,
            "found: Expenses:Savings:Interest, Expenses:Savings:Other",
        ),
    ],
)
def test_the_account_of_costs(more: str, found: str) -> None:
    with pytest.raises(LedgerError) as told:
        accruals(sound(deposit() + more), until=day("2026-02-14"))
    assert str(told.value).startswith(
        'one account of savings must have role: "interest-cost" and be open on '
        "2026-02-14, for the interest of D-0001; found:"
    )
    assert str(told.value).endswith(f"{found}.")


@pytest.mark.parametrize("until", ["2026-02-28", "2026-07-14"])
def test_a_back_dated_addition_corrects_itself(until: str) -> None:
    text = deposit()
    text += run(text, "2026-01-31") + moved("2026-01-20", "500.00")
    text += accruals(judged(text)[0], until=day(until))
    sound(text)


def test_a_back_dated_addition_gives_the_same_total() -> None:
    """1000 x 0.06 x 180 / 365, and 500 x 0.06 x 175 / 365: 29.589 and 14.383."""
    text = deposit()
    drafts = run(text, "2026-01-31")
    text += moved("2026-01-20", "500.00")
    drafts += accruals(judged(text + drafts)[0], until=day("2026-07-14"))
    assert [one[2] for one in posted(drafts) if one[1] == COST] == ["2.63", "41.34"]


def test_the_lowest_balance_moves_no_principal() -> None:
    text = deposit(**SIGHT | {"interest_on": '"minimum"'})
    text += moved("2026-02-10", "500.00")
    assert not [one for one in posted(run(text, "2026-03-01")) if one[1] == DEPOSIT]


def test_savings_drawn_to_nothing_have_earned() -> None:
    text = deposit(**SIGHT) + moved("2026-02-15", "-1000.00")
    assert costs(text, "2026-03-01")[0][1] == "1.70"


def test_an_id_that_is_none() -> None:
    with pytest.raises(LedgerError, match="D-9 is no deposit"):
        accruals(sound(deposit()), until=day("2026-07-14"), only="D-9")


def test_the_drafted_account_is_of_the_deposit_s_fund() -> None:
    text = deposit(fund='"health"').replace("Savings:Bank", "Health")
    text = (
        '1990-01-01 custom "fund" "health" "The health fund"\n'
        '1990-01-01 open Assets:Health USD\n  fund: "health"\n  liquid: TRUE\n'
        '1990-01-01 open Expenses:Health USD\n  fund: "health"\n'
        f'  role: "interest-cost"\n{text}'
    )
    run(text, "2026-02-14")


def test_a_rate_that_is_a_slip_drafts_nothing() -> None:
    book, told = judged(deposit(rate="12"))
    assert "write 0.12 for 12 %" in told[0]
    assert not accruals(book, until=day("2026-07-14"))
    with pytest.raises(LedgerError, match="the terms of D-0001 are refused"):
        accruals(book, until=day("2026-07-14"), only="D-0001")


def test_to_book_interest_does_not_change_it() -> None:
    """29 February to 31 March is 32 days by 30/360, to 27 August it is 178."""
    text = deposit("2024-02-29", basis='"30/360"', rate="0.36", matures="2024-08-27")
    assert costs(text, "2024-08-27") == [("2024-08-27", "178.00")]
    assert costs(text, "2024-03-31", "2024-08-27") == [
        ("2024-03-31", "32.00"),
        ("2024-08-27", "146.00"),
    ]


def test_the_account_is_opened_after_what_is_sealed() -> None:
    """On the deposit's own day, in a sealed month, nothing may be added."""
    text = deposit("2026-01-15")
    book = sound(text)
    sealed = text + draft(book, SealRequest("2026-01", day("2026-02-01"), "1990-001"))
    opened = "open Liabilities:Deposits:D-0001-Interest USD"
    assert f"2026-01-15 {opened}" in accruals(book, until=day("2026-02-28"))
    drafted = accruals(sound(sealed), until=day("2026-02-28"))
    assert f"2026-02-01 {opened}" in drafted
    sound(sealed + drafted)
