"""Liens: what they hold beside what is asked, and savings beside what they hold."""

from tests.conftest import assert_judged
from tests.loan_books import LAWS
from tests.loan_books import NETWORK
from tests.loan_books import by_decision
from tests.loan_books import drawn
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid
from tests.loan_books import policy
from tests.loan_books import saver

MARK = ";! liens: F-0002 has "
HAS = MARK.removeprefix(";! ")
HELD = opened(liens='"F-0002:60.00 F-0001:30.00"') + lent() + saver("F-0001", "30.00")
LACK = "liens: L-0001 has liens of"


def judged(*parts: str) -> None:
    assert_judged("".join(parts) + NETWORK + LAWS)


# --- What is asked ---


def test_the_share_that_is_asked() -> None:
    book = opened(liens='"F-0002:300.00"') + lent() + saver("F-0002", "300.00")
    judged(book, policy("lien-share: 0.5"))


def test_below_the_share() -> None:
    mark = (
        f"{LACK} 299.99 USD for 600.00 USD lent, and 300.00 USD is asked (policy loan"
    )
    book = opened(liens='"F-0002:299.99"') + lent(mark=mark)
    judged(book, saver("F-0002", "300.00"), policy("lien-share: 0.5"))


def test_no_liens() -> None:
    judged(
        opened(), lent(mark=f"{LACK} 0.00 USD for 600.00"), policy("lien-share: 0.5")
    )
    judged(opened(), lent(), policy("lien-share: 0"))
    judged(opened(), lent())


def test_the_borrowers_own_lien_counts() -> None:
    book = opened(liens='"F-0001:300.00"') + lent() + saver("F-0001", "300.00")
    judged(book, policy("lien-share: 0.5"))


def test_from_the_part_on_that_goes_beyond() -> None:
    second = lent("0.01", "2026-02-01", mark=f"{LACK} 300.00 USD for 600.01 USD lent")
    book = opened(liens='"F-0002:300.00"') + lent() + second
    third = lent("9.00", "2026-02-02")
    judged(book, third, saver("F-0002", "300.00"), policy("lien-share: 0.5"))


def test_the_policy_of_the_day_counts() -> None:
    judged(opened(), lent(), policy("lien-share: 0.5", day="2026-01-16"))


# --- What is held ---


def test_savings_down_to_what_is_held() -> None:
    judged(HELD, saver("F-0002"), drawn("F-0002", "40.00", "2026-01-16"))


def test_savings_below_what_is_held() -> None:
    said = (
        f"{HAS}59.99 USD of sight savings at the end of 2026-01-16, and liens hold 60"
    )
    judged(HELD, saver("F-0002"), drawn("F-0002", "40.01", "2026-01-16", said))


def test_drawn_before_the_loan_is_paid_out() -> None:
    day = "2026-01-14"
    judged(HELD, saver("F-0002", "160.00"), drawn("F-0002", "100.00", day))


def test_what_is_held_falls_as_principal_is_repaid() -> None:
    """Of 90.00 held, 15.00 fall free with a sixth of the principal: hers."""
    first = paid("2026-02-15", "100.00", "6.00")
    judged(HELD, first, saver("F-0002"), drawn("F-0002", "55.00", "2026-02-15"))
    said = (
        f"{HAS}44.99 USD of sight savings at the end of 2026-02-15, and liens hold 45"
    )
    taken = drawn("F-0002", "55.01", "2026-02-15", said)
    judged(HELD, first, saver("F-0002"), taken)


def test_the_borrowers_own_lien_falls_last() -> None:
    """400.00 repaid set 60.00 free, all of F-0002's; her own 30.00 are still held."""
    repaid = paid("2026-02-15", "400.00", "6.00")
    free = drawn("F-0002", "100.00", "2026-02-16")
    judged(HELD, repaid, saver("F-0002"), free)
    said = "liens: F-0001 has 29.99 USD of sight savings at the end of 2026-02-16, and"
    own = drawn("F-0001", "0.01", "2026-02-16", f"{said} liens hold 30.00 USD")
    judged(HELD, repaid, saver("F-0002"), own)


def test_of_a_loan_older_than_the_books_a_part_is_free_already() -> None:
    """400.00 of 600.00 are owed when the books begin, and 60.00 of 90.00 held."""
    terms = {"opened": "2025-11-15", "principal": "600.00 USD"}
    book = opened(day="2026-01-01", liens='"F-0002:90.00"', **terms)
    brought = {"Assets:Loans:L-0001": "400.00", "Equity:Opening": "-400.00"}
    book += entry("2026-01-15", brought) + policy("lien-share: 0.5")
    judged(book, saver("F-0002", "60.00"))
    said = (
        f"{HAS}59.99 USD of sight savings at the end of 2026-01-16, and liens hold 60"
    )
    judged(book, saver("F-0002", "60.00"), drawn("F-0002", "0.01", "2026-01-16", said))


def test_a_loan_repaid_holds_nothing() -> None:
    repaid = paid("2026-02-15", "600.00", "6.00")
    judged(HELD, repaid, saver("F-0002"), drawn("F-0002", "100.00", "2026-02-15"))


def test_what_is_written_off_is_held_still() -> None:
    amounts = {"Assets:Loans:L-0001": "-600.00", "Expenses:WrittenOff": "600.00"}
    gone = by_decision(entry("2026-03-01", amounts))
    said = f"{HAS}59.00 USD of sight savings"
    judged(HELD, gone, saver("F-0002"), drawn("F-0002", "41.00", "2026-03-02", said))


def test_what_moves_to_another_loan_falls_free() -> None:
    new = opened("L-0002", first_due="2026-03-15", reschedules='"L-0001"')
    moved = {"Assets:Loans:L-0002": "600.00", "Assets:Loans:L-0001": "-600.00"}
    over = entry("2026-02-01", moved)
    judged(HELD, new, over, saver("F-0002"), drawn("F-0002", "100.00", "2026-02-01"))


def test_a_payment_taken_back_holds_again() -> None:
    back = '2026-02-20 * "Bounced"\n  Assets:Loans:L-0001  600.00 USD\n'
    back += "    corrects: 2026-02-15\n  Assets:Bank  -600.00 USD\n"
    repaid = paid("2026-02-15", "600.00", "6.00")
    said = f"{HAS}0.00 USD of sight savings at the end of 2026-02-20"
    back = back.replace('"\n', f'"  ;! {said}\n', 1)
    taken = drawn("F-0002", "100.00", "2026-02-16")
    rest = saver("F-0002") + '2026-02-21 * "x"\n  Assets:Bank  0.00 USD\n'
    judged(HELD, repaid, back, taken, rest)


def test_it_is_told_again_only_when_it_falls_further() -> None:
    judged(
        HELD,
        saver("F-0002"),
        drawn("F-0002", "50.00", "2026-01-16", f"{HAS}50.00 USD"),
        drawn("F-0002", "-5.00", "2026-01-17"),
        drawn("F-0002", "4.00", "2026-01-18", f"{HAS}51.00 USD"),
        drawn("F-0002", "2.00", "2026-01-19", f"{HAS}49.00 USD"),
    )


def test_savings_on_two_accounts_together() -> None:
    more = "2026-01-02 open Liabilities:Second:S-2 USD\n" + "".join(
        f"  {line}\n"
        for line in (
            'role: "sight-savings"',
            'holder: "F-0002"',
            "rate: 0",
            'basis: "ACT/365"',
        )
    )
    laid = entry("2026-01-02", {"Liabilities:Second:S-2": "-20", "Assets:Bank": "20"})
    judged(HELD, saver("F-0002", "40.00"), more, laid)


def test_term_deposits_are_no_sight_savings() -> None:
    term = saver("F-0002").replace("sight-savings", "term-deposit", 1)
    term = term.replace("  rate: 0\n", "  rate: 0\n  matures: 2026-12-31\n")
    text = HELD.replace(
        '"Credit"',
        '"Credit"  ;! guarantors: L-0001 is backed by F-0002, who has 0.00 USD',
        1,
    )
    judged(text, term)


def test_the_day_of_disbursement_is_told_by_guarantors() -> None:
    text = HELD.replace(
        '"Credit"',
        '"Credit"  ;! guarantors: L-0001 is backed by F-0002, who has 10.00 USD',
        1,
    )
    judged(text, saver("F-0002", "10.00"), drawn("F-0002", "-1.00", "2026-01-16"))


def test_an_assembly_may_excuse_a_day() -> None:
    excused = (
        '2026-01-20 custom "decision" "D-2" "She was ill"\n  taken-by: "assembly"\n'
        '  excuses: "liens@F-0002/2026-01-16"\n'
    )
    judged(HELD, saver("F-0002"), drawn("F-0002", "41.00", "2026-01-16"), excused)


# --- Other liens from a day on ---


def replaced(day: str, liens: str, mark: str = "") -> str:
    """Write that a loan has other liens from a day on."""
    said = f"  ;! {mark}" if mark else ""
    head = f'{day} custom "terms" "Assets:Loans:L-0001"{said}\n'
    return head + f'  liens: "{liens}"\n  decision: "D-1"\n'


def test_what_was_drawn_too_early_stays_drawn_too_early() -> None:
    book = opened(liens='"F-0002:60.00"') + lent() + saver("F-0002", "60.00")
    early = drawn("F-0002", "1.00", "2026-02-28", f"{HAS}59.00 USD of sight savings")
    judged(book, early, replaced("2026-03-01", "F-0002:59.00"))
    judged(
        book,
        drawn("F-0002", "1.00", "2026-03-01"),
        replaced("2026-03-01", "F-0002:59.00"),
    )


def test_one_guarantor_takes_the_place_of_another() -> None:
    book = opened(liens='"F-0002:60.00"') + lent() + saver("F-0002", "60.00")
    later = saver("F-0003", "60.00", "2026-03-01")
    free = drawn("F-0002", "60.00", "2026-03-01")
    judged(book, later, free, replaced("2026-03-01", "F-0003:60.00"))


def test_one_who_has_too_little_takes_the_place_of_another() -> None:
    book = opened(liens='"F-0002:60.00"') + lent() + saver("F-0002", "60.00")
    later = saver("F-0003", "59.99", "2026-02-28")
    mark = "liens: F-0003 has 59.99 USD of sight savings at the end of 2026-03-01"
    judged(book, later, replaced("2026-03-01", "F-0003:60.00", mark))


def test_the_most_drawn_on_a_day_is_told() -> None:
    said = f"{HAS}49.00 USD of sight savings at the end of 2026-01-16, and liens hold"
    less, least = drawn("F-0002", "10.00", "2026-01-16"), "0.50"
    most = drawn("F-0002", "40.50", "2026-01-16", said)
    late = drawn("F-0002", least, "2026-01-16") + drawn("F-0002", "0.00", "2026-01-16")
    judged(HELD, saver("F-0002"), less, most, late.replace("0.50", "0.25") * 2)
    judged(HELD, saver("F-0002"), most, less, late.replace("0.50", "0.25") * 2)


def test_held_for_two_loans() -> None:
    two = opened("L-0002", liens='"F-0002:30.00"', first_due="2026-03-15")
    book = HELD + two + lent("50.00", "2026-01-16", "L-0002") + saver("F-0002")
    said = f"{HAS}85.00 USD of sight savings at the end of 2026-01-20, and liens hold"
    judged(book, drawn("F-0002", "15.00", "2026-01-20", f"{said} 90.00 USD of them"))


def test_days_without_a_share_before_one_with() -> None:
    second = lent("10.00", "2026-02-02", mark=f"{LACK} 0.00 USD for 610.00 USD lent")
    judged(opened(), lent(), second, policy("lien-share: 0.5", day="2026-02-01"))


def test_a_loan_that_does_not_read_before_one_that_does() -> None:
    broken = opened("L-0000", "loan-terms: ", rate='"twelve"')
    book = broken + lent("10.00", "2026-01-15", "L-0000") + opened()
    judged(book, lent(mark=f"{LACK} 0.00 USD"), policy("lien-share: 0.5"))
