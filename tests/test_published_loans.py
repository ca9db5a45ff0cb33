"""Published schedules of loans, to the cent.

`published_loans.json` has the rows and sources of `shared/oracles/published.json`,
copied as they stand. All rows but one are tried whole; what they leave open is said
here:

- `emi_schedule`: D1c's weeks of a year of 364 days are ACT/364, D1e's 15 days of a
  year of 360 are ACT/360. Rows without a day begin on 2024-01-01. D1i rounds what has
  accrued when the second part is paid out, 0.18 + 1.84; unrounded it would be 2.01.
  D1j pays a second part after the first due date: its instalment is that from then on.
- D1f's first factor has 31 December among the days of the leap year: 19/365 + 12/366.
  By ISDA's rule it is 20/365 + 11/366. The cents are the same, the other factors too.
- `principal_interest`: all are monthly on 30/360 unless a row names its basis, and
  instalments rounded to a whole unit are rounded to a multiple of 1. D3a's 2 % a month
  are 24 % a year. D7a and D3a print fewer lines or columns than there are; each figure
  printed is compared.
- `annuity` is unrounded, which is `exact`; its lines are rounded for printing alone.
- `provision` (D10a) is no schedule; it is a matter of arrears, and tried with them.
"""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from ledger import loan_days
from ledger import roundings
from ledger import schedule_terms
from ledger.due_dates import due_dates
from ledger.due_dates import parse_every
from ledger.loan_schedules import Schedule
from ledger.loan_schedules import schedule
from ledger.schedule_terms import Disbursement
from ledger.schedule_terms import LoanTerms

PUBLISHED: dict[str, dict[str, Any]] = {
    one["id"]: one
    for one in json.loads(
        Path(__file__).with_name("published_loans.json").read_text("utf-8")
    )
}
JANUARY = date(2024, 1, 1)


def terms(
    principal: int,
    rate: str,
    instalments: int,
    basis: str = "30/360",
    **more: Any,  # noqa: ANN401
) -> LoanTerms:
    """Give a french loan, monthly from January on unless said otherwise."""
    every, start = parse_every(more.pop("every", "1 month")), more.pop("start", JANUARY)
    lent = Decimal(principal), Decimal(rate), basis, "french"
    return LoanTerms(*lent, instalments, every, start, **more)


def parts(*paid: tuple[date, int]) -> tuple[Disbursement, ...]:
    return tuple(Disbursement(day, Decimal(amount)) for day, amount in paid)


NOMINAL = "0.094822"
WHOLE = Decimal(1)
SCHEDULES = {
    "D1a": terms(100, NOMINAL, 6),
    "D1c": terms(100, NOMINAL, 6, "ACT/364", every="1 week"),
    "D1e": terms(100, NOMINAL, 6, "ACT/360", every="15 days"),
    "D1f": terms(100, NOMINAL, 6, "ACT/ACT", start=date(2023, 12, 12)),
    "D1g": terms(1000, "0", 4),
    "D1i": terms(
        300,
        NOMINAL,
        6,
        disbursements=parts((JANUARY, 100), (date(2024, 1, 8), 200)),
    ),
    "D1j": terms(
        200,
        NOMINAL,
        6,
        disbursements=parts((JANUARY, 100), (date(2024, 2, 15), 100)),
    ),
}
INTERESTS = {
    "D2a": terms(5000, "0.12", 18, multiple=WHOLE),
    "D2b": terms(5000, "0.12", 18, "ACT/365", start=date(2022, 11, 1), multiple=WHOLE),
    "D2c": terms(1250, "0.15", 4, multiple=WHOLE),
    "D3a": terms(12000, "0.24", 4),
    "D7a": terms(1000, "0.10", 6, "ACT/365"),
}
AGREED = {"D2a": 305, "D2b": 305, "D2c": 322}


def cents(figures: list[str]) -> list[Decimal]:
    return [Decimal(one) for one in figures]


def column(told: Schedule, name: str) -> list[Decimal]:
    return [getattr(line, name) for line in told.lines]


def test_every_row_is_tried() -> None:
    elsewhere = {"D4": "due_dates", "D8": "annuity", "D10a": "provision"}
    assert set(PUBLISHED) == {*SCHEDULES, *INTERESTS, *elsewhere}
    assert all(PUBLISHED[one]["kind"] == "emi_schedule" for one in SCHEDULES)
    assert all(PUBLISHED[one]["kind"] == "principal_interest" for one in INTERESTS)
    assert {one: PUBLISHED[one]["kind"] for one in elsewhere} == elsewhere
    assert all(one["source"] for one in PUBLISHED.values())


@pytest.mark.parametrize("row", SCHEDULES)
def test_schedule(row: str) -> None:
    printed, told = PUBLISHED[row], schedule(SCHEDULES[row])
    assert told.instalment == Decimal(printed["emi"])
    assert told.lines[-1].instalment == Decimal(printed["last_installment"])
    for name in ("interest", "principal", "balance"):
        figures = [one[name] for one in printed["rows"]]
        assert column(told, name) == cents(figures)
    between = column(told, "instalment")[1 if row == "D1j" else 0 : -1]
    assert set(between) == {told.instalment}


def test_the_first_instalment_stays_that_of_the_first_part() -> None:
    assert PUBLISHED["D1j"]["note"] == "first instalment stays 17.13"
    assert schedule(SCHEDULES["D1j"]).lines[0].instalment == Decimal("17.13")


@pytest.mark.parametrize("row", ["D1a", "D1c", "D1e", "D1f"])
def test_factors(row: str) -> None:
    printed, asked = PUBLISHED[row], SCHEDULES[row]
    factors = printed.get("rate_factors") or [printed["rate_factor"]] * 6
    laid = loan_days.calendar(asked.basis, asked.start, schedule_terms.dues(asked))
    found = [
        f"{roundings.written(Fraction(asked.rate) * (end - begun), 12):f}"
        for begun, end in pairwise(laid.places)
    ]
    if row == "D1f":
        isda = Fraction(NOMINAL) * (Fraction(20, 365) + Fraction(11, 366))
        theirs = Fraction(NOMINAL) * (Fraction(19, 365) + Fraction(12, 366))
        assert found[0] == f"{roundings.written(isda, 12):f}"
        assert factors[0] == f"{roundings.written(theirs, 12):f}"
        found, factors = found[1:], factors[1:]
    assert found == factors


def test_factors_of_a_part_of_a_period() -> None:
    asked = SCHEDULES["D1i"]
    laid = loan_days.calendar(asked.basis, asked.start, schedule_terms.dues(asked))
    days = (JANUARY, date(2024, 1, 8), date(2024, 2, 1))
    found = [
        Fraction(asked.rate) * loan_days.part(laid, *span) for span in pairwise(days)
    ]
    written = [f"{roundings.written(one, 12):f}" for one in found]
    assert written == PUBLISHED["D1i"]["sub_factors"]


@pytest.mark.parametrize("row", INTERESTS)
def test_principal_and_interest(row: str) -> None:
    printed, told = PUBLISHED[row], schedule(INTERESTS[row])
    for name in {"principal", "interest"} & set(printed):
        figures = cents(printed[name])
        assert column(told, name)[: len(figures)] == figures
    if row in AGREED:
        assert f"EMI {AGREED[row]}" in printed["desc"].replace(
            "EMI rounded to whole unit", "EMI"
        )
        assert told.instalment == AGREED[row]
        assert told.lines[-1].instalment == Decimal(printed["last"])
        assert told.interest_total == Decimal(printed["total_interest"])


@pytest.mark.parametrize("row", AGREED)
def test_the_instalment_may_as_well_be_agreed(row: str) -> None:
    reckoned = INTERESTS[row]
    agreed = reckoned._replace(multiple=None, instalment=Decimal(AGREED[row]))
    assert schedule(agreed) == schedule(reckoned)


def test_due_dates() -> None:
    printed = PUBLISHED["D4"]
    days = [date.fromisoformat(one) for one in printed["dates"]]
    first = date.fromisoformat(printed["seed"])
    assert list(due_dates(first, parse_every("1 month"), len(days))) == days
    later = terms(1400, "0.1", len(days) - 1, start=first)
    assert list(schedule_terms.dues(later)) == days[1:]


@pytest.mark.parametrize("case", PUBLISHED["D8"]["cases"], ids=lambda one: one["rate"])
def test_annuity(case: dict[str, Any]) -> None:
    rate, months = case["rate"].split("/")
    assert months == "12"
    yearly = Decimal(rate.removesuffix("%")) / 100
    told = schedule(terms(case["pv"], str(yearly), case["n"]), exact=True)
    printed = Decimal(case["pmt"])
    assert roundings.written(Fraction(told.instalment), 7) == printed
    equal = roundings.written(Fraction(told.instalment), 40)
    paid = column(told, "instalment")
    assert {roundings.written(Fraction(one), 40) for one in paid} == {equal}


def test_annuity_line_by_line() -> None:
    told = schedule(terms(2500, "0.0824", 12), exact=True)
    for name in ("principal", "interest"):
        printed = cents(PUBLISHED["D8"][f"{name}_2500_824_12"])
        assert [round(one, 2) for one in column(told, name)] == printed
    assert sum(cents(PUBLISHED["D8"]["principal_2500_824_12"])) != 2500
