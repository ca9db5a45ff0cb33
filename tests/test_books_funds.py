"""The funds of the example books: their shared account, their walls, their debts.

What the bank holds is counted anew from the text alone: no loader, no law.
"""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from beancount import loader
from beancount.core import data
from beancount.core import realization

from ledger import bank_months
from ledger import interfund
from ledger import money
from ledger.book import Book
from ledger.check import check
from ledger.decisions import cited_in
from ledger.records import Decision
from plugins import bylaws
from tests.test_books import BOOKS
from tests.test_books import MAIN
from tests.test_books import copied

BANK = "Assets:Bank:BDV"
FUNDS = ("Funeral", "Savings", "Health", "Education")
MONTHS = range(1, 13)
LENT = "Assets:Interfund:Savings:Health"
BORROWED = "Liabilities:Interfund:Health:Savings"
GIVEN = "Equity:Given:Education:Health"
RECEIVED = "Equity:Received:Health:Education"

# By hledger, from the same postings.
IN_THE_BANK = {
    "Funeral": Decimal("3216.84"),
    "Savings": Decimal("2712.09"),
    "Health": Decimal("292.90"),
    "Education": Decimal("216.20"),
}


@pytest.fixture(scope="module")
def book() -> Book:
    return check(MAIN, bylaws.RULES).book


# --- The shared account, counted from the text ---


def moved(account: str) -> list[tuple[int, Decimal]]:
    """List the month and amount of every line that moves an account."""
    lines = []
    for month in MONTHS:
        text = (BOOKS / "2026" / f"{month:02}.beancount").read_text("utf-8")
        found = re.findall(rf"^  {account}\s(.*)$", text, re.MULTILINE)
        for rest in found:
            number, currency = rest.split()
            assert currency == "USD"
            lines.append((month, Decimal(number)))
    return lines


def held(fund: str, month: int) -> Decimal:
    """Count what a fund has in the bank when a month ends."""
    return sum(
        (number for at, number in moved(f"{BANK}:{fund}") if at <= month), Decimal(0)
    )


def said_by_the_bank() -> dict[str, Decimal]:
    """Read each balance of the bank: its date, and the amount."""
    texts = [path.read_text("utf-8") for path in (BOOKS / "2026").iterdir()]
    pattern = rf"^(\S+) balance {BANK} +(\S+) USD$"
    found = [one for text in texts for one in re.findall(pattern, text, re.MULTILINE)]
    assert len(found) == len(dict(found))
    return {day: Decimal(number) for day, number in found}


def test_the_bank_proves_the_four_funds_together_each_month() -> None:
    ends = [date(2026 + month // 12, month % 12 + 1, 1) for month in MONTHS]
    counted = [sum(held(fund, month) for fund in FUNDS) for month in MONTHS]
    by_day = zip((day.isoformat() for day in ends), counted, strict=True)
    assert said_by_the_bank() == dict(by_day)


def test_every_line_on_the_account_is_of_one_of_the_four() -> None:
    texts = [path.read_text("utf-8") for path in (BOOKS / "2026").iterdir()]
    lines = re.findall(rf"^  ({BANK}\S*)", "\n".join(texts), re.MULTILINE)
    assert set(lines) == {f"{BANK}:{fund}" for fund in FUNDS}


@pytest.mark.parametrize("fund", FUNDS)
def test_what_a_fund_has_in_the_bank(fund: str) -> None:
    """By the text, by hledger, and by Beancount without our laws."""
    text = re.sub(r"^plugin .*$", "", MAIN.read_text("utf-8"), flags=re.MULTILINE)
    text = text.replace('include "', f'include "{BOOKS}/')
    entries, errors, _ = loader.load_string(text)
    assert errors == []
    found = realization.get(realization.realize(entries), f"{BANK}:{fund}")
    assert found is not None
    assert found.balance.get_currency_units("USD").number == IN_THE_BANK[fund]
    assert held(fund, 12) == IN_THE_BANK[fund]


@pytest.mark.parametrize("fund", FUNDS)
def test_no_fund_is_ever_overdrawn(fund: str) -> None:
    assert all(held(fund, month) > 0 for month in MONTHS)


def test_four_funds_share_one_bank_account(book: Book) -> None:
    assert bank_months.shared(book) == [BANK]
    assert set(bank_months.parts(book)) == {f"{BANK}:{fund}" for fund in FUNDS}
    for name in bank_months.parts(book):
        traits = book.accounts.traits(name)
        assert traits.fund == name.rpartition(":")[2].lower()
        assert traits.liquid


def test_a_bill_for_two_funds_is_one_entry(book: Book) -> None:
    """Each pays its part, so that nothing crosses."""
    bills = [
        entry
        for entry in book.transactions
        if len(funds_of(book, entry)) > 1 and not cited_in(entry.meta)
    ]
    assert [len(funds_of(book, entry)) for entry in bills] == [2]


def funds_of(book: Book, entry: data.Transaction) -> set[str | None]:
    return {book.accounts.traits(one.account).fund for one in entry.postings}


# --- Transfers ---


def amounts(book: Book, account: str) -> list[Decimal]:
    """List what is posted on an account, in order of date."""
    return [
        units.number
        for entry in book.transactions
        for posting in entry.postings
        if posting.account == account and (units := money.units(posting)) is not None
    ]


def test_one_fund_lends_to_another_that_pays_back_a_part(book: Book) -> None:
    lent = [Decimal(300), Decimal(-100), Decimal(-100)]
    assert amounts(book, LENT) == lent
    assert amounts(book, BORROWED) == [-one for one in lent]


def test_one_fund_gives_to_another(book: Book) -> None:
    assert amounts(book, GIVEN) == [Decimal(45)]
    assert amounts(book, RECEIVED) == [Decimal(-45)]


def test_each_transfer_cites_a_decision_of_the_assembly(book: Book) -> None:
    between = {LENT, BORROWED, GIVEN, RECEIVED}
    others = set(interfund.sides(book).read) - between
    assert all("Markets" in name for name in others)  # the surplus: test_books_closing
    transfers = [
        entry
        for entry in book.transactions
        if any(posting.account in between for posting in entry.postings)
    ]
    cited = [one for entry in transfers for one in cited_in(entry.meta)]
    assert cited == ["2025-018", "2025-018", "2026-012", "2025-018"]
    for entry in transfers:
        for one in cited_in(entry.meta):
            decision = book.register.on(Decision, one, entry.date)
            assert decision is not None
            assert decision.taken_by == "assembly"


def test_decisions_are_numbered_in_order_of_date(book: Book) -> None:
    histories = book.register.histories(Decision)
    days = {name: history[0].date for name, history in histories.items()}
    of_the_assembly, of_meetings = r"\d{4}-\d{3}", (r"\d{4}-M\d{2}", r"\d{4}-C\d{2}")
    for series in (of_the_assembly, *of_meetings):
        names = sorted(name for name in days if re.fullmatch(series, name))
        assert sorted(names, key=lambda name: (days[name], name)) == names
        days = {name: day for name, day in days.items() if name not in names}
    assert days == {}


# --- Deposits, of which test_books_deposits tells more ---


def test_deposits_are_placed_in_what_is_not_money(book: Book) -> None:
    assert amounts(book, "Assets:Stock:Filters")[0] > 0
    assert not book.accounts.traits("Assets:Stock:Filters").liquid


def test_the_savings_fund_shows_a_small_deficit() -> None:
    """What its deposits earn is nearly paid by its own income."""
    results = [
        sum((number for _, number in moved(f"{name}")), Decimal(0))
        for name in (
            "Income:Savings:Sales",
            "Income:Savings:Fees",
            "Expenses:Savings:Goods",
            "Expenses:Savings:Upkeep",
            "Expenses:Savings:Interest",
        )
    ]
    assert sum(results) == Decimal("8.78")


# --- Sources ---


def test_income_and_debts_say_whose_money_it_is(book: Book) -> None:
    between = interfund.sides(book).read
    for name in book.accounts.opened:
        if name.startswith(("Income:", "Liabilities:")) and name not in between:
            assert book.accounts.traits(name).source


def test_a_service_sold_to_the_state_has_a_source_of_its_own(book: Book) -> None:
    sold = [entry.meta.get("source") for entry in book.transactions]
    assert Counter(filter(None, sold)) == {"services-sold": 1}


# --- Each law of the funds has something to look at ---

CHANGES = {
    "fund-walls": (r"(Assets:Bank:BDV:)Health( +74\.00 USD)$", r"\1Savings\2"),
    "fund-amounts": (r"(Bank:BDV:Education) +-14\.40 USD$", r"\1"),
    "held-owed": (r'(?<=fund: "savings"\n)  liquid: TRUE\n', ""),
    "exact": (r'("tolerance_multiplier") "0.0001"', r'\1 "0.5"'),
    "shared-account": (r"^2026-04-01 balance Assets:Bank:BDV .*\n", ""),
    "provenance": (r'source: "services-sold"', 'source: "state"'),
    "precision": (r"(-?310\.00)( USD)$", r"\g<1>0\2"),
    "spelling": (
        r"^.* open Assets:Stock:Urns ",
        "2026-01-01 open Assets:St\u043eck:Urns\n\\g<0>",
    ),
}


@pytest.mark.parametrize("law", CHANGES)
def test_one_change_and_the_law_speaks(tmp_path: Path, law: str) -> None:
    told = check(copied(tmp_path, *CHANGES[law]), bylaws.RULES)
    assert {one.law for one in told.findings} == {law}
