"""Published day counts and interest, to the last digit.

`published_interest.json` has the rows and sources of `shared/oracles/published.json`,
copied as they stand. What they leave open is said here:

- `daycount`: whole as they stand.
- `daycount_actact_isda`: whole, but for one: 1.001377348600 is written with 12 decimals
  and has 10 of them. Its rule gives 184/365 + 182/366 = 1.001377348604, which is within
  the tolerance of the table.
- `deposit` (D6) names no days and no basis, only months. Its maturities are those of
  equal periods, each a whole part of a year: that is 30/360. By ACT/365 the quarters
  of a year are 90, 91, 92 and 92 days, and another figure comes out.
- `deposit_act365` (D6b) says 2013-09-27 to 2014-09-27, and capitalises at quarter ends.
  Its lines have 3, 92, 90 and 91 days, so that a quarter ends on its last day, and that
  day already earns on what was capitalised. All lines come out of its own dates. The
  table stops before the fifth, whose 89 days make it 365.
- `simple` (D7b, D7c) names days and no dates; all rows are of ACT/365, those of 29 days
  too. They are laid into 2026 and over 29 February 2024 alike.
"""

import json
from datetime import date
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from ledger import day_counts
from ledger import roundings
from ledger.interest import accrue
from ledger.interest_terms import Terms
from ledger.periods import add_months

PUBLISHED: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("published_interest.json").read_text("utf-8")
)
TOLERANCE = next(one["tolerance"] for one in PUBLISHED if "tolerance" in one)
CUT_SHORT = {"1.001377348600": "1.001377348604"}
QUARTERS = [
    date(2013, 9, 27),
    date(2013, 9, 30),
    date(2013, 12, 31),
    date(2014, 3, 31),
    date(2014, 6, 30),
    date(2014, 9, 27),
]


def rows(kind: str, key: str) -> list[Any]:
    return [row for one in PUBLISHED if one["kind"] == kind for row in one[key]]


def rate(percent: str) -> Decimal:
    return Decimal(percent.removesuffix("%")) / 100


def test_every_row_is_tried() -> None:
    assert {one["id"] for one in PUBLISHED} == {"D6", "D6b", "D7b", "D7c", "D9a", "D9b"}
    assert all(one["source"] for one in PUBLISHED)
    columns = [one["columns"] for one in PUBLISHED if one["kind"] == "daycount"]
    assert columns == [["from", "to", "30/360 bond basis", "30E/360"]]
    kinds = ("deposit", "cases"), ("simple", "cases"), ("deposit_act365", "rows")
    counts = ("daycount", "rows"), ("daycount_actact_isda", "rows")
    assert [len(rows(*one)) for one in (*kinds, *counts)] == [2, 8, 4, 11, 4]


@pytest.mark.parametrize(("start", "end", "bond", "eurobond"), rows("daycount", "rows"))
def test_day_count(start: str, end: str, bond: str, eurobond: str) -> None:
    span = date.fromisoformat(start), date.fromisoformat(end)
    assert day_counts.days("30/360", *span) == int(bond)
    assert day_counts.days("30E/360", *span) == int(eurobond)


@pytest.mark.parametrize(("start", "end", "part"), rows("daycount_actact_isda", "rows"))
def test_act_act(start: str, end: str, part: str) -> None:
    span = date.fromisoformat(start), date.fromisoformat(end)
    found = day_counts.fraction("ACT/ACT (ISDA)", *span)
    assert f"{roundings.written(found, 12):f}" == CUT_SHORT.get(part, part)
    assert abs(found - Fraction(part)) < Fraction(TOLERANCE)


@pytest.mark.parametrize("case", rows("deposit", "cases"), ids=lambda one: one["comp"])
@pytest.mark.parametrize("basis", ["30/360", "30E/360", "30E/360-ISDA"])
@pytest.mark.parametrize("first", [date(2026, 1, 1), date(2023, 7, 15)])
def test_deposit(case: dict[str, Any], basis: str, first: date) -> None:
    terms = Terms(first, rate(case["rate"]), basis, case["comp"])
    end = add_months(first, case["months"])
    told = accrue(Decimal(case["p"]), terms, end, exact=True)
    assert str(told.total) == case["maturity"]
    actual = terms._replace(basis="ACT/365")
    assert accrue(Decimal(case["p"]), actual, end, exact=True).total != told.total


@pytest.mark.parametrize("place", range(4))
def test_deposit_act365(place: int) -> None:
    days, interest, balance = rows("deposit_act365", "rows")[place]
    terms = Terms(QUARTERS[0], Decimal("0.09"), "ACT/365", "calendar-quarter")
    line = accrue(Decimal(35000), terms, QUARTERS[-1]).lines[place]
    assert (line.start, line.end) == (QUARTERS[place], QUARTERS[place + 1])
    assert (line.days, str(line.interest)) == (days, interest)
    assert str(line.balance + line.interest) == balance


def test_deposit_act365_to_its_last_day() -> None:
    """The fifth line is reckoned by hand: 37,436.96 x 0.09 x 89 / 365 = 821.5618."""
    terms = Terms(QUARTERS[0], Decimal("0.09"), "ACT/365", "calendar-quarter")
    told = accrue(Decimal(35000), terms, QUARTERS[-1])
    assert [line.days for line in told.lines] == [3, 92, 90, 91, 89]
    assert str(told.lines[-1].interest) == "821.56"
    assert str(told.total) == "38258.52"


@pytest.mark.parametrize(
    ("principal", "percent", "days", "interest"), rows("simple", "cases")
)
@pytest.mark.parametrize("first", [date(2026, 1, 1), date(2024, 2, 25)])
def test_simple(
    principal: str, percent: str, days: int, interest: str, first: date
) -> None:
    terms = Terms(first, rate(percent), "ACT/365")
    told = accrue(Decimal(principal), terms, first + timedelta(days))
    assert str(told.interest) == interest
    exact = accrue(Decimal(principal), terms, first + timedelta(days), exact=True)
    cents = Fraction(exact.interest) * 100
    assert round(cents) == Fraction(interest) * 100
