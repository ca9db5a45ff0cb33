"""`cayapa calc`: the counter's calculator, and what it says of bad input."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_imports import RUN

DAYS = ("2026-01-31", "2026-08-31", "--basis")
DEPOSIT = {
    "principal": "10000 USD",
    "rate": "0.05",
    "from": "2026-01-01",
    "to": "2027-01-01",
    "basis": "30/360",
    "compounding": "quarterly",
}
QUARTERLY = """\
10000 USD at 0.05 a year, 2026-01-01 to 2027-01-01, 30/360, compounding quarterly

from        to          days   balance  interest
2026-01-01  2026-04-01    90  10000.00    125.00
2026-04-01  2026-07-01    90  10125.00    126.56
2026-07-01  2026-10-01    90  10251.56    128.14
2026-10-01  2027-01-01    90  10379.70    129.75

Interest: 509.45 USD
Total: 10509.45 USD
Unrounded: 10509.453369140625 USD
"""
EXACT = """\
10000 USD at 0.05 a year, 2026-01-01 to 2026-07-01, 30/360, compounding quarterly

from        to          days             balance          interest
2026-01-01  2026-04-01    90  10000.000000000000  125.000000000000
2026-04-01  2026-07-01    90  10125.000000000000  126.562500000000

Interest: 251.562500000000 USD
Total: 10251.562500000000 USD
"""


def words(*more: str, **changed: str) -> tuple[str, ...]:
    """Ask for 10,000 dollars a year at 5 %, unless said otherwise."""
    said = {**DEPOSIT, **{key.rstrip("_"): value for key, value in changed.items()}}
    options = [word for key, value in said.items() for word in (f"--{key}", value)]
    return ("calc", "deposit", *options, *more)


def told(*more: str, **changed: str) -> dict[str, Any]:
    answer = json.loads(said(run(*words(*more, "--format", "json", **changed))))
    assert isinstance(answer, dict)
    return answer


def test_days() -> None:
    answer = said(run("calc", "days", *DAYS, "30/360"))
    assert answer == "210 days by 30/360, 0.583333333333 of a year\n"
    one = said(run("calc", "days", "2024-02-28", "2024-02-29", "--basis", "ACT/365"))
    assert one == "1 day by ACT/365, 0.002739726027 of a year\n"


@pytest.mark.parametrize(
    ("typed", "basis", "days", "fraction"),
    [
        ("ACT/365", "ACT/365", 212, "0.580821917808"),
        ("act/360", "ACT/360", 212, "0.588888888889"),
        ("ACT/364", "ACT/364", 212, "0.582417582418"),
        ("ACT/ACT", "ACT/ACT", 212, "0.580821917808"),
        ("ACT/ACT (ISDA)", "ACT/ACT", 212, "0.580821917808"),
        ("30/360", "30/360", 210, "0.583333333333"),
        ("30e/360-isda", "30E/360-ISDA", 210, "0.583333333333"),
    ],
)
def test_days_as_json(typed: str, basis: str, days: int, fraction: str) -> None:
    answer = json.loads(said(run("calc", "days", *DAYS, typed, "--format", "json")))
    assert answer == {"basis": basis, "days": days, "fraction": fraction}


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ((), 180),
        (("--maturity", "2012-02-29"), 179),
        (("--maturity", "2013-01-01"), 180),
    ],
)
def test_days_to_maturity(more: tuple[str, ...], days: int) -> None:
    span = ("2011-08-31", "2012-02-29", "--basis", "30E/360-ISDA")
    assert said(run("calc", "days", *span, *more)).startswith(
        f"{days} days by 30E/360-"
    )


def test_a_deposit() -> None:
    assert said(run(*words())) == QUARTERLY


def test_a_deposit_without_rounding() -> None:
    assert said(run(*words("--exact", to="2026-07-01"))) == EXACT


def test_a_deposit_as_json() -> None:
    answer = told(to="2026-07-01")
    assert answer == {
        "interest": "251.56",
        "total": "10251.56",
        "total_exact": "10251.5625",
        "lines": [
            {
                "from": "2026-01-01",
                "to": "2026-04-01",
                "days": 90,
                "balance": "10000.00",
                "interest": "125.00",
            },
            {
                "from": "2026-04-01",
                "to": "2026-07-01",
                "days": 90,
                "balance": "10125.00",
                "interest": "126.56",
            },
        ],
    }


def test_a_deposit_without_rounding_as_json() -> None:
    answer = told("--exact")
    assert answer["total"] == answer["total_exact"] == "10509.453369140625"
    assert answer["interest"] == "509.453369140625"
    last = answer["lines"][-1]
    assert (last["balance"], last["interest"]) == ("10379.70703125", "129.746337890625")
    assert answer["lines"][0]["balance"] == "10000.00"


def test_the_maturity_is_the_day_at_the_end() -> None:
    span = {"from_": "2011-08-31", "to": "2012-02-29", "compounding": "none"}
    assert told(**span, basis="30E/360-ISDA")["lines"][0]["days"] == 179


@pytest.mark.parametrize(
    ("more", "interest"),
    [
        ((), "0.12"),
        (("--rounding", "half-up"), "0.13"),
        (("--decimals", "3"), "0.125"),
        (("--exact",), "0.125"),
    ],
)
def test_roundings(more: tuple[str, ...], interest: str) -> None:
    changed = {"principal": "1.25 USD", "rate": "0.1", "compounding": "none"}
    assert told(*more, **changed)["interest"] == interest


def test_zero_days() -> None:
    answer = told(to="2026-01-01")
    assert answer == {
        "interest": "0.00",
        "total": "10000.00",
        "total_exact": "10000.00",
        "lines": [],
    }
    assert "\nNo day earns interest.\n" in said(run(*words(to="2026-01-01")))


def test_quarters_of_the_calendar_end_on_their_last_day() -> None:
    """A published table: 35,000 at 9 %, with its own dates."""
    span = {"from_": "2013-09-27", "to": "2014-09-27", "basis": "ACT/365"}
    answer = told(
        principal="35000 USD", rate="0.09", compounding="calendar-quarter", **span
    )
    assert [(one["to"], one["days"], one["interest"]) for one in answer["lines"]] == [
        ("2013-09-30", 3, "25.89"),
        ("2013-12-31", 92, "794.56"),
        ("2014-03-31", 90, "794.92"),
        ("2014-06-30", 91, "821.59"),
        ("2014-09-27", 89, "821.56"),
    ]


def test_large_amounts_keep_their_digits() -> None:
    changed = {"principal": "999999999999999.99 VES", "to": "2056-01-01"}
    changed |= {"rate": "0.6", "compounding": "annual"}
    answer = told(**changed)
    assert answer["total"].startswith("13292279957849")
    assert len(answer["total"]) == len("1329227995784900000000.00")
    text = said(run(*words(**changed)))
    assert f"Total: {answer['total']} VES\n" in text
    unrounded = text.splitlines()[-1].split()[1]
    whole, part = answer["total_exact"].split(".")
    assert unrounded.startswith(f"{whole}.{part[:11]}")


def test_a_rate_above_one_is_a_slip_unless_it_is_meant() -> None:
    told_no = refused(run(*words(rate="12")))
    assert "the rate 12 is 1200 % a year; 12 % is written 0.12. --high-rate" in told_no
    assert told("--high-rate", rate="12", compounding="none")["total"] == "130000.00"
    assert told(rate="1", compounding="none")["total"] == "20000.00"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"principal": "10,000 USD"}, 'is no amount; write it as "10000.00 USD"'),
        ({"principal": "10000"}, "is no amount"),
        ({"principal": "10000 usd"}, "is no amount"),
        ({"principal": "1e3 USD"}, "is no amount"),
        ({"principal": "NaN USD"}, "is no amount"),
        ({"principal": "-100 USD"}, "the principal -100 is below zero."),
        ({"principal": "0.005 USD"}, "the principal 0.005 has more than 2 decimals."),
        ({"principal": "1234567890123456789 USD"}, "is no amount"),
        ({"principal": "12345678901234567.89 USD"}, "has more than 18 digits"),
        ({"rate": "5%"}, "'5%' is no rate; write 5 % a year as 0.05"),
        ({"rate": "0,05"}, "'0,05' is no rate"),
        ({"rate": "-0.05"}, "the rate -0.05 is below zero."),
        ({"from_": "2026-02-29"}, "'2026-02-29' is no day; write it as 2026-01-31"),
        ({"to": "2025-12-31"}, "2025-12-31 lies before the deposit of 2026-01-01."),
        ({"basis": "ACT/366"}, "'ACT/366' is no basis; admitted are ACT/365, ACT/360,"),
        ({"compounding": "weekly"}, "'weekly' is not one of 'none', 'monthly', "),
        ({"rounding": "up"}, "'up' is not one of 'half-even', 'half-up'"),
        ({"decimals": "7"}, "7 is not in the range 0<=x<=6"),
    ],
    ids=str,
)
def test_bad_input(changed: dict[str, str], why: str) -> None:
    assert why in refused(run(*words(**changed)))


def test_the_18th_digit() -> None:
    told(principal="1234567890123456.78 USD")


@pytest.mark.parametrize("option", DEPOSIT)
def test_nothing_is_assumed(option: str) -> None:
    options = [
        word
        for key, value in DEPOSIT.items()
        if key != option
        for word in (f"--{key}", value)
    ]
    assert f"Missing option '--{option}'" in refused(run("calc", "deposit", *options))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("2026-01-01", "2025-12-31", "--basis", "30/360"), "lies before 2026-01-01"),
        (("2026-01-01", "2025-13-31", "--basis", "30/360"), "'2025-13-31' is no day"),
        (("2026-01-01", "2026-12-31", "--basis", "360"), "'360' is no basis; admitted"),
        (("2026-01-01", "2026-12-31"), "Missing option '--basis'"),
        ((*DAYS, "30/360", "--maturity", "soon"), "'soon' is no day"),
    ],
)
def test_bad_days(words: tuple[str, ...], why: str) -> None:
    assert why in refused(run("calc", "days", *words))


@pytest.mark.parametrize(
    "arguments", [("days", *DAYS, "ACT/ACT"), words()[1:]], ids=lambda one: str(one[0])
)
def test_no_book_is_imported(arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, "calc", *arguments],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    imported = set(json.loads(done.stdout)["modules"])
    assert "ledger.day_counts" in imported
    assert not imported & {"beancount", "pydantic", "fava", "ledger.errors"}
