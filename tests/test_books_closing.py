"""The closing of the example books' year, counted anew from their text alone."""

import re
from collections import defaultdict
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from beancount import loader
from beancount.core import data
from beancount.core import realization
from click.testing import CliRunner

from ledger.check import check
from ledger.cli import main
from plugins import bylaws
from tests.books_read import DAY
from tests.books_read import Said
from tests.books_read import balance
from tests.books_read import entries
from tests.books_read import opened
from tests.books_read import records
from tests.books_read import total
from tests.test_books import BOOKS
from tests.test_books import MAIN
from tests.test_books import YEAR_END
from tests.test_books import copied
from tests.test_books_advances import monday

ZERO = Decimal(0)
FUNDS = (
    "credit",
    "education",
    "funeral",
    "health",
    "markets",
    "reserve",
    "savings",
    "solidarity",
)
RESULTS = ("Income:", "Expenses:")
ADVANCED = Decimal("58382.00")
SURPLUS = Decimal("2454.40")

# By hledger, from the same entries without those that close the year.
EARNED = {
    "credit": Decimal("23.64"),
    "education": Decimal("131.20"),
    "funeral": Decimal("220.59"),
    "health": Decimal("11865.21"),
    "markets": Decimal("60836.40"),
    "savings": Decimal("-8.78"),
}
SHARES = {
    "reserve": Decimal("490.88"),  # 20 % of 2454.40
    "education": Decimal("245.44"),  # 10 % of 2454.40
    "solidarity": Decimal("100.00"),
    "health": Decimal("1618.08"),  # all that is left
}


def closing() -> list[Said]:
    return [one for one in entries() if one.closes]


def earned(fund: str) -> Decimal:
    """Sum the income and costs of a fund in the year, the closing left out."""
    return -total(
        lambda one, line: (
            line.account.startswith(RESULTS)
            and opened()[line.account]["fund"] == fund
            and not one.closes
        )
    )


def account(fund: str, role: str) -> str:
    (found,) = [
        name
        for name, keys in opened().items()
        if keys.get("fund") == fund and keys.get("role") == role
    ]
    return found


def closed_into(fund: str, role: str) -> dict[str, Decimal]:
    """Sum what each closing entry brings to an account of a fund, by its text."""
    name = account(fund, role)
    return {one.head: -one.on(f"{name}:") for one in closing() if one.on(f"{name}:")}


# --- What is closed ---


def test_the_year_is_closed_by_a_decision_of_the_assembly() -> None:
    ((year, record),) = records("closed")
    assert (year, record.day) == ("2026", date(2027, 1, 16))
    decision = dict(records("decision"))[record.keys["decision"]]
    assert decision.day == record.day
    assert decision.keys["taken-by"] == "assembly"
    assert {one.day for one in closing()} == {YEAR_END}


def test_each_fund_closes_what_it_earned() -> None:
    for fund in FUNDS:
        role = "surplus" if fund == "markets" else "balance"
        results = [
            number
            for head, number in closed_into(fund, role).items()
            if "Result" in head
        ]
        assert earned(fund) == EARNED.get(fund, ZERO)
        assert sum(results, ZERO) == earned(fund)


def test_no_income_and_no_cost_is_left() -> None:
    names = [name for name in opened() if name.startswith(RESULTS)]
    moved = {line.account for one in entries() for line in one.lines}
    assert len(moved.intersection(names)) > 20
    for name in names:
        assert balance(name) == 0


def test_each_account_that_the_year_moved_is_said_to_be_zero() -> None:
    said = {
        match[1]
        for one in entries()
        if (match := re.fullmatch(r"balance (\S+) +0\.00 USD", one.head))
    }
    moved = {
        line.account
        for one in entries()
        for line in one.lines
        if line.account.startswith(RESULTS)
    }
    assert said == moved


def test_beancount_alone_finds_them_at_zero() -> None:
    text = re.sub(r"^plugin .*$", "", MAIN.read_text("utf-8"), flags=re.MULTILINE)
    text = text.replace('include "', f'include "{BOOKS}/')
    found, errors, _ = loader.load_string(text)
    assert errors == []
    root = realization.realize(found)
    for name in ("Income", "Expenses", "Assets:Advances", "Equity:Markets:Surplus"):
        node = realization.get(root, name)
        assert node is not None
        for one in realization.iter_children(node):
            assert one.balance.is_empty()
    year = [one for one in found if isinstance(one, data.Transaction)]
    left_out = [one for one in year if "closing" not in one.tags]
    assert 0 < len(year) - len(left_out) == len(closing())


# --- The advances and the surplus ---


def test_the_advances_are_settled_against_the_surplus() -> None:
    (settled,) = [
        number
        for head, number in closed_into("markets", "surplus").items()
        if "Advances" in head
    ]
    assert settled == -ADVANCED
    assert earned("markets") - ADVANCED == SURPLUS
    for name in opened():
        if name.startswith("Assets:Advances"):
            assert balance(name) == 0


def test_the_surplus_is_shared_out_to_the_cent() -> None:
    """Twenty and ten per cent side by side, an amount, and all that is left."""
    first = SURPLUS * 20 / 100, SURPLUS * 10 / 100
    shares = (*first, Decimal(100), SURPLUS - sum(first) - 100)
    assert shares == tuple(SHARES.values())
    assert sum(SHARES.values()) == SURPLUS
    found = {}
    for one in closing():
        if one.keys.get("surplus") == "2026":
            assert one.keys["decision"] == "2027-001"
            given = one.on("Equity:Markets:Surplus:")
            (to,) = (
                opened()[line.account]["fund"]
                for line in one.lines
                if opened()[line.account].get("role") == "balance"
            )
            found[to] = given
    assert found == SHARES
    assert list(found) == list(SHARES)
    assert balance("Equity:Markets:Surplus") == 0


def test_what_is_shared_out_is_given_and_not_lent() -> None:
    """Each pair stands under equity, and each fund balances by itself."""
    for one in closing():
        funds = defaultdict[str, Decimal](Decimal)
        for line in one.lines:
            funds[opened()[line.account]["fund"]] += line.number
        assert not any(funds.values())
    for fund, number in SHARES.items():
        given, received = (
            [
                name
                for name, keys in opened().items()
                if (keys.get("fund"), keys.get("with")) == pair
                and keys.get("role") == "interfund"
            ]
            for pair in (("markets", fund), (fund, "markets"))
        )
        assert len(given) == len(received) == 1
        assert all(name.startswith("Equity:") for name in (*given, *received))
        assert balance(given[0]) == -number
        assert balance(received[0]) == number


def test_the_balance_of_a_fund_is_its_result_and_its_share() -> None:
    for fund in FUNDS:
        kept = ZERO if fund == "markets" else earned(fund)
        name = account(fund, "balance")
        found = -balance(name)
        assert found == kept + SHARES.get(fund, ZERO)


def test_money_and_debts_stand_as_they_did() -> None:
    touched = {line.account for one in closing() for line in one.lines}
    assert not any(name.startswith("Liabilities:") for name in touched)
    assets = {name for name in touched if name.startswith("Assets:")}
    assert all(opened()[name]["role"] == "advances" for name in assets)


# --- The promise ---


@cache
def families(on: date) -> dict[str, str]:
    """Give the cooperative of each family on a day."""
    found = {}
    for name, one in records("family"):
        if one.day <= on:
            found[name] = one.head.split('"')[5]
    for one in entries():
        match = re.match(r'custom "end" "family" "([^"]+)"', one.head)
        if match and one.day <= on:
            found.pop(match[1], None)
    return found


def week(text: str) -> int:
    """Count a week from the beginning of the calendar."""
    return (monday(text).toordinal() - 1) // 7


def paid_through() -> dict[str, int]:
    """Count the last week that each family has paid by the end of the year."""
    through: dict[str, int] = {}
    for name, one in records("family"):
        brought = one.keys.get("paid-through")
        before = week(brought) if brought else (one.day.toordinal() - 1) // 7 - 1
        through.setdefault(name, before)
    for one in entries():
        if "sheet" in one.keys:
            for name, weeks in paid_on(one).items():
                through[name] += weeks
    return through


def paid_on(sheet: Said) -> dict[str, int]:
    words = [word.partition(":") for word in sheet.keys.get("paid", "").split()]
    found = {name: int(count or 1) for name, _, count in words}
    if "absent" in sheet.keys:
        at, begins = sheet.keys["sheet"], monday(sheet.keys["week"])
        late = families(min(sheet.day, begins + 6 * DAY))
        roll = families(begins) | {
            name: to for name, to in late.items() if name not in families(begins)
        }
        absent = sheet.keys["absent"].split()
        here = {name for name, to in roll.items() if to == at} - {*absent}
        found |= dict.fromkeys(here - found.keys(), 1)
    return found


def test_the_weeks_paid_ahead_are_promised() -> None:
    """Of those in the books, the weeks whose Sunday is still to come."""
    known = families(YEAR_END)
    last = week("2026-W52")
    ahead = sum(
        max(through - last, 0)
        for name, through in paid_through().items()
        if name in known
    )
    (note,) = [one for one in entries() if one.head.startswith("note ")]
    assert note.day == YEAR_END
    told = f"Promise: {ahead} weeks paid ahead, {ahead * Decimal('0.25')} USD"
    assert note.head == f'note Income:Funeral:Contributions "{told}"'
    assert ahead == 127


# --- Twice ---


def close_again(main_file: Path, *more: str) -> str:
    words = ("--decision", "2027-001", "--on", "2027-01-16", *more)
    result = CliRunner().invoke(main, ["close-year", str(main_file), "2026", *words])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_closing_again_drafts_nothing() -> None:
    assert close_again(MAIN).strip() == ""


def test_a_closing_taken_out_is_drafted_anew_to_the_letter(tmp_path: Path) -> None:
    main_file = copied(tmp_path, "", "")
    path = main_file.parent / "2026" / "closing.beancount"
    before = path.read_text("utf-8")
    comment = before.partition("\n\n")[0]
    path.write_text(f"{comment}\n", "utf-8")
    close_again(main_file, "--write", str(path))
    assert path.read_text("utf-8") == before
    close_again(main_file, "--write", str(path))
    assert path.read_text("utf-8") == before


# --- Each law of the closing has something to look at ---

CHANGES = {
    "surplus-order": (r"490\.88", "490.87"),
    "surplus-person": (r'(health/USD/1618\.08"\n)', r'\1  associate: "A-0005"\n'),
    "closed-year": (
        r"(Savings:Fees +)104\.00(.*\n.*\n +Equity:Savings:Balance +)8\.78",
        r"\g<1>103.00\g<2>9.78",
    ),
}


@pytest.mark.parametrize("law", CHANGES)
def test_one_change_and_the_law_speaks(tmp_path: Path, law: str) -> None:
    told = check(copied(tmp_path, *CHANGES[law]), bylaws.RULES)
    assert {one.law for one in told.laws} == {law}
