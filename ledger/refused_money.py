"""Refused money: where it went on to, once a decision took it."""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from beancount.core import data

from ledger import interfund
from ledger import money
from ledger.book import Book
from ledger.closings import is_closing
from ledger.decisions import cited_in
from ledger.money import Sum
from ledger.once import once
from ledger.policies import ProvenancePolicy
from ledger.sources import LAW
from ledger.sources import doubtful
from ledger.walls import residues
from ledger.walls import touched

Bound = dict[str, dict[str, dt.date]]


class PassedOn(NamedTuple):
    """Money that leaves a fund which took refused money, without saying so.

    Attributes:
      entry: where it leaves.
      meta: of the posting by which it leaves, or of the entry.
      sum: how much.
      fund: the fund that it leaves.
      uncited: the decisions by which the fund took what is refused.
    """

    entry: data.Transaction
    meta: data.Meta | None
    sum: Sum
    fund: str
    uncited: list[str]


class _Pass(NamedTuple):
    """Money that goes from one fund to another in an entry."""

    entry: data.Transaction
    meta: data.Meta | None
    sum: Sum
    giver: str
    taker: str


class _Trail(NamedTuple):
    """Where refused money went: by fund the decisions that bind it, and since when."""

    bound: Bound
    told: list[PassedOn]


def passed_on(book: Book) -> list[PassedOn]:
    """List transfers out of funds with refused money that do not cite its decision."""
    return _trail(book).told


def to_cite(book: Book, fund: str, on: dt.date) -> list[str]:
    """List the decisions that a transfer out of a fund must cite on a day."""
    return _binding(_trail(book).bound, fund, on)


@once
def _trail(book: Book) -> _Trail:
    """Follow refused money from fund to fund, day by day.

    The order within a day says nothing: what passes on that day passes through all
    the funds that it reaches.
    """
    bound, told = _taken_by_decision(book), []
    for day, of_day in groupby(_passes(book) if bound else (), _day):
        passes = list(of_day)
        while _spread(bound, passes, day):
            pass
        policy = book.policy(ProvenancePolicy, day)
        if policy is None or policy.refuses is None:
            continue
        for entry, meta, amount, giver, _ in passes:
            cited = {*cited_in(entry.meta), *cited_in(meta)}
            by = [one for one in _binding(bound, giver, day) if one not in cited]
            if by:
                told.append(PassedOn(entry, meta, amount, giver, by))
    return _Trail(bound, told)


def _day(one: _Pass) -> dt.date:
    return one.entry.date


def _spread(bound: Bound, passes: Iterable[_Pass], day: dt.date) -> bool:
    """Let decisions follow the money of a day; tell whether a fund is newly bound."""
    spread = False
    for one in passes:
        taker = bound.setdefault(one.taker, {})
        for decision in _binding(bound, one.giver, day):
            if taker.get(decision, dt.date.max) > day:
                taker[decision] = day
                spread = True
    return spread


def _binding(bound: Bound, fund: str, on: dt.date) -> list[str]:
    since = bound.get(fund, {})
    return sorted(one for one, day in since.items() if day <= on)


def _passes(book: Book) -> list[_Pass]:
    """List what goes from fund to fund, by interfund accounts or straight across."""
    found = [*_between(book), *_across(book)]
    return sorted(found, key=_day)


def _between(book: Book) -> Iterator[_Pass]:
    """List what interfund accounts tell; the closing of a year moves no money."""
    read = interfund.sides(book).read
    for entry in touched(book).interfund:
        for posting in () if is_closing(entry) else entry.postings:
            side, units = read.get(posting.account), money.units(posting)
            if side is not None and units is not None and units.number > 0:
                yield _Pass(entry, posting.meta, units, side.fund, side.other)


def _across(book: Book) -> Iterator[_Pass]:
    for entry in touched(book).several:
        flows = [
            (fund, Sum(number, currency))
            for fund, sums in residues(book, entry).items()
            for currency, number in sums.items()
            if fund is not None
        ]
        for giver, left in flows:
            for taker, came in flows:
                if left.number < 0 < came.number and left.currency == came.currency:
                    amount = Sum(-left.number, left.currency)
                    yield _Pass(entry, entry.meta, amount, giver, taker)


def _taken_by_decision(book: Book) -> Bound:
    """Give for each fund the decisions by which it took refused money, and since."""
    bound: Bound = {}
    for one in doubtful(book):
        fund = book.accounts.traits(one.posting.account).fund
        if fund is None or one.refused is None:
            continue
        day = one.entry.date
        cited = [*cited_in(one.entry.meta), *cited_in(one.posting.meta)]
        waiver = book.decisions.waiver(LAW, cited, day)
        excuse = book.decisions.excuse(LAW, day.isoformat(), day)
        if waiver is not None:
            _bind(bound, fund, waiver.record.id, day)
        elif excuse is not None:
            _bind(bound, fund, excuse, book.decisions.filed[excuse].date)
    return bound


def _bind(bound: Bound, fund: str, decision: str, day: dt.date) -> None:
    since = bound.setdefault(fund, {})
    since[decision] = min(since.get(decision, day), day)
