"""Who stands behind a loan: enough of them, known, with means, and not too much."""

import pytest

from tests.conftest import assert_judged
from tests.loan_books import LAWS
from tests.loan_books import NETWORK
from tests.loan_books import drawn
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid
from tests.loan_books import policy
from tests.loan_books import saver

MARK = ";! guarantors: L-0001 "
LAW = MARK.removeprefix(";! ")
OTHER = LAW.replace("L-0001", "L-0002")
BACKED = f"{LAW}is backed by F-0002, "
TWO = '"F-0002:50.00 F-0003:50.00"'


def judged(*parts: str) -> None:
    assert_judged("".join(parts) + NETWORK + LAWS)


def suspended(until: str = "", day: str = "2026-01-01") -> str:
    said = f"  until: {until}\n" if until else ""
    return f'{day} custom "suspension" "A-0001"\n{said}  decision: "D-1"\n'


# --- Enough of them ---


def test_as_many_as_are_asked() -> None:
    asked = policy("guarantors-min: 2")
    judged(opened(liens=TWO), lent(), saver("F-0002"), saver("F-0003"), asked)


@pytest.mark.parametrize("liens", ['"F-0002:50.00"', '"F-0001:50.00 F-0002:50.00"'])
def test_one_too_few(liens: str) -> None:
    mark = f"{LAW}has 1 besides F-0001 to stand behind it, and 2 are asked (policy loan"
    asked = policy("guarantors-min: 2")
    savers = saver("F-0001") + saver("F-0002")
    judged(opened(liens=liens), lent(mark=mark), savers, asked)


@pytest.mark.xfail(
    strict=True,
    reason="whether an associate stands beside her own family is the assembly's to say",
)
def test_an_associate_is_nobody_besides_her_family() -> None:
    mark = f"{LAW}has 0 besides F-0003 to stand behind it, and 1 are asked"
    book = opened(borrower='"F-0003"', liens='"A-0001:50.00"')
    judged(book, lent(mark=mark), saver("A-0001"), policy("guarantors-min: 1"))


def test_nobody_stands_behind_it() -> None:
    mark = f"{LAW}has 0 besides F-0001 to stand behind it, and 1 are asked"
    judged(opened(), lent(mark=mark), policy("guarantors-min: 1"))
    judged(opened(), lent(), policy("guarantors-min: 0"))


def test_it_is_told_once_of_a_loan_paid_out_in_parts() -> None:
    mark = f"{LAW}has 0 besides F-0001"
    asked = policy("guarantors-min: 1")
    judged(opened(), lent(mark=mark), lent(day="2026-02-01"), asked)


def test_the_liens_of_the_day_count() -> None:
    mark = f"{LAW}has 0 besides F-0001"
    asked = policy("guarantors-min: 1") + saver("F-0002")
    for day, said in {"2026-01-15": "", "2026-01-16": mark}.items():
        terms = f'{day} custom "terms" "Assets:Loans:L-0001"\n  liens: "F-0002:50.00"\n'
        judged(opened(), lent(mark=said), asked, terms + '  decision: "D-1"\n')


def test_the_policy_of_the_day_counts() -> None:
    judged(opened(), lent(), policy("guarantors-min: 1", day="2026-01-16"))


def test_a_loan_that_is_not_paid_out_is_not_asked() -> None:
    judged(opened(liens='"F-0099:5.00"'), policy("guarantors-min: 3"))


# --- Known, and not set apart ---


@pytest.mark.parametrize("holder", ["triunfo", "F-0002", "A-0001"])
def test_each_kind_of_guarantor(holder: str) -> None:
    judged(opened(liens=f'"{holder}:50.00"'), lent(), saver(holder))


def test_a_guarantor_whom_nobody_knows() -> None:
    mark = f"{LAW}is backed by F-0099, which is no cooperative, family or associate"
    judged(opened(liens='"F-0099:50.00"'), lent(mark=mark))


def test_a_guarantor_that_does_not_read_is_told_once() -> None:
    record = (
        '2026-01-02 custom "family" "F-0099" "nowhere"  '
        ";! records: family F-0099 names the cooperative nowhere\n"
    )
    judged(opened(liens='"F-0099:50.00"'), lent(), record, saver("F-0099"))


def test_a_suspended_associate() -> None:
    mark = f"{LAW}is backed by A-0001, who is suspended on 2026-01-15"
    book = opened(liens='"A-0001:50.00"') + saver("A-0001")
    judged(book, lent(mark=mark), suspended())
    judged(book, lent(mark=mark), suspended("2026-01-15"))
    judged(book, lent(), suspended("2026-01-14"))
    judged(book, lent(), suspended(day="2026-01-16"))


def test_the_family_of_a_suspended_associate() -> None:
    mark = f"{LAW}is backed by F-0003, the family of A-0001, who is suspended"
    book = opened(liens='"F-0003:50.00"') + saver("F-0003")
    judged(book, lent(mark=mark), suspended())
    judged(book, lent(), suspended("2026-01-14"))


def test_another_family_is_not_set_apart() -> None:
    judged(opened(liens='"F-0002:50.00"'), lent(), saver("F-0002"), suspended())


# --- Means ---


def test_savings_that_reach_it() -> None:
    judged(opened(liens='"F-0002:50.00"'), lent(), saver("F-0002", "50.00"))


def test_savings_that_do_not() -> None:
    mark = f"{BACKED}who has 49.99 USD of sight savings at the end of 2026-01-15"
    judged(opened(liens='"F-0002:50.00"'), lent(mark=mark), saver("F-0002", "49.99"))


def test_no_savings() -> None:
    mark = f"{BACKED}who has 0.00 USD of sight savings"
    judged(opened(liens='"F-0002:50.00"'), lent(mark=mark))


def test_savings_in_another_currency() -> None:
    mark = f"{BACKED}who has 0.00 USD of sight savings"
    savings = saver("F-0002", "9000.00", unit="VES")
    judged(opened(liens='"F-0002:50.00"'), lent(mark=mark), savings)


def test_savings_of_the_day_itself() -> None:
    savings = saver("F-0002", "50.00", "2026-01-15")
    judged(opened(liens='"F-0002:50.00"'), lent(), savings)
    late = saver("F-0002", "50.00", "2026-01-16")
    mark = f"{BACKED}who has 0.00 USD of sight savings"
    judged(opened(liens='"F-0002:50.00"'), lent(mark=mark), late)


def test_drawn_on_the_day_itself() -> None:
    mark = f"{BACKED}who has 40.00 USD of sight savings"
    taken = drawn("F-0002", "60.00", "2026-01-15")
    judged(opened(liens='"F-0002:50.00"'), lent(mark=mark), saver("F-0002"), taken)


def test_all_her_liens_count() -> None:
    two = opened("L-0002", borrower='"F-0003"', liens='"F-0002:60.00"')
    two += lent(
        loan="L-0002", day="2026-02-01", mark=f"{OTHER}is backed by F-0002, who"
    )
    judged(opened(liens='"F-0002:50.00"'), lent(), two, saver("F-0002"))


def test_what_fell_free_counts_no_more() -> None:
    two = opened("L-0002", borrower='"F-0003"', liens='"F-0002:60.00"')
    two += lent(loan="L-0002", day="2026-02-01")
    first = opened(liens='"F-0002:50.00"') + lent() + paid("2026-01-31", "120.00")
    judged(first, two, saver("F-0002"))


def test_the_borrower_is_no_guarantor_of_her_own() -> None:
    judged(
        opened(liens='"F-0001:50.00"'),
        lent(mark="liens: F-0001 has 0.00 USD of sight savings"),
    )


def test_savings_that_do_not_read_are_told_once() -> None:
    savings = saver("F-0002", "5.00").replace(
        " USD\n", "  ;! deposit-terms: S-F-0002-USD lacks currency\n", 1
    )
    judged(opened(liens='"F-0002:50.00"'), lent(), savings)


# --- Not too much ---


def test_up_to_the_most_of_one() -> None:
    most = policy("guarantee-max: 50.00 USD")
    judged(opened(liens='"F-0002:50.00"'), lent(), saver("F-0002"), most)


def test_above_the_most_of_one() -> None:
    most = policy("guarantee-max: 50.00 USD")
    mark = f"{BACKED}whose savings would hold 50.01 USD for others, and 50.00 USD is"
    judged(opened(liens='"F-0002:50.01"'), lent(mark=mark), saver("F-0002"), most)


def test_her_own_lien_does_not_count() -> None:
    most = policy("guarantee-max: 50.00 USD")
    own = opened("L-0002", borrower='"F-0002"', liens='"F-0002:50.00"')
    own += lent(loan="L-0002")
    judged(opened(liens='"F-0002:50.00"'), lent(), own, saver("F-0002"), most)


def test_the_most_in_another_currency_says_nothing() -> None:
    most = policy("guarantee-max: 50.00 VES")
    judged(opened(liens='"F-0002:51.00"'), lent(), saver("F-0002"), most)


def circle(
    most: str, mark: str = "", first: str = "20.00", second: str = "30.00"
) -> None:
    """Judge two loans whose borrowers stand behind each other."""
    one = opened(liens=f'"F-0002:{first}"') + lent()
    two = opened("L-0002", borrower='"F-0002"', liens=f'"F-0001:{second}"')
    two += lent(loan="L-0002", day="2026-01-20", mark=mark)
    judged(one, two, saver("F-0001"), saver("F-0002"), policy(most))


def test_two_who_guarantee_each_other() -> None:
    circle("guarantee-max: 50.00 USD")
    circle("mutual-max: 50.00 USD")


def test_two_who_guarantee_each_other_beyond_the_limit() -> None:
    said = "is backed by F-0001, and F-0001 and F-0002 would hold 50.01 USD for each"
    mark = (
        f"{OTHER}{said} other, where 50.00 USD is the most (policy loan, decision D-1)"
    )
    circle("guarantee-max: 50.00 USD", mark, second="30.01")
    circle("mutual-max: 50.00 USD", mark, second="30.01")
    circle("guarantee-max: 99.00 USD\nmutual-max: 50.00 USD", mark, second="30.01")


def test_a_limit_of_its_own_for_circles() -> None:
    circle("guarantee-max: 30.01 USD\nmutual-max: 60.00 USD", second="30.01")


def test_a_circle_that_is_repaid_is_none() -> None:
    one = opened(liens='"F-0002:40.00"') + lent() + paid("2026-01-19", "600.00")
    two = opened("L-0002", borrower='"F-0002"', liens='"F-0001:40.00"')
    two += lent(loan="L-0002", day="2026-01-20")
    most = policy("guarantee-max: 50.00 USD")
    judged(one, two, saver("F-0001"), saver("F-0002"), most)


def test_each_guarantor_is_told() -> None:
    mark = f"{BACKED}who has 0.00 USD  ;! {LAW}is backed by F-0003, who has 0.00 USD"
    judged(opened(liens=TWO), lent(mark=mark))


def test_a_loan_rescheduled_is_backed_anew() -> None:
    one = opened(liens='"F-0002:50.00"') + lent()
    new = {"liens": '"F-0002:60.00"', "reschedules": '"L-0001"'}
    two = opened("L-0002", first_due="2026-03-15", **new)
    moved = {"Assets:Loans:L-0002": "600.00", "Assets:Loans:L-0001": "-600.00"}
    over = entry("2026-02-01", moved)
    judged(one, two, over, saver("F-0002", "60.00"))
    marked = entry(
        "2026-02-01", moved, f"{OTHER}is backed by F-0002, who has 59.00 USD"
    )
    judged(one, two, marked, saver("F-0002", "59.00"))


def test_what_was_lent_before_the_books_is_not_judged() -> None:
    brought = {"Assets:Loans:L-0001": "400.00", "Equity:Opening": "-400.00"}
    book = opened(day="2026-01-01", opened="2025-11-15", liens='"F-0002:50.00"')
    asked = policy("guarantors-min: 2")
    judged(book, entry("2026-01-15", brought), saver("F-0002"), asked)
    mark = "liens: F-0002 has 40.00 USD of sight savings at the end of 2026-01-15"
    marked = entry("2026-01-15", brought, mark)
    judged(book, marked, saver("F-0002", "40.00"), asked)


def test_a_policy_that_does_not_read_is_told_once() -> None:
    odd = policy('guarantors-min: "two"').replace(
        "\n", "  ;! records: policy loan says guarantors-min\n", 1
    )
    judged(opened(liens='"F-0002:50.00"'), lent(), saver("F-0002"), odd)
