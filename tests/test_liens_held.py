"""What liens hold: it falls as principal is repaid, of outside guarantors first."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.liens import held
from ledger.liens import split
from ledger.loan_fields import Lien

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

D = Decimal
CENTS = st.integers(1, 100_000).map(lambda cents: Decimal(cents) / 100)


def given_liens(text: str) -> list[Lien]:
    pairs = (word.split(":") for word in text.split())
    return [Lien(holder, Decimal(amount)) for holder, amount in pairs]


def shown(found: dict[str, Decimal]) -> str:
    return " ".join(f"{holder}:{amount}" for holder, amount in found.items())


@pytest.mark.parametrize(
    ("owed", "wanted"),
    [
        ("100", "B:20.00 G:60.00 H:20.00"),
        ("90", "B:20.00 G:52.50 H:17.50"),
        ("50", "B:20.00 G:22.50 H:7.50"),
        ("20", "B:20.00 G:0.00 H:0.00"),
        ("19.99", "B:19.99 G:0.00 H:0.00"),
        ("5", "B:5.00 G:0.00 H:0.00"),
        ("0", "B:0 G:0 H:0"),
    ],
)
def test_outside_guarantors_first_and_each_in_proportion(
    owed: str, wanted: str
) -> None:
    """100 lent and 100 held: 60 and 20 by others, 20 by the borrower herself."""
    found = held(given_liens("B:20 G:60 H:20"), "B", lent=D(100), owed=D(owed))
    assert shown(found) == wanted


@pytest.mark.parametrize(
    ("owed", "wanted"),
    [("600", "G:60.00 B:30.00"), ("500", "G:45.00 B:30.00"), ("100", "G:0.00 B:15.00")],
)
def test_liens_that_hold_less_than_is_lent(owed: str, wanted: str) -> None:
    assert (
        shown(held(given_liens("G:60 B:30"), "B", lent=D(600), owed=D(owed))) == wanted
    )


def test_nobody_but_the_borrower() -> None:
    assert shown(held(given_liens("B:30"), "B", lent=D(60), owed=D(20))) == "B:10.00"


def test_of_equal_remainders_the_first_is_rounded_up() -> None:
    found = held(given_liens("G:1 H:1 I:1"), "B", lent=D(3), owed=D(1))
    assert shown(found) == "G:0.34 H:0.33 I:0.33"


def test_a_currency_without_decimals() -> None:
    found = held(given_liens("G:10 H:5"), "B", lent=D(20), owed=D(10), decimals=0)
    assert shown(found) == "G:5 H:3"


def test_a_part_of_the_loan_is_lent_as_yet() -> None:
    assert shown(held(given_liens("G:100"), "B", lent=D(50), owed=D(50))) == "G:50.00"


def test_an_amount_owed_finer_than_its_currency() -> None:
    found = held(given_liens("G:1 H:1"), "B", lent=D(2), owed=D("1.995"))
    assert shown(found) == "G:1.00 H:0.99"


def test_no_liens() -> None:
    assert held([], "B", lent=D(50), owed=D(50)) == {}


def test_nothing_to_split_by() -> None:
    assert split(D(5), {"G": D(0)}, 2) == {"G": D(0)}


LIENS = st.lists(CENTS, min_size=1, max_size=5).map(
    lambda amounts: [Lien("BGHIJ"[place], one) for place, one in enumerate(amounts)]
)


@given(LIENS, CENTS, st.integers(0, 100))
def test_liens_never_hold_more_than_is_owed_or_agreed(
    liens: Sequence[Lien], lent: Decimal, percent: int
) -> None:
    owed = round(lent * percent / 100, 2)
    found = held(liens, "B", lent=lent, owed=owed)
    assert sum(found.values()) <= owed
    assert all(0 <= found[one.holder] <= one.amount for one in liens)
    assert all(number == round(number, 2) for number in found.values())


@given(LIENS, CENTS, st.lists(st.integers(0, 100), min_size=2, max_size=2))
def test_what_is_repaid_never_holds_more(
    liens: Sequence[Lien], lent: Decimal, percents: list[int]
) -> None:
    less, more = (round(lent * one / 100, 2) for one in sorted(percents))
    before = held(liens, "B", lent=lent, owed=more)
    after = held(liens, "B", lent=lent, owed=less)
    assert sum(after.values()) <= sum(before.values())
    assert after["B"] <= before["B"]


@given(LIENS, CENTS, st.integers(0, 100))
def test_the_borrowers_own_falls_only_when_others_hold_nothing(
    liens: Sequence[Lien], lent: Decimal, percent: int
) -> None:
    owed = round(lent * percent / 100, 2)
    found = held(liens, "B", lent=lent, owed=owed)
    own = next(one.amount for one in liens if one.holder == "B")
    others = sum(number for holder, number in found.items() if holder != "B")
    assert found["B"] == own or not others


@given(CENTS, st.dictionaries(st.text(min_size=1), CENTS, min_size=1, max_size=6))
def test_parts_sum_exactly(amount: Decimal, weights: dict[str, Decimal]) -> None:
    parts = split(amount, weights, 2)
    assert sum(parts.values()) == amount
    whole = sum(weights.values())
    for one, weight in weights.items():
        assert abs(parts[one] - amount * weight / whole) < Decimal("0.01")
