"""Aggregates stand for five members at least, and no small group can be told."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import aggregates
from ledger.aggregates import LEAST
from ledger.aggregates import grouped
from ledger.loading import read_book

BOOK = Path(__file__).parents[1] / "books" / "main.beancount"
END = date(2026, 12, 31)
NAMES = st.text("abcdef", min_size=1, max_size=3)


@given(st.dictionaries(NAMES, st.integers(0, 30), max_size=8))
def test_groups_are_large_enough_and_nobody_is_lost(counts: dict[str, int]) -> None:
    told = grouped(counts)
    assert all(count >= LEAST for _, count in told)
    whole = sum(counts.values())
    assert sum(count for _, count in told) == (whole if whole >= LEAST else 0)
    for names, count in told:
        assert count == sum(counts[name] for name in names)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"late": 5, "current": 9}, [(("late",), 5), (("current",), 9)]),
        ({"late": 4, "current": 9}, [(("late", "current"), 13)]),
        (
            {"late": 4, "waiting": 6, "current": 90},
            [(("late", "waiting"), 10), (("current",), 90)],
        ),
        ({"late": 4}, []),
        ({"late": 0, "current": 5}, [(("current",), 5)]),
        ({}, []),
    ],
)
def test_small_groups_go_into_the_next(counts: dict[str, int], told: object) -> None:
    assert grouped(counts) == told


@pytest.mark.parametrize(("members", "shown"), [(0, True), (4, False), (5, True)])
def test_a_figure_needs_five_members_or_none(members: int, shown: object) -> None:
    assert aggregates.enough(range(members)) is shown
    assert aggregates.enough([*range(members)] * 3) is shown  # each counts once


def test_the_example_books_show_sums_and_no_member() -> None:
    book, _ = read_book(BOOK)
    told = {one.title: one.rows for one in aggregates.aggregates(book, on=END)}
    assert told["Savings"][2][:2] == ("savings", 10)
    assert told["Loans"][0][3] is None  # fewer than five are late
    assert told["Families by standing"] == [("suspended and late and current", 121)]
    assert (
        told["Funds, since the books began"][2][0],
        str(told["Funds, since the books began"][2][1]),
    ) == ("funeral", "1420.00")
    assert not re.search(r"\b[A-Z]-\d{4}\b", str(told))


def test_few_savers_of_a_fund_are_not_added_up() -> None:
    book, _ = read_book(BOOK)
    early = {
        one.title: one.rows for one in aggregates.aggregates(book, on=date(2026, 2, 1))
    }
    small = [row for row in early["Savings"] if row[1] is None]
    assert small
    assert all(row[2] is None for row in small)


def test_what_few_pay_or_are_paid_is_not_told_by_their_fund() -> None:
    """With the rate, which all know, interest of one borrower gives away a loan."""
    book, _ = read_book(BOOK)

    def funds(*on: int) -> dict[object, tuple[object, ...]]:
        told = {
            one.title: one.rows for one in aggregates.aggregates(book, on=date(*on))
        }
        return {row[0]: row[1:4] for row in told["Funds, since the books began"]}

    few, more = funds(2026, 2, 1), funds(2026, 11, 21)
    assert (few["credit"][0], few["credit"][2]) == (None, None)  # under five borrowers
    assert few["savings"][1:] == (None, None)  # under five savers
    assert few["education"][2] is not None  # none at all
    assert funds(2026, 4, 1)["funeral"][1:] == (None, None)  # under five funerals
    assert all(None not in row for row in more.values())


GIVEN = """
plugin "plugins.bylaws"
2026-01-01 custom "decision" "2026-001" "A centre"
  taken-by: "assembly"
2026-01-01 custom "cooperative" "a" "Of A-0001"
2026-01-01 custom "fund" "health" "Health"
2026-01-01 custom "campaign" "centre" "For A-0001 and all" 1000 USD
  decision: "2026-001"
  fund: "health"
2026-01-01 custom "associate" "A-0001" "a"
  role: "associate"
  full-time: TRUE
2026-01-01 open Assets:Cash
  fund: "health"
2026-01-01 open Income:Given
  fund: "health"
  campaign: "centre"
  stream: "contributions"
2026-01-02 * "Given"
  associate: "A-0001"
  Assets:Cash    7.00 USD
  Income:Given  -7.00 USD
2026-02-01 custom "end" "associate" "A-0001"
"""


def test_one_who_gave_and_left_is_not_told(tmp_path: Path) -> None:
    (tmp_path / "a.beancount").write_text(GIVEN)
    book, _ = read_book(tmp_path / "a.beancount")
    told = {one.title: one.rows for one in aggregates.aggregates(book, on=END)}
    assert told["Campaigns"] == [
        ("For an associate and all", "goal", 1000, "USD"),
        ("For an associate and all", "raised", None, "USD"),
    ]


def test_an_empty_book_shows_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.beancount").write_text("")
    book, _ = read_book(tmp_path / "a.beancount")
    assert aggregates.aggregates(book, on=END) == []
