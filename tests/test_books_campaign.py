"""The campaign and the fees of the example books' health centre, counted anew."""

import json
import re
from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from ledger.check import check
from plugins import bylaws
from tests.books_read import DAY
from tests.books_read import balance
from tests.books_read import entries
from tests.books_read import opened
from tests.books_read import records
from tests.books_read import total
from tests.test_books import MAIN
from tests.test_books import copied
from tests.test_books_advances import associates
from tests.test_books_advances import run
from tests.test_books_advances import suspended
from tests.test_books_advances import weekly

CAMPAIGN = "health-centre"
GOAL = Decimal(30000)
OPENING_DAY = date(2026, 11, 29)
MONEY = "Assets:Cash:Campaign"
PARENT = "Liabilities:Health:Deposits:"


def of_stream(stream: str) -> set[str]:
    """Give the accounts of a stream, but for interest."""
    return {
        name
        for name, keys in opened().items()
        if keys.get("campaign") == CAMPAIGN
        and keys.get("stream") == stream
        and keys.get("role") != "accrued-interest"
    }


def raised(stream: str, until: date = OPENING_DAY) -> Decimal:
    names = of_stream(stream)
    return -total(
        lambda one, line: line.account in names and one.day <= until and not one.closes
    )


# --- The goal and what was raised ---


def test_sixty_per_cent_were_raised_of_a_hundredth_of_the_published_goal() -> None:
    ((name, campaign),) = records("campaign")
    assert name == CAMPAIGN
    assert campaign.head.endswith(" 30000.00 USD")
    assert GOAL * 100 == 3_000_000
    streams = {one: raised(one) for one in ("sales", "deposits", "contributions")}
    assert sum(streams.values()) == Decimal("18000.00")
    assert Fraction(sum(streams.values())) / Fraction(GOAL) == Fraction(60, 100)
    assert GOAL - sum(streams.values()) == Decimal("12000.00")
    assert streams == {
        "sales": Decimal("8748.00"),
        "deposits": Decimal("6000.00"),
        "contributions": Decimal("3252.00"),
    }


def test_the_division_says_that_it_is_an_example() -> None:
    text = (Path(__file__).parents[1] / "books" / "accounts.beancount").read_text()
    above = text[: text.index('custom "campaign"')].rpartition("\n; ---")[2]
    assert "EXAMPLE" in above


def test_what_was_raised_is_there_or_built() -> None:
    held = balance(MONEY)
    built = balance("Assets:Building")
    assert held + built == Decimal("18000.00")
    assert (held, built) == (Decimal("2440.00"), Decimal("15560.00"))


def test_the_money_of_the_campaign_moves_by_its_streams_and_its_building() -> None:
    for one in entries():
        if one.on(MONEY):
            others = {line.account for line in one.lines} - {MONEY}
            own = {name for name in others if opened()[name]["campaign"] == CAMPAIGN}
            assert others == own
            assert all(opened()[name]["fund"] == "health" for name in others)


def test_the_cash_of_the_campaign_is_never_overdrawn() -> None:
    held = Decimal(0)
    for one in entries():
        held += one.on(MONEY)
        assert held >= 0


def test_from_the_first_salad_to_opening_day() -> None:
    sold = [one.day for one in entries() if one.on("Income:Campaign:Salads")]
    year = [day for day in sold if day < date(2026, 12, 31)]
    assert year == [date.fromisocalendar(2026, week, 7) for week in range(7, 49)]
    assert year[-1] == OPENING_DAY
    (end,) = [
        one for one in entries() if one.head == f'custom "end" "campaign" "{CAMPAIGN}"'
    ]
    assert end.day == OPENING_DAY
    decisions = dict(records("decision"))
    assert decisions[end.keys["decision"]].day == OPENING_DAY
    assert decisions[end.keys["decision"]].keys["taken-by"] == "assembly"
    assert not any(one.on(MONEY) for one in entries() if one.day > OPENING_DAY)


def test_salads_show_what_the_fruit_leaves() -> None:
    cups = 0
    for one in entries():
        fruit = one.on("Expenses:Campaign:Fruit")
        if fruit and not one.closes:
            sold = -one.on("Income:Campaign:Salads")
            assert one.on(MONEY) == sold - fruit
            assert 0 < fruit < sold
            (named,) = re.findall(r'"(\d+) cups at the markets"', one.head)
            assert sold == int(named)  # at 1.00 a cup
            cups += int(named)
    assert cups == 12620  # by hledger


# --- The contributions of full-time staff ---


def test_each_contribution_is_of_one_who_works_full_time() -> None:
    for one in entries():
        for line in one.lines:
            if line.account in of_stream("contributions") and not one.closes:
                name = line.keys["associate"]
                assert associates(one.day)[name][1]["full-time"] == "TRUE"
                assert one.keys["decision"] == "2026-M02"
                assert line.number == -12


def test_all_who_work_full_time_contribute_each_month() -> None:
    months = []
    for one in entries():
        if one.on("Income:Campaign:Contributions") and not one.closes:
            given = [line.keys["associate"] for line in one.lines[1:]]
            assert sorted(given) == sorted(
                name
                for name, (_, keys) in associates(one.day).items()
                if keys.get("full-time") == "TRUE" and not suspended(name, one.day)
            )
            months.append(one.day.month)
    assert months == list(range(3, 12))


def test_the_full_advance_is_paid_and_then_contributed() -> None:
    """No sheet of advances touches the campaign, and each contribution has sheets."""
    campaign = {n for n, keys in opened().items() if keys.get("campaign")}
    for sheet in weekly():
        assert not campaign & {line.account for line in sheet.lines}
    days = {one.day for one in weekly()}
    for one in entries():
        if one.on("Income:Campaign:Contributions") and not one.closes:
            assert one.day in days


# --- Its deposits ---


def test_deposits_are_owed_as_raised_and_earn_by_the_day() -> None:
    """At 0.06 a year, by days and fractions, to the last day of the year."""
    for name in sorted(of_stream("deposits") - {PARENT.rstrip(":")}):
        moves = [one for one in entries() if one.on(f"{name}:")]
        (laid_in,) = moves
        amount = -laid_in.on(f"{name}:")
        interest = -balance(f"{name}-Interest")
        days = (date(2026, 12, 31) - laid_in.day).days
        earned = Fraction(amount) * Fraction("0.06") * days / 365
        assert Fraction(interest) == Fraction(round(earned * 100), 100)
        matures = date.fromisoformat(opened()[name]["matures"])
        assert matures > date(2026, 12, 31) + 30 * DAY
        assert (matures - laid_in.day).days in {360, 540, 720}
    assert len(of_stream("deposits")) == 7


# --- Services and fees ---


def test_fees_are_half_of_the_market_or_less() -> None:
    found = dict(records("service"))
    assert set(found) == {"consultation", "eye-test", "dressing", "small-operation"}
    for one in found.values():
        fee, market = (
            Decimal(one.keys[key].removesuffix(" USD")) for key in ("fee", "market")
        )
        assert Decimal("0.4") <= fee / market <= Decimal("0.5")


def test_each_fee_is_its_cases_at_the_fee() -> None:
    fees = {
        name: Decimal(one.keys["fee"].removesuffix(" USD"))
        for name, one in records("service")
    }
    cases = Counter[str]()
    for one in entries():
        for line in one.lines:
            if line.account == "Income:Health:Fees" and not one.closes:
                service, count = line.keys["service"], int(line.keys["cases"])
                assert line.number == -fees[service] * count
                cases[service] += count
    assert set(cases) == set(fees)


def test_the_fees_in_cash_carry_the_physicians() -> None:
    held = Decimal(0)
    for one in entries():
        if not one.closes:
            held += one.on("Assets:Cash:Health")
        assert held >= 0


# --- The tools say the same ---


def test_the_campaign_is_shown_as_it_is_counted() -> None:
    words = ("campaign", MAIN, CAMPAIGN, "--on", OPENING_DAY, "--format", "json")
    told = json.loads(run(*words))
    raised = {one: Decimal(told["raised"][one]) for one in ("sales", "total")}
    assert raised == {"sales": Decimal(8748), "total": Decimal(18000)}
    assert told["percent"] == "60.0"
    assert Decimal(told["gap"]) == Decimal(12000)


# --- Each law of campaigns has something to look at ---

CHANGES = {
    "campaign-streams": (r'^  stream: "contributions"\n', ""),
    "campaign-purpose": (r"(open Assets:Building .*\n.*\n)  campaign: .*\n", r"\1"),
    "campaign-staff": (
        r'(Contributions +-12\.00 USD\n    associate: )"A-0001"',
        r'\1"A-0003"',
    ),
    "campaign-goal": (r'("end" "campaign" "health-centre")\n  decision: .*', r"\1"),
}


@pytest.mark.parametrize("law", CHANGES)
def test_one_change_and_the_law_speaks(tmp_path: Path, law: str) -> None:
    told = check(copied(tmp_path, *CHANGES[law]), bylaws.RULES)
    assert {one.law for one in told.findings} == {law}
