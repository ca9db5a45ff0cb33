"""Any roll of any size is equal to the cent: what is drafted passes, what is spoilt not."""

from datetime import timedelta
from decimal import Decimal

import pytest
from beancount import loader
from hypothesis import HealthCheck
from hypothesis import assume
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger import periods
from ledger.advance_drafts import AdvanceRequest
from ledger.advance_drafts import draft_advances
from ledger.advance_weeks import week_of_advances
from ledger.advance_years import year_of_advances
from ledger.book import Book
from tests.advance_rolls import COOPERATIVES
from tests.advance_rolls import FIRST
from tests.advance_rolls import WEEKS
from tests.advance_rolls import Network
from tests.advance_rolls import networks

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

EXAMPLES = 60


def read(text: str) -> tuple[Book, list[str]]:
    entries, errors, options = loader.load_string(text)
    return Book.read(entries, options), [error.message for error in errors]


def week_number(week: int) -> str:
    return periods.format_week(periods.week_of(FIRST) + week)


def request(cooperative: str, week: int, absent: str) -> AdvanceRequest:
    return AdvanceRequest(
        cooperative, week_number(week), "Assets:Cash", absent, family_size=True
    )


def drafted(network: Network, absences: dict[tuple[str, int, str], str]) -> str:
    """Draft every sheet of the network; see that each comes to what it must."""
    text = network.text()
    book, _ = read(text)
    for week in range(WEEKS):
        monday = FIRST + timedelta(weeks=week)
        for cooperative in COOPERATIVES:
            roll = network.roll(cooperative, monday)
            reasons = {
                one.id: absences[cooperative, week, one.id]
                for one in roll
                if (cooperative, week, one.id) in absences
            }
            absent = " ".join(f"{one}:{reason}" for one, reason in reasons.items())
            draft = draft_advances(book, request(cooperative, week, absent))
            paid = [one for one in roll if reasons.get(one.id) != "leave"]
            given_out = sum(
                (network.base + one.dependants * network.dependant for one in paid),
                Decimal(0),
            )
            assert total(draft) == given_out
            text += draft
    return text


def total(draft: str) -> Decimal:
    lines = draft.splitlines()
    money = [line.split() for line in lines if line.startswith("  Assets:Cash")]
    return -sum((Decimal(number) for _, number, _ in money), Decimal(0))


@st.composite
def booked(draw: st.DrawFn) -> tuple[Network, str]:
    network = draw(networks())
    absences = {}
    for week in range(WEEKS):
        for one in network.people:
            at = one.on_roll(FIRST + timedelta(weeks=week))
            reason = draw(st.sampled_from(["", "", "", "sick", "leave"]))
            if at is not None and reason:
                absences[at, week, one.id] = reason
    return network, drafted(network, absences)


@settings(max_examples=EXAMPLES)
@given(booked())
def test_what_is_drafted_passes_and_is_equal(made: tuple[Network, str]) -> None:
    network, text = made
    book, errors = read(text)
    assert errors == []
    for week in range(WEEKS):
        told = week_of_advances(book, week_number(week))
        assert all(one.number == 0 for one in told.spread)
        for line in (line for one in told.cooperatives for line in one.lines):
            assert [one.number for one in line.base] in ([], [network.base])
    year = year_of_advances(book, "2026").lines
    for one in year:
        assert one.base == one.weeks * network.base
        assert one.total == one.base + sum(one.adjustments.values())
    advanced = sum((one.total for one in year), Decimal(0))
    assert advanced == total(text)


SPOILT = {
    "a cent more": ("base", "equal-advances: "),
    "nobody known is absent": ("absent", "equal-advances: "),
    "another reason": ("reason", "equal-advances: "),
    "no reason": ("bare", "equal-advances: "),
    "entered twice": ("twice", "equal-advances: "),
    "the day before": ("early", "equal-advances: "),
    "no week": ("week", "equal-advances: "),
    "another kind": ("kind", "adjustments: "),
    "no decision": ("decision", "adjustments: "),
    "a cent more a dependant": ("dependant", "adjustments: "),
}


def spoil(how: str, draft: str) -> str | None:
    """Spoil a draft in one way; None where there is nothing to spoil so."""
    lines = draft.splitlines(keepends=True)
    if how == "twice":
        return draft + "\n" + draft.replace('draft: "', 'draft: "again/')
    if how in {"base", "dependant"}:
        wanted = "Assets:Advances" if how == "base" else "family-size"
        place = next((i for i, line in enumerate(lines) if wanted in line), None)
        if place is None:
            return None
        first = place if how == "base" else place - 1
        for i, cent in ((first, Decimal("0.01")), (len(lines) - 1, Decimal("-0.01"))):
            name, number, unit = lines[i].split()
            lines[i] = f"  {name}  {Decimal(number) + cent} {unit}\n"
        return "".join(lines)
    changes = {
        "absent": ('absent: "', 'absent: "A-9999:sick '),
        "reason": (":sick", ":rain"),
        "bare": (":sick", ""),
        "week": ("2026-W0", "2026-W6"),
        "kind": ('adjustment: "family-size"', 'adjustment: "merit"'),
        "decision": ('    decision: "D-1"\n', ""),
        "early": (draft[:10], str(FIRST - timedelta(days=1))),
    }
    old, new = changes[how]
    return draft.replace(old, new, 1) if old in draft else None


@pytest.mark.parametrize("how", SPOILT)
@settings(max_examples=12, suppress_health_check=[HealthCheck.filter_too_much])
@given(made=booked(), data=st.data())
def test_one_spoilt_sheet_is_refused(
    how: str, made: tuple[Network, str], data: st.DataObject
) -> None:
    network, text = made
    kind, law = SPOILT[how]
    plain = network.text()
    drafts = [f"{one.strip()}\n" for one in text[len(plain) :].split("\n\n")]
    spoilt = {i: spoil(kind, one) for i, one in enumerate(drafts)}
    places = [i for i, one in spoilt.items() if one is not None]
    assume(places)
    chosen = data.draw(st.sampled_from(places))
    drafts[chosen] = spoilt[chosen] or ""
    _, errors = read(plain + "\n" + "\n".join(drafts))
    assert errors
    assert {error.partition(" ")[0] + " " for error in errors} == {law}
