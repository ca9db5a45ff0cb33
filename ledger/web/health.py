"""The health centre: what its campaign raised, what it owns, and what it owes."""

from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from ledger import thermometer_svg
from ledger.campaign_report import CampaignReport
from ledger.campaigns import Part as Place
from ledger.language import day
from ledger.language import figure
from ledger.language import mark
from ledger.language import say
from ledger.raised import Raised
from ledger.raised import raised
from ledger.thermometer_svg import Portion
from ledger.web import charts
from ledger.web.campaigns import accounts_of
from ledger.web.campaigns import campaigns
from ledger.web.owing import ladder
from ledger.web.owing import owned
from ledger.web.page import Page
from ledger.web.page import Writer
from ledger.web.parts import Cell
from ledger.web.parts import Drawing
from ledger.web.parts import Part
from ledger.web.parts import Table
from ledger.web.parts import Words
from ledger.web.view import View

NONE = Decimal(0)
STREAMS = {
    "sales": mark("sales"),
    "deposits": mark("deposits"),
    "contributions": mark("contributions"),
    "": mark("no stream"),
}


class Health(Page):
    """What was built together."""

    title = mark("Health centre")
    lead = mark(
        "How far the campaign has come, stream by stream; what of it is owned, and "
        "what is owed to those who laid it in."
    )

    def writers(self) -> Sequence[Writer]:
        """Write the thermometer, then what is owned, then what must be paid back."""
        return (_none, _goal, owned, _over_time, ladder)


def _none(view: View) -> Iterator[Part]:
    if not campaigns(view):
        yield Words("", [Cell(say("No campaign has begun by this day."))])


def _brought(told: Raised) -> dict[str, Decimal]:
    sums = {
        "sales": told.sales,
        "deposits": told.deposits,
        "contributions": told.contributions,
    }
    return {**sums, "": told.unknown} if told.unknown else sums


def _goal(view: View) -> Iterator[Part]:
    for told in campaigns(view):
        unit = told.currency
        streams = _brought(told.raised)
        portions = [
            Portion(say(STREAMS[name]), number, view.amount(number, unit).text)
            for name, number in streams.items()
        ]
        said = say(
            "{percent} % of {goal}",
            percent=figure(told.percent),
            goal=view.amount(told.goal, unit).text,
        )
        ended = say("It ended on {date}.", date=day(told.ended)) if told.ended else ""
        yield Drawing(
            told.text,
            Markup(thermometer_svg.drawing(portions, told.goal, said)),  # noqa: S704 - it escapes its texts
            note=ended,
        )
        yield Table(
            say("What each stream brought"),
            (say("stream"), say("brought"), say("what it is")),
            [
                [
                    Cell(say(STREAMS[name])),
                    view.amount(number, unit, _to_stream(view, told, name)),
                    Cell(_meaning(view, told, name)),
                ]
                for name, number in streams.items()
            ],
        )


def _to_stream(view: View, told: CampaignReport, stream: str) -> str:
    parts = (Place.STREAM, Place.COST)
    return view.to_accounts(accounts_of(view, told.campaign, *parts, stream=stream))


def _meaning(view: View, told: CampaignReport, stream: str) -> str:
    if stream == "sales":
        return say(
            "took {takings}, and cost {costs}",
            takings=view.amount(told.raised.takings, told.currency).text,
            costs=view.amount(told.raised.costs, told.currency).text,
        )
    if stream == "deposits":
        return say("a debt: it is paid back with interest")
    if stream == "contributions":
        return say(
            "given; {gave} of {staff} full-time staff gave",
            gave=len(told.staff.gave),
            staff=told.staff.full_time,
        )
    return say("the account names no stream")


def _over_time(view: View) -> Iterator[Part]:
    for told in campaigns(view):
        points = [
            (
                span.end_inclusive,
                {
                    say(STREAMS[name]): number
                    for name, number in _brought(
                        view.ask(raised, told.campaign, on=span.end_inclusive).get(
                            told.currency, Raised()
                        )
                    ).items()
                },
            )
            for span in view.spans()
        ]
        if points:
            yield charts.lines(
                say("What was raised, over time"),
                points,
                note=say(
                    "Each line adds up what its stream brought, in {unit}.",
                    unit=told.currency,
                ),
            )
