"""The credit fund of the example books: its cases, its schedules, its arrears, its laws.

What a loan owes is counted anew from the text alone (`agreed_loans`): no loader, no
law, nothing of what the tools reckon with.
"""

import json
import os
import re
import shutil
import subprocess
from collections import Counter
from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from beancount.core import data
from beancount.core.amount import Amount
from beancount.parser import parser
from click.testing import CliRunner

from ledger import guarantees
from ledger import laws
from ledger import loan_plans
from ledger import money
from ledger import payoffs
from ledger import portfolio
from ledger import repayment_drafts
from ledger.accounts import Accounts
from ledger.book import Book
from ledger.check import check
from ledger.cli import main
from ledger.loan_schedules import Schedule
from ledger.loans import loans
from ledger.once import once
from ledger.records import Associate
from ledger.records import Cooperative
from ledger.records import Family
from ledger.repayment_drafts import RepaymentRequest
from plugins import bylaws
from tests import agreed_loans
from tests.agreed_loans import DAY
from tests.agreed_loans import LOANS
from tests.agreed_loans import NONE
from tests.agreed_loans import Walk
from tests.agreed_loans import cents
from tests.agreed_loans import days_late
from tests.agreed_loans import ids
from tests.agreed_loans import moves
from tests.agreed_loans import owed
from tests.agreed_loans import paid_out
from tests.agreed_loans import terms
from tests.books_read import entries
from tests.books_read import opened
from tests.books_read import records
from tests.test_books import BEGUN
from tests.test_books import BOOKS
from tests.test_books import MAIN
from tests.test_books import YEAR_END
from tests.test_books import copied
from tests.test_books import entries_of

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

YEAR = [BEGUN + n * DAY for n in range(365)]
MONTH_ENDS = [one for one in YEAR if (one + DAY).day == 1]
TWELVE = [date(2026, month, 28 - month) for month in range(1, 13)]
SAVINGS = "Liabilities:Credit:Savings:"
CLEARING = "Assets:Clearing:"
BANK = "Assets:Bank:Credit"
SHARED = (
    agreed_loans.INTEREST,
    agreed_loans.CHARGES,
    agreed_loans.WAITING,
    agreed_loans.SET_ASIDE,
    agreed_loans.LOST,
    "Expenses:Credit:Provisions",
)
LATE = {"L-0023": 108, "L-0024": 74, "L-0025": 43, "L-0026": 14}

# By hledger, from the same postings: what each loan still owes as the year ends.
AT_YEAR_END = {
    "L-0013": "67.46",
    "L-0015": "28.00",
    "L-0016": "189.82",
    "L-0018": "38.84",
    "L-0019": "20.00",
    "L-0022": "300.00",
    "L-0023": "50.25",
    "L-0024": "30.00",
    "L-0025": "50.00",
    "L-0026": "11.96",
    "L-0027": "322.62",
    "L-0028": "35.00",
    "L-0029": "99.47",
    "L-0030": "20.00",
}
EARNED = Decimal("23.64")


@pytest.fixture(scope="module")
def book() -> Book:
    return check(MAIN, bylaws.RULES).book


def usd(number: Fraction) -> Decimal:
    assert number == cents(number)
    return Decimal(int(number * 100)).scaleb(-2)


# --- The cases that they show ---


def test_thirty_loans_of_every_method() -> None:
    assert ids() == [f"L-{one:04}" for one in range(1, 31)]
    methods = Counter(terms(one)["method"] for one in ids())
    assert methods == {"french": 10, "german": 9, "flat": 8, "interest-only": 3}
    assert {terms(one)["every"] for one in ids()} == {"1 month", "1 week", "15 days"}
    free = [one for one in ids() if Fraction(terms(one)["rate"]) == 0]
    assert free == ["L-0004", "L-0012", "L-0019", "L-0028"]


def test_borrowers_of_all_kinds(book: Book) -> None:
    kinds = [
        model.kind
        for one in ids()
        for model in (Cooperative, Family, Associate)
        if book.register.on(model, terms(one)["borrower"], paid_out(one)[1]) is not None
    ]
    assert Counter(kinds) == {"family": 17, "associate": 7, "cooperative": 6}


def test_each_loan_and_product_is_decided_before() -> None:
    decided = dict(records("decision"))
    for one in ids():
        decision = decided[opened()[LOANS + one]["decision"]]
        assert decision.keys["taken-by"] == "assembly"
        assert decision.day <= paid_out(one)[1]
    products = {terms(one)["product"] for one in ids()}
    assert len(products) == 7
    for name, record in records("policy"):
        if name in products:
            assert decided[record.keys["decision"]].day <= record.day == BEGUN


def test_one_is_rescheduled_and_nothing_is_let_go() -> None:
    (new,) = [one for one in ids() if "reschedules" in terms(one)]
    old = terms(new)["reschedules"]
    assert (new, old) == ("L-0018", "L-0009")
    lent, day = paid_out(new)
    (moved,) = [one.gone for one in moves(old) if one.gone]
    assert moved == lent == owed(old, day - DAY)
    assert terms(new)["borrower"] == terms(old)["borrower"]


def test_one_is_written_off_and_recovered_in_part() -> None:
    lost = [
        one for loan in ids() for one in moves(loan) if "written off" in one.entry.head
    ]
    back = [one for loan in ids() for one in moves(loan) if one.recovered]
    assert [one.entry.keys["decision"] for one in lost] == ["2026-C10"]
    (written_off,), (recovered,) = lost, back
    assert written_off.day < recovered.day
    assert 0 < recovered.recovered < written_off.gone


def test_appliances_are_lent_at_what_they_cost() -> None:
    """What comes in with the delivery, and what is lent, is what leaves the stock."""
    text = "".join(path.read_text("utf-8") for path in BOOKS.glob("2026/*"))
    found = re.findall(
        r'"Delivery of (L-\d+)"\n  \S+ +(\S+) USD\n  \S+ +(\S+) USD\n'
        r"  Assets:Stock:Appliances +-1 [A-Z]+ \{(\S+) USD\}",
        text,
    )
    assert len(found) == 4
    for loan, lent, down, cost in found:
        assert Decimal(lent) + Decimal(down) == Decimal(cost)
        assert terms(loan)["down-payment"] == f"{down} USD"
        assert terms(loan)["product"] == "equipo"


def test_one_is_late_in_each_class_as_the_year_ends() -> None:
    assert {one: days for one in ids() if (days := days_late(one, YEAR_END))} == LATE
    reached = [
        max(first for first, _ in agreed_loans.classes() if first <= days)
        for days in LATE.values()
    ]
    assert sorted(reached) == [first for first, _ in agreed_loans.classes()]


# --- Schedules, payments and what is owed ---


@pytest.mark.parametrize("loan", ids())
def test_the_schedule_is_what_fractions_give(book: Book, loan: str) -> None:
    planned = loan_plans.planned_by(book, loans(book)[loan], YEAR_END)
    assert isinstance(planned, Schedule)
    own = [
        (one.due, usd(one.interest), usd(one.principal))
        for one in agreed_loans.schedule(loan)
    ]
    assert [(one.due, one.interest, one.principal) for one in planned.lines] == own
    assert sum(principal for _, _, principal in own) == usd(paid_out(loan)[0])


@pytest.mark.parametrize("loan", ids())
def test_each_payment_is_split_as_the_walk_gives(loan: str) -> None:
    walk = Walk(loan, paid_out(loan)[1])
    for one in moves(loan):
        if not one.lent and not one.recovered:
            assert walk.take(one) == one.paid


def test_what_is_owed_is_lent_less_repaid_and_written_off(book: Book) -> None:
    """By the text, by the tools, and by hledger."""
    found = {}
    for loan in ids():
        lent = paid_out(loan)[0]
        repaid = sum(one.principal for one in moves(loan))
        gone = sum(one.gone for one in moves(loan))
        left = lent - repaid - gone
        assert left == owed(loan, YEAR_END) >= 0
        assert usd(left) == loans(book)[loan].balance(YEAR_END)
        if left:
            found[loan] = str(usd(left))
    assert found == AT_YEAR_END


HLEDGER = shutil.which("hledger") or ""


@pytest.mark.skipif(not HLEDGER, reason="hledger is not here")
def test_hledger_finds_the_same() -> None:
    """Every line in USD of the books, in one journal."""
    lines = [
        f"{one.day} x\n"
        + "".join(f"  {line.account}  {line.number} USD\n" for line in one.lines)
        + "  other\n"
        for one in entries()
        if one.lines
    ]
    done = subprocess.run(
        [HLEDGER, "-f", "-", "bal", "-N", "--flat", "-O", "csv", "^Assets:Loans:"],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.findall(rf'"{LOANS}(\S+)","(\S+) USD"', done.stdout)
    assert dict(found) == AT_YEAR_END


def test_what_waited_is_applied() -> None:
    """Two instalments at once: the second one waits until it falls due."""
    waits = [one for loan in ids() for one in moves(loan) if one.waiting]
    assert [one.waiting > 0 for one in waits] == [True, False]
    assert sum(one.waiting for one in waits) == 0
    assert str(waits[1].day) in {
        str(one.due) for one in agreed_loans.schedule("L-0019")
    }


def test_interest_is_income_when_it_is_paid(book: Book) -> None:
    """No entry books interest or a charge that nobody pays."""
    for loan in ids():
        for one in moves(loan):
            if one.interest or one.late:
                cash = one.entry.on("Assets:Bank:Credit") + one.entry.on(
                    "Assets:Cash:Credit"
                )
                assert Fraction(cash) >= one.interest + one.late + min(
                    one.waiting, NONE
                )
    assert loans(book).keys() == set(ids())


# --- Those behind them ---


def holds(loan: str, on: date) -> dict[str, Fraction]:
    """Count what each lien holds: in proportion, outside guarantors first."""
    words = [one.partition(":") for one in terms(loan)["liens"].split()]
    agreed = {holder: Fraction(amount) for holder, _, amount in words}
    lent, day = paid_out(loan)
    if on < day:
        return {}
    lost = sum(
        one.gone
        for one in moves(loan)
        if one.day <= on and "written off" in one.entry.head
    )
    back = sum(one.recovered for one in moves(loan) if one.day <= on)
    debt = owed(loan, on) + lost - back
    whole = min(cents(sum(agreed.values()) * debt / lent), debt)
    own = min(agreed.pop(terms(loan)["borrower"], NONE), whole)
    outside = sum(agreed.values())
    found = {one: (whole - own) * amount / outside for one, amount in agreed.items()}
    return found | ({terms(loan)["borrower"]: own} if own else {})


def saved(holder: str, on: date) -> Fraction:
    """Sum a member's sight savings at the end of a day."""
    accounts = {
        name
        for name, keys in opened().items()
        if keys.get("holder") == holder and keys.get("role") == "sight-savings"
    }
    return sum(
        (
            -Fraction(line.number)
            for one in entries()
            for line in one.lines
            if one.day <= on and line.account in accounts
        ),
        NONE,
    )


def test_two_others_stand_behind_each_loan_with_two_fifths() -> None:
    said = agreed_loans.policy("loan")
    for loan in ids():
        lent, day = paid_out(loan)
        found = holds(loan, day)
        others = found.keys() - {terms(loan)["borrower"]}
        assert len(others) >= int(said["guarantors-min"])
        assert sum(found.values()) >= Fraction(said["lien-share"]) * lent


def test_savings_reach_what_is_held_on_every_day_that_moves_them(book: Book) -> None:
    most = Fraction(agreed_loans.policy("loan")["guarantee-max"].split()[0])
    days = {one.day for loan in ids() for one in moves(loan)}
    days |= {
        one.day
        for one in entries()
        if any(line.account.startswith(SAVINGS) for line in one.lines)
    }
    for on in sorted(days):
        held = defaultdict[str, Fraction](Fraction)
        others = defaultdict[str, Fraction](Fraction)
        for loan in ids():
            for holder, amount in holds(loan, on).items():
                held[holder] += amount
                if holder != terms(loan)["borrower"]:
                    others[holder] += amount
        assert max(others.values(), default=NONE) <= most
        for holder, amount in held.items():
            assert amount <= saved(holder, on)
            told = guarantees.held_on(book, holder, "USD", on)
            assert abs(sum(map(Fraction, told.values())) - amount) < Fraction("0.05")


def test_a_lien_that_fell_free_is_drawn() -> None:
    drawn = [one for one in entries() if re.search(r'"Drawn from V-\d+"', one.head)]
    holders = [one.split(":")[0] for one in terms("L-0001")["liens"].split()]
    (free,) = [one for one in drawn if one.head.split('"')[1] in holders]
    assert free.day > moves("L-0001")[-1].day
    assert owed("L-0001", free.day) == 0


def test_those_behind_what_is_written_off_pay_a_part_out_of_their_savings() -> None:
    (back,) = [one for loan in ids() for one in moves(loan) if one.recovered]
    paid = {
        opened()[line.account]["holder"]: Fraction(line.number)
        for one in entries()
        for line in one.lines
        if one.day == back.day and one.head.endswith('for L-0007"')
        if line.account.startswith(SAVINGS)
    }
    assert sum(paid.values()) == back.recovered
    for holder, amount in paid.items():
        assert 0 < amount <= holds("L-0007", back.day - DAY)[holder]


# --- Arrears and provisions ---


def test_provisions_are_what_the_classes_give_at_each_month_end() -> None:
    told = 0
    for on in MONTH_ENDS:
        for loan in ids():
            if paid_out(loan)[1] <= on:
                needed = agreed_loans.needed(loan, on)
                assert agreed_loans.set_aside(loan, on) == needed
                told += needed > 0
    assert told > 15


def test_the_rescheduled_loan_is_as_late_as_the_one_before() -> None:
    """Until it has repaid what was overdue then."""
    first, second = (date(2026, 6, 3), date(2026, 7, 3))
    found = [agreed_loans.oldest_unpaid("L-0018", on) for on in MONTH_ENDS[6:]]
    assert found == [first, first, first, second, second, None]


def test_the_portfolio_at_risk_is_that_of_a_plain_ageing(book: Book) -> None:
    for on in (*MONTH_ENDS, *TWELVE):
        live = [one for one in ids() if paid_out(one)[1] <= on and owed(one, on)]
        late = {one: days for one in live if (days := days_late(one, on))}
        found = portfolio.portfolios(book, on=on)
        assert bool(found) == bool(live)
        for told in found:
            assert told.outstanding == usd(sum((owed(one, on) for one in live), NONE))
            assert {one.loan: one.days for one in told.late} == late
            for risk in told.at_risk:
                over = [one for one, days in late.items() if days > risk.days]
                at_risk = sum((owed(one, on) for one in over), NONE)
                assert risk.outstanding == usd(at_risk)
            needed = sum((agreed_loans.needed(one, on) for one in live), NONE)
            assert told.needed == usd(needed)


def test_the_command_tells_the_arrears_of_the_year_end() -> None:
    (told,) = json.loads(run("arrears", MAIN, "--on", YEAR_END, "--format", "json"))
    assert {one["loan"]: one["days"] for one in told["late"]} == LATE
    assert told["missing"] == "0.00"


def run(*words: object) -> str:
    result = CliRunner().invoke(main, [str(one) for one in words])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_providing_again_drafts_nothing() -> None:
    assert run("provision", MAIN, "--on", YEAR_END).strip() == ""


# --- What the fund earned, and credit between cooperatives ---


def test_what_the_fund_earned() -> None:
    """Interest and charges paid, less what was set aside and lost."""
    earned = NONE
    for loan in ids():
        for one in moves(loan):
            earned += one.interest + one.late + one.recovered
            if "written off" in one.entry.head:
                earned -= one.gone
        earned -= agreed_loans.set_aside(loan, YEAR_END)
    assert usd(earned) == EARNED


def test_positions_sum_to_zero_on_every_day() -> None:
    parties = [name for name in opened() if name.startswith(CLEARING)]
    assert len(parties) == 3
    said = agreed_loans.policy("clearing")
    own = dict(one.split(":") for one in said["limits"].split())
    usual, owed_max = (said[one].split()[0] for one in ("limit", "credit-max"))
    positions = dict.fromkeys(parties, Decimal(0))
    days = 0
    for one in entries():
        for name in parties:
            positions[name] += one.on(f"{name}:")
        assert sum(positions.values()) == 0
        days += any(one.on(f"{name}:") for name in parties)
        for name, number in positions.items():
            limit = own.get(opened()[name]["party"], usual)
            assert -Decimal(owed_max) <= number <= Decimal(limit)
    assert days == 7
    assert all(positions.values())


# --- Repayment and laws agree ---

LAWS = ("repayment-order", "write-off")
RULES = [one for one in bylaws.RULES if one.name in LAWS]


def due_by_day() -> dict[date, dict[str, Fraction]]:
    """Walk every loan through the year: what is due on each day, by loan.

    That is before anything is paid on the day, and as long as something is owed.
    """
    found: dict[date, dict[str, Fraction]] = defaultdict(dict)
    for loan in ids():
        walk = Walk(loan, paid_out(loan)[1])
        left = list(moves(loan)[1:])
        for on in YEAR:
            if on > paid_out(loan)[1] and walk.left > 0:
                due = sum(walk.owing(on), NONE) - walk.waiting
                if due > 0:
                    found[on][loan] = due
            while left and left[0].day <= on:
                move = left.pop(0)
                if not move.recovered:
                    walk.take(move)
    return found


@once
def of_loans(book: Book) -> list[tuple[data.Transaction, set[str]]]:
    """Give the entries that move loans, and which."""
    return [(one, _moved(one)) for one in book.transactions if _moved(one)]


def _moved(entry: data.Transaction) -> set[str]:
    own = {
        one.account.removeprefix(LOANS)
        for one in entry.postings
        if one.account.startswith(LOANS)
    }
    return own | {
        one.meta["contract"]
        for one in entry.postings
        if one.meta and "contract" in one.meta
    }


def before(
    book: Book, on: date, names: set[str], more: list[data.Transaction] | None = None
) -> Book:
    """Give a Book of some loans as they stood when a day began, and more entries."""
    moved = [one for one, of in of_loans(book) if one.date < on and of & names]
    accounts = {LOANS.rstrip(":"), BANK, *SHARED} | {LOANS + one for one in names}
    known = [one for name, one in book.accounts.opened.items() if name in accounts]
    return replace(
        book, transactions=moved + (more or []), accounts=Accounts(known, ())
    )


def drafted(book: Book, loan: str, on: date, amount: Decimal) -> data.Transaction:
    request = RepaymentRequest(loan, amount, "USD", on, BANK)
    found, errors, _ = parser.parse_string(repayment_drafts.repay(book, request))
    assert errors == []
    (entry,) = found
    assert isinstance(entry, data.Transaction)
    return entry


def complaints(book: Book) -> list[str]:
    return [one.message for law in RULES for one in law.verdict(book).errors]


def test_repayment_and_laws_agree_on_every_day(book: Book) -> None:
    """What is due of every loan on every day of the year is paid on it, as drafted."""
    counts = Counter[str]()
    for on, due in due_by_day().items():
        known = before(book, on, set(due))
        paid = [drafted(known, loan, on, usd(number)) for loan, number in due.items()]
        after = before(book, on, set(due), paid)
        assert complaints(after) == []
        for loan in due:
            told = payoffs.payoff(after, loan, on=on)
            assert not any((told.interest, told.late_charge, told.to_be_applied))
            counts[loan] += 1
    assert set(counts) == {one for one in ids() if paid_on_the_day(one)}
    assert sum(counts.values()) > 500


def paid_on_the_day(loan: str) -> bool:
    """Tell whether anything of a loan falls due in the year."""
    return agreed_loans.schedule(loan)[0].due <= YEAR_END


def test_each_loan_is_paid_off_as_quoted_every_week(book: Book) -> None:
    counts = Counter[str]()
    for on in YEAR[::7]:
        live = {
            one for one in ids() if paid_out(one)[1] < on and owed(one, on - DAY) > 0
        }
        known = before(book, on, live)
        paid = []
        for loan in sorted(live):
            total = payoffs.payoff(known, loan, on=on).total
            paid.append(drafted(known, loan, on, total))
        after = before(book, on, live, paid)
        assert complaints(after) == []
        for loan in live:
            assert payoffs.payoff(after, loan, on=on).total == 0
            assert loans(after)[loan].balance(on) == 0
            counts[loan] += 1
    assert len(counts) == 30


def test_a_cent_from_principal_to_interest_is_refused(book: Book) -> None:
    told = 0
    for on, due in list(due_by_day().items())[::15]:
        for loan, number in due.items():
            known = before(book, on, {loan})
            entry = drafted(known, loan, on, usd(number))
            wrong = moved_by_a_cent(entry, loan)
            (message,) = complaints(before(book, on, {loan}, [wrong]))
            assert message.startswith(f"repayment-order: {loan} is paid {usd(number)}")
            told += 1
    assert told > 20


def moved_by_a_cent(entry: data.Transaction, loan: str) -> data.Transaction:
    """Take a cent from the first other posting, and let it wait."""
    waiting = data.Posting(
        agreed_loans.WAITING,
        Amount(Decimal("-0.01"), "USD"),
        None,
        None,
        None,
        {"contract": loan},
    )
    cash, first, *rest = entry.postings
    units = money.units(first)
    assert units is not None
    fewer = first._replace(units=Amount(units.number + Decimal("0.01"), "USD"))
    return entry._replace(postings=[cash, fewer, *rest, waiting])


def test_repayment_and_laws_agree_through_the_command_line(tmp_path: Path) -> None:
    """Every loan that is not repaid, on four days: what is due, or a dollar ahead.

    What is drafted is put into the books, and these are checked by all laws;
    `CAYAPA_TORTURE=1` takes twelve days.
    """
    due = due_by_day()
    for on in TWELVE if os.environ.get("CAYAPA_TORTURE") else TWELVE[1::3]:
        main_file = begun(tmp_path / str(on), on)
        month = main_file.parent / "2026" / f"{on.month:02}.beancount"
        live = [one for one in ids() if paid_out(one)[1] < on and owed(one, on - DAY)]
        drafts = []
        for loan in live:
            number = due.get(on, {}).get(loan, Fraction(1))
            words = (loan, usd(number), "--on", on, "--account", BANK)
            drafts.append(run("repay", main_file, *words))
        with month.open("a", encoding="utf-8") as file:
            file.write("".join(drafts))
        assert month.read_text("utf-8").count('"repay/') >= len(live) > 0
        assert "Nothing wrong." in run("check", main_file)


def begun(folder: Path, on: date) -> Path:
    """Copy the books of the credit fund as they stood when a day began."""
    shutil.copytree(BOOKS, folder)
    (folder / "2026" / "closing.beancount").write_text("", "utf-8")
    ours = re.compile(r":Credit\b|Assets:Loans:|Assets:Clearing:")
    for path in folder.rglob("*.beancount"):
        parts = re.split(r"\n(?=\d{4}-\d\d-\d\d )", path.read_text("utf-8"))
        kept = [
            part
            for part in parts
            if not (match := re.match(r"(\S+) (\*|balance|close)", part))
            or (match[2] == "*" and match[1] < str(on) and ours.search(part))
        ]
        path.write_text("\n".join(kept), "utf-8")
    return folder / "main.beancount"


# --- Drafts ---


def test_each_repayment_is_drafted_to_the_letter(book: Book) -> None:
    """Taken out with all that is later, it is what `repay` drafts, but for remarks."""
    files = {
        path: path.read_text("utf-8").splitlines() for path in BOOKS.glob("2026/*")
    }
    told = 0
    for one, of in of_loans(book):
        words = str(one.meta.get("draft", "")).split("/")
        if words[0] != "repay":
            continue
        known = before(book, one.date, of)
        known = replace(known, accounts=book.accounts)
        account = one.postings[0].account
        request = RepaymentRequest(
            words[1], Decimal(words[3]), "USD", one.date, account
        )
        text = repayment_drafts.repay(known, request)
        lines = [line for line in text.splitlines()[1:] if not line.startswith(";")]
        place = one.meta["lineno"] - 1
        found = files[Path(one.meta["filename"])][place : place + len(lines)]
        assert found == lines
        told += 1
    assert told > 150


# --- Each law of credit has something to look at ---

CHANGES = {
    "loan-terms": (r"^  instalments: 6\n(  first-due: 2026-02-15)", r"\1"),
    "loan-cap": (r"^  cap: 600.00 USD", "  cap: 500.00 USD"),
    "loan-schedule": (r"^  down-payment: 10.00 USD", "  down-payment: 12.00 USD"),
    "guarantors": (r"^  guarantee-max: 150.00", "  guarantee-max: 40.00"),
    "liens": (r"^  lien-share: 0.4", "  lien-share: 0.45"),
    "repayment-order": (r"^  late-rate: 0.12", "  late-rate: 0.50"),
    "provisions": (r'^  classes: "1:0.05', '  classes: "1:0.06'),
    "write-off": (r'^  decision: "2026-C10"\n', ""),
    "clearing-limits": (r"^  limit: 250.00 USD", "  limit: 100.00 USD"),
    "clearing-sum": (r"Assets:Clearing:Union( +-85.00 USD)", r"Assets:Cash:Credit\1"),
}


def test_each_law_of_credit_is_among_them() -> None:
    first = laws.NAMES.index("loan-terms")
    assert tuple(CHANGES) == laws.NAMES[first : first + len(CHANGES)]


@pytest.mark.parametrize("law", CHANGES)
def test_one_change_and_the_law_speaks(tmp_path: Path, law: str) -> None:
    told = check(copied(tmp_path, *CHANGES[law]), bylaws.RULES)
    assert {one.law for one in told.findings} == {law}


# --- The README shows one from approval to last instalment ---

SECTION = (BOOKS.parent / "README.md").read_text("utf-8").partition("\n## A loan, ")[2]
SHOWN = SECTION.partition("\n## ")[0]


def test_the_loan_that_the_readme_shows_stands_in_the_books() -> None:
    written = set[str]()
    for path in BOOKS.rglob("*.beancount"):
        written |= entries_of(path.read_text("utf-8"))
    blocks = re.findall(r"```beancount\n(.*?)```", SHOWN, re.DOTALL)
    assert len(blocks) == 2
    for block in blocks:
        assert entries_of(block) <= written


def test_what_the_readme_shows_is_what_the_commands_say(tmp_path: Path) -> None:
    shown = re.findall(r"```\n\$ cayapa (.*)\n((?:.*\n)*?)```", SHOWN)
    ((command, output),) = shown
    assert run(*command.replace("books/", f"{BOOKS}/").split()).startswith(output)
    on = moves("L-0001")[1].day
    main_file = begun(tmp_path / "books", on)
    words = ("L-0001", "20.70", "--on", on, "--account", "Assets:Cash:Credit")
    assert run("repay", main_file, *words).strip() in SHOWN
    assert owed("L-0001", moves("L-0001")[-1].day) == 0
