"""The terms of a loan beside its product, its corrections, and what it reschedules."""

import pytest

from tests.conftest import assert_judged
from tests.loan_books import LAWS
from tests.loan_books import NETWORK
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import policy

LAW = "loan-terms: L-0001"
USUAL = 'method: "french"\nrate: 0.12\nbasis: "30/360"\nevery: "1 month"'
OF_PRODUCT = {
    "product": '"credito"',
    "method": "",
    "rate": "",
    "basis": "",
    "every": "",
}


def of_product(mark: str = "", more: str = "", **terms: str) -> None:
    """Judge a loan of the product credito."""
    said = f"{LAW} {mark}" if mark else ""
    book = opened(mark=said, **(OF_PRODUCT | terms)) + lent() + more
    assert_judged(book + policy(USUAL, "credito") + NETWORK + LAWS)


def test_a_product_gives_what_is_usual() -> None:
    of_product()


def test_what_a_product_does_not_give_is_lacking() -> None:
    of_product("lacks instalments", instalments="")


def test_a_term_as_in_the_product() -> None:
    of_product(method='"french"', rate="0.120", every='"1 month"')


@pytest.mark.parametrize(
    ("key", "own", "usual"),
    [
        ("method", '"german"', "method german, and the product credito gave french"),
        ("rate", "0", "rate 0, and the product credito gave 0.12 on 2026-01-15"),
        ("every", '"15 days"', "every 15 days, and the product credito gave 1 month"),
        ("basis", '"ACT/365"', "basis ACT/365, and the product credito gave 30/360"),
    ],
)
def test_a_term_unlike_the_product(key: str, own: str, usual: str) -> None:
    of_product(f"says {usual}", **{key: own})
    of_product("", **{key: own, "decision": '"D-1"'})


def test_a_product_that_is_not_there() -> None:
    of_product(
        "has the product otro, which is no policy of 2026-01-15", product='"otro"'
    )


def test_a_product_of_later() -> None:
    more = policy(USUAL, "nuevo", "2026-01-16")
    of_product("has the product nuevo, which is no policy", more, product='"nuevo"')
    of_product("", more.replace("01-16", "01-15"), product='"nuevo"')


def test_a_product_of_deposits_is_none_of_loans() -> None:
    more = policy('rate: 0.06\ncompounding: "monthly"', "plazo")
    of_product("has the product plazo, which gives no terms", more, product='"plazo"')


def test_a_product_of_loans_is_none_of_deposits() -> None:
    deposit = (
        "2026-01-15 open Liabilities:D:D-0001 USD  "
        ";! deposit-terms: D-0001 has the product credito, which gives no terms of\n"
        '  role: "sight-savings"\n  holder: "F-0001"\n  product: "credito"\n'
    )
    of_product("", "\n" + deposit)


def test_a_rate_alone_amends_a_product_of_loans() -> None:
    """The amendment names no term that only loans have, and `every:` reads as theirs."""
    more = policy('rate: 0.24\nevery: "2 weeks"', "credito", "2026-01-10")
    of_product("", more, rate="0.24", every='"2 weeks"')
    of_product("says rate 0.12, and the product credito gave 0.24", more, rate="0.12")


def test_a_product_that_changes_later_changes_no_live_loan() -> None:
    more = policy("rate: 0.24", "credito", "2026-01-16")
    of_product("", more, rate="0.12")


def test_a_product_for_some_borrowers() -> None:
    more = policy('borrowers: "cooperative"', "credito", "2020-01-02")
    of_product("is lent to the family F-0001, and credito is for cooperative", more)
    of_product("", more, borrower='"triunfo"')


def test_a_product_of_loans_has_no_terms_of_deposits() -> None:
    mark = "  ;! records: policy mixto has the key at-maturity, which is none of"
    more = policy('method: "flat"\nat-maturity: "pay"', "mixto")
    assert_judged(more.replace("\n", f"{mark}\n", 1) + NETWORK + LAWS)


def test_a_product_that_does_not_read_is_told_once() -> None:
    mark = '  ;! records: policy roto says method "x"'
    more = policy('method: "x"', "roto").replace("\n", f"{mark}\n", 1)
    of_product("", more, product='"roto"')


def test_a_correction_mends_the_account() -> None:
    more = (
        '2026-03-01 custom "terms" Assets:Loans:L-0001\n  rate: 0.10\n'
        '  decision: "D-1"\n'
    )
    assert_judged(opened(rate='"ten"') + lent() + more + NETWORK + LAWS)


def test_a_correction_that_does_not_read() -> None:
    more = (
        '2026-03-01 custom "terms" Assets:Loans:L-0001  '
        ';! loan-terms: L-0001 says rate "ten", which is no rate\n'
        '  rate: "ten"\n  decision: "D-1"\n'
    )
    assert_judged(opened() + lent() + more + NETWORK + LAWS)


def test_a_correction_that_contradicts_is_told_on_its_line() -> None:
    more = (
        '2026-03-01 custom "terms" Assets:Loans:L-0001  '
        ";! loan-terms: L-0001 has the rate 12\n"
        '  rate: 12\n  decision: "D-1"\n'
    )
    assert_judged(opened() + lent() + more + NETWORK + LAWS)


def test_a_correction_may_differ_from_the_product() -> None:
    more = (
        '2026-03-01 custom "terms" Assets:Loans:L-0001\n  rate: 0.10\n'
        '  decision: "D-1"\n'
    )
    of_product("", more)


# --- Loans that reschedule others ---


def rescheduled(mark: str = "", unit: str = "USD", **terms: str) -> None:
    said = f"loan-terms: L-0002 {mark}" if mark else ""
    old = opened() + lent()
    new = opened(
        "L-0002",
        said,
        unit,
        "2026-03-01",
        **({"reschedules": '"L-0001"', "first-due": "2026-04-01"} | terms),
    )
    moved = {"Assets:Loans:L-0002": "600.00", "Assets:Loans:L-0001": "-600.00"}
    over = entry("2026-03-01", moved) if unit == "USD" else ""
    assert_judged(old + new + over + NETWORK + LAWS)


def test_a_loan_that_reschedules_another() -> None:
    rescheduled()


@pytest.mark.parametrize("before", ["L-0002", "L-0009", "D-1"])
def test_a_loan_that_reschedules_no_other(before: str) -> None:
    rescheduled(
        f"reschedules {before}, which is no other loan", reschedules=f'"{before}"'
    )


def test_another_borrower() -> None:
    mark = "reschedules L-0001 of F-0001, and is lent to F-0002"
    rescheduled(mark, borrower='"F-0002"')
    rescheduled("", borrower='"F-0002"', decision='"D-1"')


def test_another_currency() -> None:
    rescheduled("reschedules L-0001, which is in USD and not in VES", unit="VES")


# --- Loans older than the books ---


def older(mark: str = "", **terms: str) -> None:
    said = f"{LAW} {mark}" if mark else ""
    known = {"principal": "600.00 USD", "opened": "2025-11-15"} | terms
    known = {"first-due": "2025-12-15", "interest-paid-through": "2026-01-15"} | known
    book = opened(mark=said, **known)
    brought = {"Assets:Loans:L-0001": "400.00", "Equity:Opening": "-400.00"}
    assert_judged(book + entry("2026-01-15", brought) + NETWORK + LAWS)


def test_a_loan_older_than_the_books() -> None:
    older()


def test_opened_after_its_account() -> None:
    older(
        "says opened 2026-01-16, which is after the account is opened",
        **{"opened": "2026-01-16", "first-due": "2026-02-15"}
        | {"interest-paid-through": "2026-01-20"},
    )


def test_opened_on_its_first_due_day() -> None:
    older("says opened 2025-12-15, and its first-due 2025-12-15", opened="2025-12-15")


def test_paid_through_without_opened() -> None:
    older("says interest-paid-through 2026-01-15 without opened", opened="")
    older(
        "says interest-paid-through 2025-11-14 without opened, or before it",
        **{"interest-paid-through": "2025-11-14"},
    )
