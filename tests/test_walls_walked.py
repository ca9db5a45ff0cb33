"""Walled funds at random: what the model writes passes, and one thing spoilt is found.

The books are those of `tests.walled`; the laws and Beancount itself judge them.
"""

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_DOWN
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from random import Random
from textwrap import dedent

import pytest
from beancount import loader
from beancount.core import data
from hypothesis import assume
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger.errors import RuleError
from tests.walled import DAY
from tests.walled import Book
from tests.walled_operations import CENT
from tests.walled_operations import pair
from tests.walled_spoilt import BEANCOUNT
from tests.walled_spoilt import KINDS
from tests.walled_spoilt import Spoiling
from tests.walled_text import INTERFUND
from tests.walled_text import STOCK
from tests.walled_text import USD
from tests.walled_text import Entry
from tests.walled_text import Place
from tests.walled_text import Written

PRELUDE = """
option "tolerance_multiplier" "0.0001"
2026-01-01 custom "decision" "D-1" "The rules of the funds"
  taken-by: "assembly"
2026-01-01 custom "policy" "exact"
  decision: "D-1"
2026-01-01 custom "fund" "funeral" "Funeral fund"
2026-01-01 custom "fund" "health" "Health fund"
2026-01-01 open Assets:Cash:Funeral
  fund: "funeral"
2026-01-01 open Assets:Cash:Health
  fund: "health"
2026-01-01 open Income:Gifts:Funeral
  fund: "funeral"
2026-01-01 open Income:Gifts:Health
  fund: "health"
"""
Sums = dict[tuple[str, str], Decimal]
randoms = st.randoms(use_true_random=False)
books = st.builds(Book, randoms)
more = settings(max_examples=300)
fewer = settings(max_examples=50)


def spoken(written: Written) -> set[tuple[str, str]]:
    """Give who speaks of a book, and of which entry, by its name."""
    _, errors, _ = loader.load_string(written.text())
    return {
        (
            error.law() if isinstance(error, RuleError) else BEANCOUNT,
            getattr(error.entry, "narration", None) or "",
        )
        for error in errors
    }


@more
@given(books)
def test_what_the_model_writes_passes(book: Book) -> None:
    entries, errors, _ = loader.load_string(book.written.text())
    assert not errors
    posted: Sums = defaultdict(Decimal)
    for account, number, currency in posted_in(entries):
        posted[account, currency] += number
    assert {key: posted[key] for key in modelled(book)} == modelled(book)
    assert mirrored(entries, book.written)


def modelled(book: Book) -> Sums:
    """Give every balance that the model knows, by account and currency."""
    model, roots = book.model, book.written.roots
    known: Sums = defaultdict(Decimal)

    def add(kind: str, fund: str, other: str, currency: str, number: Decimal) -> None:
        known[Place(kind, fund, other).account(roots), currency] += number

    for kind in ("bank", "cash"):
        for (fund, currency), number in model.purse(kind).items():
            add(kind, fund, "", currency, number)
    for fund in model.lots:
        add("stock", fund, "", STOCK, Decimal(model.stored(fund)))
    for (fund, currency, contract), number in model.claims.items():
        add("deposit", fund, contract, currency, -number)
    for (one, other, currency), number in model.lent.items():
        add("lent", one, other, currency, number)
        add("borrowed", other, one, currency, -number)
    for (one, other, currency), number in model.given.items():
        add("given", one, other, currency, number)
        add("given", other, one, currency, -number)
    return known


def posted_in(
    entries: Iterable[data.Directive],
) -> Iterator[tuple[str, Decimal, str]]:
    for entry in entries:
        for one in entry.postings if isinstance(entry, data.Transaction) else ():
            assert one.units is not None
            assert one.units.number is not None
            yield one.account, one.units.number, one.units.currency


def mirrored(entries: list[data.Directive], written: Written) -> bool:
    """Tell whether what lies between each two funds adds up to nothing every day."""
    between = {
        place.account(written.roots): (place.kind == "given", *pair)
        for place in written.places
        if place.kind in INTERFUND
        for pair in [sorted((place.fund, place.other))]
    }
    sums: dict[tuple[object, str], Decimal] = defaultdict(Decimal)
    mirrored = True
    for _, of_a_day in groupby(entries, key=attrgetter("date")):
        for account, number, currency in posted_in(of_a_day):
            if account in between:
                sums[between[account], currency] += number
        mirrored = mirrored and not any(sums.values())
    return mirrored


@pytest.mark.parametrize("spoil", KINDS, ids=attrgetter("__name__"))
@fewer
@given(book=books, random=randoms)
def test_one_thing_spoilt_is_found(book: Book, spoil: Spoiling, random: Random) -> None:
    assume(book.transfers)
    spoilt = spoil(random, book)
    assume(spoilt is not None)
    assert spoilt is not None
    found = spoken(spoilt.written)
    expected = {(spoilt.law, name) for name in spoilt.entries}
    assert expected <= found
    assert found == expected or not spoilt.alone
    assert spoilt.law in {law for law, _ in found} or (found and not spoilt.law)


@fewer
@given(books, st.sampled_from([0 * CENT, CENT]))
def test_a_fund_spends_what_it_need_not_keep(book: Book, beyond: Decimal) -> None:
    fund, day = book.funds[0], book.day + DAY
    room = book.model.room(fund, USD, day)
    assume(room > 0)
    number = room.quantize(CENT, ROUND_DOWN) + beyond
    spent = pair(Place("cost", fund), number, Place("cash", fund))
    last = Entry(day, "The last", spent)
    entries = (*book.written.entries, last)
    found = spoken(replace(book.written, entries=entries))
    assert found == ({("held-owed", "The last")} if beyond else set())


def test_there_and_back_is_told_on_both_days() -> None:
    """
    2026-02-05 * "Taken"  ;! fund-walls: 30.00 USD leave health
      Assets:Cash:Funeral      30.00 USD
      Assets:Cash:Health      -30.00 USD
    2026-02-20 * "Brought back"  ;! fund-walls: 30.00 USD leave funeral
      Assets:Cash:Health       30.00 USD
      Assets:Cash:Funeral     -30.00 USD
    """


def test_both_up_and_both_down_are_told_on_both_days() -> None:
    """
    2026-02-05 * "Both up"  ;! fund-walls: 30.00 USD leave health
      Assets:Cash:Funeral      30.00 USD
      Income:Gifts:Health     -30.00 USD
    2026-02-05 * "Both up, the other way"  ;! fund-walls: 30.00 USD leave funeral
      Assets:Cash:Health       30.00 USD
      Income:Gifts:Funeral    -30.00 USD
    2026-02-20 * "Both down"  ;! fund-walls: 30.00 USD leave funeral
      Income:Gifts:Health      30.00 USD
      Assets:Cash:Funeral     -30.00 USD
    """


def test_a_price_is_weighed() -> None:
    """
    2026-02-05 * "Within the funeral fund"
      Assets:Cash:Funeral    1000.00 VES @ 0.0275 USD
      Assets:Cash:Funeral     -27.50 USD
    2026-02-06 * "Bought by one, paid by the other"  ;! fund-walls: 27.50 USD leave health
      Assets:Cash:Funeral    1000.00 VES @@ 27.50 USD
      Assets:Cash:Health      -27.50 USD
    """


SLIPPING = {
    "a price in its own currency lets money vanish": """
        2026-02-05 * "VES was meant"
          Assets:Cash:Funeral    1000.00 USD @@ 27.50 USD
          Assets:Cash:Funeral     -27.50 USD
    """,
    "a price of nothing carries money from fund to fund": """
        2026-02-05 * "No decision, and no interfund account"
          Assets:Cash:Health     1000.00 VES @@ 0.00 USD
          Assets:Cash:Funeral   -1000.00 VES @@ 0.00 USD
    """,
    "an invented price carries money from fund to fund": """
        2026-02-05 * "No decision, and no interfund account"
          Assets:Cash:Health     1000.00 USD
          Assets:Cash:Health       -1.00 VES @@ 1000.00 USD
          Assets:Cash:Funeral       1.00 VES @@ 1000.00 USD
          Assets:Cash:Funeral   -1000.00 USD
    """,
    "stock that was never bought is used at an invented cost": """
        2026-02-05 * "FLOUR was meant"
          Assets:Cash:Funeral      -2 SUGAR {}
          Income:Gifts:Funeral   6.76 USD
    """,
}


@pytest.mark.parametrize("book", SLIPPING.values(), ids=SLIPPING.keys())
def test_what_slips_through_is_told(book: str) -> None:
    text = f'{dedent(book)}\n{PRELUDE}\nplugin "plugins.bylaws"\n'
    _, errors, _ = loader.load_string(text)
    assert errors


def test_a_lot_too_fine_is_told_once() -> None:
    """
    2026-01-01 commodity FLOUR
      precision: 0
    2026-02-05 * "Bought"
      Assets:Cash:Funeral   5.000 FLOUR {2.00 USD}  ;! precision: 5.000 FLOUR has
      Assets:Cash:Funeral  -10.00 USD
    2026-02-06 * "Used, and written right"
      Assets:Cash:Funeral      -5 FLOUR {}
      Income:Gifts:Funeral  10.00 USD
    """
