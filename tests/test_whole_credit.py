"""Whole books of credit at random: what holds whatever is lent, paid and cleared."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from beancount import loader
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger.book import Book
from ledger.clearing import days
from ledger.guarantees import held
from ledger.guarantees import held_on
from ledger.loan_lines import settled
from ledger.loans import loans
from plugins.clearing_sum import clearing_sum
from tests.loan_books import NETWORK
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

NONE = Decimal(0)
END = date(2027, 12, 31)
LIENS = '"F-0002:70.01 F-0003:20.00 F-0001:30.00"'
DAYS = tuple(
    f"2026-{month:02}-{day:02}" for month in range(2, 12) for day in (3, 15, 28)
)
PAYMENTS = st.lists(
    st.tuples(st.integers(0, 6_000), st.integers(0, 300)), min_size=2, max_size=9
)
ORDERS = PAYMENTS.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some)))
PARTIES = ("triunfo", "union", "lucha")
MOVES = st.lists(
    st.tuples(
        st.integers(1, 9),
        st.sampled_from(PARTIES),
        st.sampled_from(PARTIES),
        st.integers(-9_999, 9_999),
        st.sampled_from(("USD", "VES")),
    ),
    max_size=12,
)


def read(text: str) -> Book:
    entries, errors, options = loader.load_string(text)
    assert not errors
    return Book.read(entries, options)


def cents(number: int) -> str:
    return f"{Decimal(number) / 100:.2f}"


def repaid(payments: Sequence[tuple[int, int]], method: str) -> Book:
    """Keep a loan of 600.00 on which payments were made, in their order."""
    text = opened(method=f'"{method}"', instalments="12", liens=LIENS) + lent()
    for day, (principal, interest) in zip(DAYS, payments, strict=False):
        text += paid(day, cents(principal), cents(interest))
    return read(text + NETWORK)


@settings(max_examples=30)
@given(ORDERS, st.sampled_from(["french", "german", "flat", "interest-only"]))
def test_any_order_of_payments_ends_in_the_same_debt(
    orders: tuple[list[tuple[int, int]], list[tuple[int, int]]], method: str
) -> None:
    found = []
    for payments in orders:
        book = repaid(payments, method)
        loan = loans(book)["L-0001"]
        lines = settled(book, loan, END)
        parts = [(one.interest, one.principal) for one in lines]
        found.append((loan.owed(END), parts, held_on(book, "F-0002", "USD", END)))
    assert found[0] == found[1]


@settings(max_examples=30)
@given(PAYMENTS)
def test_what_is_paid_of_lines_is_what_was_paid(
    payments: list[tuple[int, int]],
) -> None:
    book = repaid(payments, "german")
    loan = loans(book)["L-0001"]
    lines = settled(book, loan, END)
    principal = sum(one.principal for one in lines)
    interest = sum(one.interest for one in lines)
    paid_principal = Decimal(sum(one for one, _ in payments)) / 100
    paid_interest = Decimal(sum(one for _, one in payments)) / 100
    assert principal == min(paid_principal, Decimal(600))
    assert interest == min(paid_interest, sum(one.line.interest for one in lines))
    assert loan.balance(END) == Decimal(600) - paid_principal


@settings(max_examples=30)
@given(PAYMENTS)
def test_liens_never_hold_more_than_is_owed(payments: list[tuple[int, int]]) -> None:
    book = repaid(payments, "german")
    loan = loans(book)["L-0001"]
    for day in (date.fromisoformat(one) for one in ("2026-01-15", *DAYS)):
        parts = [held_on(book, *purse, day) for purse in held(book)]
        whole = sum((sum(one.values(), NONE) for one in parts), NONE)
        assert NONE <= whole <= max(loan.owed(day), NONE)


def cleared(moves: Sequence[tuple[int, str, str, int, str]], lost: int) -> str:
    """Write books in which parties owe each other; of the first move a part is lost."""
    text = NETWORK + "".join(
        f'2020-01-01 custom "cooperative" "{one}" "{one}"\n'
        for one in PARTIES
        if one != "triunfo"
    )
    for one in PARTIES:
        text += f"2020-01-02 open Assets:Clearing:{one.title()}\n"
        text += f'  role: "clearing"\n  party: "{one}"\n'
    for place, (day, first, second, number, unit) in enumerate(moves):
        taken = lost if not place else 0
        if first == second:
            continue
        amounts = {
            f"Assets:Clearing:{first.title()}": cents(number),
            f"Assets:Clearing:{second.title()}": cents(taken - number),
            "Assets:Bank": cents(-taken),
        }
        text += entry(f"2026-03-{day:02}", amounts, unit=unit)
    return text


@settings(max_examples=30)
@given(MOVES)
def test_positions_sum_to_zero(
    moves: list[tuple[int, str, str, int, str]],
) -> None:
    book = read(cleared(moves, 0))
    assert all(not day.total for _, day in days(book))
    assert list(clearing_sum.judge(book)) == []
    owed = dict.fromkeys(PARTIES, Decimal(0))
    for _, first, second, number, unit in moves:
        if unit == "USD":
            owed[first] += Decimal(number) / 100
            owed[second] -= Decimal(number) / 100
    last = [day.positions for unit, day in days(book) if unit == "USD"][-1:]
    for positions in last:
        assert {one: positions.get(one, 0) for one in PARTIES} == owed


@settings(max_examples=30)
@given(MOVES, st.integers(1, 99))
def test_a_cent_that_is_lost_is_told_once(
    moves: list[tuple[int, str, str, int, str]], lost: int
) -> None:
    first = (1, "triunfo", "union", 500, "USD")
    book = read(cleared([first, *moves], lost))
    (told,) = clearing_sum.judge(book)
    assert f"in USD sum to {cents(lost)} USD at the end of 2026-03-01" in told.message
