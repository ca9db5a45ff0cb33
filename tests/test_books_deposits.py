"""The deposits of the example books: their cases, their interest, their quotes.

Interest is counted anew from the text alone, day by day in fractions: no loader, no
law, nothing of what the tools reckon with.
"""

import calendar
import json
import os
import re
import shutil
from collections import Counter
from dataclasses import replace
from datetime import date
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import product as product_of
from pathlib import Path
from typing import NamedTuple

import pytest
from beancount.core import data
from beancount.parser import parser
from click.testing import CliRunner

from ledger import closing_drafts
from ledger import money
from ledger import quotes
from ledger.accounts import Accounts
from ledger.book import Book
from ledger.check import check
from ledger.cli import main
from ledger.once import once
from ledger.records import Associate
from ledger.records import Cooperative
from ledger.records import Family
from plugins import bylaws
from tests.test_books import BOOKS
from tests.test_books import MAIN
from tests.test_books import YEAR_END
from tests.test_books import copied

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

PARENT = "Liabilities:Deposits:"
BANK = "Assets:Bank:BDV:Savings"
COST = "Expenses:Savings:Interest"
DAY = timedelta(days=1)
BEGUN = date(2026, 1, 1)
MONTHS = range(1, 13)
TORTURE = bool(os.environ.get("CAYAPA_TORTURE"))
LAST_DAYS = [date(2026, one, calendar.monthrange(2026, one)[1]) for one in MONTHS]
IDS = [f"D-{one:04}" for one in range(1, 19)] + ["V-0001", "V-0002"]

# By hledger, from the same postings: what each deposit holds as the year ends, and the
# interest that waits beside it.
AT_YEAR_END = {
    "D-0003": ("50.00", "0.49"),
    "D-0006": ("84.27", "0.66"),
    "D-0007": ("477.67", "2.30"),
    "D-0008": ("90.00", "1.81"),
    "D-0012": ("62.13", "0.35"),
    "D-0014": ("90.00", "2.41"),
    "D-0016": ("500.00", "7.91"),
    "D-0017": ("1000.00", "12.00"),
    "D-0018": ("40.00", "0.23"),
    "V-0001": ("30.59", "0.00"),
    "V-0002": ("172.05", "0.00"),
}
COSTS = Decimal("118.78")


@pytest.fixture(scope="module")
def book() -> Book:
    return check(MAIN, bylaws.RULES).book


# --- What stands in the text ---


class Said(NamedTuple):
    """A dated entry of the text: its first line without the date, keys, postings."""

    day: date
    head: str
    keys: dict[str, str]
    postings: list[tuple[str, Decimal]]

    def on(self, account: str) -> Decimal:
        """Sum what it moves on an account."""
        return sum((n for name, n in self.postings if name == account), Decimal(0))


@cache
def entries() -> list[Said]:
    """Read the books by lines, in order of date."""
    found: list[Said] = []
    for path in [*BOOKS.glob("*.beancount"), *sorted(BOOKS.glob("2026/*"))]:
        for line in path.read_text("utf-8").splitlines():
            if re.match(r"\d{4}-\d\d-\d\d ", line):
                day = date.fromisoformat(line[:10])
                found.append(Said(day, line[11:], {}, []))
            elif match := re.fullmatch(r"  ([a-z-]+): (.*)", line):
                found[-1].keys[match[1]] = match[2].strip('"')
            elif match := re.fullmatch(r"  ([A-Z]\S*) +(-?[\d.]+) USD", line):
                found[-1].postings.append((match[1], Decimal(match[2])))
    return sorted(found, key=lambda one: one.day)


@cache
def opened() -> dict[str, Said]:
    """Give the opening of each deposit by id."""
    found = {}
    for one in entries():
        match = re.match(rf"open {PARENT}([DV]-\d+) ", one.head)
        if match:
            found[match[1]] = one
    return found


@cache
def product(name: str, on: date) -> dict[str, str]:
    """Fold a product's policies up to a day."""
    terms: dict[str, str] = {}
    for one in entries():
        if one.head == f'custom "policy" "{name}"' and one.day <= on:
            terms |= one.keys
    return terms


@cache
def terms(name: str) -> dict[str, str]:
    """Give what the account says, and what its product adds on its first day."""
    keys = opened()[name].keys
    return product(keys.get("product", ""), opened()[name].day) | keys


def charted(said: dict[str, str], days: int, amount: Decimal) -> Fraction:
    """Read the rate: the account's, or the highest step of the chart that is reached."""
    if "rate" in said:
        return Fraction(said["rate"])
    steps = re.findall(r"(\d+)(?:@(\d+))?:([\d.]+)", said["rates"])
    reached = [
        (int(least), Decimal(above or 0), Fraction(rate))
        for least, above, rate in steps
        if int(least) <= days and Decimal(above or 0) <= amount
    ]
    return max(reached)[2]


@cache
def touching(name: str) -> list[Said]:
    accounts = (PARENT + name, f"{PARENT}{name}-Interest")
    return [one for one in entries() if any(one.on(account) for account in accounts)]


@cache
def laid_in(name: str) -> list[tuple[date, Decimal]]:
    """List what was laid in or drawn: what no accrual or closing moved."""
    found = []
    for one in touching(name):
        drafted = one.keys.get("draft", "")
        if not drafted.startswith(("accrue/", f"close/{name}/")):
            number = -one.on(PARENT + name)
            found += [(one.day, number)] if number else []
    return found


# --- The recount: day by day ---


def cents(number: Fraction) -> Fraction:
    return Fraction(round(number * 100), 100)  # half to even


@cache
def quarters(name: str) -> set[date]:
    """Give the days on which a deposit's interest is added to it."""
    way, begun = terms(name).get("compounding", "none"), opened()[name].day
    if way == "calendar-quarter":
        return {date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), YEAR_END}
    if way == "none":
        return set()
    assert way == "quarterly"
    assert begun.day <= 28
    months = [begun.month - 1 + 3 * n for n in range(1, 8)]
    return {date(2026 + one // 12, one % 12 + 1, begun.day) for one in months}


class Counted(NamedTuple):
    """What a deposit has earned to a day, exclusive, and what of it was added."""

    interest: Fraction
    added: Fraction


def counted(name: str, until: date, rate: Fraction | None = None) -> Counted:
    """Walk the days of a deposit; each earns a 365th of a year's rate."""
    said, moves = terms(name), laid_in(name)
    assert said["basis"] == "ACT/365"
    begun = date.fromisoformat(said.get("opened", str(opened()[name].day)))
    matures = date.fromisoformat(said["matures"]) if "matures" in said else None
    if rate is None:
        rate = charted(said, (matures - begun).days if matures else 0, moves[0][1])
    day = max(begun, BEGUN)
    interest = added = running = Fraction(0)
    while day < min(until, matures or until):
        if day in quarters(name):
            added += cents(running)
            running = Fraction(0)
        if matures is None:
            rate = charted(product(said["product"], day), 0, Decimal(0))
        running += (earning(name, day, until) + added) * rate / 365
        interest = added + cents(running)
        day += DAY
    if day in quarters(name):
        added = interest
    return Counted(interest, added)


def earning(name: str, day: date, until: date) -> Fraction:
    """Give the principal that earns on a day, or the lowest of its month."""
    moves = laid_in(name)
    days = [day]
    if terms(name).get("interest-on") == "minimum":
        first = max(day.replace(day=1), moves[0][0])
        month = [first + n * DAY for n in range(31)]
        days = [one for one in month if one.month == day.month and one < until]
    return min(
        Fraction(sum(number for on, number in moves if on <= one)) for one in days
    )


@pytest.mark.parametrize("name", IDS)
def test_what_is_booked_is_what_days_and_fractions_give(name: str) -> None:
    """After each of its entries, the interest and the balance of every deposit."""
    booked = balance = accrued = Fraction(0)
    for one in touching(name):
        drafted = one.keys.get("draft", "")
        balance -= Fraction(one.on(PARENT + name))
        accrued -= Fraction(one.on(f"{PARENT}{name}-Interest"))
        booked += Fraction(one.on(COST))
        if drafted.startswith("accrue/"):
            at = counted(name, one.day)
            principal = sum(number for day, number in laid_in(name) if day <= one.day)
            assert booked == at.interest
            assert balance == Fraction(principal) + at.added
            assert drafted == f"accrue/{name}/{one.day}/{float(booked):.2f}"
    held, waits = AT_YEAR_END.get(name, ("0.00", "0.00"))
    assert (balance, accrued) == (Fraction(held), Fraction(waits))


@pytest.mark.parametrize("name", [one for one in IDS if one not in AT_YEAR_END])
def test_what_was_paid_is_what_days_and_fractions_give(name: str) -> None:
    closing = touching(name)[-1]
    assert closing.keys["draft"] == f"close/{name}/{closing.day}"
    due = counted(name, closing.day).interest
    if str(closing.day) < terms(name)["matures"]:
        due -= cents(due * Fraction(terms(name)["early-penalty"]))
    due += Fraction(sum(number for _, number in laid_in(name)))
    paid = sum(max(-one.on(BANK), Decimal(0)) for one in touching(name))
    others = [f"{PARENT}{other}" for other in IDS if other != name]
    renewed = sum(-closing.on(other) for other in others)
    assert Fraction(paid + renewed) == due


def test_the_costs_of_the_year() -> None:
    year = [one for one in entries() if not one.head.endswith("#closing")]
    assert sum(one.on(COST) for one in year) == COSTS


# --- The cases that they show ---


def test_twenty_deposits_of_cooperatives_and_persons(book: Book) -> None:
    assert sorted(opened()) == IDS
    assert len(IDS) == 20
    kinds = [
        model.kind
        for one in opened().values()
        for model in (Cooperative, Family, Associate)
        if book.register.on(model, one.keys["holder"], one.day) is not None
    ]
    assert Counter(kinds) == {"cooperative": 9, "family": 7, "associate": 4}


def test_each_product_and_its_decision_stand_before_its_deposits() -> None:
    products = {one.keys.get("product") for one in opened().values()}
    assert products == {
        None,
        "plazo-90",
        "plazo-180",
        "plazo-360",
        "mensual",
        "vista",
        "vista-cooperativa",
    }
    for name in products - {None}:
        assert product(str(name), BEGUN)["decision"] in {"2025-020", "2025-021"}


def test_a_product_changes_and_a_live_deposit_keeps_its_rate(book: Book) -> None:
    days, amount = 180, Decimal(70)
    before = charted(product("plazo-180", date(2026, 6, 30)), days, amount)
    after = charted(product("plazo-180", date(2026, 7, 1)), days, amount)
    assert (before, after) == (Fraction("0.06"), Fraction("0.055"))
    earned = quotes.quote(book, "D-0013", on=date(2026, 12, 6)).interest
    assert earned == Decimal("2.06")  # 70 x 0.06 x 179 / 365
    assert quotes.quote(book, "D-0016", on=YEAR_END).interest == Decimal("7.91")


def test_the_chart_gives_more_for_more() -> None:
    charts = {"D-0015": "0.045", "D-0016": "0.055", "D-0017": "0.06"}
    for name, rate in charts.items():
        (_, amount), *_ = laid_in(name)
        days = (date.fromisoformat(terms(name)["matures"]) - opened()[name].day).days
        assert charted(terms(name), days, amount) == Fraction(rate)


def test_one_term_differs_by_a_decision() -> None:
    differing = [one for one in opened().values() if "decision" in one.keys]
    assert [one.keys["rate"] for one in differing] == ["0.08"]


def test_one_deposit_is_older_than_the_books() -> None:
    older = [name for name, one in opened().items() if "opened" in one.keys]
    assert older == ["D-0001"]
    assert terms("D-0001")["interest-paid-through"] == "2025-12-31"


def test_one_deposit_grows_each_month() -> None:
    assert terms("D-0008")["every"] == "month"
    assert [number for _, number in laid_in("D-0008")] == [Decimal(10)] * 9


def test_sight_savings_on_the_lowest_balance_and_on_the_daily_one() -> None:
    assert terms("V-0001")["interest-on"] == "minimum"
    assert terms("V-0002")["interest-on"] == "daily"
    for name in ("V-0001", "V-0002"):
        numbers = [number for _, number in laid_in(name)]
        assert min(numbers) < 0 < max(numbers)


def test_a_renewal_an_early_withdrawal_and_one_that_nobody_claims() -> None:
    assert opened()["D-0011"].keys["renews"] == "D-0005"
    assert str(opened()["D-0011"].day) == terms("D-0005")["matures"]
    assert str(touching("D-0010")[-1].day) < terms("D-0010")["matures"]
    assert touching("D-0003")[-1].day == date.fromisoformat(terms("D-0003")["matures"])
    assert "D-0003" in AT_YEAR_END


def test_several_are_paid_on_their_day() -> None:
    on_their_day = [
        name
        for name in IDS
        if name not in AT_YEAR_END
        and str(touching(name)[-1].day) == terms(name)["matures"]
    ]
    assert len(on_their_day) == 7


def test_interest_is_booked_on_the_last_day_of_each_month() -> None:
    drafted = [one.keys.get("draft", "").split("/") for one in entries()]
    booked = Counter(words[2] for words in drafted if words[0] == "accrue")
    assert all(booked[str(day)] > 0 for day in LAST_DAYS)


# --- Quote, closing entry and laws agree ---

LAWS = (
    "deposit-terms",
    "deposit-interest",
    "deposit-holder",
    "savings-overdrawn",
    "deposit-closed",
)
RULES = [one for one in bylaws.RULES if one.name in LAWS]
YEAR = [BEGUN + n * DAY for n in range(365)]
TWELVE = [date(2026, month, (5 * month) % 28 + 1) for month in MONTHS]


def turning_days() -> set[date]:
    """Give the days of the year on which something begins, ends or is booked."""
    matures = {
        date.fromisoformat(terms(one)["matures"]) for one in IDS if one[0] == "D"
    }
    moved = {one.day for name in IDS for one in touching(name)}
    around = {day + n * DAY for day in {*matures, *moved, *LAST_DAYS} for n in (-1, 0)}
    return around & {*YEAR}


def held(on: date) -> list[str]:
    """List the deposits that hold money at the end of a day."""
    return [
        name
        for name, one in opened().items()
        if one.day <= on and (name in AT_YEAR_END or on < touching(name)[-1].day)
    ]


@once
def of_deposits(book: Book) -> list[data.Transaction]:
    return [
        one
        for one in book.transactions
        if any(PARENT in posting.account for posting in one.postings)
    ]


def as_known(book: Book, on: date, more: list[data.Directive] | None = None) -> Book:
    """Give the Book as it stood at the end of a day, and with more entries."""
    moved = [one for one in of_deposits(book) if one.date <= on]
    closed = [one for one in book.accounts.closed.values() if one.date <= on]
    moved += [one for one in more or () if isinstance(one, data.Transaction)]
    closed += [one for one in more or () if isinstance(one, data.Close)]
    accounts = Accounts(book.accounts.opened.values(), closed)
    return replace(book, transactions=moved, accounts=accounts)


def closing(book: Book, name: str, on: date, decision: str = "") -> str:
    """Draft the closing of a deposit; early ones that take a decision cite one."""
    request = closing_drafts.ClosingRequest(name, on, decision=decision)
    return closing_drafts.close_deposit(book, request)


def paid(entries: list[data.Directive]) -> Decimal:
    """Sum what leaves the bank."""
    return sum(
        (
            -units.number
            for one in entries
            if isinstance(one, data.Transaction)
            for posting in one.postings
            if posting.account == BANK and (units := money.units(posting)) is not None
        ),
        Decimal(0),
    )


def complaints(book: Book) -> list[str]:
    return [one.message for law in RULES for one in law.verdict(book).errors]


def test_quote_closing_and_laws_agree_on_every_day(book: Book) -> None:
    """All that hold money on a day are paid out on it, each as quoted.

    On every fourth day, and on each on which something begins, ends or is booked and
    the day before it; `CAYAPA_TORTURE=1` takes every day.
    """
    counts = Counter[str]()
    for on in sorted({*YEAR} if TORTURE else {*YEAR[::4], *turning_days()}):
        known = as_known(book, on)
        drafted: list[data.Directive] = []
        for name in held(on):
            due = quotes.quote(known, name, on=on)
            assert due == quotes.quote(book, name, on=on)
            decision = "" if due.allowed else "2025-020"
            entries, errors, _ = parser.parse_string(closing(known, name, on, decision))
            assert errors == []
            assert paid(entries) == due.payout
            drafted += entries
            counts[name] += 1
        assert complaints(as_known(book, on, drafted)) == []
    assert sorted(counts) == IDS
    assert sum(counts.values()) > (3500 if TORTURE else 1200)


def test_a_cent_more_or_less_is_refused(book: Book) -> None:
    """On twelve days: of term deposits that are paid without a decision."""
    told = 0
    for on, cent in product_of(TWELVE, (Decimal("0.01"), Decimal("-0.01"))):
        known = as_known(book, on)
        for name in held(on):
            due = quotes.quote(known, name, on=on)
            if not due.allowed or due.matures is None:
                continue
            text = closing(known, name, on)
            moved = f"{BANK}  -{due.payout + cent} USD\n  {COST}  {cent} USD"
            wrong = re.sub(rf"{BANK} +-{due.payout} USD", moved, text)
            assert wrong != text
            entries, _, _ = parser.parse_string(wrong)
            (message,) = complaints(as_known(book, on, entries))
            assert message.startswith(
                f"deposit-closed: {name} pays {due.payout + cent}"
            )
            told += 1
    assert told > 100


def test_quote_and_closing_agree_through_the_command_line(
    book: Book, tmp_path: Path
) -> None:
    """On four days of the twelve, or on all, on books that end that day."""
    for on in TWELVE if TORTURE else TWELVE[::3]:
        main_file = ended(tmp_path / str(on), on)
        for name in held(on):
            quoted = run("quote", main_file, name, "--on", on, "--format", "json")
            due = json.loads(quoted)
            assert Decimal(due["payout"]) == quotes.quote(book, name, on=on).payout
            cited = [] if due["allowed"] else ["--decision", "2025-020"]
            drafted = run("close-deposit", main_file, name, "--on", on, *cited)
            entries, _, _ = parser.parse_string(drafted)
            assert paid(entries) == Decimal(due["payout"])


def run(*words: object) -> str:
    result = CliRunner().invoke(main, [str(one) for one in words])
    assert result.exit_code == 0, result.output
    return result.stdout


def ended(folder: Path, on: date) -> Path:
    """Copy the books without what happened later; give the main file."""
    shutil.copytree(BOOKS, folder)
    for path in folder.rglob("*.beancount"):
        parts = re.split(r"\n(?=\d{4}-\d\d-\d\d )", path.read_text("utf-8"))
        later = re.compile(r"(\S+) (\*|balance|close)")
        kept = [
            part
            for part in parts
            if not (match := later.match(part)) or match[1] <= str(on)
        ]
        path.write_text("\n".join(kept), "utf-8")
    return folder / "main.beancount"


# --- Monthly accruals ---


def test_accruing_again_writes_nothing(tmp_path: Path) -> None:
    main_file = copied(tmp_path, "", "")
    december = main_file.parent / "2026" / "12.beancount"
    for until, said in (
        (YEAR_END, "nothing to write"),
        (YEAR_END + 31 * DAY, "entries written"),
        (YEAR_END + 31 * DAY, "nothing to write"),
    ):
        before = texts(main_file.parent)
        told = run("accrue", main_file, "--until", until, "--write", december)
        assert said in told
        assert (texts(main_file.parent) == before) == (said == "nothing to write")


def texts(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*.beancount")}


def test_an_accrual_taken_out_is_drafted_anew(tmp_path: Path) -> None:
    """The last month's interest of every deposit, to the letter."""
    pattern = r'^2026-12-31 \* "[DV]-\d+" "Interest.*\n(?:  .*\n)+\n'
    main_file = copied(tmp_path, pattern, "")
    december = main_file.parent / "2026" / "12.beancount"
    before = (BOOKS / "2026" / "12.beancount").read_text("utf-8")
    assert december.read_text("utf-8") != before
    run("accrue", main_file, "--until", YEAR_END, "--write", december)
    assert sorted(blocks(december.read_text("utf-8"))) == sorted(blocks(before))
    assert check(main_file, bylaws.RULES).findings == []


def blocks(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n\n")]


# --- Each law of deposits has something to look at ---

CHANGES = {
    "deposit-terms": (r'^(  holder: "F-0033"\n)', r"\1  rate: 0.065\n"),
    "deposit-interest": (
        r'(accrue/D-0017/2026-12-31/12\.00"\n  \S+ +)\S+( USD\n  \S+ +)\S+',
        r"\g<1>6.00\g<2>-6.00",
    ),
    "deposit-holder": (r'holder: "F-0020"', 'holder: "union"'),
    "savings-overdrawn": (
        r"^(?=; What the bank says at the end of December)",
        (
            f'2026-12-31 * "La Unión" "Drawn"\n  {BANK} -500.00 USD\n'
            f"  {PARENT}V-0002 500.00 USD\n\n"
        ),
    ),
    "deposit-closed": (r"-2\.28( USD\n  \S+ +)-253\.35", r"-1.28\1-254.35"),
}


@pytest.mark.parametrize("law", LAWS)
def test_one_change_and_the_law_speaks(tmp_path: Path, law: str) -> None:
    """Where a cost changes, so does what the closing of the year leaves."""
    told = check(copied(tmp_path, *CHANGES[law]), bylaws.RULES)
    assert {one.law for one in told.laws} - {"closed-year"} == {law}
