"""Loans as read from a book: what moved on each, and what came of it."""

from datetime import date
from decimal import Decimal

from beancount import loader

from ledger.book import Book
from ledger.loan_terms import agreement
from ledger.loans import Loan
from ledger.loans import by_borrower
from ledger.loans import lineage
from ledger.loans import loans
from ledger.loans import successors
from tests.loan_books import NETWORK
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid

END = date(2026, 12, 31)
LOAN, BANK = "Assets:Loans:L-0001", "Assets:Bank"
PARTS = (
    "disbursed",
    "brought",
    "repaid",
    "moved",
    "written_off",
    "recovered",
    "interest",
    "late",
    "applied",
    "provision",
    "cost",
)


def read(*parts: str) -> Book:
    entries, errors, options = loader.load_string("".join(parts) + NETWORK)
    assert not errors
    return Book.read(entries, options)


def loan(*parts: str, loan_id: str = "L-0001") -> Loan:
    return loans(read(*parts))[loan_id]


def told(found: Loan) -> list[str]:
    """Write each movement by what is not zero of it."""
    return [
        " ".join(
            f"{name} {getattr(one, name):.2f}" for name in PARTS if getattr(one, name)
        )
        for one in found.movements
    ]


def test_a_payment_of_all_sorts() -> None:
    amounts = {
        BANK: "130.00",
        LOAN: "-100.00",
        "Income:Interest": "-6.00",
        "Income:Late": "-4.00",
        "Liabilities:Waiting": "-20.00",
    }
    found = loan(opened(), lent(), entry("2026-02-20", amounts))
    assert told(found) == [
        "disbursed 600.00",
        "repaid 100.00 interest 6.00 late 4.00 applied 20.00",
    ]
    assert found.movements[1].paid == Decimal(130)
    assert [found.balance(END), found.owed(END)] == [500, 500]
    assert found.by("interest", date(2026, 2, 19)) == 0
    assert found.by("interest", date(2026, 2, 20)) == 6


def test_set_aside_written_off_and_recovered() -> None:
    aside = {"Expenses:Provision": "300.00", "Assets:Provision": "-300.00"}
    gone = {LOAN: "-600.00", "Assets:Provision": "300.00"}
    gone |= {"Expenses:WrittenOff": "300.00"}
    back = {BANK: "50.00", "Expenses:WrittenOff": "-50.00"}
    found = loan(
        opened(),
        lent(),
        entry("2026-06-30", aside),
        entry("2026-07-31", gone),
        entry("2026-09-01", back),
    )
    assert told(found) == [
        "disbursed 600.00",
        "provision 300.00 cost 300.00",
        "written_off 600.00 provision -300.00",
        "recovered 50.00",
    ]
    assert found.balance(END) == 0
    assert found.owed(END) == 550
    assert found.owed(date(2026, 7, 31)) == 600


def test_a_provision_set_free_by_a_payment_is_no_loss() -> None:
    aside = {"Expenses:Provision": "300.00", "Assets:Provision": "-300.00"}
    free = {BANK: "600.00", LOAN: "-600.00"}
    free |= {"Expenses:Provision": "-300.00", "Assets:Provision": "300.00"}
    found = loan(
        opened(), lent(), entry("2026-06-30", aside), entry("2026-07-31", free)
    )
    assert told(found)[-1] == "repaid 600.00 provision -300.00 cost -300.00"


def test_a_loss_taken_up_again() -> None:
    gone = {LOAN: "-600.00", "Expenses:WrittenOff": "600.00"}
    again = {LOAN: "600.00", "Expenses:WrittenOff": "-600.00"}
    found = loan(
        opened(), lent(), entry("2026-06-30", gone), entry("2026-07-31", again)
    )
    assert told(found)[1:] == ["written_off 600.00", "written_off -600.00"]
    assert [found.balance(END), found.lent] == [600, 600]


def test_a_payment_taken_back() -> None:
    back = (
        f'2026-02-20 * "Bounced"\n  {LOAN}  100.00 USD\n    corrects: 2026-02-15\n'
        f"  {BANK}  -100.00 USD\n"
    )
    found = loan(opened(), lent(), paid("2026-02-15", "100.00"), back)
    assert told(found) == ["disbursed 600.00", "repaid 100.00", "repaid -100.00"]
    assert found.lent == 600


def back(amount: str, day: str = "2026-02-20") -> str:
    """Write that a payment is taken back."""
    on_loan = f"  {LOAN}  {amount} USD\n    corrects: 2026-02-15\n"
    return f'{day} * "Bounced"\n{on_loan}  {BANK}  -{amount} USD\n'


def test_no_more_is_taken_back_than_was_repaid() -> None:
    found = loan(opened(), lent(), paid("2026-02-15", "100.00"), back("150.00"))
    assert told(found)[1:] == ["repaid 100.00", "disbursed 50.00 repaid -100.00"]
    again = back("10.00", "2026-02-21")
    found = loan(opened(), lent(), paid("2026-02-15", "100.00"), back("100.00"), again)
    assert told(found)[2:] == ["repaid -100.00", "disbursed 10.00"]
    assert told(loan(opened(), back("600.00"))) == ["disbursed 600.00"]


def test_what_is_taken_back_comes_behind_the_payment_of_its_day() -> None:
    found = loan(
        opened(), lent(), back("100.00", "2026-02-15"), paid("2026-02-15", "100.00")
    )
    assert told(found)[1:] == ["repaid 100.00", "repaid -100.00"]


def test_no_more_is_taken_up_than_was_lost() -> None:
    gone = {LOAN: "-200.00", "Expenses:WrittenOff": "200.00"}
    again = {LOAN: "250.00", "Expenses:WrittenOff": "-250.00"}
    found = loan(
        opened(), lent(), entry("2026-06-30", gone), entry("2026-07-31", again)
    )
    assert told(found)[2:] == ["disbursed 50.00 written_off -200.00 recovered 50.00"]


def test_goods_with_a_down_payment() -> None:
    amounts = {LOAN: "600.00", BANK: "120.00", "Assets:Stock": "-720.00"}
    assert told(loan(opened(), entry("2026-01-15", amounts))) == ["disbursed 600.00"]


def test_what_is_paid_down_on_the_loan_itself() -> None:
    amounts = {LOAN: "720.00", "Assets:Stock": "-720.00"}
    text = entry("2026-01-15", amounts)
    text += f"  {LOAN}  -120.00 USD\n  {BANK}  120.00 USD\n"
    assert told(loan(opened(), text)) == ["disbursed 600.00"]


def test_an_entry_of_two_loans() -> None:
    text = (
        '2026-02-15 * "Two at once"\n'
        f"  {BANK}  311.00 USD\n"
        f"  {LOAN}  -100.00 USD\n"
        "  Assets:Loans:L-0002  -200.00 USD\n"
        '  Income:Interest  -6.00 USD\n    contract: "L-0001"\n'
        '  Income:Interest  -5.00 USD\n    contract: "L-0002"\n'
    )
    book = read(opened(), lent(), opened("L-0002"), lent(loan="L-0002"), text)
    assert told(loans(book)["L-0001"])[1:] == ["repaid 100.00 interest 6.00"]
    assert told(loans(book)["L-0002"])[1:] == ["repaid 200.00 interest 5.00"]


def test_a_loan_that_reschedules_another() -> None:
    amounts = {"Assets:Loans:L-0002": "650.00", LOAN: "-600.00", BANK: "-50.00"}
    book = read(
        opened(),
        lent(),
        opened("L-0002", first_due="2026-04-15", reschedules='"L-0001"'),
        opened("L-0003", first_due="2026-05-15", reschedules='"L-0002"'),
        entry("2026-03-01", amounts),
    )
    first, second, third = loans(book).values()
    assert told(first)[1:] == ["moved 600.00"]
    assert told(second) == ["disbursed 650.00 brought 600.00"]
    assert [first.owed(END), second.owed(END)] == [0, 650]
    assert lineage(book, third) == (first, second, third)
    assert lineage(book, first) == (first,)
    assert successors(book) == {"L-0001": (second,), "L-0002": (third,)}


def test_a_lineage_that_bites_its_tail() -> None:
    book = read(
        opened(reschedules='"L-0002"'), opened("L-0002", reschedules='"L-0001"')
    )
    assert [one.id for one in lineage(book, loans(book)["L-0001"])] == [
        "L-0002",
        "L-0001",
    ]


def test_what_stands_there_when_the_books_begin() -> None:
    opening = f"2026-01-15 pad {LOAN} Equity:Opening\n"
    found = loan(opened(), opening, f"2026-01-16 balance {LOAN}  400.00 USD\n")
    assert told(found) == ["disbursed 400.00"]


def test_levels_are_of_the_end_of_each_day() -> None:
    found = loan(
        opened(),
        lent(),
        paid("2026-02-15", "100.00"),
        lent("50.00", "2026-02-15"),
    )
    assert [tuple(one) for one in found.levels()] == [
        (date(2026, 1, 15), 600, 600),
        (date(2026, 2, 15), 650, 550),
    ]


def test_a_loan_up_to_a_day() -> None:
    found = loan(opened(), lent(), paid("2026-02-15", "100.00"))
    assert told(found.until(date(2026, 2, 14))) == ["disbursed 600.00"]
    assert found.first_day == date(2026, 1, 15)
    assert found.until(date(2026, 1, 14)).lent == 0


def test_loans_by_borrower_as_corrected() -> None:
    terms = (
        f'2026-02-01 custom "terms" {LOAN}\n  borrower: "F-0002"\n  decision: "D-1"\n'
    )
    book = read(opened(), opened("L-0002"), terms)
    assert {
        one: [loan.id for loan in some] for one, some in by_borrower(book).items()
    } == {
        "F-0002": ["L-0001"],
        "F-0001": ["L-0002"],
    }
    mended = agreement(book, loans(book)["L-0001"], date(2026, 2, 1))
    before = agreement(book, loans(book)["L-0001"], date(2026, 1, 31))
    assert mended is not None
    assert before is not None
    assert (before.borrower, mended.borrower) == ("F-0001", "F-0002")


def test_another_currency_counts_for_nothing() -> None:
    text = (
        lent()
        .replace("600.00 USD", "600.00 VES", 1)
        .replace("600.00 USD", "600.00 VES")
    )
    entries, _, options = loader.load_string(opened() + text + NETWORK)
    assert loans(Book.read(entries, options))["L-0001"].movements == ()
