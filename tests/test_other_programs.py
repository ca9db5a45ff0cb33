"""Random books agree with hledger and Ledger on every balance, to the twelfth place.

Where one of the two is not installed, its part is skipped, and says so loudly; CI
installs both. `CAYAPA_TORTURE=1` compares ten times as many.
"""

import json
import os
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from ledger.book import Book
from ledger.fund_table import fund_table
from ledger.loading import read_entries
from tests.kept_plain import moved
from tests.neutral_books import LIQUID
from tests.neutral_books import Neutral
from tests.neutral_books import as_beancount
from tests.neutral_books import as_journal
from tests.neutral_books import drawn

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

BOOKS = 300 * (10 if os.environ.get("CAYAPA_TORTURE") else 1)
PLACES = Decimal("1e-12")
END = date(2026, 12, 31)
Balances = dict[tuple[str, str], Decimal]


@pytest.fixture(scope="module")
def books() -> dict[str, Neutral]:
    random = Random(20260101)  # noqa: S311
    return {f"B{number:05}": drawn(random) for number in range(BOOKS)}


@pytest.fixture(scope="module")
def journal(
    books: dict[str, Neutral], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    path = tmp_path_factory.mktemp("journal") / "all.journal"
    path.write_text(as_journal(books), "utf-8")
    return path


@pytest.fixture(scope="module")
def ours(
    books: dict[str, Neutral], tmp_path_factory: pytest.TempPathFactory
) -> Balances:
    """Read each book as the commands do, and add up what moved on its accounts.

    What the table of funds says of each fund's money is a balance too.
    """
    path = tmp_path_factory.mktemp("books") / "main.beancount"
    found: Balances = defaultdict(Decimal)
    for prefix, book in books.items():
        path.write_text(as_beancount(book), "utf-8")
        entries, options, told = read_entries(path)
        assert not told, told
        read = Book.read(entries, options, booked=entries)
        for entry in read.transactions:
            for one in entry.postings:
                number, unit = moved(one)
                found[f"{prefix}:{one.account}", unit] += number
        for row in fund_table(read, on=END):
            found[f"{prefix} {row.fund}", row.currency] = row.liquid
    return rounded(found)


def rounded(found: Mapping[tuple[str, str], Decimal]) -> Balances:
    """Round to the twelfth place: Beancount keeps `@@ 1.00` as a price each."""
    near = {key: number.quantize(PLACES) for key, number in found.items()}
    return {key: number for key, number in near.items() if number}


def with_funds(theirs: Mapping[tuple[str, str], Decimal]) -> Balances:
    """Add what the accounts of each fund's money hold together."""
    found: Balances = defaultdict(Decimal, theirs)
    kinds = {one.partition(":")[2].removesuffix(":{}") for one in LIQUID}
    for (account, unit), number in theirs.items():
        prefix, _, kind, fund = account.split(":")
        if kind in kinds:
            found[f"{prefix} {fund.lower()}", unit] += number
    return rounded(found)


def run(program: str, *arguments: str) -> str:
    if shutil.which(program) is None:
        pytest.skip(f"NOT COMPARED: {program} is not installed (apt install {program})")
    done = subprocess.run(
        [program, *arguments], check=True, capture_output=True, text=True
    )
    assert not done.stderr
    return done.stdout


def of_hledger(journal: Path) -> Balances:
    told = json.loads(run("hledger", "-f", str(journal), "balance", "-O", "json"))
    found: Balances = defaultdict(Decimal)
    for account, _, _, amounts in told[0]:
        for one in amounts:  # an amount for each price
            number = one["aquantity"]
            mantissa, places = number["decimalMantissa"], number["decimalPlaces"]
            found[account, one["acommodity"]] += Decimal(mantissa).scaleb(-places)
    return found


def of_ledger(journal: Path) -> Balances:
    """Ask for every posting, unrounded, and add up."""
    form = "%(account)|%(quantity(amount))|%(commodity(amount))\\n"
    told = run("ledger", "-f", str(journal), "register", "--unround", "--format", form)
    found: Balances = defaultdict(Decimal)
    for line in told.splitlines():
        account, number, unit = line.split("|")
        found[account, unit.strip('"')] += Decimal(number)
    return found


def test_hledger_agrees(ours: Balances, journal: Path) -> None:
    theirs = with_funds(of_hledger(journal))
    assert len(theirs) > 5 * BOOKS
    assert ours == theirs


def test_ledger_agrees(ours: Balances, journal: Path) -> None:
    theirs = with_funds(of_ledger(journal))
    assert len(theirs) > 5 * BOOKS
    assert ours == theirs


def test_a_cent_is_seen(ours: Balances, journal: Path) -> None:
    """The comparison is not blind: a cent more in one entry of all is found."""
    text = journal.read_text("utf-8")
    more = journal.with_name("more.journal")
    spent = "2026-06-01 * One more\n    B00000:Assets:Cash:Funeral  0.01 USD\n"
    more.write_text(f"{text}\n{spent}    B00000:Income:Members:Funeral\n", "utf-8")
    assert ours != with_funds(of_hledger(more))
