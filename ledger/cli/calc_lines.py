"""A loan's schedule as `cayapa calc loan` tells it: lines for people, and JSON."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ledger.cli import tables
from ledger.cli.calc_options import cut
from ledger.cli.calc_options import figure
from ledger.cli.tables import heads
from ledger.language import say
from ledger.language import say_many

if TYPE_CHECKING:
    from ledger.loan_schedules import Schedule
    from ledger.schedule_terms import LoanTerms


def plain(told: "Schedule", decimals: int) -> dict[str, object]:
    """Give a schedule for JSON, amounts as texts."""
    return {
        "instalment": figure(told.instalment, decimals),
        "lines": [
            {
                "number": line.number,
                "due": line.due,
                "interest": figure(line.interest, decimals),
                "principal": figure(line.principal, decimals),
                "instalment": figure(line.instalment, decimals),
                "balance": figure(line.balance, decimals),
            }
            for line in told.lines
        ],
        "interest_total": figure(told.interest_total, decimals),
    }


def text(
    terms: "LoanTerms", told: "Schedule", currency: str, places: int
) -> Iterator[str]:
    """Write a schedule for people; `places` are the decimals of its figures."""
    yield say_many(
        "{principal:f} {unit} at {rate:f} a year from {start}, "
        "{count} instalment every {every}, {method}, {basis}",
        "{principal:f} {unit} at {rate:f} a year from {start}, "
        "{count} instalments every {every}, {method}, {basis}",
        terms.instalments,
        principal=terms.principal,
        unit=currency,
        rate=terms.rate,
        start=terms.start,
        every=terms.every,
        method=terms.method,
        basis=terms.basis,
    )
    yield ""
    rows = [
        (line.number, line.due, *(cut(figure, places) for figure in line[2:]))
        for line in told.lines
    ]
    yield from tables.table(
        heads("number | due | interest | principal | instalment | balance"), rows
    )
    yield ""
    instalment, interest = (
        cut(one, places) for one in (told.instalment, told.interest_total)
    )
    yield say("Instalment: {amount:f} {unit}", amount=instalment, unit=currency)
    yield say("Interest: {amount:f} {unit}", amount=interest, unit=currency)
