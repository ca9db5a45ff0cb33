"""What is lent and paid on a loan, beside its terms.

The loan: 600.00 lent on 15 January, german, 12 %, six instalments from 15 February on:
principal 100.00 each, interest 6.00, 5.00, 4.00, 3.00, 2.00, 1.00.
"""

import pytest

from tests.conftest import assert_judged
from tests.loan_books import LAWS
from tests.loan_books import NETWORK
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid

MARK = ";! loan-schedule: L-0001 "
LAW = MARK.removeprefix(";! ")
LOAN = "Assets:Loans:L-0001"
BANK, INTEREST = "Assets:Bank", "Income:Interest"


def judged(*parts: str) -> None:
    assert_judged("".join(parts) + NETWORK + LAWS)


# --- What is lent ---


def test_the_day_before_the_first_instalment() -> None:
    judged(opened(), lent(day="2026-02-14"))


def test_the_day_of_the_first_instalment() -> None:
    mark = f"{LAW}is paid out on 2026-02-15, and its first instalment"
    judged(opened(), lent(day="2026-02-15", mark=mark))


def test_in_parts_before_the_last_instalment() -> None:
    judged(opened(), lent("300.00"), lent("300.00", "2026-07-14"))


def test_a_part_on_the_day_of_the_last_instalment() -> None:
    mark = f"{LAW}is paid out on 2026-07-15 once more, and its last instalment"
    judged(opened(), lent("300.00"), lent("300.00", "2026-07-15", mark=mark))


def test_up_to_the_principal_agreed() -> None:
    book = opened(principal="600.00 USD")
    judged(book, lent("300.00"), lent("300.00", "2026-02-01"))
    mark = f"{LAW}pays out 600.01 USD by 2026-02-01, and 600.00 USD were agreed"
    judged(book, lent("300.00"), lent("300.01", "2026-02-01", mark=mark))


def test_above_the_principal_is_told_once() -> None:
    book = opened(principal="500.00 USD")
    mark = f"{LAW}pays out 600.00 USD by 2026-01-15, and 500.00 USD were agreed"
    judged(book, lent(mark=mark), lent("1.00", "2026-02-01"))


def delivered(down: str, mark: str = "") -> str:
    sold = f"-{600 + int(down)}.00"
    amounts = {LOAN: "600.00", BANK: down, "Assets:Stock": sold}
    return entry("2026-01-15", amounts, mark)


def test_a_delivery_with_its_down_payment() -> None:
    judged(opened(down_payment="120.00 USD"), delivered("120"))


def test_a_delivery_with_another_down_payment() -> None:
    mark = f"{LAW}is paid out with 119.00 USD paid down, and its terms say 120.00 USD"
    judged(opened(down_payment="120.00 USD"), delivered("119", mark))


def test_a_delivery_without_its_down_payment() -> None:
    mark = f"{LAW}is paid out with 0.00 USD paid down"
    judged(opened(down_payment="120.00 USD"), lent(mark=mark))


# --- Interest ---


def test_interest_of_the_first_instalment() -> None:
    judged(opened(), lent(), paid("2026-02-15", "100.00", "6.00"))


def test_more_than_the_first_interest() -> None:
    mark = f"{LAW}has paid 6.01 USD of interest by 2026-02-14, and its schedule gives 6"
    judged(opened(), lent(), paid("2026-02-14", "100.00", "6.01", mark=mark))


def test_the_next_interest_from_the_day_of_an_instalment_on() -> None:
    first = paid("2026-02-14", "100.00", "6.00")
    mark = f"{LAW}has paid 11.00 USD of interest by 2026-02-14, and its schedule gives"
    judged(opened(), lent(), first, paid("2026-02-15", "100.00", "5.00"))
    early = paid("2026-02-14", "200.00", "11.00", mark=mark)
    judged(opened(), lent(), early)


def test_interest_in_parts_is_summed() -> None:
    mark = f"{LAW}has paid 6.01 USD of interest by 2026-02-10"
    judged(
        opened(),
        lent(),
        paid("2026-02-01", "0.00", "3.00"),
        paid("2026-02-10", "0.00", "3.01", mark=mark),
    )


def test_interest_taken_back_may_be_paid_again() -> None:
    back = {BANK: "-6.00", INTEREST: "6.00"}
    judged(
        opened(),
        lent(),
        paid("2026-02-01", "0.00", "6.00"),
        entry("2026-02-02", back),
        paid("2026-02-03", "0.00", "6.00"),
    )


def test_who_settles_early_may_pay_all_interest() -> None:
    judged(opened(), lent(), paid("2026-02-01", "600.00", "21.00"))
    mark = f"{LAW}has paid 21.01 USD of interest by 2026-02-01"
    judged(opened(), lent(), paid("2026-02-01", "600.00", "21.01", mark=mark))


def test_who_does_not_settle_may_not() -> None:
    mark = f"{LAW}has paid 21.00 USD of interest by 2026-02-01"
    judged(opened(), lent(), paid("2026-02-01", "599.99", "21.00", mark=mark))


def test_a_loan_without_interest() -> None:
    mark = f"{LAW}has paid 0.01 USD of interest by 2026-02-15"
    judged(opened(rate="0"), lent(), paid("2026-02-15", "100.00", "0.01", mark=mark))


def test_interest_before_anything_is_lent() -> None:
    mark = f"{LAW}has paid 1.00 USD of interest by 2026-01-16"
    judged(
        opened(), paid("2026-01-16", "0.00", "1.00", mark=mark), lent(day="2026-01-20")
    )


@pytest.mark.parametrize("account", [LOAN, "Equity:Opening", "Expenses:Provision"])
def test_interest_that_nobody_pays(account: str) -> None:
    mark = f"{LAW}has interest booked on 2026-02-15 that nobody pays"
    judged(
        opened(),
        lent(),
        entry("2026-02-15", {account: "6.00", INTEREST: "-6.00"}, mark),
    )


def test_interest_on_an_asset_that_is_no_money() -> None:
    owing = (
        "2020-01-01 open Assets:Owing\n2020-01-01 open Assets:Till\n  liquid: TRUE\n"
    )
    amounts = {"Assets:Owing": "6.00", INTEREST: "-6.00"}
    mark = f"{LAW}has interest booked on 2026-02-15 that nobody pays"
    judged(opened(), lent(), entry("2026-02-15", amounts, mark), owing)
    judged(
        opened(),
        lent(),
        entry("2026-02-15", {"Assets:Till": "6.00", INTEREST: "-6.00"}),
        owing,
    )


def test_interest_from_what_waited() -> None:
    waited = {BANK: "6.00", "Liabilities:Waiting": "-6.00"}
    applied = {"Liabilities:Waiting": "6.00", INTEREST: "-6.00"}
    judged(opened(), lent(), entry("2026-02-01", waited), entry("2026-02-15", applied))


def test_a_part_of_the_interest_is_paid() -> None:
    mark = f"{LAW}has interest booked on 2026-02-15 that nobody pays"
    part = {BANK: "5.99", LOAN: "0.01", INTEREST: "-6.00"}
    judged(opened(), lent(), entry("2026-02-15", part, mark))


def test_interest_paid_in_another_currency() -> None:
    head = '2026-02-15 * "Paid in bolivars"\n'
    lines = f"  {LOAN}  -100.00 USD @ 10 VES\n  {INTEREST}  -6.00 USD @ 10 VES\n"
    text = head + lines + '    contract: "L-0001"\n' + f"  {BANK}  1060.00 VES\n"
    judged(opened(), lent(), text)


def test_a_late_charge_that_nobody_pays() -> None:
    mark = f"{LAW}has a late charge booked on 2026-02-20 that nobody pays"
    on_loan = {LOAN: "1.00", "Income:Late": "-1.00"}
    judged(opened(), lent(), entry("2026-02-20", on_loan, mark))


def test_a_late_charge_that_was_interest() -> None:
    paid_late = {BANK: "6.00", "Income:Late": "-6.00"}
    mended = {"Income:Late": "6.00", INTEREST: "-6.00"}
    judged(
        opened(), lent(), entry("2026-02-20", paid_late), entry("2026-02-21", mended)
    )


def test_interest_that_was_booked_for_another_loan() -> None:
    wrong = entry("2026-02-15", {BANK: "6.00", INTEREST: "-6.00"}, loan="L-0002")
    mended = entry("2026-02-16", {INTEREST: "6.00"}, loan="L-0002")
    mended += f'  {INTEREST}  -6.00 USD\n    contract: "L-0001"\n'
    both = opened() + lent() + opened("L-0002") + lent(loan="L-0002")
    judged(both, wrong, mended)


def test_interest_that_was_principal() -> None:
    text = entry("2026-02-21", {LOAN: "6.00", INTEREST: "-6.00"})
    mended = text.replace("6.00 USD", "6.00 USD\n    corrects: 2026-02-15", 1)
    judged(opened(), lent(), paid("2026-02-15", "100.00"), mended)


def test_what_waits_is_nobodys_to_keep() -> None:
    own = "2020-01-01 open Income:Other\n"
    waited = entry("2026-02-01", {BANK: "6.00", "Liabilities:Waiting": "-6.00"})
    mark = f"{LAW}has 2.00 USD taken on 2026-02-02 of what waits to be applied"
    taken = {"Liabilities:Waiting": "6.00", "Income:Other": "-2.00", BANK: "-4.00"}
    judged(opened(), lent(), waited, entry("2026-02-02", taken, mark), own)
    back = {"Liabilities:Waiting": "6.00", BANK: "-6.00"}
    judged(opened(), lent(), waited, entry("2026-02-02", back))


def test_what_waits_goes_over_to_another_loan() -> None:
    waited = entry("2026-02-01", {BANK: "6.00", "Liabilities:Waiting": "-6.00"})
    over = entry("2026-02-02", {"Liabilities:Waiting": "6.00"})
    there = '  Liabilities:Waiting  -6.00 USD\n    contract: "L-0002"\n'
    judged(
        opened(), lent(), opened("L-0002"), lent(loan="L-0002"), waited, over + there
    )


# --- Principal ---


def test_repaid_out_of_a_loan_that_does_not_say_so() -> None:
    mark = f"{LAW}is repaid by 600.00 USD on 2026-06-15 out of L-0002, which does not"
    other = {"day": "2026-06-15", "first_due": "2026-07-15"}
    moved = {"Assets:Loans:L-0002": "700.00", LOAN: "-600.00", BANK: "-100.00"}
    silent = opened("L-0002", **other)
    judged(opened(), lent(), silent, entry("2026-06-15", moved, mark))
    said = opened("L-0002", **other, reschedules='"L-0001"')
    judged(opened(), lent(), said, entry("2026-06-15", moved))


def test_lent_and_repaid_in_one_entry_of_two_borrowers() -> None:
    other = {"day": "2026-06-15", "first_due": "2026-07-15", "borrower": '"F-0002"'}
    both = {"Assets:Loans:L-0002": "700.00", LOAN: "-600.00", BANK: "-100.00"}
    judged(opened(), lent(), opened("L-0002", **other), entry("2026-06-15", both))


def test_lent_and_repaid_in_one_entry_with_money() -> None:
    other = {"day": "2026-06-15", "first_due": "2026-07-15"}
    both = {"Assets:Loans:L-0002": "700.00", LOAN: "-600.00", BANK: "-700.00"}
    text = entry("2026-06-15", both) + f"  {BANK}  600.00 USD\n"
    judged(opened(), lent(), opened("L-0002", **other), text)


def test_principal_down_to_zero() -> None:
    judged(opened(), lent(), paid("2026-02-15", "600.00", "6.00"))


def test_principal_below_zero() -> None:
    mark = f"{LAW}is 0.01 USD below zero at the end of 2026-02-15"
    judged(
        opened(),
        lent(),
        paid("2026-02-15", "600.01", "6.00", mark=mark),
        paid("2026-02-16", "-0.01", "0.00"),
    )


def test_principal_below_zero_is_told_again_when_it_falls() -> None:
    judged(
        opened(),
        lent(),
        paid("2026-02-15", "601.00", mark=f"{LAW}is 1.00 USD below zero"),
        paid("2026-02-16", "0.00", "0.00"),
        paid("2026-02-17", "1.00", mark=f"{LAW}is 2.00 USD below zero"),
    )


# --- Postings that name no loan ---


@pytest.mark.parametrize("account", [INTEREST, "Income:Late", "Liabilities:Waiting"])
@pytest.mark.parametrize(
    "contract", ["", '    contract: "L-0009"\n', "    contract: 1\n"]
)
def test_a_posting_for_no_loan(account: str, contract: str) -> None:
    said = contract.strip().removeprefix("contract: ") or "nothing"
    mark = f"  ;! loan-schedule: {account} is posted for {said}, which is no loan"
    text = f'2026-02-15 * "Paid"\n  {account}  -6.00 USD{mark}\n{contract}  {BANK}  6.00 USD\n'
    judged(opened(), lent(), text)


@pytest.mark.parametrize("account", [INTEREST, "Income:Late", "Liabilities:Waiting"])
def test_a_posting_in_a_currency_that_the_loan_has_not(account: str) -> None:
    mark = f"  ;! loan-schedule: {account} is posted in VES for L-0001, which is in USD"
    text = (
        f'2026-02-15 * "Paid"\n  {account}  -6.00 VES{mark}\n    contract: "L-0001"\n'
    )
    judged(opened(), lent(), text + f"  {BANK}  6.00 VES\n")


def test_the_closing_of_a_year_takes_the_income_of_all_loans() -> None:
    text = f"  {INTEREST}  6.00 USD\n  Equity:Opening  -6.00 USD\n"
    judged(opened(), lent(), f'2026-12-31 * "Result of 2026" #closing\n{text}')


def test_the_closing_of_a_year_leaves_what_waits() -> None:
    account = "Liabilities:Waiting"
    mark = f"  ;! closed-year: an entry says #closing and posts on {account}"
    text = f"{mark}\n  {account}  6.00 USD\n  Equity:Opening  -6.00 USD\n"
    judged(opened(), lent(), f'2026-12-31 * "Result of 2026" #closing{text}')


def test_what_is_in_doubt_is_passed_over() -> None:
    book = opened(mark="loan-terms: L-0001 lacks method", method="")
    judged(book, lent(day="2026-02-15"), paid("2026-02-15", "700.00", "99.00"))


def test_a_loan_of_nobody_is_judged_all_the_same() -> None:
    book = opened(mark="loan-terms: L-0001 is lent to F-0099", borrower='"F-0099"')
    mark = f"{LAW}is paid out on 2026-02-15, and its first instalment"
    judged(book, lent(day="2026-02-15", mark=mark))


# --- Loans older than the books ---


def older(*parts: str) -> None:
    """Judge a loan of which two instalments were paid before the books began."""
    terms = {"principal": "600.00 USD", "opened": "2025-11-15"}
    terms |= {"interest-paid-through": "2026-01-15", "first-due": "2025-12-15"}
    brought = {LOAN: "400.00", "Equity:Opening": "-400.00"}
    judged(opened(**terms), entry("2026-01-15", brought), *parts)


def test_the_interest_of_an_older_loan() -> None:
    older(paid("2026-02-14", "100.00", "4.00"))
    mark = f"{LAW}has paid 4.01 USD of interest by 2026-02-14"
    older(paid("2026-02-14", "100.00", "4.01", mark=mark))


def test_an_older_loan_brings_what_was_lent_at_most() -> None:
    mark = f"{LAW}pays out 600.01 USD by 2026-02-01, and 600.00 USD were agreed"
    older(lent("200.00", "2026-02-01"))
    older(lent("200.01", "2026-02-01", mark=mark))


def test_a_loan_that_does_not_read_and_one_that_does() -> None:
    broken = opened("L-0000", "loan-terms: ", rate='"twelve"')
    mark = f"{LAW}is paid out on 2026-02-15, and its first instalment"
    judged(
        broken, lent("10.00", "2026-03-15", "L-0000"),
        opened(), lent(day="2026-02-15", mark=mark),
    )  # fmt: skip
