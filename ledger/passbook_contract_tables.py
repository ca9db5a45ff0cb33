"""The tables of a passbook that tell of contracts: deposits, loans, guarantees."""

from collections.abc import Iterator
from collections.abc import Sequence

from ledger.language import day
from ledger.language import figure
from ledger.language import listed
from ledger.language import say
from ledger.loan_status import LoanStatus
from ledger.money import Sum
from ledger.paper import Table
from ledger.paper import cell
from ledger.passbook_contracts import OwnDeposit
from ledger.passbook_contracts import OwnGuarantee
from ledger.passbook_contracts import OwnLoan
from ledger.passbook_contracts import OwnMeans
from ledger.quotes import Quote


def deposit(one: OwnDeposit) -> Table:
    """Write a deposit: what moved, what it holds, what it pays."""
    kind = say("sight savings") if one.sight else say("term deposit")
    notes = [say("Balance: {sum}.", sum=cell(Sum(one.balance, one.currency)))]
    notes += [one.note] if one.quote is None else _quoted(one.quote)
    head = (
        say("day"),
        say("laid in"),
        say("drawn"),
        say("interest added"),
        say("interest paid"),
        say("balance"),
    )
    title = say(
        "{deposit}, {kind}, in {currency}",
        deposit=one.deposit,
        kind=kind,
        currency=one.currency,
    )
    return Table(title, notes, head, [tuple(moved) for moved in one.moved])


def _quoted(quote: Quote) -> Iterator[str]:
    yield say(
        "{rate} a year, days counted by {basis}; interest to this day {interest}, of "
        "it paid out before {paid}.",
        rate=figure(quote.rate),
        basis=quote.basis,
        interest=figure(quote.interest),
        paid=figure(quote.paid),
    )
    if quote.allowed and quote.penalty:
        yield say(
            "Paid out on this day it gives {payout}, {penalty} being lost.",
            payout=figure(quote.payout),
            penalty=figure(quote.penalty),
        )
    elif quote.allowed:
        payout = figure(quote.payout)
        yield say("Paid out on this day it gives {payout}.", payout=payout)
    if quote.at_maturity is not None and quote.matures is not None:
        yield say(
            "On {day} it gives {payout}.",
            day=day(quote.matures),
            payout=figure(quote.at_maturity),
        )


def means(some: Sequence[OwnMeans]) -> Iterator[Table]:
    """Write the sight savings, and what liens hold of them."""
    rows = [(one.currency, one.savings, one.held, one.free) for one in some]
    if rows:
        head = "", say("sight savings"), say("held for loans"), say("free")
        yield Table("", [], head, rows)


def loan(one: OwnLoan) -> Iterator[Table]:
    """Write a loan: its schedule, and what happened."""
    told = one.status
    if told is None:
        yield Table(one.loan, [one.note])
        return
    notes = [*_stands(told), *_beside(one, told)]
    due = (
        "",
        say("due"),
        say("interest"),
        say("principal"),
        say("instalment"),
        say("balance"),
        say("paid"),
        "",
    )
    rows = [(line.number, line.due, *line[2:7], line.told) for line in told.lines]
    title = say("{loan}, in {currency}", loan=one.loan, currency=told.currency)
    yield Table(title, notes, due, rows)
    head = (
        say("day"),
        say("lent"),
        say("principal"),
        say("interest"),
        say("late charge"),
        say("waits"),
        say("given up"),
    )
    title = say("{loan}: what was lent and paid", loan=one.loan)
    yield Table(title, [], head, [tuple(event) for event in told.events])


def _stands(told: LoanStatus) -> Iterator[str]:
    yield say(
        "{method}, at {rate} a year ({basis}), {count} instalments every {every}.",
        method=told.method,
        rate=figure(told.rate),
        basis=told.basis,
        count=told.instalments,
        every=told.every,
    )
    yield say(
        "Owed: {owed}. Overdue: principal {principal}, interest {interest}, late "
        "charge {late}. Waits to be applied: {waits}.",
        owed=figure(told.owed),
        principal=figure(told.overdue_principal),
        interest=figure(told.overdue_interest),
        late=figure(told.late_charge),
        waits=figure(told.to_be_applied),
    )


def _beside(one: OwnLoan, told: LoanStatus) -> Iterator[str]:
    if one.own_lien:
        held = figure(one.own_lien)
        yield say("Of the savings of this member it holds {held}.", held=held)
    if one.others:
        yield say("Behind it stand other members: {count}.", count=one.others)
    if told.reschedules:
        yield say("It reschedules {loan}.", loan=told.reschedules)
    if told.rescheduled_by:
        loans = listed(told.rescheduled_by)
        yield say("It is rescheduled by {loans}.", loans=loans)


def backs(some: Sequence[OwnGuarantee]) -> Iterator[Table]:
    """Write what savings hold for loans of others, who are not named."""
    rows = [
        (one.since, one.borrower, one.currency, one.agreed, one.held) for one in some
    ]
    if rows:
        head = say("loan since"), say("borrower"), "", say("agreed"), say("held now")
        yield Table("", [], head, rows)
