"""Deposits: which accounts they are, and what an entry does to one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.deposit_movements import Movement
from ledger.deposits import Deposit
from ledger.deposits import deposits
from tests.deposit_books import SIGHT
from tests.deposit_books import day
from tests.deposit_books import deposit
from tests.deposit_books import judged
from tests.deposit_books import moved
from tests.deposit_books import opened

ACCRUED = """
2026-01-15 open Liabilities:Interest:D-0001 USD
  role: "accrued-interest"
  contract: "D-0001"
2026-01-15 open Liabilities:Interest:D-0002 USD
  role: "accrued-interest"
  contract: "D-0002"
1990-01-01 open Equity:Opening
"""
TWO = deposit() + opened("2026-01-15", "D-0002") + ACCRUED
D1, D2 = "Liabilities:Deposits:D-0001", "Liabilities:Deposits:D-0002"
I1, I2 = "Liabilities:Interest:D-0001", "Liabilities:Interest:D-0002"
BANK, COST = "Assets:Savings:Bank", "Expenses:Savings:Interest"


def entry(*postings: str) -> str:
    return "\n".join(
        ['\n2026-02-01 * "What happened"', *(f"  {one}" for one in postings)]
    )


def known(text: str) -> dict[str, Deposit]:
    return deposits(judged(text)[0])


def last(*postings: str, one: str = "D-0001") -> Movement:
    return known(TWO + entry(*postings) + "\n")[one].movements[-1]


def parts(told: Movement) -> list[str]:
    """Give principal, what is capitalised, paid, and booked as a cost."""
    numbers = (told.principal, told.capitalised, told.paid, told.interest)
    return [f"{number:.2f}" for number in numbers]


@pytest.mark.parametrize(
    ("postings", "expected"),
    [
        ((f"{BANK} 5 USD", f"{D1} -5 USD"), ["5.00", "0.00", "0.00", "0.00"]),
        ((f"{BANK} -5 USD", f"{D1} 5 USD"), ["-5.00", "0.00", "0.00", "0.00"]),
        ((f"{COST} 5 USD", f"{I1} -5 USD"), ["0.00", "0.00", "0.00", "5.00"]),
        ((f"{COST} -5 USD", f"{I1} 5 USD"), ["0.00", "0.00", "0.00", "-5.00"]),
        ((f"{I1} 5 USD", f"{D1} -5 USD"), ["0.00", "5.00", "0.00", "0.00"]),
        ((f"{COST} 5 USD", f"{D1} -5 USD"), ["0.00", "5.00", "0.00", "5.00"]),
        ((f"{I1} 5 USD", f"{BANK} -5 USD"), ["0.00", "0.00", "5.00", "0.00"]),
        (
            (f"{BANK} 5 USD", f"{COST} 1 USD", f"{D1} -6 USD"),
            ["5.00", "1.00", "0.00", "1.00"],
        ),
        (
            (f"{D1} 1000 USD", f"{COST} 9 USD", f"{BANK} -1009 USD"),
            ["-1000.00", "0.00", "9.00", "9.00"],
        ),
        (
            (f"{D1} 1000 USD", f"{I1} 9 USD", f"{COST} -4 USD", f"{BANK} -1005 USD"),
            ["-1000.00", "0.00", "5.00", "-4.00"],
        ),
        (
            (f"{D1} 1000 USD", f"{COST} -9 USD", f"{BANK} -991 USD"),
            ["-1000.00", "0.00", "0.00", "-9.00"],
        ),
        ((f"{D1} 5 USD", f"{D2} -5 USD"), ["-5.00", "0.00", "0.00", "0.00"]),
        ((f"{D2} 5 USD", f"{D1} -5 USD"), ["5.00", "0.00", "0.00", "0.00"]),
        (
            (f"{COST} 8 USD", f"{D1} -5 USD", f"{D2} -3 USD"),
            ["0.00", "5.00", "0.00", "5.00"],
        ),
        (
            (f"{BANK} 8 USD", f"{D1} -5 USD", f"{D2} -3 USD"),
            ["5.00", "0.00", "0.00", "0.00"],
        ),
        (
            (f"{COST} 8 USD", f"{I1} -5 USD", f"{I2} -3 USD"),
            ["0.00", "0.00", "0.00", "5.00"],
        ),
        (
            ("Equity:Opening 105 USD", f"{D1} -100 USD", f"{I1} -5 USD"),
            ["100.00", "0.00", "0.00", "5.00"],
        ),
        (
            (f"{COST} 9 USD", f"{I1} -5 USD", f"{BANK} -4 USD"),
            ["0.00", "0.00", "4.00", "9.00"],
        ),
        (
            (f"{COST} 9 USD", f"{D1} -5 USD", f"{BANK} -4 USD"),
            ["0.00", "5.00", "4.00", "9.00"],
        ),
        ((f"{BANK} 50 VES @@ 5 USD", f"{D1} -5 USD"), ["5.00", "0.00", "0.00", "0.00"]),
        ((f"{BANK} 5 VES", f"{D1} -5 VES"), ["0.00", "0.00", "0.00", "0.00"]),
        ((BANK, f"{D1} -5 USD"), ["5.00", "0.00", "0.00", "0.00"]),
    ],
)
def test_what_an_entry_does(postings: tuple[str, ...], expected: list[str]) -> None:
    assert parts(last(*postings)) == expected


@pytest.mark.parametrize("interest", [COST, I1])
@pytest.mark.parametrize("cash", ["0", "5"])
def test_a_renewal_lays_in_what_it_brings(interest: str, cash: str) -> None:
    """A thousand and 9 of interest, of which 5 perhaps are paid out."""
    kept = 1009 - int(cash)
    told = last(
        f"{D1} 1000 USD",
        f"{interest} 9 USD",
        f"{D2} -{kept} USD",
        f"{BANK} -{cash} USD",
        one="D-0002",
    )
    assert parts(told) == [f"{kept}.00", "0.00", "0.00", "0.00"]


@given(st.lists(st.integers(-500, 500), min_size=4, max_size=4))
def test_parts_add_up(numbers: list[int]) -> None:
    """What moved on the deposit and beside it is what the parts say.

    Interest is what is a cost, and what came in from outside as accrued already.
    """
    bank = -sum(numbers[:3])
    told = last(
        f"{D1} {numbers[0]} USD",
        f"{I1} {numbers[1]} USD",
        f"{COST} {numbers[2]} USD",
        f"{BANK} {bank} USD",
    )
    assert told.principal + told.capitalised == told.deposit == -numbers[0]
    assert told.accrued == -numbers[1]
    assert told.paid >= 0
    pays = told.deposit < 0 or (not told.deposit and told.accrued < 0)
    came = Decimal(0) if pays or bank < 0 else told.accrued - numbers[2]
    assert told.interest == numbers[2] + max(came, Decimal(0))


@pytest.mark.parametrize(
    ("on", "balance", "accrued", "interest", "capitalised"),
    [
        ("2026-01-14", 0, 0, 0, 0),
        ("2026-01-15", 1000, 0, 0, 0),
        ("2026-02-01", 1000, 8, 8, 0),
        ("2026-02-03", 1005, 3, 8, 5),
        ("2026-02-04", 1005, 1, 8, 5),
    ],
)
def test_what_is_booked_by_a_day(
    on: str, balance: int, accrued: int, interest: int, capitalised: int
) -> None:
    text = TWO + entry(f"{COST} 8 USD", f"{I1} -8 USD")
    text += f'\n2026-02-03 * "Moved"\n  {I1} 5 USD\n  {D1} -5 USD\n'
    text += f'\n2026-02-04 * "Paid"\n  {I1} 2 USD\n  {BANK} -2 USD\n'
    found, at = known(text)["D-0001"], day(on)
    told = [
        found.balance(at),
        found.accrued_by(at),
        found.interest_by(at),
        found.capitalised_by(at),
    ]
    assert [int(one) for one in told] == [balance, accrued, interest, capitalised]


def test_which_accounts_are_deposits() -> None:
    text = (
        TWO
        + opened("2026-01-15", "S-1", **SIGHT)
        + opened("2026-01-15", "L-1", role='"loan"')
        + opened("2026-01-15", "Many")
        + opened("2026-01-15", "Many:D-0009", role="")
        + opened("2026-01-15", "Bare", holder="", rate="", basis="", matures="")
        + opened("2026-01-15", "Bare:D-0010", role="")
    )
    found = known(text)
    assert list(found) == ["D-0001", "D-0002", "S-1", "Many", "D-0009", "D-0010"]
    assert [one for one, told in found.items() if told.sight] == ["S-1"]
    assert found["D-0001"].accrued == (I1,)
    assert found["D-0009"].account == "Liabilities:Deposits:Many:D-0009"


@pytest.mark.parametrize(
    ("currencies", "one"), [("", ""), ("USD,VES", ""), ("VES", "VES")]
)
def test_a_deposit_has_one_currency(currencies: str, one: str) -> None:
    text = opened("2026-01-15").replace("D-0001 USD", f"D-0001 {currencies}")
    assert known(text)["D-0001"].currency == one


@pytest.mark.parametrize(
    ("moves", "on"),
    [
        ([], None),
        ([("2026-02-01", "-400")], None),
        ([("2026-02-01", "-1000")], "2026-02-01"),
        ([("2026-02-01", "-1000"), ("2026-02-02", "5")], None),
        (
            [("2026-02-01", "-1000"), ("2026-02-02", "5"), ("2026-02-03", "-5")],
            "2026-02-03",
        ),
    ],
)
def test_when_a_deposit_was_emptied(
    moves: list[tuple[str, str]], on: str | None
) -> None:
    found = known(deposit() + "".join(moved(*one) for one in moves))["D-0001"]
    assert (str(found.closed.date) if found.closed else None) == on


def test_nothing_moved_and_nothing_is_closed() -> None:
    assert known(opened("2026-01-15"))["D-0001"].closed is None
