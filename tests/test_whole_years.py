"""Whole books with years to be closed: lawful, at zero, and nothing lost or drafted twice."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger.year_drafts import close_year
from ledger.year_requests import YearRequest
from tests.closing_books import balances
from tests.closing_books import read
from tests.closing_books import read_refused
from tests.closing_books import results

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

FUNDS = ("bakery", "education", "health", "savings")
KINDS = ("Income", "Expenses", "Income:Centre", "Assets:Advances")
UNITS = ("USD", "VES")
HEAD = """
option "operating_currency" "USD"
option "tolerance_multiplier" "0.0001"
plugin "plugins.bylaws"
2026-01-01 commodity USD
  precision: 2
2026-01-01 commodity VES
  precision: 0
2026-01-01 custom "decision" "D-1" "The rules"
  taken-by: "assembly"
2027-01-10 custom "decision" "D-2026" "The year 2026 is closed"
  taken-by: "assembly"
2028-01-10 custom "decision" "D-2027" "The year 2027 is closed"
  taken-by: "assembly"
"""


class Move(NamedTuple):
    """What moved on an account against the money of its fund."""

    year: int
    fund: str
    kind: str
    number: int
    unit: str


moves = st.builds(
    Move,
    st.sampled_from([2026, 2027]),
    st.sampled_from(FUNDS),
    st.sampled_from(KINDS),
    st.integers(-99_999, 99_999),
    st.sampled_from(UNITS),
)


@st.composite
def policies(draw: st.DrawFn) -> tuple[Sequence[str], str]:
    """Give the funds that share out, and the destinations, as text."""
    sharing = draw(
        st.lists(st.sampled_from(FUNDS), unique=True, max_size=3, min_size=1)
    )
    to = draw(st.lists(st.sampled_from(FUNDS), unique=True, min_size=1))
    cut = draw(st.integers(0, len(to) - 1))
    words = st.sampled_from(["7.77", "10%", "33.333%"])
    first = [f"{one}:{draw(words)}" for one in to[:cut]]
    before = Decimal(0)
    for word in reversed(first):
        if not word.endswith("%"):
            break
        before += Decimal(word.partition(":")[2].rstrip("%"))
    rest = to[cut:]
    each = ((100 - before) / len(rest)).quantize(Decimal("0.000001"))
    last = [f"{one}:{each}%" for one in rest[:-1]]
    last.append(f"{rest[-1]}:{100 - before - each * (len(rest) - 1)}%")
    return sharing, " ".join([*first, *last])


def book(policy: tuple[Sequence[str], str], moved: Sequence[Move]) -> str:
    sharing, to = policy
    terms = f'  from: "{" ".join(sharing)}"\n  to: "{to}"\n  currency: "USD"\n'
    agreed = f'2026-01-01 custom "policy" "surplus"\n{terms}  decision: "D-1"\n'
    text = [HEAD, agreed]
    for fund in FUNDS:
        text.append(f'2026-01-01 custom "fund" "{fund}" "{fund}"\n')
        for name, keys in {
            "Assets:Bank": "",
            "Assets:Advances": '  role: "advances"\n',
            "Income": "",
            "Income:Centre": '  campaign: "centre"\n',
            "Expenses": "",
            "Equity:Surplus": '  role: "surplus"\n',
            "Equity:Balance": '  role: "balance"\n',
        }.items():
            opened = f"2026-01-01 open {account(name, fund)}\n"
            text.append(f'{opened}  fund: "{fund}"\n{keys}')
    return "".join([*text, *map(entry, moved)])


def account(name: str, fund: str) -> str:
    return f"{name}:{fund.title()}"


def entry(one: Move) -> str:
    number = Decimal(one.number).scaleb(0 if one.unit == "VES" else -2)
    return (
        f'\n{one.year}-06-05 * "Moved"\n'
        f"  {account(one.kind, one.fund)}  {number} {one.unit}\n"
        f"  {account('Assets:Bank', one.fund)}  {-number} {one.unit}\n"
    )


def asked(year: int) -> YearRequest:
    return YearRequest(str(year), date(year + 1, 2, 1), f"D-{year}", "D-1")


def close(text: str, year: int) -> str:
    """Close a year if anything is to be closed; the book with it is lawful."""
    if f"\n{year}-06" not in text:
        return ""
    draft = close_year(read(text), asked(year))
    assert close_year(read(text + draft), asked(year)) == ""
    return draft


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(policies(), st.lists(moves, min_size=1, max_size=12))
def test_years_closed_one_after_another(
    policy: tuple[Sequence[str], str], moved: list[Move]
) -> None:
    text = book(policy, sorted(moved))
    for year in (2026, 2027):
        text += close(text, year)
    after = balances(text)
    assert results(text) == []
    assert not [one for one in after if one[0].startswith("Assets:Advances")]
    assert_nothing_lost(policy[0], moved, after)


def assert_nothing_lost(
    sharing: Sequence[str],
    moved: Sequence[Move],
    after: dict[tuple[str, str], Decimal],
) -> None:
    """What the funds earned stands on their equity, all of it, and nothing else does."""
    made: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for one in moved:
        number = Decimal(one.number).scaleb(0 if one.unit == "VES" else -2)
        made[one.fund, one.unit] += number
    own: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for (name, unit), number in after.items():
        root, *_, of = name.split(":")
        if root == "Equity":
            fund = name.split(":")[2] if "Given" in name or "Received" in name else of
            own[fund.lower(), unit] += number
            if ":Surplus:" in name:
                assert number > 0, "only an overdraw stays"
                assert fund.lower() in sharing
    for key in {*made, *own}:
        assert own[key] == made[key], key


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(policies(), st.lists(moves, min_size=1, max_size=6), moves)
def test_a_late_entry_leaves_what_it_would_have_left_in_time(
    policy: tuple[Sequence[str], str], moved: list[Move], late: Move
) -> None:
    early = [one._replace(year=2026) for one in moved]
    late = late._replace(year=2026, number=late.number or 1)
    text = book(policy, early)
    text += close(text, 2026)
    text += entry(late)
    more = close_year(read_refused(text), asked(2026))
    assert close_year(read(text + more), asked(2026)) == ""
    whole = book(policy, [*early, late])
    assert balances(text + more) == balances(whole + close(whole, 2026))
