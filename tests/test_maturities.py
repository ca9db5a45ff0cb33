"""Maturities: ladders, what is not claimed, and the first day that is short."""

from decimal import Decimal

import pytest

from ledger.maturities import Ladder
from ledger.maturities import ladders
from tests.deposit_books import SIGHT
from tests.deposit_books import day
from tests.deposit_books import judged
from tests.deposit_books import moved
from tests.deposit_books import opened
from tests.deposit_books import sound

FREE = {"rate": "0"}
HEALTH = """
1990-01-01 custom "fund" "health" "The health fund"
1990-01-01 open Assets:Health USD
  fund: "health"
  liquid: TRUE
"""


def laid_in(one: str, amount: str, matures: str, **said: str) -> str:
    """Lay in money on 2026-01-01, without interest unless said otherwise."""
    keys = FREE | said
    text = opened("2026-01-01", one, matures=matures, **keys)
    return text + moved("2026-01-01", amount, one)


FIVE = (
    laid_in("D-0001", "100.00", "2026-03-02")
    + laid_in("D-0002", "200.00", "2026-03-08", at_maturity='"pay"')
    + laid_in("D-0003", "300.00", "2026-03-09")
    + laid_in("D-0004", "400.00", "2026-12-31")
    + laid_in("D-0005", "500.00", "2027-01-03")
)
"""1500.00 in all; the 2nd and 8th of March are one week, and so is the turn of 2027."""


def spent(amount: str, on: str = "2026-01-02") -> str:
    return (
        f'\n{on} * "The health centre"\n  Assets:Savings:Bank  -{amount} USD\n'
        "  Assets:Savings:Building\n"
        "1990-01-01 open Assets:Savings:Building USD\n"
    )


def ladder(text: str, on: str) -> Ladder:
    (told,) = ladders(sound(text), on=day(on))
    return told


def ids(text: str, on: str) -> tuple[list[str], list[str]]:
    told = ladder(text, on)
    return (
        [one.deposit for one in told.unclaimed],
        [one.deposit for one in told.dues],
    )


def rungs(told: Ladder, which: str) -> list[tuple[str, int, str, str, str]]:
    return [
        (one[0], one[1], str(one[2]), str(one[3]), str(one[4]))
        for one in getattr(told, which)
    ]


def test_by_month() -> None:
    told = ladder(FIVE, "2026-01-31")
    assert told[:3] == ("savings", "USD", day("2026-01-31"))
    assert str(told.liquid) == "1500.00"
    assert rungs(told, "months") == [
        ("2026-03", 3, "600.00", "600.00", "900.00"),
        ("2026-12", 1, "400.00", "1000.00", "500.00"),
        ("2027-01", 1, "500.00", "1500.00", "0.00"),
    ]
    assert told.short_on is None


def test_by_week_and_the_53rd() -> None:
    told = ladder(FIVE, "2026-01-31")
    assert rungs(told, "weeks") == [
        ("2026-W10", 2, "300.00", "300.00", "1200.00"),
        ("2026-W11", 1, "300.00", "600.00", "900.00"),
        ("2026-W53", 2, "900.00", "1500.00", "0.00"),
    ]


def test_each_with_what_its_terms_do() -> None:
    told = ladder(FIVE, "2026-01-31")
    assert [str(one.matures) for one in told.dues] == [
        "2026-03-02",
        "2026-03-08",
        "2026-03-09",
        "2026-12-31",
        "2027-01-03",
    ]
    assert [one.at_maturity for one in told.dues][:2] == ["hold", "pay"]
    assert {one.holder for one in told.dues} == {"triunfo"}


@pytest.mark.parametrize(
    ("on", "unclaimed"),
    [
        ("2026-03-01", []),
        ("2026-03-02", ["D-0001"]),
        ("2026-03-08", ["D-0001", "D-0002"]),
    ],
)
def test_what_matured_is_not_claimed_from_its_day_on(
    on: str, unclaimed: list[str]
) -> None:
    found, dues = ids(FIVE, on)
    assert found == unclaimed
    assert len(found) + len(dues) == 5


def test_rungs_count_what_is_not_claimed() -> None:
    told = ladder(FIVE, "2026-03-08")
    assert rungs(told, "months")[0] == ("2026-03", 1, "300.00", "600.00", "900.00")
    assert rungs(told, "weeks")[0] == ("2026-W11", 1, "300.00", "600.00", "900.00")


@pytest.mark.parametrize(
    ("gone", "short"),
    [
        ("0.00", None),
        ("0.01", "2027-01-03"),
        ("500.00", "2027-01-03"),
        ("500.01", "2026-12-31"),
        ("900.01", "2026-03-09"),
        ("1200.00", "2026-03-09"),
        ("1200.01", "2026-03-08"),
        ("1400.00", "2026-03-08"),
        ("1400.01", "2026-03-02"),
    ],
)
def test_the_first_day_that_is_short(gone: str, short: str | None) -> None:
    text = FIVE if gone == "0.00" else FIVE + spent(gone)
    told = ladder(text, "2026-01-31")
    assert told.short_on == (None if short is None else day(short))


@pytest.mark.parametrize(
    ("gone", "short"), [("1200.00", "03-09"), ("1200.01", "03-08")]
)
def test_what_is_not_claimed_may_be_short_today(gone: str, short: str) -> None:
    told = ladder(FIVE + spent(gone), "2026-03-08")
    assert told.short_on == day(f"2026-{short}")


def test_only_the_money_of_the_day_is_seen() -> None:
    text = FIVE + spent("1400.01", on="2026-02-01")
    assert str(ladder(text, "2026-01-31").liquid) == "1500.00"
    assert str(ladder(text, "2026-02-01").liquid) == "99.99"


def test_interest_is_in_what_falls_due() -> None:
    """1000 x 0.0365 x 90 / 365; past maturity it stays."""
    text = laid_in("D-0001", "1000.00", "2026-04-01", rate="0.0365", early_rate="0")
    for on in ("2026-01-01", "2026-03-31", "2026-04-01", "2027-04-01"):
        told = ladder(text, on)
        assert [str(one.payout) for one in (*told.dues, *told.unclaimed)] == ["1009.00"]


def test_what_is_laid_in_later_is_not_seen_yet() -> None:
    text = laid_in("D-0001", "100.00", "2026-04-01") + moved("2026-02-01", "50.00")
    assert str(ladder(text, "2026-01-31").dues[0].payout) == "100.00"
    assert str(ladder(text, "2026-02-01").dues[0].payout) == "150.00"
    assert not ladders(sound(text), on=day("2025-12-31"))


def test_what_was_paid_out_and_sight_savings_are_not_listed() -> None:
    text = laid_in("D-0001", "100.00", "2026-03-01") + moved("2026-03-01", "-100.00")
    assert len(ladder(text, "2026-02-28").dues) == 1
    assert not ladders(sound(text), on=day("2026-03-01"))
    sight = opened("2026-01-01", "S-0001", **SIGHT) + moved(
        "2026-01-01", "100.00", "S-0001"
    )
    assert not ladders(sound(sight), on=day("2026-02-01"))


@pytest.mark.parametrize("said", [{"rate": ""}, {"matures": ""}])
def test_terms_that_do_not_read_are_left_out(said: dict[str, str]) -> None:
    keys = {"matures": "2026-03-01"} | said
    book, told = judged(opened("2026-01-01", **keys) + moved("2026-01-01", "1.00"))
    assert told
    assert not ladders(book, on=day("2026-02-01"))


def test_funds_and_currencies_apart() -> None:
    other = laid_in("D-0002", "20.00", "2026-03-01", fund='"health"')
    nobody = "\n2026-01-01 open Liabilities:Free USD\n" + laid_in(
        "D-0003", "30.00", "2026-03-01"
    ).replace("Liabilities:Deposits", "Liabilities:Free")
    text = (
        laid_in("D-0001", "10.00", "2026-03-01")
        + HEALTH
        + other.replace("Savings:Bank", "Health")
        + nobody.replace("Savings:Bank", "Free")
        + "2026-01-01 open Assets:Free USD\n  liquid: TRUE\n"
    )
    told = ladders(sound(text), on=day("2026-02-01"))
    assert [(one.fund, one.liquid, one.short_on is None) for one in told] == [
        ("", Decimal(0), False),
        ("health", Decimal(20), True),
        ("savings", Decimal(10), True),
    ]


def test_corrected_maturities() -> None:
    text = laid_in("D-0001", "100.00", "2026-03-01") + (
        '\n2026-02-01 custom "terms" "Liabilities:Deposits:D-0001"\n'
        '  matures: 2026-04-01\n  decision: "1990-001"\n'
    )
    assert str(ladder(text, "2026-01-31").dues[0].matures) == "2026-03-01"
    assert str(ladder(text, "2026-02-01").dues[0].matures) == "2026-04-01"
