"""The advances of the example books, counted anew from their text alone."""

import json
import re
import shutil
import subprocess
from collections import Counter
from collections import defaultdict
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledger.check import check
from ledger.cli import main
from plugins import bylaws
from tests.books_read import DAY
from tests.books_read import Line
from tests.books_read import Said
from tests.books_read import balance
from tests.books_read import entries
from tests.books_read import opened
from tests.books_read import records
from tests.test_books import MAIN
from tests.test_books import copied

BASE = Decimal("30.00")
WEEKS = range(2, 53)  # on the Monday of 2026-W01 there were no books; W53 ends in 2027
COOPERATIVES = {"triunfo": "Triunfo", "union": "Union", "lucha": "Lucha"}
CASH = "Assets:Cash:Markets"


# --- Who is on a roll ---


@cache
def associates(on: date) -> dict[str, tuple[str, dict[str, str]]]:
    """Give the cooperative and the keys of each associate on a day."""
    found = {}
    for name, one in records("associate"):
        if one.day <= on:
            cooperative = one.head.split('"')[5]
            found[name] = cooperative, one.keys
    for one in entries():
        match = re.match(r'custom "end" "associate" "([^"]+)"', one.head)
        if match and one.day <= on:
            found.pop(match[1], None)
    return found


def suspended(name: str, on: date) -> bool:
    return any(
        one.day <= on <= date.fromisoformat(one.keys["until"])
        for suspended, one in records("suspension")
        if suspended == name
    )


def roll(cooperative: str, on: date) -> set[str]:
    return {
        name
        for name, (at, keys) in associates(on).items()
        if at == cooperative and keys["role"] == "associate" and not suspended(name, on)
    }


def monday(week: str) -> date:
    return date.fromisocalendar(int(week[:4]), int(week[-2:]), 1)


# --- What the sheets say ---


def sheets() -> list[Said]:
    return [one for one in entries() if "advances" in one.keys]


def weekly() -> list[Said]:
    return [one for one in sheets() if "week" in one.keys]


def reasons(sheet: Said) -> dict[str, str]:
    words = sheet.keys.get("absent", "").split()
    return dict(word.split(":") for word in words)


def paid(sheet: Said) -> set[str]:
    """Give who is paid the base, from the roll or from the list."""
    listed = set(sheet.keys.get("paid", "").split())
    if "corrects" in sheet.keys:
        return listed
    away = reasons(sheet)
    everyone = roll(sheet.keys["advances"], monday(sheet.keys["week"]))
    sick = {name for name, reason in away.items() if reason == "sick"}
    present = listed if "paid" in sheet.keys else everyone - away.keys()
    assert present | away.keys() == everyone
    assert not present & away.keys()
    return present | sick


def adjustments(sheet: Said) -> list[Line]:
    return [one for one in sheet.lines if "adjustment" in one.keys]


def test_a_sheet_for_every_week_and_cooperative() -> None:
    found = Counter((one.keys["advances"], one.keys["week"]) for one in weekly())
    wanted = {(name, f"2026-W{week:02}") for name in COOPERATIVES for week in WEEKS}
    assert found == dict.fromkeys(wanted, 1)
    for one in weekly():
        assert monday(one.keys["week"]) <= one.day <= monday(one.keys["week"]) + 6 * DAY


def test_every_sheet_is_the_same_base_for_each() -> None:
    for sheet in sheets():
        account = f"Assets:Advances:{COOPERATIVES[sheet.keys['advances']]}"
        plain = [one for one in sheet.lines if "adjustment" not in one.keys]
        (base, cash) = plain
        assert (base.account, cash.account) == (account, CASH)
        assert base.number == BASE * len(paid(sheet))
        assert all(one.account == account for one in adjustments(sheet))
        more = sum(one.number for one in adjustments(sheet))
        assert cash.number == -(base.number + more)


def test_both_forms_both_reasons_and_a_correction() -> None:
    assert any("paid" in one.keys for one in weekly())
    assert any("paid" not in one.keys for one in weekly())
    away = Counter(reason for one in weekly() for reason in reasons(one).values())
    assert set(away) == {"sick", "leave"}
    (correction,) = [one for one in sheets() if "corrects" in one.keys]
    of = next(
        one
        for one in weekly()
        if one.keys["week"] == correction.keys["corrects"]
        and one.keys["advances"] == correction.keys["advances"]
    )
    assert paid(correction) == {"A-0020"}
    assert reasons(of)["A-0020"] == "leave"


def test_everyone_earns_the_same_but_for_leave_and_adjustments() -> None:
    """Of those who worked all year: 51 weeks less those of leave, times the base."""
    weeks = Counter(name for one in sheets() for name in paid(one))
    leave = Counter(
        name
        for one in weekly()
        for name, reason in reasons(one).items()
        if reason == "leave"
    )
    leave["A-0020"] -= 1  # the correction
    all_year = [
        name
        for name in associates(date(2026, 1, 5))
        if all(name in roll_of_all(week) for week in WEEKS)
    ]
    assert len(all_year) == 34
    for name in all_year:
        assert weeks[name] == len(WEEKS) - leave[name]
    everything = BASE * weeks.total() + sum(
        line.number for one in sheets() for line in adjustments(one)
    )
    assert everything == Decimal("58382.00")
    accounts = [f"Assets:Advances:{one}" for one in COOPERATIVES.values()]
    assert everything == sum(balance(one, closed=False) for one in accounts)


@cache
def roll_of_all(week: int) -> set[str]:
    day = date.fromisocalendar(2026, week, 1)
    return {name for one in COOPERATIVES for name in roll(one, day)}


# --- Adjustments ---


def test_all_three_adjustments_by_decisions_of_before() -> None:
    days = {name: one.day for name, one in records("decision")}
    found = Counter[str]()
    for sheet in sheets():
        for one in adjustments(sheet):
            assert days[one.keys["decision"]] <= sheet.day
            assert one.keys["associate"] in paid(sheet)
            found[one.keys["adjustment"]] += 1
    assert set(found) == {"need", "family-size", "bonus"}
    assert (found["need"], found["bonus"]) == (3, 3)


def test_family_size_is_paid_once_a_month_to_each_with_dependants() -> None:
    months = defaultdict[tuple[str, int], list[Decimal]](list)
    for sheet in weekly():
        known = associates(monday(sheet.keys["week"]))
        for one in adjustments(sheet):
            if one.keys["adjustment"] == "family-size":
                name = one.keys["associate"]
                assert one.number == 2 * Decimal(known[name][1]["dependants"])
                months[name, sheet.day.month].append(one.number)
    assert {len(amounts) for amounts in months.values()} == {1}
    for name, (_, keys) in associates(date(2026, 1, 5)).items():
        always = all(name in roll_of_all(week) for week in WEEKS)
        if always and keys["dependants"] != "0":
            assert all((name, month) in months for month in range(1, 13))


def test_no_bonus_is_above_the_policy() -> None:
    amounts = [
        one.number
        for sheet in sheets()
        for one in adjustments(sheet)
        if one.keys["adjustment"] == "bonus"
    ]
    assert sorted(amounts) == [Decimal(12), Decimal(12), Decimal(15)]


# --- Those who come, leave, or are set apart ---


def test_a_suspension_leaves_five_sheets_without_her_and_her_family_covered() -> None:
    ((name, suspension),) = records("suspension")
    assert (name, suspension.keys["decision"]) == ("A-0026", "2026-M04")
    cooperative, keys = associates(suspension.day)[name]
    off = [
        one.keys["week"]
        for one in weekly()
        if one.keys["advances"] == cooperative
        and name not in paid(one)
        and name not in reasons(one)
    ]
    assert off == [f"2026-W{week}" for week in range(25, 30)]
    mentors = {one.keys.get("mentor") for _, one in records("associate")}
    assert name not in mentors
    family = keys["family"]
    collected = [
        word.partition(":")[2] or "1"
        for one in entries()
        if one.keys.get("sheet") == cooperative and one.keys.get("week") in off
        for word in one.keys["paid"].split()
        if word.startswith(family)
    ]
    assert sum(map(int, collected)) == len(off)


def test_who_joins_is_on_the_roll_of_a_monday() -> None:
    first: dict[str, str] = {}
    for one in weekly():
        for name in paid(one):
            first.setdefault(name, one.keys["week"])
    assert {name: week for name, week in first.items() if week != "2026-W02"} == {
        "A-0012": "2026-W03",  # on leave before
        "A-0039": "2026-W08",
        "A-0040": "2026-W20",
        "A-0041": "2026-W37",
    }
    last = max(one.keys["week"] for one in weekly() if "A-0018" in paid(one))
    assert last == "2026-W44"


def test_who_joins_has_a_mentor_who_works_there() -> None:
    begun = date(2026, 1, 1)
    for name, one in records("associate"):
        if one.day > begun and name not in associates(begun):
            mentor = one.keys["mentor"]
            assert mentor != name
            assert mentor in associates(one.day)
            assert not suspended(mentor, one.day)


# --- Physicians, and no wages ---


def test_physicians_are_paid_each_month_by_their_centre_and_on_no_roll() -> None:
    physicians = {
        name for name, one in records("associate") if one.keys["role"] == "physician"
    }
    assert physicians == {"A-0022", "A-0033"}
    assert not any(physicians & paid(one) for one in sheets())
    pay = [
        (one.day.month, line.keys["associate"], line.number)
        for one in entries()
        for line in one.lines
        if opened()[line.account].get("role") == "physician-pay" and not one.closes
    ]
    months = range(1, 13)
    assert sorted(pay) == [
        (month, name, amount)
        for month in months
        for name, amount in (("A-0022", Decimal(210)), ("A-0033", Decimal(60)))
    ]
    (account,) = [
        name for name, keys in opened().items() if keys.get("role") == "physician-pay"
    ]
    assert opened()[account]["fund"] == "health"
    assert all(
        one.keys["centre"] == "health"
        for name, one in records("associate")
        if name in physicians
    )


def test_wages_are_paid_to_no_associate() -> None:
    wages = [
        line
        for one in entries()
        for line in one.lines
        if opened()[line.account].get("role") == "wages" and not one.closes
    ]
    assert [one.number for one in wages] == [Decimal(36), Decimal(24)]
    assert not any("associate" in one.keys for one in wages)


# --- The markets carry it ---


def test_the_markets_earn_what_is_advanced_and_a_little_more() -> None:
    weeks = [
        one for one in entries() if one.head == '* "Weekly markets" "Friday to Sunday"'
    ]
    assert [one.day for one in weeks] == [
        date.fromisocalendar(2026, week, 7) for week in range(1, 53)
    ]
    weeks += [one for one in entries() if one.head == '* "Envelopes"']
    earned = sum(one.on(CASH) for one in weeks)
    assert earned == Decimal("60896.40")
    sold = -sum(one.on("Income:Markets:Sales") for one in weeks)
    assert 0 < (earned - Decimal("58382.00")) / sold < Decimal("0.02")


def test_the_cash_of_the_markets_is_never_overdrawn() -> None:
    held = Decimal(0)
    for one in entries():
        held += one.on(CASH)
        assert held >= 0


# --- By another program ---


def journal() -> str:
    """Write every entry that is in USD alone, as hledger reads it."""
    parts = []
    for one in entries():
        balanced = sum(line.number for line in one.lines) == 0
        if one.head.startswith("* ") and balanced and not one.closes:
            lines = [f"    {line.account}  {line.number} USD" for line in one.lines]
            parts.append("\n".join([f"{one.day} {one.head[2:]}", *lines]))
    return "\n\n".join(parts) + "\n"


HLEDGER = shutil.which("hledger")


@pytest.mark.skipif(HLEDGER is None, reason="hledger is not installed")
def test_hledger_adds_up_the_same(tmp_path: Path) -> None:
    path = tmp_path / "books.journal"
    path.write_text(journal(), "utf-8")
    query = ["Assets:Advances", "Income:Campaign", "--flat", "-N", "-O", "csv"]
    assert HLEDGER is not None
    done = subprocess.run(
        [HLEDGER, "-f", path, "bal", "-e", "2027-01-01", *query],
        capture_output=True,
        check=True,
        text=True,
    )
    rows = dict(re.findall(r'"([^"]+)","(-?[\d.]+) USD"', done.stdout))
    names = [f"Assets:Advances:{one}" for one in COOPERATIVES.values()]
    for name in [*names, "Income:Campaign:Salads", "Income:Campaign:Contributions"]:
        assert Decimal(rows[name]) == balance(name, closed=False)


# --- The tools say the same ---


def test_the_sums_of_the_year_are_those_of_the_text() -> None:
    told = json.loads(run("advances", MAIN, "--year", "2026", "--format", "json"))
    by_tool = {
        one["associate"]: (one["weeks"], Decimal(one["total"])) for one in told["lines"]
    }
    weeks = Counter(name for one in sheets() for name in paid(one))
    sums = {name: BASE * count for name, count in weeks.items()}
    for one in sheets():
        for line in adjustments(one):
            sums[line.keys["associate"]] += line.number
    assert by_tool == {name: (weeks[name], sums[name]) for name in sums}


def run(*words: object) -> str:
    result = CliRunner().invoke(main, [str(one) for one in words])
    assert result.exit_code == 0, result.output
    return result.stdout


# --- Each law of advances has something to look at ---

CHANGES = {
    "equal-advances": (r"A-0009:sick A-0010:sick", "A-0009:sick A-0010:leave"),
    "adjustments": (r'"bonus"(\n    associate: "A-0023")', r'"feast"\1'),
    "suspended": (
        r'^(?=2026-06-15 custom "suspension" "A-0026")',
        (
            '2026-10-05 custom "suspension" "A-0030"\n'
            '  until: 2026-10-11\n  decision: "2026-M04"\n\n'
        ),
    ),
    "no-wages": (r"(:Repairs +36\.00 USD)$", r'\1\n    associate: "A-0030"'),
    "mentors": (r'^  mentor: "A-0031"\n', ""),
}


@pytest.mark.parametrize("law", CHANGES)
def test_one_change_and_the_law_speaks(tmp_path: Path, law: str) -> None:
    told = check(copied(tmp_path, *CHANGES[law]), bylaws.RULES)
    assert {one.law for one in told.findings} == {law}
