"""The people of the network, as pages tell of them."""

from collections.abc import Iterator

from ledger.language import say
from ledger.language import say_many
from ledger.status import status
from ledger.web import links
from ledger.web import verdicts
from ledger.web.parts import Cell
from ledger.web.parts import Fact
from ledger.web.parts import Facts
from ledger.web.parts import Part
from ledger.web.parts import Table
from ledger.web.view import View

FAMILIES = 'type:"^family$"'


def facts(view: View) -> Iterator[Part]:
    """Count the people, their weeks, and the laws that hold."""
    records = links.to_journal(filter=FAMILIES)
    told = view.ask(status, on=view.on)
    woken = verdicts.awake(view)
    laws = [one for one in verdicts.held(view) if one.law in woken]
    kept = [one for one in laws if not one.open(view.end) and not one.crashed]
    yield Facts(
        "",
        [
            Fact(
                say("families"),
                view.count(sum(one.families for one in told.collected), records),
                say_many(
                    "in one cooperative",
                    "in {count} cooperatives",
                    len(told.collected),
                ),
            ),
            Fact(
                say("persons covered"),
                view.count(sum(one.persons for one in told.collected), records),
                say("by these families"),
            ),
            Fact(
                say("weeks collected"),
                view.count(
                    sum(one.weeks for one in told.collected), links.to_page("Funeral")
                ),
                say("for the funeral fund, up to this day"),
            ),
            Fact(
                say("laws hold"),
                view.count(len(kept), links.to_page("Laws")),
                say("of {count} that the books have woken", count=len(laws)),
            ),
        ],
    )


def cooperatives(view: View) -> Iterator[Part]:
    """List each cooperative with its families, sheets and weeks."""
    records = links.to_journal(filter=FAMILIES)
    yield Table(
        say("Each cooperative"),
        (
            say("cooperative"),
            say("families"),
            say("persons covered"),
            say("sheets handed in"),
            say("weeks paid"),
        ),
        [
            [
                Cell(one.name, told=one.cooperative),
                view.count(one.families, records),
                view.count(one.persons, records),
                view.count(one.sheets, _sheets(one.cooperative)),
                view.count(one.weeks, _sheets(one.cooperative)),
            ]
            for one in view.ask(status, on=view.on).collected
        ],
        empty=say("No cooperative is recorded."),
    )


def _sheets(cooperative: str) -> str:
    return links.to_journal(filter=f'sheet:"^{cooperative}$"')
