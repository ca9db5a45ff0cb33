"""Published rules of other societies, said as policies where our words allow it.

Rows and source are those of `shared/oracles/published.json`, copied as they stand.

`coopeguanacaste` (benefit by tenure) is said whole: `0:0 4:425000 12:612500 36:800000`.
Its rows `4-12` and `>12-36` leave open where exactly four months lie; our steps begin
the day *after* the months have passed, as its `>` has it elsewhere.

`rcramulondi/ramulondi-burial-society` (memberStatus) is said in part:

- The rate of 80 is a month's; we count weeks. It is said as a contribution a week, and
  its months as weeks: paid through a month is paid through the week of its last day.
- A member lapses once six months have gone by *since the last payment*, whatever else
  is owed; we count *all weeks overdue*. The two agree for who paid without a hole up to
  a last month, and for them alone. Whoever leaves holes and pays again is active there,
  and overdue here: `paid May 2026 only` is that case (joined in January by its tests, it
  owes four months beside), and its `ABOUT_TO_LAPSE` until 2026-11-01 cannot be said.
- `ABOUT_TO_LAPSE` from a gap of three months is a warning. We have no state for it: it
  is `late` here like any other week overdue, and the day of the lapse is told by
  `next_change`; months end on other days than weeks, so that the day is the Monday near.
- `join date in future` is `ACTIVE` there, and no family of ours before its record.
- `DECEASED` is a state of a member; with us a family has a standing, and a person that
  is buried is dropped from its next record (`funeral-record`).
"""

from datetime import date
from decimal import Decimal

import pytest

from ledger import standing
from ledger.enrolments import Enrolment
from ledger.periods import first_monday
from ledger.periods import week_of
from ledger.standing import Change
from ledger.standing import Terms
from tests.conftest import assert_judged

STATUS_SOURCE = "rcramulondi/ramulondi-burial-society@d8cb290 memberStatus tests"
STATUS_RULES = {"rate": 80, "lapse_gap_months": 6, "warn_gap_months": 3}
STATUS = (
    ("all paid", "any", "ACTIVE", None),
    ("joined 2026-07, paid 2026-07", "2026-07-15", "ACTIVE", None),
    ("paid Jan-Feb 2026", "2026-07-15", "ABOUT_TO_LAPSE", "2026-08-01"),
    ("paid Jan 2026 only", "2026-07-01", "IN_ACTIVE", "2026-07-01"),
    ("paid May 2026 only", "2026-07-15", "ABOUT_TO_LAPSE", "2026-11-01"),
    ("join date in future", "today", "ACTIVE", None),
    ("reinstated 2026-06, paid Jun-Jul", "2026-07-15", "ACTIVE", None),
    ("deceased", "any", "DECEASED", None),
)
UNSAID = {
    "paid May 2026 only": "all arrears count here, not the gap since a payment",
    "join date in future": "before its record a family has no standing",
    "deceased": "a family has a standing, a person has none",
}
# Paid through (the first day not paid), joined, as each said case tells it.
PAID = {
    "all paid": (date(2026, 1, 5), date(2026, 8, 3)),
    "joined 2026-07, paid 2026-07": (date(2026, 7, 1), date(2026, 8, 1)),
    "paid Jan-Feb 2026": (date(2026, 1, 1), date(2026, 3, 1)),
    "paid Jan 2026 only": (date(2026, 1, 1), date(2026, 2, 1)),
    "reinstated 2026-06, paid Jun-Jul": (date(2026, 6, 1), date(2026, 8, 1)),
}
SAID = {"ACTIVE": "current", "ABOUT_TO_LAPSE": "late", "IN_ACTIVE": "suspended"}
# Six months since the last one paid began: five months of weeks may be overdue.
LAPSE_WEEKS = 20
BENEFIT_SOURCE = "coopeguanacaste"
BENEFIT = (
    ("0-4 months", "0"),
    ("4-12", "425000"),
    (">12-36", "612500"),
    (">36", "800000"),
)


def test_every_case_is_said_or_told_why_not() -> None:
    names = {name for name, *_ in STATUS}
    assert PAID.keys() | UNSAID.keys() == names
    assert not PAID.keys() & UNSAID.keys()
    assert STATUS_SOURCE.partition("@")[0] in str(__doc__)


@pytest.mark.parametrize(
    "case", [one for one in STATUS if one[0] in PAID], ids=lambda one: str(one[0])
)
def test_status(case: tuple[str, str, str, str | None]) -> None:
    name, day, status, lapses = case
    joined, unpaid_from = PAID[name]
    on = date(2026, 7, 15) if day == "any" else date.fromisoformat(day)
    changes: list[Change] = [(date(2020, 1, 1), Terms(0, LAPSE_WEEKS, "arrears"))]
    span = Enrolment(joined, week_of(joined))
    weeks = first_monday(unpaid_from) - week_of(joined)
    course = standing.course([span], [(joined, weeks)], changes, until=on)
    assert course is not None
    assert (
        course.standing(on, changes[0][1] or Terms(0, 0, "arrears")).state
        == (SAID[status])
    )
    if status == "ABOUT_TO_LAPSE" and lapses is not None:
        change = standing.next_change(course, changes, on)
        assert change is not None
        assert change[1].state == "suspended"
        assert abs((change[0] - date.fromisoformat(lapses)).days) < 7


@pytest.mark.parametrize(
    ("died", "row"),
    [
        ("2020-01-01", 0),
        ("2020-05-01", 0),
        ("2020-05-02", 1),
        ("2021-01-01", 1),
        ("2021-01-02", 2),
        ("2023-01-01", 2),
        ("2023-01-02", 3),
        ("2060-01-01", 3),
    ],
)
def test_benefit_by_tenure(died: str, row: int) -> None:
    """Spend what the row allows on a death of that day, and a hundredth more."""
    allowed = BENEFIT[row][1]
    assert_judged(funeral(died, Decimal(allowed)))
    over = Decimal(allowed) + Decimal("0.01")
    mark = f" ;! benefit: S-0001 costs {over} CRC up to here, {allowed}"
    assert_judged(funeral(died, over, mark))


def funeral(died: str, cost: Decimal, mark: str = "") -> str:
    """Write the society's book with one funeral of a family enrolled on 2020-01-01."""
    months = ("0", "4", "12", "36")
    scale = " ".join(
        f"{month}:{amount}" for month, (_, amount) in zip(months, BENEFIT, strict=True)
    )
    return f"""
2019-01-01 custom "decision" "D-1" "{BENEFIT_SOURCE}"
  taken-by: "assembly"
2019-01-01 custom "policy" "funeral-benefit"
  allowed: "{scale}"
  currency: "CRC"
  decision: "D-1"
2019-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 custom "family" "F-0001" "triunfo"
  covered: "P-0001"
2019-01-01 open Assets:Cash
2019-01-01 open Expenses:Service
  role: "service"
{died} * "Coffin"{mark}
  funeral: "S-0001"
  person: "P-0001"
  died: {died}
  Expenses:Service  {cost} CRC
  Assets:Cash      -{cost} CRC
plugin "plugins.bylaws"
"""
