"""What was agreed beside the equal advance, entry by entry."""

from collections.abc import Iterator

from ledger.adjustments import Adjustment
from ledger.adjustments import adjustments
from ledger.language import day
from ledger.language import say
from ledger.web import links
from ledger.web.parts import Cell
from ledger.web.parts import Part
from ledger.web.parts import Table
from ledger.web.view import View

LISTED_MAX = 100


def agreed(view: View) -> Iterator[Part]:
    """List the adjustments that the filters keep, the latest first."""
    kept = {id(one) for one in view.kept(one.entry for one in adjustments(view.book))}
    some = [one for one in adjustments(view.book) if id(one.entry) in kept]
    latest = sorted(some, key=lambda one: one.entry.date, reverse=True)[:LISTED_MAX]
    yield Table(
        say("What was agreed beside it, the latest first"),
        (
            say("date"),
            say("associate"),
            say("what for"),
            say("amount"),
            say("decision"),
        ),
        [[*_adjustment(view, one)] for one in latest],
        empty=say("Nothing was agreed beside it."),
        note=say(
            "{count} earlier ones are not listed; a time filter shows them.",
            count=len(some) - LISTED_MAX,
        )
        if len(some) > LISTED_MAX
        else "",
    )


def _adjustment(view: View, one: Adjustment) -> Iterator[Cell | list[Cell]]:
    filed = view.book.decisions.filed
    yield Cell(day(one.entry.date))
    yield Cell(one.associate or say("(nobody)"))
    yield Cell(one.kind or "")
    yield (
        view.amount(*one.sum, links.to_entry(one.entry))
        if one.sum
        else Cell("", links.to_entry(one.entry))
    )
    yield [
        Cell(each, links.to_entry(filed[each].entry) if each in filed else "")
        for each in one.decisions
    ]
