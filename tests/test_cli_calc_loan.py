"""`cayapa calc loan`: the counter's schedule, and what it says of bad input."""

import json
import subprocess
import sys
from decimal import Decimal
from typing import Any

import pytest

from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_imports import RUN

LOAN = {
    "principal": "100.00 USD",
    "rate": "0.094822",
    "instalments": "6",
    "every": "1 month",
    "from": "2024-01-01",
    "method": "french",
    "basis": "30/360",
}
MONTHLY = """\
100.00 USD at 0.094822 a year from 2024-01-01, 6 instalments every 1 month, french, \
30/360

number  due         interest  principal  instalment  balance
     1  2024-02-01      0.79      16.34       17.13    83.66
     2  2024-03-01      0.66      16.47       17.13    67.19
     3  2024-04-01      0.53      16.60       17.13    50.59
     4  2024-05-01      0.40      16.73       17.13    33.86
     5  2024-06-01      0.27      16.86       17.13    17.00
     6  2024-07-01      0.13      17.00       17.13     0.00

Instalment: 17.13 USD
Interest: 2.78 USD
"""
EXACT = """\
100.00 USD at 0.12 a year from 2024-01-01, 1 instalment every 15 days, german, ACT/360

number  due               interest         principal        instalment         balance
     1  2024-01-16  0.500000000000  100.000000000000  100.500000000000  0.000000000000

Instalment: 100.500000000000 USD
Interest: 0.500000000000 USD
"""
TWO_PARTS = ("2024-01-01:100", "2024-01-08:200")


def words(*more: str, **changed: str) -> tuple[str, ...]:
    """Ask for a published loan of 100 dollars in six months, unless said otherwise."""
    said = {
        **LOAN,
        **{key.rstrip("_").replace("_", "-"): one for key, one in changed.items()},
    }
    options = [word for key, value in said.items() for word in (f"--{key}", value)]
    return ("calc", "loan", *options, *more)


def told(*more: str, **changed: str) -> dict[str, Any]:
    answer = json.loads(said(run(*words(*more, "--format", "json", **changed))))
    assert isinstance(answer, dict)
    return answer


def column(answer: dict[str, Any], name: str) -> list[str]:
    return [line[name] for line in answer["lines"]]


def test_a_loan() -> None:
    assert said(run(*words())) == MONTHLY


def test_a_loan_without_rounding() -> None:
    asked = {"rate": "0.12", "instalments": "1", "every": "15 days"}
    asked |= {"method": "german", "basis": "act/360"}
    assert said(run(*words("--exact", **asked))) == EXACT


def test_a_loan_as_json() -> None:
    answer = told(instalments="2", rate="0")
    assert answer == {
        "instalment": "50.00",
        "lines": [
            {
                "number": 1,
                "due": "2024-02-01",
                "interest": "0.00",
                "principal": "50.00",
                "instalment": "50.00",
                "balance": "50.00",
            },
            {
                "number": 2,
                "due": "2024-03-01",
                "interest": "0.00",
                "principal": "50.00",
                "instalment": "50.00",
                "balance": "0.00",
            },
        ],
        "interest_total": "0.00",
    }


def test_an_annuity_without_rounding() -> None:
    answer = told("--exact", principal="200000 USD", rate="0.075", instalments="180")
    assert answer["instalment"].startswith("1854.0247200")
    assert answer["lines"][-1]["balance"] == "0.00"
    assert len(answer["lines"]) == 180


def test_first_due() -> None:
    assert column(told(first_due="2024-02-29"), "due")[:2] == [
        "2024-02-29",
        "2024-03-29",
    ]
    assert column(told(from_="2024-01-31"), "due")[:2] == ["2024-02-29", "2024-03-31"]


@pytest.mark.parametrize("amount", ["17", "17.00", "17.00 USD", " 17 USD "])
def test_an_agreed_instalment(amount: str) -> None:
    answer = told(instalment=amount)
    assert column(answer, "instalment") == [*["17.00"] * 5, "17.79"]


def test_a_multiple() -> None:
    answer = told(multiple="0.5")
    assert answer["instalment"] == "17.00"


def test_a_grace() -> None:
    answer = told(grace_principal="2")
    assert column(answer, "principal")[:2] == ["0.00", "0.00"]
    assert column(answer, "principal")[2] != "0.00"


def test_a_down_payment() -> None:
    answer = told(principal="140 USD", down_payment="40 USD")
    assert answer["lines"][0] == {
        "number": 0,
        "due": "2024-01-01",
        "interest": "0.00",
        "principal": "40.00",
        "instalment": "40.00",
        "balance": "100.00",
    }
    assert answer["lines"][1:] == told()["lines"]
    assert answer["instalment"] == "17.13"


@pytest.mark.parametrize(
    "parts",
    [
        ("--disburse", TWO_PARTS[0], "--disburse", TWO_PARTS[1]),
        ("--disburse", *TWO_PARTS),
        ("--disburse", TWO_PARTS[1], "--disburse", f"{TWO_PARTS[0]}.00 USD"),
    ],
)
def test_parts(parts: tuple[str, ...]) -> None:
    answer = told(*parts, principal="300.00 USD")
    assert answer["instalment"] == "51.33"
    assert column(answer, "interest")[:2] == ["2.02", "1.98"]
    assert column(answer, "instalment")[-1] == "51.34"


def test_roundings() -> None:
    asked = {"principal": "12.50 USD", "rate": "0.12", "method": "interest-only"}
    assert column(told(**asked), "interest")[0] == "0.12"
    assert column(told(**asked, rounding="half-up"), "interest")[0] == "0.13"
    assert column(told(**asked, decimals="3"), "interest")[0] == "0.125"
    assert column(told("--exact", **asked), "interest")[0] == "0.125"


@pytest.mark.parametrize("method", ["french", "german", "flat", "interest-only"])
def test_methods(method: str) -> None:
    answer = told(method=method)
    assert sum(map(Decimal, column(answer, "principal"))) == 100
    assert answer["instalment"] == answer["lines"][0]["instalment"]
    interest = sum(map(Decimal, column(answer, "interest")))
    assert Decimal(answer["interest_total"]) == interest


def test_a_rate_above_one_is_a_slip_unless_it_is_meant() -> None:
    told_no = refused(run(*words(rate="12")))
    assert "the rate 12 is 1200 % a year; 12 % is written 0.12. --high-rate" in told_no
    answer = told("--high-rate", rate="12", method="german")
    assert column(answer, "interest")[0] == "100.00"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"principal": "100"}, "'100' is no amount; write it as \"10000.00 USD\""),
        ({"principal": "1e3 USD"}, "is no amount"),
        ({"principal": "0 USD"}, "the principal 0 is not above zero; write a number"),
        ({"principal": "0.001 USD"}, "the principal 0.001 has more than 2 decimals; "),
        ({"principal": "12345678901234567.89 USD"}, "has more than 18 digits"),
        ({"rate": "5%"}, "'5%' is no rate; write 5 % a year as 0.05"),
        ({"rate": "-0.05"}, "the rate -0.05 is below zero."),
        ({"instalments": "0"}, "0 instalments repay no loan; ask for 1 to 9999."),
        ({"instalments": "six"}, "'six' is not a valid integer"),
        ({"every": "month"}, "'month' is no interval; write it as \"1 month\", "),
        ({"every": "10 years", "instalments": "999"}, "falls beyond the year 9999; "),
        ({"from": "2024-02-30"}, "'2024-02-30' is no day; write it as 2026-01-31"),
        ({"method": "annuity"}, "'annuity' is not one of 'french', 'german', 'flat', "),
        ({"basis": "ACT/366"}, "'ACT/366' is no basis; admitted are ACT/365, ACT/360,"),
        ({"first_due": "soon"}, "'soon' is no day"),
        ({"first_due": "2024-01-01"}, "the first due date lies after that day."),
        ({"instalment": "0.79"}, "0.79 at a time repays nothing with instalment 1"),
        ({"instalment": "17 EUR"}, "'17 EUR' is not in USD; a loan has one currency"),
        ({"instalment": "17USD"}, "'17USD' is no amount"),
        ({"instalment": ""}, "'' is no amount"),
        ({"instalment": "17", "method": "german"}, "the method german has no equal"),
        ({"multiple": "50"}, "0.00 at a time repays nothing with instalment 1, whose "),
        ({"multiple": "x"}, "'x' is no amount"),
        ({"grace_principal": "6"}, "leaves none of 6 to repay the principal; it is "),
        ({"down_payment": "100"}, "leaves nothing to lend of 100.00; it is below"),
        ({"down_payment": "40 VES"}, "'40 VES' is not in USD; a loan has one currency"),
        ({"disburse": "100"}, "'100' is no day and amount; write it as 2026-01-31:100"),
        ({"disburse": "2024-13-01:100"}, "'2024-13-01' is no day; write it as 2026-01"),
        ({"disburse": "2024-01-01:x"}, "'x' is no amount"),
        ({"disburse": "2024-01-01:100 EUR"}, "'100 EUR' is not in USD; a loan has one"),
        ({"disburse": "2024-01-01:99"}, "the disbursements are 99.00 in all, and the "),
        ({"disburse": "2023-12-31:100"}, "the disbursement of 2023-12-31 lies outside"),
        ({"rounding": "up"}, "'up' is not one of 'half-even', 'half-up'"),
        ({"decimals": "7"}, "7 is not in the range 0<=x<=6"),
    ],
    ids=str,
)
def test_bad_input(changed: dict[str, str], why: str) -> None:
    assert why in refused(run(*words(**changed)))


def test_a_stray_word_is_no_part() -> None:
    why = "'monthly' is no day and amount; write it as 2026-01-31:100.00"
    assert why in refused(run(*words("monthly")))


@pytest.mark.parametrize("option", LOAN)
def test_nothing_is_assumed(option: str) -> None:
    options = [
        word
        for key, value in LOAN.items()
        if key != option
        for word in (f"--{key}", value)
    ]
    assert f"Missing option '--{option}'" in refused(run("calc", "loan", *options))


def test_no_principal_is_told_before_what_needs_its_currency() -> None:
    answer = refused(run("calc", "loan", "--instalment", "5"))
    assert "Missing option '--principal'" in answer


def test_no_book_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, *words()],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    answer = json.loads(done.stdout)
    assert answer["said"] == MONTHLY
    assert "ledger.loan_schedules" in answer["modules"]
    heavy = {"beancount", "pydantic", "fava", "ledger.errors"}
    assert not set(answer["modules"]) & heavy


def test_other_calculations_do_not_import_schedules() -> None:
    days = ("calc", "days", "2026-01-01", "2026-02-01", "--basis", "30/360")
    done = subprocess.run(
        [sys.executable, "-c", RUN, *days],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    modules = json.loads(done.stdout)["modules"]
    assert not {"ledger.loan_schedules", "dateutil"} & set(modules)
