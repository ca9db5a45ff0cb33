"""The tables of a passbook that tell of contracts: deposits, loans, guarantees."""

from collections.abc import Iterator
from collections.abc import Sequence

from ledger.money import Sum
from ledger.passbook_contracts import OwnDeposit
from ledger.passbook_contracts import OwnGuarantee
from ledger.passbook_contracts import OwnLoan
from ledger.passbook_contracts import OwnMeans
from ledger.passbook_tables import Table


def deposit(one: OwnDeposit) -> Table:
    """Write a deposit: what moved, what it holds, what it pays."""
    kind = "sight savings" if one.sight else "term deposit"
    notes = [f"Balance: {Sum(one.balance, one.currency)}."]
    quote = one.quote
    if quote is None:
        notes.append(one.note)
    else:
        notes.append(
            f"{quote.rate:f} a year, days counted by {quote.basis}; interest to this "
            f"day {quote.interest:f}, of it paid out before {quote.paid:f}."
        )
        lost = f", {quote.penalty:f} being lost" if quote.penalty else ""
        if quote.allowed:
            notes.append(f"Paid out on this day it gives {quote.payout:f}{lost}.")
        if quote.at_maturity is not None:
            notes.append(f"On {quote.matures} it gives {quote.at_maturity:f}.")
    head = ("day", "laid in", "drawn", "interest added", "interest paid", "balance")
    rows = [(str(moved.date), *moved[1:]) for moved in one.moved]
    return Table(f"{one.deposit}, {kind}, in {one.currency}", notes, head, rows)


def means(some: Sequence[OwnMeans]) -> Iterator[Table]:
    """Write the sight savings, and what liens hold of them."""
    rows = [(one.currency, one.savings, one.held, one.free) for one in some]
    if rows:
        head = ("", "sight savings", "held for loans", "free")
        yield Table("", [], head, rows)


def loan(one: OwnLoan) -> Iterator[Table]:
    """Write a loan: its schedule, and what happened."""
    told = one.status
    if told is None:
        yield Table(one.loan, [one.note])
        return
    unit = told.currency
    notes = [
        (
            f"{told.method}, at {told.rate:f} a year ({told.basis}), "
            f"{told.instalments} instalments every {told.every}."
        ),
        (
            f"Owed: {told.owed:f}. Overdue: principal {told.overdue_principal:f}, "
            f"interest {told.overdue_interest:f}, late charge {told.late_charge:f}. "
            f"Waits to be applied: {told.to_be_applied:f}."
        ),
    ]
    if one.own_lien:
        notes.append(f"Of the savings of this member it holds {one.own_lien:f}.")
    if one.others:
        notes.append(f"Behind it stand other members: {one.others}.")
    if told.reschedules:
        notes.append(f"It reschedules {told.reschedules}.")
    if told.rescheduled_by:
        notes.append(f"It is rescheduled by {' and '.join(told.rescheduled_by)}.")
    due = ("", "due", "interest", "principal", "instalment", "balance", "paid", "")
    rows = [(line.number, str(line.due), *line[2:7], line.state) for line in told.lines]
    yield Table(f"{one.loan}, in {unit}", notes, due, rows)
    head = ("day", "lent", "principal", "interest", "late charge", "waits", "given up")
    events = [(str(event.date), *event[1:]) for event in told.events]
    yield Table(f"{one.loan}: what was lent and paid", [], head, events)


def backs(some: Sequence[OwnGuarantee]) -> Iterator[Table]:
    """Write what savings hold for loans of others, who are not named."""
    rows = [
        (str(one.since), one.borrower, one.currency, one.agreed, one.held)
        for one in some
    ]
    if rows:
        yield Table("", [], ("loan since", "borrower", "", "agreed", "held now"), rows)
