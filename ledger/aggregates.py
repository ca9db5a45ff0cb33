"""Aggregates: what may be shown to anybody, and of nobody in particular.

A figure is shown only if it stands for at least LEAST members. Of groups that part a
whole the small ones are put together, and with the next larger one if need be: a
group that is only left out could be told from the sum of all.
"""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from ledger import status
from ledger.book import Book
from ledger.campaign_report import CampaignReport
from ledger.campaign_report import campaign_report
from ledger.counterparts import borrowers
from ledger.counterparts import funerals_of
from ledger.counterparts import savers
from ledger.deposits import deposits
from ledger.fund_status import fund_status
from ledger.funerals import cost_per_funeral
from ledger.language import listed
from ledger.language import mark
from ledger.language import say
from ledger.masking import masked
from ledger.provisions import provided
from ledger.records import Campaign
from ledger.staff import gifts

LEAST = 5
LATE_DAYS = 30
HUNDRED = Decimal(100)
FEW = mark("fewer than {least}")


class Table(NamedTuple):
    """Figures under a title.

    Attributes:
      title: what they are of.
      head: the names of the columns.
      rows: texts, counts and amounts; None where too few stand behind a figure.
    """

    title: str
    head: tuple[str, ...]
    rows: list[tuple[object, ...]]


def aggregates(book: Book, *, on: dt.date) -> list[Table]:
    """Give every table that anybody may see, as of the end of a day."""
    tables = (
        _standings(book, on),
        _cooperatives(book, on),
        _funds(book, on),
        _funerals(book, on),
        _savings(book, on),
        _loans(book, on),
        _campaigns(book, on),
    )
    return [one for one in tables if one.rows]


def grouped(counts: Mapping[str, int]) -> list[tuple[tuple[str, ...], int]]:
    """Put groups together until each has LEAST members, or none is left.

    Args:
      counts: how many members are in each group; empty groups are passed over.

    Returns:
      the names that are put together, and how many they are, in the order given;
      nothing if all of them are too few.
    """
    groups: list[tuple[tuple[str, ...], int]] = [
        ((name,), count) for name, count in counts.items() if count
    ]
    while len(groups) > 1 and min(count for _, count in groups) < LEAST:
        small = min(groups, key=lambda one: one[1])
        rest = [one for one in groups if one is not small]
        other = min(rest, key=lambda one: one[1])
        names = tuple(one for one in counts if one in (*small[0], *other[0]))
        merged = (names, small[1] + other[1])
        groups = [merged if one is other else one for one in rest]
    return [one for one in groups if one[1] >= LEAST]


def enough(members: Iterable[object]) -> bool:
    """Tell whether a figure stands for enough members, or for none at all."""
    count = len(set(members))
    return not count or count >= LEAST


def few() -> str:
    """Say that too few stand behind a figure for it to be shown."""
    return say(FEW, least=LEAST)


def _standings(book: Book, on: dt.date) -> Table:
    told = fund_status(book, on=on)
    families = {
        say(name): count for name, count in (told.families if told else {}).items()
    }
    rows = [(listed(names), count) for names, count in grouped(families)]
    return Table(
        say("Families by standing"), (say("standing"), say("families")), [*rows]
    )


def _cooperatives(book: Book, on: dt.date) -> Table:
    collected = status.status(book, on=on).collected
    names = {one.cooperative: masked(book, one.name) for one in collected}
    persons = {one.cooperative: one.persons for one in collected}
    rows = [
        (
            listed([names[one] for one in group]),
            count,
            sum(persons[one] for one in group),
        )
        for group, count in grouped(
            {one.cooperative: one.families for one in collected}
        )
    ]
    head = (say("cooperative"), say("families"), say("persons"))
    return Table(say("Families by cooperative"), head, [*rows])


def _funds(book: Book, on: dt.date) -> Table:
    """Give what funds have, but not what few paid or were paid."""
    pay, save, buried = borrowers(book, on), savers(book, on), funerals_of(book, on)
    rows: list[tuple[object, ...]] = []
    for one in status.status(book, on=on).flows:
        many_in = enough(pay.get(one.fund, ()))
        many_out = all(enough(each.get(one.fund, ())) for each in (save, buried))
        came = one.money_in if many_in else None
        went = one.money_out if many_out else None
        has = one.has if many_in and many_out else None
        rows.append((one.fund, came, went, has, one.currency))
    head = (say("fund"), say("came in"), say("went out"), say("has"), say("currency"))
    return Table(say("Funds, since the books began"), head, [*rows])


def _funerals(book: Book, on: dt.date) -> Table:
    told = fund_status(book, on=on)
    count = told.funerals if told else 0
    cost = cost_per_funeral(book, on=on)
    shown = count >= LEAST and cost is not None
    row = (count, cost.number, cost.currency) if shown and cost else (None, None, "")
    head = (say("funerals"), say("each on average"), say("currency"))
    return Table(say("Funerals, since the books began"), head, [row] if count else [])


def _savings(book: Book, on: dt.date) -> Table:
    held: dict[tuple[str, str], dict[str, Decimal]] = {}
    for one in deposits(book).values():
        balance = one.balance(on)
        if balance > 0:
            fund = book.accounts.traits(one.account).fund or ""
            holders = held.setdefault((fund, one.currency), {})
            holder = str((one.opening.meta or {}).get("holder", one.id))
            holders[holder] = holders.get(holder, Decimal(0)) + balance
    rows: list[tuple[object, ...]] = []
    for (fund, unit), holders in sorted(held.items()):
        whole = sum(holders.values()) if enough(holders) else None
        rows.append((fund, len(holders) if enough(holders) else None, whole, unit))
    head = (say("fund"), say("members who save"), say("saved"), say("currency"))
    return Table(say("Savings"), head, rows)


def _loans(book: Book, on: dt.date) -> Table:
    rows: list[tuple[object, ...]] = []
    for (fund, unit), each in sorted(provided(book, on).items(), key=str):
        lent = [one.aged for one in each if one.aged.outstanding > 0]
        late = [one for one in lent if one.days > LATE_DAYS]
        owing = {one.borrower for one in lent}
        whole = sum((one.outstanding for one in lent), Decimal(0))
        at_risk = {one.borrower for one in late}
        told = enough(owing)
        share = None
        if told and whole and enough(at_risk) and enough(owing - at_risk):
            risk = sum((one.outstanding for one in late), Decimal(0))
            share = round(risk * HUNDRED / whole, 1)
        if lent:
            count = len(owing) if told else None
            rows.append((fund or "", count, whole if told else None, share, unit))
    head = (
        say("fund"),
        say("borrowers"),
        say("lent"),
        say("% at risk, late by over {days} days", days=LATE_DAYS),
        say("currency"),
    )
    return Table(say("Loans"), head, rows)


def _campaigns(book: Book, on: dt.date) -> Table:
    rows: list[tuple[object, ...]] = []
    for one in book.register.in_force(Campaign, on).values():
        told = campaign_report(book, one.id, on=on)
        rows += [
            (masked(book, told.text), name, number, told.currency)
            for name, number in _streams(book, told, on)
        ]
    head = (say("campaign"), say("stream"), say("raised"), say("currency"))
    return Table(say("Campaigns"), head, rows)


def _streams(
    book: Book, told: CampaignReport, on: dt.date
) -> Iterator[tuple[str, Decimal | None]]:
    """Give the goal, what was raised, and each stream if enough stand behind all."""
    raised = told.raised
    holders = savers(book, on, "campaign").get(told.campaign, set())
    givers = {
        id(one.entry) if one.associate is None else str(one.associate)
        for one in gifts(book)
        if one.campaign == told.campaign and one.entry.date <= on
    }
    yield say("goal"), told.goal
    yield say("raised"), raised.total if enough(holders | givers) else None
    if enough(holders) and enough(givers):
        yield say("sales"), raised.sales
        yield say("deposits"), raised.deposits
        yield say("contributions"), raised.contributions
